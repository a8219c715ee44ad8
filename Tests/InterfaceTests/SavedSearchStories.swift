import Corpus
import Interface
import Testing

@Suite("Saved searches stand among the issues")
struct SavedSearchStories {
    @Test("^S names a search; it is opened like an issue, with its words highlighted")
    func saving() throws {
        var stage = try Stage.play("/本报<Enter><C-s>每日<Enter>")
        #expect(stage.searches.map(\.name) == ["每日"])
        #expect(stage.searches.map(\.query) == ["本报"])
        try stage.play("qhj<Enter>")
        #expect(stage.state.list.source == .search("本报"))
        #expect(stage.state.list.count == 4)
        #expect(stage.state.query?.text == "本报")
        #expect(stage.state.list.subject == "每日")
        try stage.play("hj<Enter>")
        #expect(stage.state.list.source == .issue("20240312_01"))
        #expect(stage.state.query == nil)
    }

    @Test("The name that is proposed gives way to what is typed")
    func proposal() throws {
        #expect(try Stage.play("/本报<C-s><Enter>").searches.map(\.name) == ["本报"])
        #expect(try Stage.play("/本报<C-s>要<Enter>").searches.map(\.name) == ["要"])
        #expect(try Stage.play("/本报<C-s><Esc>").searches.isEmpty)
        #expect(try Stage.play("<C-s>").state.notice != nil)
        #expect(
            try Stage.play("/桥<Enter>o:save-search 老 桥<Enter>").searches
                == [SavedSearch(id: 1, name: "老 桥", query: "桥", sorting: .relevance)])
    }

    @Test("What came since one looked is new, until one looks")
    func news() throws {
        var stage = try Stage.play("/本报<Enter><C-s>每日<Enter>qhj")
        #expect(stage.state.issues.selectedSearch?.count == SavedSearchCount(stories: 4, new: 0))
        stage.forget("aaaa0002")
        #expect(stage.state.issues.selectedSearch?.count == SavedSearchCount(stories: 4, new: 1))
        try stage.play("<Enter>")
        #expect(stage.state.notice?.text.english.hasPrefix("1 new") == true)
        #expect(stage.state.issues.searches.first?.count?.new == 0)
    }

    @Test("Going over it in a wide window is not looking")
    func passingBy() throws {
        var stage = try Stage.play("/本报<Enter><C-s>每日<Enter>qh", columns: 120, rows: 40)
        stage.forget("aaaa0002")
        try stage.play("jjk")
        #expect(stage.state.list.source == .search("本报"))
        #expect(stage.state.issues.selectedSearch?.count?.new == 1)
    }

    @Test("A search is renamed and removed, and both are undone")
    func undoing() throws {
        var stage = try Stage.play("/本报<Enter><C-s>每日<Enter>qhjR晨报<Enter>")
        #expect(stage.searches.map(\.name) == ["晨报"])
        try stage.play("u")
        #expect(stage.searches.map(\.name) == ["每日"])
        try stage.play("<C-r>")
        #expect(stage.searches.map(\.name) == ["晨报"])
        stage.forget("aaaa0002")
        try stage.play("D")
        #expect(stage.searches.isEmpty)
        #expect(stage.state.issues.searches.isEmpty)
        try stage.play("u")
        #expect(stage.searches.map(\.name) == ["晨报"])
        #expect(stage.state.issues.searches.first?.count?.new == 1)
        #expect(try Stage.play("hD").state.notice != nil)
    }
}

@Suite("What was typed before comes back")
struct HistoryStories {
    private let before = "/桥<Enter>/云<Enter>/桥<Enter>/渡口<Enter>"

    @Test("Up recalls from an empty prompt, Down leads back to it")
    func arrows() throws {
        #expect(try Stage.play(before + "/<Up>").state.list.source == .search("渡口"))
        #expect(try Stage.play(before + "/<Up><Up>").state.list.source == .search("桥"))
        #expect(try Stage.play(before + "/<Up><Up><Up><Up>").state.list.source == .search("云"))
        #expect(try Stage.play(before + "/<Up><Up><Down>").state.list.source == .search("渡口"))
        guard case .prompt(let prompt) = try Stage.play(before + "/<Up><Down>").state.mode else {
            Issue.record("no prompt")
            return
        }
        #expect(prompt.field.isEmpty)
    }

    @Test("Where something is typed the arrows move in the results")
    func arrowsInResults() throws {
        #expect(try Stage.play(before + "/本报<Down>").state.list.selection.index == 1)
        #expect(try Stage.play(before + "/<Up>口<BS><BS>本<Down>").state.list.selection.index == 0)
    }

    @Test("^R lists what was typed, narrowed by typing; Enter takes a line")
    func picker() throws {
        #expect(try Stage.play(before + "/<C-r><Down><Enter>").state.list.source == .search("桥"))
        #expect(try Stage.play(before + "/<C-r>云<Enter>").state.list.source == .search("云"))
        #expect(try Stage.play(before + "/<C-r><Esc>云").state.list.source == .search("云"))
    }

    @Test("Other sessions' lines are there when a prompt opens, and nothing comes twice")
    func shared() throws {
        let stage = try Stage.play(before)
        #expect(stage.history[.search] == ["云", "桥", "渡口"])
        #expect(try Stage.play(":3<Enter>:<Up><Enter>").state.list.selection.index == 2)
        #expect(try Stage.play("/桥<Esc>").history.isEmpty)
        #expect(
            PromptHistory.adding("新", to: (0..<900).map(String.init)).count
                == PromptHistory.longest)
    }
}
