/// The date of a story in the cells that a list has for it.
enum ShortDate {
    /// A day or month as it is, of a range its beginning, with a sign that it goes on; in a narrow
    /// list without the year of a day.
    static func text(_ date: String, columns: Int) -> Bilingual {
        let beginning = String(date.prefix { $0 != "–" })
        let isRange = beginning.count < date.count
        if columns >= 10 {
            return Bilingual(date.count <= 10 ? date : beginning + "~")
        }
        let parts = beginning.split(separator: "-").map(String.init)
        switch parts.count {
        case 3: return Bilingual(parts[1] + "-" + parts[2])
        case 2:
            let month = Int(parts[1]).flatMap { (1...12).contains($0) ? $0 : nil } ?? 1
            let sign = isRange ? "~" : ""
            return Bilingual(months[month - 1] + sign, "\(month)月" + sign)
        default: return Bilingual(beginning + (isRange ? "~" : ""))
        }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
