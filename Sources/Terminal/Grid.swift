/// A screen as a value: rows of cells, each with a character and a role.
///
/// The grid is the only door to a terminal, so it is also the guard: whatever is written is
/// passed through `CellText`, and no control or invisible format character gets in.
package struct Grid: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        /// One grapheme cluster; empty for the right half of a wide one.
        package var text: String
        package var style: Style

        package static let blank = Cell(text: " ", style: .text)
    }

    package let size: Size
    package private(set) var cells: [Cell]
    /// Where the terminal's cursor stands; nil hides it.
    package var cursor: (column: Int, row: Int)? { fatalError() }

    package init(size: Size) { fatalError() }

    /// Writes `text` from (`column`, `row`) on, cut at the right edge of `limit` columns at a
    /// character's border; returns the columns used.
    @discardableResult
    package mutating func write(
        _ text: String, column: Int, row: Int, limit: Int, style: Style
    ) -> Int { fatalError() }
}
