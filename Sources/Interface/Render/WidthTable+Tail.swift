import Terminal

extension WidthTable {
    /// As many of the pieces between separators as fit, none of them in half unless it is the first.
    func whole(_ text: String, separator: String, columns: Int) -> String {
        if width(of: text) <= columns { return text }
        var shown = ""
        for piece in text.split(separator: separator) {
            let next = shown.isEmpty ? String(piece) : shown + separator + piece
            guard width(of: next) <= columns else { break }
            shown = next
        }
        return shown.isEmpty ? fit(text, columns: columns) : shown
    }

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
