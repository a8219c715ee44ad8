import Corpus
import Interface
import Testing

@Suite("What opening a story changed is undone where the story is")
struct UndoReadingTests {
    private func isRead(_ stage: Stage) -> [Bool] { stage.stories.map(\.row.isRead) }

    private func unread() -> Stage {
        var stage = Stage()
        for index in stage.stories.indices {
            stage.stories[index].row.isRead = false
            stage.stories[index].row.isMarked = false
        }
        stage.update(.archiveChanged)
        return stage
    }

    @Test("u in the story makes it unread, Ctrl-R read again", arguments: ["", "q"])
    func atTheStory(leaving: String) throws {
        var stage = unread()
        try stage.play("j<Enter>" + leaving)
        #expect(isRead(stage) == [false, true, false, false, false])
        try stage.play("u")
        #expect(!isRead(stage).contains(true))
        #expect(stage.state.notice == .info("Unread again; ^R: read", "已恢复为未读;^R 设为已读"))
        try stage.play("<C-r>")
        #expect(isRead(stage) == [false, true, false, false, false])
        try stage.play("uu")
        #expect(!isRead(stage).contains(true))
    }

    @Test("Elsewhere u goes past it to what was done on purpose, and finds it later")
    func elsewhere() throws {
        var stage = unread()
        try stage.play("tk<Enter>JJqG")
        #expect(isRead(stage) == [true, true, true, false, false])
        #expect(stage.stories[0].row.isMarked)
        try stage.play("u")
        #expect(!stage.stories[0].row.isMarked)
        #expect(isRead(stage) == [true, true, true, false, false])
        try stage.play("u")
        #expect(isRead(stage) == [true, true, true, false, false])
        try stage.play("ggju")
        #expect(isRead(stage) == [true, false, true, false, false])
    }

    @Test("Made read again from elsewhere, it is not said to be undone from there")
    func redoneElsewhere() throws {
        var stage = unread()
        try stage.play("j<Enter>quG<C-r>")
        #expect(isRead(stage) == [false, true, false, false, false])
        #expect(stage.state.notice == .info("Read again", "已重新设为已读"))
        try stage.play("u")
        #expect(isRead(stage) == [false, true, false, false, false])
    }

    @Test("A story that is opened leaves what was undone to be made again")
    func redoStays() throws {
        var stage = unread()
        try stage.play("ttuj<Enter>q")
        let marked = stage.stories.map(\.row.isMarked)
        try stage.play("<C-r>")
        #expect(stage.stories.map(\.row.isMarked) != marked)
    }

    @Test("What was made read on purpose is taken back from anywhere")
    func onPurpose() throws {
        var stage = unread()
        try stage.play("rGu")
        #expect(!isRead(stage).contains(true))
    }
}
