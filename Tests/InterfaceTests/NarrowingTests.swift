import Corpus
import Interface
import Terminal
import TestSupport
import Testing

@Suite("Counts beside a list narrow it")
struct NarrowingTests {
    @Test("Enter adds the value to the query, Enter again takes it out, - widens")
    func narrowing() throws {
        var stage = try Stage.play("/本报<Enter>f")
        #expect(stage.state.focus == .facets)
        #expect(stage.state.list.count == 4)
        try stage.play("JJjj<Enter>")
        #expect(stage.state.list.source == .search("本报 by:=苏映雪"))
        #expect(stage.state.list.count == 2)
        #expect(stage.state.query?.text == "本报 by:=苏映雪")
        try stage.play("ggj<Enter>")
        #expect(stage.state.list.source == .search("本报 by:=苏映雪 date:2024-03"))
        try stage.play("-")
        #expect(stage.state.list.source == .search("本报 by:=苏映雪"))
        try stage.play("JJj<Enter>")
        #expect(stage.state.list.source == .search("本报"))
        #expect(stage.state.list.count == 4)
        try stage.play("-")
        #expect(stage.state.notice != nil)
    }

    @Test("u takes a narrowing back and ^R makes it again, between marks in their order")
    func undoing() throws {
        var stage = try Stage.play("/本报<Enter>fJJjj<Enter>ggj<Enter>")
        let narrowed = StorySource.search("本报 by:=苏映雪 date:2024-03")
        #expect(stage.state.list.source == narrowed)
        let rows = stage.state.list.facets?.rows
        try stage.play("<Tab><Space>-")
        #expect(stage.state.list.source == .search("本报 by:=苏映雪"))
        try stage.play("u")
        #expect(stage.state.list.source == narrowed)
        #expect(stage.state.list.facets?.rows == rows)
        try stage.play("u")
        #expect(stage.state.markedTotal == 0)
        try stage.play("uu")
        #expect(stage.state.list.source == .search("本报"))
        #expect(stage.state.list.count == 4)
        try stage.play("<C-r><C-r><C-r>")
        #expect(stage.state.list.source == narrowed)
        #expect(stage.state.markedTotal == 1)
    }

    @Test("A list that stays narrowed without its counts is widened by u, in the order it has now")
    func undoingWithoutCounts() throws {
        let stage = try Stage.play("/本报<Enter>fJj<Enter>qou")
        #expect(stage.state.list.facets == nil)
        #expect(stage.state.list.source == .search("本报", by: .relevance))
    }

    @Test("A list that was left has nothing to take back: u goes on to what was done before")
    func undoingElsewhere() throws {
        let stage = try Stage.play("<Space>fJj<Enter>qqu")
        #expect(stage.state.list.source == .all)
        #expect(stage.state.markedTotal == 0)
    }

    @Test("The counts are those of the narrowed list")
    func counts() throws {
        let stage = try Stage.play("/本报<Enter>fJj<Enter>")
        let section = FacetClause(.section, "民生")
        #expect(stage.state.list.source == .search("本报 section:=民生"))
        let rows = stage.state.list.facets?.rows ?? []
        #expect(rows.contains(.value(section, stories: 2)))
        #expect(rows.contains(.value(FacetClause(.issue, "20240311_02"), stories: 2)))
        #expect(!rows.contains(.title(.issue, values: 2)))
    }

    @Test("Alternatives stay together")
    func alternatives() throws {
        let stage = try Stage.play("/渡口 OR 厨房<Enter>fJj<Enter>")
        #expect(stage.state.list.source == .search("(渡口 OR 厨房) section:=副刊"))
        #expect(stage.state.list.count == 1)
    }

    @Test("All stories, an issue and the marked ones can be narrowed; q gives the list back")
    func otherLists() throws {
        var stage = try Stage.play("fJj<Enter>")
        #expect(stage.state.list.source == .search("section:=民生"))
        try stage.play("qq")
        #expect(stage.state.list.source == .all)
        #expect(stage.wishes.isEmpty)
        #expect(
            try Stage.play("giffJj<Enter>").state.list.source
                == .search("issue:=20240312_01 section:=要闻"))
        #expect(
            try Stage.play("3<Space>gmfJj<Enter>").state.list.source
                == .search("is:marked section:=要闻"))
        #expect(try Stage.play("<Enter>grf").state.notice != nil)
    }

    @Test("A kind is closed and opened by Enter on its title")
    func folding() throws {
        var stage = try Stage.play("f")
        let open = stage.state.list.facets?.rows.count ?? 0
        try stage.play("<Enter>")
        #expect(stage.state.list.facets?.rows.count == open - 1)
        try stage.play("<Enter>")
        #expect(stage.state.list.facets?.rows.count == open)
    }

    @Test("Counts are found by what is typed, by their sounds too")
    func filtering() throws {
        var stage = try Stage.play("/本报<Enter>f/syx<Enter><Enter>")
        #expect(stage.state.list.source == .search("本报 by:=苏映雪"))
        try stage.play("/<Esc>")
        #expect(stage.state.list.facets?.rows.contains(.title(.section, values: 2)) == true)
        stage = try Stage.play("/本报<Enter>f/2024031<Down><Enter><Enter>")
        #expect(stage.state.list.source == .search("本报 issue:=20240312_01"))
        #expect(try Stage.play("f/没有").state.list.facets?.rows.isEmpty == true)
    }

    @Test("Late counts of another list are dropped")
    func lateCounts() throws {
        var stage = try Stage.play("/本报<Enter>fJjj<Enter>")
        let before = stage.state.list.facets
        stage.update(.facets(.search("本报"), Facets(sections: [.init(name: "x", stories: 9)])))
        #expect(stage.state.list.facets == before)
    }

    @Test("Tab leads on to the stories, and Enter reads one there")
    func panes() throws {
        let stage = try Stage.play("/本报<Enter>f<Tab><Enter>")
        #expect(stage.state.focus == .reader)
        #expect(stage.state.reader != nil)
        #expect(try Stage.play("/本报<Enter>fq").state.list.facets == nil)
    }
}

@Suite("Searching for what is at hand")
struct WordsAtHandTests {
    @Test("* takes the headline's words in a list, the closest first")
    func headline() throws {
        let stage = try Stage.play("jj*")
        #expect(stage.state.list.source == .search("渡口", by: .relevance))
        guard case .search(let text, by: .relevance) = try Stage.play("*").state.list.source else {
            Issue.record("no search")
            return
        }
        #expect(text.contains(" OR ") && text.contains("桥梁"))
    }

    @Test("* takes the word at the hit one stands on")
    func word() throws {
        let stage = try Stage.play("<Enter>/青石<Enter>*")
        let source = stage.state.list.source
        #expect(source == .search("青石河") || source == .search("青石"))
        #expect(stage.state.list.count > 0)
    }

    @Test("g/ proposes what was looked for; typing takes its place")
    func proposed() throws {
        #expect(try Stage.play("<Enter>/青石<Enter>g/").state.list.source == .search("青石"))
        #expect(try Stage.play("jjg/").state.list.source == .search("渡口"))
        #expect(try Stage.play("jjg/船").state.list.source == .search("船"))
        #expect(try Stage.play("jjg/<BS>").state.list.source == .search("渡"))
        #expect(try Stage.play("jjg/<Esc>").state.list.source == .all)
    }

    @Test("o changes the order, which later searches keep")
    func order() throws {
        var stage = try Stage.play("/桥<Enter>o")
        #expect(stage.state.list.source == .search("桥", by: .relevance))
        try stage.play("/云<Enter>")
        #expect(stage.state.list.source == .search("云", by: .relevance))
        try stage.play("o")
        #expect(stage.state.list.source == .search("云"))
        #expect(try Stage.play("o").state.notice != nil)
    }

    @Test(":help query opens the page made from the table of the language")
    func help() throws {
        let stage = try Stage.play(":help query<Enter>")
        #expect(stage.state.mode == .help(HelpPane(topic: .query)))
        #expect(HelpText.rows(.query, Keymap(), .chinese).count == QueryHelp.entries.count)
    }

    @Test("A search that is given up gives the words of the one below back")
    func givenUp() throws {
        let stage = try Stage.play("/本报<Enter>/云<Esc>")
        #expect(stage.state.list.source == .search("本报"))
        #expect(stage.state.query?.text == "本报")
    }

    @Test("A query that is wrong keeps the last good results")
    func lastGood() throws {
        let stage = try Stage.play("/桥 (")
        #expect(stage.state.list.count == 1)
        #expect(stage.state.list.source == .search("桥 "))
    }
}
