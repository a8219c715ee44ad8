extension Grid {
    /// Calls `body` with the pieces of a row that are in one style: the column each begins at, its
    /// style and the code points of its characters, from the left to the right.
    ///
    /// A blank takes the style of the word behind it where neither style shows on a blank, as
    /// `leavesBlanks` says: each change of looks costs a slow line bytes. Blanks at the end stay plain,
    /// so that they can be erased. What lies beyond `columns` is left out, half a character with it.
    package func runs(
        ofRow number: Int, columns: Int, leavesBlanks: StyleTable<Bool>,
        _ body: (_ column: Int, _ style: Style, _ scalars: [UInt32]) -> Void
    ) {
        let row = visible(row(number), columns: columns)
        let styles = Self.styles(of: row, leavesBlanks: leavesBlanks)
        var scalars: [UInt32] = []
        var start = 0
        for (column, cell) in row.enumerated() {
            if styles[column] != styles[start] {
                body(start, styles[start], scalars)
                scalars.removeAll(keepingCapacity: true)
                start = column
            }
            cell.glyph.append(to: &scalars)
        }
        if !scalars.isEmpty { body(start, styles[start], scalars) }
    }

    /// What of a row fits a window that may have shrunk since the grid was made; half a character
    /// at the edge is left out, or it would be wrapped.
    private func visible(_ row: ArraySlice<Cell>, columns: Int) -> ArraySlice<Cell> {
        let isCut = row.dropFirst(columns).first?.isRightHalf == true
        return row.prefix(columns).dropLast(isCut ? 1 : 0)
    }

    private static func styles(
        of row: ArraySlice<Cell>, leavesBlanks: StyleTable<Bool>
    ) -> [Style] {
        var styles = row.map { $0.style }
        var next = Style.text
        for column in stride(from: styles.count - 1, through: 0, by: -1) {
            let isGap = row[row.startIndex + column].glyph == .blank
            if isGap, leavesBlanks[styles[column]], leavesBlanks[next] {
                styles[column] = next
            } else {
                next = styles[column]
            }
        }
        return styles
    }
}
