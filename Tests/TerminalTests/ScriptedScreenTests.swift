import Terminal
import Testing

@Suite struct ScriptedScreenTests {
    @Test func aScriptIsPlayedAndThenOver() {
        var screen = ScriptedScreen(
            size: Size(columns: 8, rows: 2),
            inputs: [.key(.enter), .resize(Size(columns: 4, rows: 1))])
        #expect(screen.nextInput(within: nil) == .key(.enter))
        #expect(screen.hasPendingInput)
        #expect(screen.nextInput(within: nil) == .resize(Size(columns: 4, rows: 1)))
        #expect(screen.size == Size(columns: 4, rows: 1))
        #expect(!screen.hasPendingInput)
        #expect(screen.nextInput(within: nil) == .end(signal: 0))
    }

    @Test func timePassesWhenAScriptIsOver() {
        var screen = ScriptedScreen(size: Size(columns: 8, rows: 1), inputs: [.key(.tab)])
        #expect(screen.nextInput(within: .seconds(1)) == .key(.tab))
        #expect(screen.nextInput(within: .seconds(1)) == .pause)
        #expect(screen.nextInput(within: .seconds(1)) == .end(signal: 0))
    }

    @Test func theLastGridIsKept() {
        var screen = ScriptedScreen(size: Size(columns: 8, rows: 1))
        var grid = Grid(size: screen.size, width: screen.width)
        grid.write("乡村", column: 0, row: 0, limit: 8, style: .text)
        screen.present(grid, forcing: false)
        #expect(screen.last?.rowText(0) == "乡村")
        #expect(screen.presentations == 1)
    }

    @Test func suspendingReportsAReturn() {
        var screen = ScriptedScreen(size: Size(columns: 8, rows: 1), inputs: [.key(.tab)])
        screen.suspend()
        #expect(screen.nextInput(within: nil) == .resume)
        #expect(screen.nextInput(within: nil) == .key(.tab))
    }

    @Test func theWidthOfAmbiguousCharactersCanChange() {
        var screen = ScriptedScreen(size: Size(columns: 8, rows: 1))
        screen.setAmbiguousWidth(true)
        #expect(screen.width == .wide)
    }
}
