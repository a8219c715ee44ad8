import Corpus
import Interface
import Terminal
import Testing

@Suite("Tags are typed with proposals")
struct TaggingStories {
    @Test("+ adds, a minus takes away, and u undoes either")
    func tagging() throws {
        var stage = try Stage.play("+待访 急<Enter>")
        #expect(stage.state.list.selected?.row.tags == ["待访", "急"])
        try stage.play("+-急<Enter>")
        #expect(stage.state.list.selected?.row.tags == ["待访"])
        try stage.play("u")
        #expect(stage.state.list.selected?.row.tags == ["待访", "急"])
        try stage.play("u")
        #expect(stage.state.list.selected?.row.tags.isEmpty == true)
        try stage.play("<C-r>")
        #expect(stage.state.list.selected?.row.tags == ["待访", "急"])
    }

    @Test("What changes nothing is not undone in the place of what did")
    func nothing() throws {
        var stage = try Stage.play("+待访<Enter>+待访<Enter>u")
        #expect(stage.state.list.selected?.row.tags.isEmpty == true)
        try stage.play("+<Esc>+ <Enter>")
        #expect(stage.state.mode == .normal)
        #expect(stage.state.list.selected?.row.tags.isEmpty == true)
    }

    @Test("The archive's tags are proposed by their sounds; digit, arrow and Tab choose")
    func proposals() throws {
        let tagged = "+待访 头条<Enter>j"
        #expect(try Stage.play(tagged + "+df1<Enter>").state.list.selected?.row.tags == ["待访"])
        #expect(try Stage.play(tagged + "+tou<Tab><Enter>").state.list.selected?.row.tags == ["头条"])
        #expect(
            try Stage.play(tagged + "+新 待<Tab><Enter>").state.list.selected?.row.tags
                == ["待访", "新"])
        #expect(try Stage.play(tagged + "+x<Enter>").state.list.selected?.row.tags == ["x"])
    }

    @Test("In the reader the tags stand below the story at once")
    func reader() throws {
        let stage = try Stage.play("<Enter>+待访<Enter>")
        let rows = (0..<24).map { stage.state.render().rowText($0) }
        #expect(rows.contains { $0.contains("+待访") && !$0.contains("Tags") })
    }
}
