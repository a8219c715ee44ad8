import Terminal
import TestSupport
import Testing

@Suite struct GridTests {
    @Test func aWideCharacterFillsTwoCells() {
        var grid = Grid(size: Size(columns: 6, rows: 1))
        let used = grid.write("甲a乙", column: 0, row: 0, limit: 6, style: .headline)
        #expect(used == 5)
        #expect(grid.row(0).map(\.text) == ["甲", "", "a", "乙", "", " "])
        #expect(grid.golden == "甲a乙\n----\n  0 HHHHH\n")
    }

    @Test func aWideCharacterThatDoesNotFitBecomesABlank() {
        var grid = Grid(size: Size(columns: 3, rows: 1))
        #expect(grid.write("甲乙丙", column: 0, row: 0, limit: 9, style: .text) == 3)
        #expect(grid.row(0).map(\.text) == ["甲", "", " "])
    }

    @Test func theLimitCutsBeforeTheEdge() {
        var grid = Grid(size: Size(columns: 10, rows: 1))
        #expect(grid.write("abcdef", column: 2, row: 0, limit: 3, style: .dim) == 3)
        #expect(grid.rowText(0) == "  abc")
        #expect(grid.write("xyz", column: 0, row: 3, limit: 3, style: .dim) == 0)
        #expect(grid.write("xyz", column: 0, row: 0, limit: 0, style: .dim) == 0)
    }

    @Test func halfOfAWideCharacterIsNeverLeft() {
        var grid = Grid(size: Size(columns: 6, rows: 1))
        grid.write("甲乙丙", column: 0, row: 0, limit: 6, style: .text)
        grid.write("x", column: 1, row: 0, limit: 1, style: .text)
        grid.write("y", column: 4, row: 0, limit: 1, style: .text)
        #expect(grid.row(0).map(\.text) == [" ", "x", "乙", "", "y", " "])
        grid.write("丁", column: 1, row: 0, limit: 2, style: .text)
        #expect(grid.row(0).map(\.text) == [" ", "丁", "", " ", "y", " "])
    }

    @Test func aTextThatBeginsLeftOfTheGridIsCut() {
        var grid = Grid(size: Size(columns: 4, rows: 1))
        grid.write("甲乙丙", column: -1, row: 0, limit: 9, style: .text)
        #expect(grid.row(0).map(\.text) == [" ", "乙", "", " "])
    }

    @Test func restylingKeepsTheTextAndFillingDoesNot() {
        var grid = Grid(size: Size(columns: 6, rows: 2))
        grid.write("甲乙", column: 1, row: 0, limit: 5, style: .text)
        grid.restyle(Rect(column: 0, row: 0, columns: 2, rows: 1), style: .selected)
        grid.fill(Rect(column: 4, row: 0, columns: 9, rows: 9), style: .status)
        #expect(grid.golden == " 甲\n\n----\n  0 sss ==\n  1     ==\n")
    }

    @Test func theCursorStaysInside() {
        var grid = Grid(size: Size(columns: 2, rows: 2))
        grid.placeCursor(column: 1, row: 1)
        #expect(grid.cursor?.column == 1)
        #expect(grid.golden.hasSuffix("cursor 1,1\n"))
        grid.placeCursor(column: 2, row: 0)
        #expect(grid.cursor == nil)
    }

    @Test func anEmptyGridTakesEverything() {
        var grid = Grid(size: Size(columns: 0, rows: 0))
        grid.write("甲", column: 0, row: 0, limit: 5, style: .text)
        grid.fill(Rect(column: 0, row: 0, columns: 5, rows: 5), style: .text)
        #expect(grid.cells.isEmpty)
        #expect(grid.rowText(0).isEmpty)
    }

    @Test(arguments: [WidthTable.narrow, .wide])
    func noOperationBreaksTheRowsOfCells(table: WidthTable) {
        var generator = SeededGenerator(seed: 7)
        var grid = Grid(size: Size(columns: 17, rows: 3), width: table)
        for step in 0..<2000 {
            let column = Int.random(in: -4...18, using: &generator)
            let row = Int.random(in: -1...3, using: &generator)
            let limit = Int.random(in: 0...12, using: &generator)
            let rect = Rect(column: column, row: row, columns: limit, rows: 2)
            switch Int.random(in: 0...5, using: &generator) {
            case 0: grid.fill(rect, style: .status)
            case 1: grid.restyle(rect, style: .match)
            default:
                let text = TestText.random(&generator, pieces: 1...6)
                let used = grid.write(text, column: column, row: row, limit: limit, style: .byline)
                #expect(used <= limit)
            }
            #expect(isSound(grid), "seed 7, step \(step)")
        }
    }

    /// Each wide character has its right half behind it, each narrow one has none.
    private func isSound(_ grid: Grid) -> Bool {
        (0..<grid.size.rows).allSatisfy { row in
            var halves = 0
            for cell in grid.row(row) {
                if cell.isRightHalf {
                    guard halves == 1 else { return false }
                    halves = 0
                } else {
                    guard halves == 0 else { return false }
                    halves = cells(of: cell, in: grid) - 1
                }
            }
            return halves == 0
        }
    }

    private func cells(of cell: Grid.Cell, in grid: Grid) -> Int {
        cell.glyph == Glyph(CellText.unknownMark) ? 2 : grid.width.width(of: cell.text)
    }

    @Test func rowsAreCompared() {
        var grid = Grid(size: Size(columns: 6, rows: 2))
        let blank = grid
        grid.write("云岭", column: 1, row: 1, limit: 5, style: .text)
        #expect(grid.hasSameRow(0, as: blank) && !grid.hasSameRow(1, as: blank))
        var styled = grid
        styled.restyle(Rect(column: 1, row: 1, columns: 2, rows: 1), style: .match)
        #expect(!grid.hasSameRow(1, as: styled) && grid.hasSameRow(1, as: grid))
        #expect(!grid.hasSameRow(2, as: grid))
        #expect(!grid.hasSameRow(0, as: Grid(size: Size(columns: 5, rows: 2))))
    }
}
