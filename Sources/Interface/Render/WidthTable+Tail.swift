import Terminal

extension WidthTable {
    /// The end of the text that fits `columns` cells: what a field shows in front of its caret.
    func tail(_ text: String, columns: Int) -> String {
        var used = 0
        var start = text.endIndex
        while start > text.startIndex {
            let before = text.index(before: start)
            used += width(of: text[before])
            if used > columns { break }
            start = before
        }
        return String(text[start...])
    }
}
