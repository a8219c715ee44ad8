/// The date of a story in the cells that a list has for it.
enum ShortDate {
    /// A day or month as it is, of a range its beginning, with a sign that it goes on. A narrow
    /// list has five cells: a day without its year (03-12), a month with the year's end (24/03).
    static func text(_ date: String, columns: Int) -> String {
        if columns >= 10, date.utf8.count <= 10 { return date }
        let beginning = String(date.prefix { $0 != "–" })
        let isRange = beginning.count < date.count
        if columns >= 10 { return date.count <= 10 ? date : beginning + "~" }
        let parts = beginning.split(separator: "-")
        switch parts.count {
        case 3: return parts[1] + "-" + parts[2]
        case 2: return parts[0].suffix(2) + "/" + parts[1]
        default: return beginning + (isRange ? "~" : "")
        }
    }
}
