import Corpus
import Interface
import Terminal
import TestSupport
import Testing

@Suite("The places of a word, one below the other")
struct ConcordanceStories {
    @Test("gk lists every place; o sorts them; Enter opens the story at the hit")
    func opening() throws {
        var stage = try Stage.play("/云<Enter>gk")
        #expect(stage.state.scope == .concordance)
        #expect(stage.state.list.concordance?.selection.count == 5)
        try stage.play("o")
        #expect(stage.state.list.concordance?.order == .left)
        try stage.play("oo3j")
        let line = try #require(stage.state.list.concordance?.selected)
        try stage.play("<Enter>")
        #expect(stage.state.focus == .reader)
        let reader = try #require(stage.state.reader)
        #expect(reader.story.article.id == line.row.id)
        let hit = try #require(reader.currentHit.map { reader.hits[$0] })
        #expect((hit.block, hit.range) == (line.block, line.range))
        try stage.play("q")
        #expect(stage.state.scope == .concordance)
        try stage.play("q")
        #expect(stage.state.scope == .stories)
        #expect(stage.state.list.source == .search("云"))
        #expect(try Stage.play("gk").state.notice != nil)
    }

    @Test("What is asked for is about the story under the cursor, as in lists")
    func story() throws {
        let places = "/云<Enter>gk4j"
        var stage = try Stage.play(places)
        let row = try #require(stage.state.list.concordance?.selected?.row)
        // The list below has its cursor elsewhere.
        try #require(stage.state.list.selected?.row.id != row.id)
        #expect(try Stage.play(places + "<Bar>wc<Enter>").wishes == [.pipe("wc", .story(row.id))])
        #expect(try Stage.play(places + "e").wishes == [.edit(row.id)])
        #expect(try Stage.play(places + "yt").copied == [row.title])
        #expect(try Stage.play(places + "gd").state.list.source == .duplicates(row.id))
        #expect(try Stage.play(places + "gc").state.list.source == .parts(row.id))
        #expect(try Stage.play(places + "gr").state.list.source == .related(row.id))
        #expect(try Stage.play(places + "gi").state.list.source == .issue(row.issue))
        #expect(try Stage.play(places + "gs").state.source?.story == row.id)
        let number = try #require(
            FixtureStories.stories.first { $0.article.id == row.id }?.issue.page)
        #expect(try Stage.play(places + "\(number)gp").state.list.source == .issue(row.issue))
        #expect(!stage.screen.contains("*"))
        try stage.play("<Space>")
        let marked = stage.screen.split(separator: "\n").filter { $0.contains("*") }
        #expect(!marked.isEmpty && marked.allSatisfy { $0.hasPrefix("\(row.date)*") })
        #expect(stage.stories.filter(\.row.isMarked).map(\.article.id) == [row.id])
        for back in ["q", "<lt>"] {
            var stage = try Stage.play(places + "gd" + back)
            #expect(stage.state.scope == .concordance, "\(back)")
            #expect(stage.state.list.concordance?.selected?.row.id == row.id)
            try stage.play("q")
            #expect(stage.state.scope == .stories)
        }
    }

    @Test("Only the lines around the screen are asked for, once")
    func virtual() throws {
        var state = try Stage.play("/云<Enter>").state
        let source = StorySource.search("云")
        var effects = "gk".flatMap { state.update(.key(.character($0))) }
        #expect(effects == [.findLines(source)])
        effects = state.update(.linesFound(source, 9000, isComplete: false))
        #expect(effects == [.loadLines(source, .story, 0..<42)])
        #expect(state.update(.key(.character("j"))).isEmpty)
        effects = state.update(.key(.character("G")))
        #expect(effects == [.loadLines(source, .story, 8958..<9000)])
        #expect(state.render().rowText(0).contains("9000/9000+"))
        // Lines of an order that has been left come too late.
        effects = state.update(.key(.character("o")))
        #expect(effects == [.loadLines(source, .left, 0..<42)])
        _ = state.update(.lines(source, .story, from: 0, []))
        #expect(state.list.concordance?.selection.count == 9000)
        #expect(state.update(.key(.character("j"))).isEmpty)
    }

    @Test("The hit stands in one column, whatever stands around it")
    func column() throws {
        var random = SeededGenerator(seed: 7)
        let pieces = ["a", "é", "一", "👨‍👩‍👧", "“", "…", "\t", "e\u{301}", "\u{200B}", "ﾊ", " "]
        let articles = (0..<40).map { _ -> Article in
            func text() -> String {
                (0..<Int.random(in: 0..<60, using: &random)).map { _ in
                    pieces[Int.random(in: 0..<pieces.count, using: &random)]
                }.joined()
            }
            let block = Block(role: .body, text: text() + "桥" + text(), lines: [1])
            return Article(id: StoryID("a"), section: nil, byline: [], blocks: [block], gaps: [])
        }
        let query = try #require(SearchQuery("桥"))
        let lines = articles.flatMap { article in
            query.concordance(of: article, StoryKey(1)).map { hit in
                ConcordanceLine(
                    hit, of: article.blocks[hit.block].text, row: FixtureStories.stories[0].row)
            }
        }
        #expect(lines.count == 40)
        for (columns, isWide) in [(40, false), (80, false), (81, true), (200, true)] {
            var state = AppState(
                size: Size(columns: columns, rows: 50), width: WidthTable(ambiguousIsWide: isWide))
            _ = state.update(.issues([]))
            for key in "/桥".map(Key.character) + [.enter] { _ = state.update(.key(key)) }
            let source = StorySource.search("桥")
            _ = state.update(.searched(source, generation: 1, count: 1, milliseconds: 1))
            _ = "gk".map { state.update(.key(.character($0))) }
            _ = state.update(.linesFound(source, lines.count, isComplete: true))
            _ = state.update(.lines(source, .story, from: 0, lines))
            let grid = state.render()
            let places = (1...40).map { row -> [Int] in
                let cells = Array(grid.row(row))
                return (0..<columns).filter { cells[$0].text == "桥" }
            }
            let first = try #require(places.first)
            #expect(first.count == 1)
            #expect(places.allSatisfy { $0 == first }, "\(columns) \(isWide)")
        }
    }

    @Test("Contexts are sorted by their letters, the nearest first; equal ones stay as they were")
    func sorting() throws {
        let query = try #require(SearchQuery("水"))
        let texts = ["丙甲水乙", "乙，甲水丙", "甲 乙水，甲", "水"]
        let hits = texts.enumerated().flatMap { index, text in
            query.concordance(
                of: Article(
                    id: StoryID("a"), section: nil, byline: [],
                    blocks: [Block(role: .body, text: text, lines: [1])], gaps: []),
                StoryKey(Int64(index)))
        }
        func order(_ order: ConcordanceOrder) -> [Int64] {
            hits.sorted { $0.precedes($1, by: order) }.map(\.story.rawValue)
        }
        #expect(order(.story) == [0, 1, 2, 3])
        #expect(order(.left) == [3, 2, 0, 1])
        #expect(order(.right) == [3, 1, 0, 2])
    }
}

@Suite("Pinyin wherever text is typed")
struct PinyinStories {
    @Test("In a story its own words are proposed, with the number of their places")
    func inStory() throws {
        var stage = try Stage.play("<Enter>/qiaoliang")
        guard case .prompt(let prompt) = stage.state.mode else {
            Issue.record("no prompt")
            return
        }
        #expect(prompt.suggestions.first == Suggestion(word: "桥梁", stories: 2))
        try stage.play("<Enter>")
        #expect(stage.state.query?.text == "桥梁")
        #expect(stage.state.reader?.hits.count == 2)
    }

    @Test("The arrows choose among the words where the letters stand nowhere themselves")
    func arrows() throws {
        #expect(try Stage.play("/qsz<Down><Enter>").state.list.source == .search("青石"))
        #expect(try Stage.play("/qsz<Down><Up><Tab>").state.list.source == .search("青石镇"))
    }

    @Test("The command line knows the Chinese of its commands by their sounds")
    func palette() {
        #expect(Palette.matches("daochubenpian").first?.name == "export")
        #expect(Palette.matches("xgg").first?.name == "related")
        #expect(Palette.matches("mark").first?.name == "mark")
    }

    @Test("So does the history")
    func history() throws {
        #expect(
            try Stage.play("/渡口<Enter>/云<Enter>/<C-r>dk<Enter>").state.list.source
                == .search("渡口"))
    }
}
