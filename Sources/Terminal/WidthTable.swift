/// How many cells a text takes: the one table that wrapping, grids and ncurses all ask.
///
/// Unicode 15.0 decides. Only ambiguous characters (“ ” — … · ● □ ①) depend on the terminal.
package struct WidthTable: Hashable, Sendable {
    /// True where the terminal draws East Asian ambiguous characters on two cells.
    package var ambiguousIsWide: Bool

    package static let narrow = WidthTable(ambiguousIsWide: false)
    package static let wide = WidthTable(ambiguousIsWide: true)

    package init(ambiguousIsWide: Bool = false) {
        self.ambiguousIsWide = ambiguousIsWide
    }

    /// Columns of one code point as a terminal counts: 0 for marks, controls and what is
    /// invisible, else 1 or 2.
    package func width(of scalar: Unicode.Scalar) -> Int {
        columns(ScalarProperties(scalar))
    }

    /// Cells of a character as `CellText` shows it: never 0, since what is invisible gets a mark.
    package func width(of character: Character) -> Int {
        var cells = 0
        CellText.visit(character, width: self) { _, width in cells += width }
        return cells
    }

    /// Cells of a text as `CellText` shows it.
    package func width(of text: some StringProtocol) -> Int {
        let text = String(text)
        var cells = 0
        let rest = PlainText.visit(text, width: self) { _, width, _ in
            cells += width
            return true
        }
        if rest == text.endIndex { return cells }
        for character in text[rest...] { cells += width(of: character) }
        return cells
    }

    func columns(_ properties: ScalarProperties) -> Int {
        switch properties.width {
        case .none: 0
        case .narrow: 1
        case .wide: 2
        case .ambiguous: ambiguousIsWide ? 2 : 1
        }
    }
}
