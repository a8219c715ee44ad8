import Corpus
import Interface
import Terminal
import Testing

@Suite("A session goes on where the last one ended")
struct ResumingTests {
    private func resumed(_ stage: Stage, rows: Int = 12) -> Stage {
        Stage(columns: 60, rows: rows, memory: stage.state.memory)
    }

    @Test(
        "The screen is the one that was left",
        arguments: [
            "j", "2j<Enter>3j", "/桥<Enter>", "/桥<Enter>j<Enter>", "hj<Enter>", "hjl<Enter>",
            "<Enter>gr", "<Space>gm", "h2j",
        ])
    func sameScreen(keys: String) throws {
        let before = try Stage.play(keys, columns: 60, rows: 12)
        var after = Stage(columns: 60, rows: 12, memory: before.state.memory)
        if keys == "<Space>gm" { try after.play("<Esc>") }
        let left = before.state
        #expect(after.state.focus == left.focus)
        #expect(after.state.list.source == left.list.source)
        #expect(
            after.state.list.selection.index == left.list.selection.index || keys == "<Space>gm")
        #expect(after.state.reader?.top == left.reader?.top)
        #expect(after.state.reader?.story.article.id == left.reader?.story.article.id)
        #expect(after.state.issues.selection.index == left.issues.selection.index)
    }

    @Test("A story that is opened again opens where one stopped")
    func places() throws {
        var stage = try Stage.play("<Enter>6jq", columns: 40, rows: 6)
        try stage.play("<Enter>")
        #expect(stage.state.reader?.top == 6)
        #expect(stage.state.notice?.text.english.contains("gg") == true)
        try stage.play("ggq<Enter>")
        #expect(stage.state.reader?.top == 0)
        try stage.play("Gq<Enter>")
        #expect(stage.state.reader?.top == 0)
    }

    @Test("A place is kept over a restart and in another window")
    func restart() throws {
        let before = try Stage.play("<Enter>4jqj", columns: 40, rows: 10)
        var after = Stage(columns: 60, rows: 10, memory: before.state.memory)
        try after.play("gg<Enter>")
        let anchor = try #require(after.state.reader?.anchor)
        #expect(anchor > ReaderAnchor(block: 0, offset: 0))
        #expect((after.state.reader?.top ?? 0) > 0)
    }

    @Test("What `:set` changed comes back, what the configuration says does not")
    func settings() throws {
        let configuration = try Configuration("[settings]\nmeasure = 20")
        let before = try Stage.play(":set language zh<Enter>", configuration: configuration)
        #expect(before.state.memory.settings == ["language": "zh"])
        let after = Stage(memory: before.state.memory)
        #expect(after.state.tongue == .chinese)
        #expect(after.state.settings.measure == ReaderPane.defaultMeasure)
    }

    @Test("A story that is gone leaves the list")
    func gone() throws {
        var memory = SessionMemory()
        memory.view = JumpPoint(
            focus: .reader, source: .issue("nowhere"), subject: "", index: 90,
            story: StoryID("gone"), anchor: ReaderAnchor(block: 9, offset: 9))
        var stage = Stage(memory: memory)
        #expect(stage.state.focus == .stories)
        #expect(stage.state.reader == nil)
        try stage.play("ga<Enter>")
        #expect(stage.state.focus == .reader)
        #expect(stage.state.reader?.top == 0)
    }
}
