extension WidthTable {
    /// The text cut to `columns` cells at a character's border, with … where something was cut.
    package func fit(_ text: String, columns: Int) -> String {
        guard columns > 0 else { return "" }
        // No character takes more cells than bytes.
        if text.utf8.count <= columns { return text }
        let ellipsis = ambiguousIsWide ? 2 : 1
        var used = 0
        var kept = text.startIndex
        // Bytes before the last place at which … would still fit, and those looked at.
        var bytes = (kept: 0, seen: 0)
        let rest = PlainText.visit(text, width: self) { _, cells, length in
            if used <= columns - ellipsis { bytes.kept = bytes.seen }
            guard used + cells <= columns else { return false }
            used += cells
            bytes.seen += length
            return true
        }
        if rest == text.endIndex { return text }
        kept = text.utf8.index(kept, offsetBy: bytes.kept)
        for index in text[rest...].indices {
            if used <= columns - ellipsis { kept = index }
            used += width(of: text[index])
            if used > columns {
                return columns < ellipsis ? "." : String(text[..<kept]) + "…"
            }
        }
        return text
    }

    /// The text behind as many blanks as bring its end to `columns` cells, or cut to them.
    package func padLeft(_ text: String, columns: Int) -> String {
        let fitted = fit(text, columns: columns)
        return String(repeating: " ", count: max(0, columns - width(of: fitted))) + fitted
    }
}
