/// A screen as a value: rows of cells, each with a character and a role.
///
/// The grid is the only door to a terminal, so it is also the guard: whatever is written is
/// passed through `CellText`, and no control or invisible format character gets in. A wide
/// character fills its cell and an empty one to its right; no operation leaves half of one.
package struct Grid: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        package fileprivate(set) var glyph: Glyph
        package fileprivate(set) var style: Style

        package static let blank = Cell(glyph: .blank, style: .text)

        /// The right half of the wide character to the left.
        package var isRightHalf: Bool { glyph.isRightHalf }
        /// One base with its marks; empty for the right half of a wide one.
        package var text: String { glyph.text }
    }

    package let size: Size
    /// How the grid counts cells; the same table must have measured what is written.
    package let width: WidthTable
    /// Row by row, `size.columns` each.
    package private(set) var cells: [Cell]
    private var cursorPlace: Place?

    private struct Place: Hashable {
        var column: Int
        var row: Int
    }

    /// A blank screen.
    package init(size: Size, width: WidthTable = .narrow) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        self.width = width
        cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    }

    /// Where the terminal's cursor stands; nil hides it. What is outside becomes nil.
    package var cursor: (column: Int, row: Int)? {
        get { cursorPlace.map { ($0.column, $0.row) } }
        set {
            cursorPlace = nil
            guard let place = newValue, contains(column: place.column, row: place.row) else {
                return
            }
            cursorPlace = Place(column: place.column, row: place.row)
        }
    }

    /// Puts the terminal's cursor at a cell.
    package mutating func placeCursor(column: Int, row: Int) {
        cursor = (column, row)
    }

    /// The cells of a row; nothing for a row that is not there.
    package func row(_ row: Int) -> ArraySlice<Cell> {
        guard (0..<size.rows).contains(row) else { return [] }
        return cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Whether a row of a grid as large as this one shows the same.
    package func hasSameRow(_ row: Int, as other: Grid) -> Bool {
        guard size == other.size, (0..<size.rows).contains(row) else { return false }
        let (mine, others) = (cells.span, other.cells.span)
        let start = row * size.columns
        for index in start..<start + size.columns where mine[index] != others[index] {
            return false
        }
        return true
    }

    /// What a row shows, without the blanks at its end.
    package func rowText(_ row: Int) -> String {
        var text = self.row(row).map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
    }

    /// Writes `text` from (`column`, `row`) on, cut at the right edge of `limit` columns at a
    /// character's border; returns the columns used.
    ///
    /// A wide character that does not fit becomes a blank. What lies outside the grid is cut.
    @discardableResult
    package mutating func write(
        _ text: String, column: Int, row: Int, limit: Int, style: Style
    ) -> Int {
        guard (0..<size.rows).contains(row), limit > 0 else { return 0 }
        var pen = Pen(
            start: row * size.columns, column: column, edge: min(size.columns, column + limit),
            style: style)
        let first = max(0, column)
        let cutsFirst = isRightHalf(column: first, row: row)
        let rest = PlainText.visit(text, width: width) { value, cells, _ in
            guard pen.isInside else { return false }
            put(Glyph(plain: value), cells: cells, by: &pen)
            return true
        }
        if rest < text.endIndex { write(text[rest...], by: &pen) }
        blankHalves(around: first..<max(first, pen.column), in: row, cutsFirst: cutsFirst)
        return max(0, pen.column - column)
    }

    /// Blanks a rectangle and gives it a role.
    package mutating func fill(_ rect: Rect, style: Style) {
        let columns = columns(of: rect)
        for row in rows(of: rect) {
            let cutsFirst = isRightHalf(column: columns.lowerBound, row: row)
            for column in columns {
                cells[row * size.columns + column] = Cell(glyph: .blank, style: style)
            }
            blankHalves(around: columns, in: row, cutsFirst: cutsFirst)
        }
    }

    /// Gives a rectangle another role and keeps its text; a wide character follows its left half.
    package mutating func restyle(_ rect: Rect, style: Style) {
        for row in rows(of: rect) {
            for column in columns(of: rect) {
                let index = row * size.columns + column
                guard !cells[index].isRightHalf else { continue }
                cells[index].style = style
                if column + 1 < size.columns, cells[index + 1].isRightHalf {
                    cells[index + 1].style = style
                }
            }
        }
    }
}

extension Grid {
    /// The rows, a rule, then the role letters of every row that has a style: a golden screen.
    ///
    /// Each row of letters begins with its number, so that a difference is found at once.
    package var golden: String {
        var lines = (0..<size.rows).map { rowText($0) }
        lines.append("----")
        for number in 0..<size.rows {
            var letters = String(row(number).map(\.style.letter))
            while letters.last == " " { letters.removeLast() }
            guard !letters.isEmpty else { continue }
            let label = String(number)
            lines.append(
                String(repeating: " ", count: max(0, 3 - label.count)) + label + " " + letters)
        }
        if let cursorPlace {
            lines.append("cursor \(cursorPlace.column),\(cursorPlace.row)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Grid {
    private func contains(column: Int, row: Int) -> Bool {
        (0..<size.columns).contains(column) && (0..<size.rows).contains(row)
    }

    private func rows(of rect: Rect) -> Range<Int> {
        (rect.row..<rect.row + rect.rows).clamped(to: 0..<size.rows)
    }

    private func columns(of rect: Rect) -> Range<Int> {
        (rect.column..<rect.column + rect.columns).clamped(to: 0..<size.columns)
    }

    /// Where the next character of a text goes.
    private struct Pen {
        /// Of the row, among all cells.
        let start: Int
        var column: Int
        let edge: Int
        let style: Style

        var isInside: Bool { column < edge }
    }

    private mutating func write(_ text: Substring, by pen: inout Pen) {
        for character in text {
            guard pen.isInside else { break }
            CellText.visit(character, width: width) { glyph, cells in
                put(glyph, cells: cells, by: &pen)
            }
        }
    }

    /// Sets one character; of a wide one that an edge cuts a blank is seen.
    private mutating func put(_ glyph: Glyph, cells count: Int, by pen: inout Pen) {
        guard pen.isInside else { return }
        let isWhole = pen.column >= 0 && pen.column + count <= pen.edge
        let index = pen.start + pen.column
        if isWhole {
            cells[index] = Cell(glyph: glyph, style: pen.style)
            if count == 2 { cells[index + 1] = Cell(glyph: .rightHalf, style: pen.style) }
        } else {
            for column in max(0, pen.column)..<max(0, min(pen.edge, pen.column + count)) {
                cells[pen.start + column] = Cell(glyph: .blank, style: pen.style)
            }
        }
        pen.column = min(pen.edge, pen.column + count)
    }

    private func isRightHalf(column: Int, row: Int) -> Bool {
        contains(column: column, row: row) && cells[row * size.columns + column].isRightHalf
    }

    /// What is left of a wide character on either side of cells that were overwritten becomes blank.
    private mutating func blankHalves(around columns: Range<Int>, in row: Int, cutsFirst: Bool) {
        guard !columns.isEmpty else { return }
        let start = row * size.columns
        if cutsFirst { cells[start + columns.lowerBound - 1].glyph = .blank }
        if isRightHalf(column: columns.upperBound, row: row) {
            cells[start + columns.upperBound].glyph = .blank
        }
    }
}
