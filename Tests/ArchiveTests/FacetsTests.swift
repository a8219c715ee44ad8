import Archive
import Corpus
import Testing

@Suite("Facets and relevance")
struct FacetsTests {
    @Test("tell how the stories found spread over issues, sections, writers and months")
    func facets() throws {
        let archive = try Fixture.archive()
        let query = try #require(SearchQuery("青禾镇 OR 新桥"))
        let facets = try archive.facets(.matching(query))
        #expect(
            facets.issues.map(\.name) == ["2031-03-01", "2031-03-02", "undated"])
        #expect(facets.sections.map { "\($0.name) \($0.stories)" } == ["基层 2", "文化 1"])
        #expect(facets.writers.map { "\($0.name) \($0.stories)" } == ["安禾 2", "何向晚 1", "郑小满 1"])
        #expect(facets.months.map { "\($0.name) \($0.stories)" } == ["2031-03 2"])
        try archive.replace([Fixture.reading("pages/undated.txt", [], source: "empty")])
        #expect(try archive.facets(.all).sections.map(\.stories) == [1, 1])
    }

    @Test("count what is found when a query is narrowed to one of them")
    func narrowing() throws {
        let archive = try Fixture.archive()
        try archive.replace([
            Fixture.reading(
                "pages/2031-03-010.txt",
                [
                    Fixture.article(
                        "dddd4444", "羊圈 新事", ["青禾镇的羊圈添了灯。"], by: ["安禾苗", "(本报)  评论员"],
                        section: "基层 OR 文化"),
                    Fixture.article("eeee5555", "“双”减", ["青禾镇。"], section: "说\"法\""),
                ], date: "2031-03-01")
        ])
        for base in ["", "青禾镇", "青禾镇 OR 新桥", "-新桥"] {
            let selection = SearchQuery(base).map { StorySelection.matching($0) } ?? .all
            let facets = try archive.facets(selection)
            for kind in Facets.Kind.allCases {
                #expect(base.isEmpty == false || facets[kind].isEmpty == false)
                for count in facets[kind] {
                    let text = SearchQuery.narrowed(base, by: [FacetClause(kind, count.name)])
                    let query = try SearchQuery(parsing: text)
                    #expect(try archive.count(.matching(query)) == count.stories, "\(text)")
                }
            }
        }
    }

    @Test("count a story in every month its issue may be of")
    func uncertainMonths() throws {
        let archive = try Archive.inMemory()
        let range = DateRange(from: "2030-11-20", to: "2031-01-05", isCertain: false, why: "guess")
        try archive.replace([
            PageReading(
                page: Page(
                    path: "a.txt", encoding: .utf8, issue: IssueFacts(date: range), lines: [],
                    articles: [Fixture.lambs]), source: [], modified: 0)
        ])
        let months = try archive.facets(.all).months.map(\.name)
        #expect(months == ["2031-01", "2030-12", "2030-11"])
        for month in months {
            let query = try SearchQuery(parsing: FacetClause(.month, month).text)
            #expect(try archive.count(.matching(query)) == 1)
        }
    }

    @Test("put a word of the headline before one of the lead, and that before one of the body")
    func relevance() throws {
        let archive = try Archive.inMemory()
        try archive.replace([
            Fixture.reading(
                "a.txt",
                [
                    Fixture.article("body0000", "村里的一天", ["清早起来。", "路过一座石桥再往前走。"]),
                    Fixture.article("none0000", "没有关系", ["清早起来。", "没有什么可以说的事情。"]),
                    Fixture.article("lead0000", "村里的两天", ["路过一座石桥。", "没有什么可以说的事情。"]),
                    Fixture.article("head0000", "石桥记", ["清早起来。", "没有什么可以说的事情。"]),
                    Fixture.article("none0001", "也没关系", ["清早起来。", "没有什么可以说的事情。"]),
                    Fixture.article("none0002", "还没关系", ["清早起来。", "没有什么可以说的事情。"]),
                    Fixture.article("none0003", "真没关系", ["清早起来。", "没有什么可以说的事情。"]),
                ])
        ])
        let query = try #require(SearchQuery("石桥"))
        let newest = try archive.rows(archive.keys(.matching(query))).map(\.id.rawValue)
        let relevant = try archive.rows(archive.keys(.matching(query), by: .relevance))
        #expect(newest == ["body0000", "lead0000", "head0000"])
        #expect(relevant.map(\.id.rawValue) == ["head0000", "lead0000", "body0000"])
    }

    @Test("leave stories in order that no word can rank")
    func nothingToRank() throws {
        let archive = try Fixture.archive()
        let query = try SearchQuery(parsing: "is:unread")
        #expect(
            try archive.keys(.matching(query), by: .relevance) == archive.keys(.matching(query)))
        #expect(try archive.keys(.all, by: .relevance) == archive.keys(.all))
    }
}
