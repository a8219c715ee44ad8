/// A screen as a value: rows of cells, each with a character and a role.
///
/// The grid is the only door to a terminal, so it is also the guard: whatever is written is
/// passed through `CellText`, and no control or invisible format character gets in. A wide
/// character fills its cell and an empty one to its right; no operation leaves half of one.
package struct Grid: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        /// One base with its marks; empty for the right half of a wide one.
        package fileprivate(set) var text: String
        package fileprivate(set) var style: Style

        package static let blank = Cell(text: " ", style: .text)

        /// The right half of the wide character to the left.
        package var isRightHalf: Bool { text.isEmpty }
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
        let start = row * size.columns
        for index in start..<start + size.columns where cells[index] != other.cells[index] {
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
        let edge = min(size.columns, column + limit)
        var next = column
        func place(_ cell: String, _ cells: Int) {
            if next + cells <= edge {
                put(cell, cells: cells, column: next, row: row, style: style)
                next += cells
            } else if next < edge {
                put(" ", cells: 1, column: next, row: row, style: style)
                next += 1
            }
        }
        let rest = PlainText.visit(text, width: width) { value, cells, _ in
            guard next < edge else { return false }
            place(CellText.cell(value), cells)
            return true
        }
        for character in text[rest...] {
            guard next < edge else { break }
            CellText.visit(character, width: width, place)
        }
        return max(0, next - column)
    }

    /// Blanks a rectangle and gives it a role.
    package mutating func fill(_ rect: Rect, style: Style) {
        for row in rows(of: rect) {
            for column in columns(of: rect) {
                put(" ", cells: 1, column: column, row: row, style: style)
            }
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

    /// Sets one character; what is left of a half-covered neighbour becomes a blank.
    private mutating func put(
        _ text: String, cells count: Int, column: Int, row: Int, style: Style
    ) {
        guard column >= 0 else {
            if count == 2, column == -1 {
                put(" ", cells: 1, column: 0, row: row, style: style)
            }
            return
        }
        let index = row * size.columns + column
        clearHalves(around: index, cells: count, column: column)
        cells[index] = Cell(text: text, style: style)
        if count == 2 { cells[index + 1] = Cell(text: "", style: style) }
    }

    private mutating func clearHalves(around index: Int, cells count: Int, column: Int) {
        if column > 0, cells[index].isRightHalf { cells[index - 1].text = " " }
        let after = index + count
        if column + count < size.columns, cells[after].isRightHalf { cells[after].text = " " }
    }
}
