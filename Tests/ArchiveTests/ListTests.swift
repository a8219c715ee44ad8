import Archive
import Corpus
import Testing

@Suite("Lists of the archive")
struct ListTests {
    private static func titles(
        _ archive: Archive, _ selection: StorySelection
    ) throws -> [String] {
        try archive.rows(archive.keys(selection)).map { String($0.title.prefix(4)) }
    }

    @Test("stand newest first, the undated last, then as printed")
    func order() throws {
        let archive = try Fixture.archive()
        try archive.replace([
            Fixture.reading(
                "pages/2031-03-02_02.txt",
                [Fixture.article("d1", "二版头条", []), Fixture.article("d2", "二版次条", [])],
                date: "2031-03-02", number: 2)
        ])
        #expect(try Self.titles(archive, .all) == ["社区书屋", "二版头条", "二版次条", "接羔季牧", "新桥通车"])
        #expect(try archive.issues().map(\.id) == ["2031-03-02", "2031-03-01", "undated"])
    }

    @Test("stand in the archive's order when they were searched for, be they many or few")
    func orderOfResults() throws {
        var news = NewsGenerator(seed: 23, vocabulary: 200)
        let archive = try Archive.inMemory()
        // Taken in the other way round: keys are no order.
        try archive.replace(
            (0..<12).reversed().map { number in
                news.page("\(number).txt", stories: 30, date: "2031-03-\(10 + number % 5)")
            })
        let all = try archive.keys(.all)
        var counts: [Int] = []
        for word in ["春", "安禾", "生态环境", "by:安禾 section:要闻", "by:白露宁 -春"] {
            let query = try #require(SearchQuery(word))
            let found = try archive.keys(.matching(query))
            #expect(found == all.filter(Set(found).contains), "\(word)")
            counts.append(found.count)
        }
        #expect(counts.contains { 1 < $0 && $0 * 16 < all.count })
        #expect(counts.contains { $0 * 16 > all.count })
    }

    @Test(
        "stand in other orders: the oldest issue first and printed as it was, by length, by section",
        arguments: [StorySelection.all, .matching(.everything)])
    func orders(selection: StorySelection) throws {
        let archive = try Fixture.archive()
        try archive.replace([
            Fixture.reading(
                "pages/2031-03-01-b.txt",
                [
                    Fixture.article("d1", "二版头条", [], section: "文化"),
                    Fixture.article("d2", "二版次条", ["短"]),
                ],
                date: "2031-03-01", number: 2)
        ])
        func titles(_ sorting: StorySorting) throws -> [String] {
            try archive.rows(archive.keys(selection, by: sorting)).map {
                String($0.title.prefix(4))
            }
        }
        #expect(try titles(.newest) == ["社区书屋", "接羔季牧", "二版头条", "二版次条", "新桥通车"])
        #expect(try titles(.oldest) == ["接羔季牧", "二版头条", "二版次条", "社区书屋", "新桥通车"])
        #expect(try titles(.longest) == ["社区书屋", "接羔季牧", "新桥通车", "二版次条", "二版头条"])
        #expect(try titles(.section) == ["接羔季牧", "新桥通车", "社区书屋", "二版头条", "二版次条"])
    }

    @Test(
        "are of an issue, of marks, of tags, of what is unread, of names, and of a query in these")
    func selections() throws {
        let archive = try Fixture.archive()
        try archive.setMarked([Fixture.lambs.id, Fixture.bridge.id], true)
        try archive.setRead([Fixture.lambs.id], true)
        try archive.tag([Fixture.bridge.id], adding: ["待访"])
        let sheepfold = try #require(SearchQuery("羊圈"))
        #expect(try Self.titles(archive, .issue("undated")) == ["新桥通车"])
        #expect(try Self.titles(archive, .marked) == ["接羔季牧", "新桥通车"])
        #expect(try Self.titles(archive, .tagged("待访")) == ["新桥通车"])
        #expect(try Self.titles(archive, .unread) == ["社区书屋", "新桥通车"])
        #expect(try Self.titles(archive, .stories([Fixture.bridge.id])) == ["新桥通车"])
        #expect(try Self.titles(archive, .matching(sheepfold)) == ["社区书屋", "接羔季牧"])
        #expect(try Self.titles(archive, .matching(sheepfold, within: .marked)) == ["接羔季牧"])
        let other = try #require(SearchQuery("-羊圈"))
        #expect(try Self.titles(archive, .matching(other, within: .unread)) == ["新桥通车"])
    }

    @Test("show of an issue how many stories are new and marked")
    func issues() throws {
        let archive = try Fixture.archive()
        try archive.setRead([Fixture.library.id], true)
        try archive.setMarked([Fixture.bridge.id], true)
        let issues = try archive.issues()
        #expect(issues.map(\.unread) == [0, 1, 1])
        #expect(issues.map(\.marked) == [0, 0, 1])
        #expect(issues.map { $0.date?.label } == ["2031-03-02", "2031-03-01", nil])
    }

    @Test("show what a query found, where most of its words stand together")
    func snippets() throws {
        let archive = try Fixture.archive()
        let query = try #require(SearchQuery("流动 羊圈"))
        let hits = try archive.hits(archive.keys(.matching(query)), query)
        #expect(hits.map(\.snippet) == ["本报讯 青禾镇的社区书屋把“流动书架”送到了羊圈边。"])
        #expect(hits.map(\.hits) == [3])
    }

    @Test("cut long passages around the hit")
    func longSnippets() throws {
        let archive = try Archive.inMemory()
        let long = String(repeating: "草", count: 90) + "桥" + String(repeating: "木", count: 90)
        try archive.replace([Fixture.reading("a.txt", [Fixture.article("a1", "长文", [long])])])
        let query = try #require(SearchQuery("桥"))
        let hit = try #require(try archive.hits(archive.keys(.matching(query)), query).first)
        #expect(
            hit.snippet == "…" + String(repeating: "草", count: 15) + "桥"
                + String(repeating: "木", count: 44) + "…")
    }

    @Test("resolve what a person typed of an id")
    func references() throws {
        let archive = try Fixture.archive()
        try archive.replace([Fixture.reading("b.txt", [Fixture.article("aaaa9999", "同名", [])])])
        #expect(try archive.resolve("b") == .exact(StoryID("bbbb2222")))
        #expect(try archive.resolve("BBBB2222") == .exact(StoryID("bbbb2222")))
        #expect(
            try archive.resolve("aaaa") == .ambiguous([StoryID("aaaa1111"), StoryID("aaaa9999")]))
        #expect(try archive.resolve("zz") == .none)
        #expect(try archive.resolve("") == .none)
        #expect(try archive.resolve("%") == .none)
    }

    @Test("leave out stories that are gone")
    func goneStories() throws {
        let archive = try Fixture.archive()
        let keys = try archive.keys(.all)
        try archive.replace([Fixture.reading("pages/undated.txt", [], source: "empty")])
        #expect(try archive.rows(keys).count == 2)
        #expect(try archive.story(keys[2]) == nil)
    }
}

extension SearchQuery {
    /// Finds the stories that are marked and those that are not.
    fileprivate static var everything: SearchQuery {
        guard let query = SearchQuery("is:marked OR -is:marked") else {
            preconditionFailure("a query of the tests cannot be read")
        }
        return query
    }
}
