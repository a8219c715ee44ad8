import Corpus
import Interface
import Testing

@Suite("A search takes what is typed as a regular expression")
struct PatternPromptStories {
    @Test("Shift-Tab turns it on, with a badge, and off again")
    func turned() throws {
        let on = try Stage.play("/老.桥<S-Tab>")
        #expect(on.screen.contains("regex /老.桥"))
        #expect(on.state.list.source == .search("/老.桥/"))
        let off = try Stage.play("/老.桥<S-Tab><S-Tab>")
        #expect(!off.screen.contains("regex"))
        #expect(off.state.list.source == .search("老.桥"))
    }

    @Test("The query that is kept says that it is one")
    func kept() throws {
        let stage = try Stage.play("/<S-Tab>桥|渡口<Enter>")
        #expect(stage.state.list.source == .search("/桥|渡口/"))
        #expect(stage.state.list.count > 1)
        #expect(stage.history[.search] == ["/桥|渡口/"])
        #expect(try Stage.play("/<S-Tab>桥/口<Enter>").state.list.source == .search("/桥\\/口/"))
        #expect(try Stage.play("/<S-Tab><Enter>").state.mode == .normal)
    }

    @Test("One that cannot be read is told, and the last results stay")
    func broken() throws {
        let stage = try Stage.play("/桥<S-Tab>(")
        #expect(stage.state.list.source == .search("/桥/"))
        guard case .prompt(let prompt) = stage.state.mode else {
            Issue.record("the prompt is gone")
            return
        }
        #expect(prompt.problem != nil)
    }

    @Test("^V types a digit where digits choose a word")
    func literal() throws {
        #expect(try Stage.play("/qiao1").state.list.source == .search("桥"))
        #expect(try Stage.play("/qiao<C-v>1").state.list.source == .search("qiao1"))
    }
}
