import Terminal
import Testing

/// The pieces in which a row goes to the terminal.
@Suite struct GridRunsTests {
    @Test func aBlankTakesTheStyleBehindIt() {
        var grid = Grid(size: Size(columns: 12, rows: 1))
        grid.write("│", column: 0, row: 0, limit: 1, style: .border)
        grid.write("06-16", column: 2, row: 0, limit: 5, style: .dim)
        grid.write("桥", column: 8, row: 0, limit: 2, style: .unread)
        #expect(runs(grid) == ["0 border │", "1 dim  06-16", "7 unread  桥", "10 text   "])
    }

    @Test func aBlankThatShowsItsStyleKeepsIt() {
        var grid = Grid(size: Size(columns: 6, rows: 1))
        grid.fill(Rect(column: 0, row: 0, columns: 3, rows: 1), style: .selected)
        grid.write("桥", column: 4, row: 0, limit: 2, style: .dim)
        #expect(runs(grid) == ["0 selected    ", "3 dim  桥"])
    }

    @Test(arguments: [(4, ["0 text 云岭"]), (3, ["0 text 云"]), (2, ["0 text 云"]), (0, [])])
    func aNarrowerWindowGetsWholeCharacters(columns: Int, expected: [String]) {
        var grid = Grid(size: Size(columns: 4, rows: 1))
        grid.write("云岭", column: 0, row: 0, limit: 4, style: .text)
        #expect(runs(grid, columns: columns) == expected)
    }

    @Test func marksStandBehindTheirBase() {
        var grid = Grid(size: Size(columns: 2, rows: 1))
        grid.write("e\u{301}x", column: 0, row: 0, limit: 2, style: .text)
        #expect(runs(grid) == ["0 text e\u{301}x"])
    }

    private func runs(_ grid: Grid, columns: Int? = nil) -> [String] {
        var leavesBlanks = StyleTable(repeating: true)
        leavesBlanks[.selected] = false
        var runs: [String] = []
        grid.runs(
            ofRow: 0, columns: columns ?? grid.size.columns, leavesBlanks: leavesBlanks
        ) { column, style, scalars in
            let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
            runs.append("\(column) \(style) \(text)")
        }
        return runs
    }
}
