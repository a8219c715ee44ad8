/// A number with its noun: `1 page`, `2 pages`, `3 stories`.
func counted(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(number) \(number == 1 ? singular : plural)"
}
