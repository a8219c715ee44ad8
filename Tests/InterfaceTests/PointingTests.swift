import Interface
import Terminal
import TestSupport
import Testing

/// The mouse, in windows of one, two and three panes.
@Suite struct PointingTests {
    @Test func itIsOffUntilItIsAskedFor() throws {
        #expect(try Stage.play("").wishes.isEmpty)
        #expect(try Stage.play("<F2>").wishes == [.setMouse(true)])
        #expect(try Stage.play("<F2><F2>").wishes == [.setMouse(true), .setMouse(false)])
        #expect(try Stage.play(":set mouse on<Enter>").wishes == [.setMouse(true)])
        let configured = Stage(configuration: try Configuration("[settings]\nmouse = \"on\"\n"))
        #expect(configured.wishes == [.setMouse(true)])
    }

    @Test func itIsOffAgainInTheNextSession() throws {
        #expect(try Stage.play("<F2>").state.memory.settings.isEmpty)
    }

    @Test func aClickChoosesAndASecondOneOpens() throws {
        let chosen = try Stage.play("<Click:9,4>")
        #expect(chosen.state.list.selection.index == 2 && chosen.state.reader == nil)
        let opened = try Stage.play("<Click:9,4><Click:30,4>")
        #expect(opened.state.reader != nil && opened.state.focus == .reader)
    }

    @Test func aClickFocusesThePaneAtThePlace() throws {
        let issues = try Stage.play("<Click:3,3>", columns: 120, rows: 30)
        #expect(issues.state.focus == .issues && issues.state.issues.selection.index == 1)
        let title = try Stage.play("<Click:3,1>", columns: 120, rows: 30)
        #expect(title.state.focus == .issues && title.state.issues.selection.index == 0)
        let reader = try Stage.play("<Enter>h<Click:90,9>", columns: 120, rows: 30)
        #expect(reader.state.focus == .reader)
        let status = try Stage.play("<Click:3,30>", columns: 120, rows: 30)
        #expect(status.state.focus == .stories)
    }

    @Test func theWheelMovesWhatIsUnderIt() throws {
        let list = try Stage.play("<WheelDown:60,9>", columns: 120, rows: 30)
        #expect(list.state.list.selection.index == 3 && list.state.focus == .stories)
        let reader = try Stage.play("<Enter>h<WheelDown:90,3>", columns: 120, rows: 8)
        #expect(reader.state.reader?.top ?? 0 > 0 && reader.state.focus != .reader)
        let back = try Stage.play("<Enter><WheelDown:9,3><WheelUp:9,3><WheelUp:9,3>", rows: 8)
        #expect(back.state.reader?.top == 0)
    }

    @Test func aRowOfTwoLinesIsOneStory() throws {
        let second = try Stage.play("/桥<Enter><Click:9,5>")
        #expect(second.state.list.rowsPerEntry == 2)
        #expect(second.state.list.selection.index == min(1, second.state.list.count - 1))
    }

    @Test func helpScrollsAndCloses() throws {
        let scrolled = try Stage.play("?<WheelDown:9,9>")
        guard case .help(let help) = scrolled.state.mode else {
            Issue.record("no help")
            return
        }
        #expect(help.top == 3)
        #expect(try Stage.play("?<WheelUp:9,9><Click:1,1>").state.mode == .normal)
    }

    @Test func aPromptIsLeftAlone() throws {
        let typed = try Stage.play("/桥<Click:9,4><WheelDown:9,4>")
        guard case .prompt = typed.state.mode else {
            Issue.record("no prompt")
            return
        }
    }

    @Test func placesOutsideAreNothing() throws {
        let stage = try Stage.play("<Click:900,900><WheelDown:900,1><Click:9,20>")
        #expect(stage.state.list.selection.index == 0 && stage.state.reader == nil)
    }
}
