import Terminal

/// A grid under way, with the width table its text is measured by.
struct Canvas {
    private(set) var grid: Grid
    let width: WidthTable
    /// Whether rules are lines; else they are ASCII. Lines are ambiguous in width: two cells wide
    /// they would tear every frame.
    private let drawsLines: Bool

    init(size: Size, width: WidthTable, drawsLines: Bool = true) {
        grid = Grid(size: size, width: width)
        self.width = width
        self.drawsLines = drawsLines && !width.ambiguousIsWide
    }

    /// A piece of a row: text and what it means.
    struct Span {
        var text: String
        var style: Style
    }

    /// Writes from `column` on, at most up to the rectangle's right edge; returns the next column.
    @discardableResult
    mutating func write(
        _ text: String, at column: Int, row: Int, in rect: Rect, style: Style
    ) -> Int {
        guard (rect.row..<(rect.row + rect.rows)).contains(row) else { return column }
        let limit = rect.column + rect.columns - column
        guard limit > 0 else { return column }
        return column + grid.write(text, column: column, row: row, limit: limit, style: style)
    }

    @discardableResult
    mutating func write(_ spans: [Span], at column: Int, row: Int, in rect: Rect) -> Int {
        spans.reduce(column) { next, span in
            write(span.text, at: next, row: row, in: rect, style: span.style)
        }
    }

    /// Writes so that the text ends at the rectangle's right edge; returns where it begins.
    @discardableResult
    mutating func writeRight(_ text: String, row: Int, in rect: Rect, style: Style) -> Int {
        let fitted = width.fit(text, columns: rect.columns)
        let column = rect.column + rect.columns - width.width(of: fitted)
        write(fitted, at: column, row: row, in: rect, style: style)
        return column
    }

    /// A bar across a pane: a title at the left, a place at the right.
    mutating func bar(_ left: String, _ right: String, row: Int, in rect: Rect, style: Style) {
        let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
        guard rect.rows > row - rect.row else { return }
        grid.fill(line, style: style)
        let room = rect.columns - width.width(of: right) - 3
        if room >= 8 {
            let fitted = width.fit(left, columns: room)
            write(" " + fitted, at: rect.column, row: row, in: rect, style: style)
            writeRight(right + " ", row: row, in: rect, style: style)
        } else {
            let fitted = width.fit(" " + left, columns: rect.columns)
            write(fitted, at: rect.column, row: row, in: rect, style: style)
        }
    }

    /// Blanks a rectangle.
    mutating func clear(_ rect: Rect) { grid.fill(rect, style: .text) }

    mutating func fill(_ rect: Rect, style: Style) { grid.fill(rect, style: style) }
    mutating func restyle(_ rect: Rect, style: Style) { grid.restyle(rect, style: style) }

    mutating func verticalRule(in rect: Rect) {
        let bar = drawsLines ? "│" : "|"
        for row in rect.row..<(rect.row + rect.rows) {
            write(bar, at: rect.column, row: row, in: rect, style: .border)
        }
    }

    mutating func horizontalRule(row: Int, in rect: Rect) {
        let bar = String(repeating: drawsLines ? "─" : "-", count: rect.columns)
        write(bar, at: rect.column, row: row, in: rect, style: .border)
    }

    mutating func placeCursor(column: Int, row: Int) {
        grid.placeCursor(column: column, row: row)
    }
}
