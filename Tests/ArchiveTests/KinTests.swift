import Archive
import Corpus
import Testing

@Suite("Stories that have to do with another one")
struct KinTests {
    private static let bridge = [
        "本报讯 柳湾村的新桥昨日通车,村民田老汉第一个走了过去。", "这座桥修了两年,桥面宽七米,两边装了栏杆。",
        "村民说,从此赶集少走十里路,孩子上学也不用再坐渡船。",
    ]

    private func archive() throws -> Archive {
        let archive = try Fixture.archive()
        try archive.replace([
            Fixture.reading(
                "p/2031-05-01_01.txt",
                [
                    Fixture.article("first", "新桥通了车", Self.bridge),
                    Fixture.article("same", "新桥通了车", Self.bridge),
                    Fixture.article(
                        "short", "新桥通车了", Array(Self.bridge.dropLast()) + ["孩子上学不再坐渡船。"]),
                    Fixture.article(
                        "other", "新桥边的茶馆", ["本报讯 柳湾村的新桥边开了一家茶馆,田老汉每天来喝茶。"]),
                ], date: "2031-05-01", number: 1)
        ])
        return archive
    }

    @Test("What was printed again comes with how much is the same, the likest first")
    func duplicates() throws {
        let found = try archive().duplicates(of: StoryID("first"), limit: 9)
        #expect(found.map(\.row.id.rawValue) == ["same", "short"])
        #expect(found.first?.reasons == [.init(kind: .overlap, text: "100%")])
        #expect(found.last.map { $0.score < 1 && $0.score > 0.6 } == true)
    }

    @Test("A story of the same event in other words is no duplicate")
    func others() throws {
        #expect(try archive().duplicates(of: StoryID("other"), limit: 9).isEmpty)
    }

    private func torn() throws -> Archive {
        let archive = try Fixture.archive()
        try archive.replace([
            Fixture.reading(
                "p/2031-05-01/01.txt",
                [
                    Fixture.article("head", "老街修好了", ["老街修了三年。", "（下转第3版）"]),
                    Fixture.article("lost", "夜校开课", ["夜校今晚开课。(下转第4版)"]),
                ], date: "2031-05-01", number: 1),
            Fixture.reading(
                "p/2031-05-01/03.txt",
                [
                    Fixture.article("tail", "老街修好了", ["（上接第一版）街上又有了茶馆。"]),
                    Fixture.article("back", "别的稿件", ["（上接第2版）与前面无关。"]),
                ], date: "2031-05-01", number: 3),
        ])
        return archive
    }

    @Test("A story's part is found where both pages say so, from either end")
    func parts() throws {
        let archive = try torn()
        #expect(try archive.parts(of: StoryID("head")).map(\.row.id.rawValue) == ["tail"])
        #expect(
            try archive.parts(of: StoryID("head")).first?.reasons
                == [.init(kind: .turn, text: "下转第3版")])
        #expect(try archive.parts(of: StoryID("tail")).map(\.row.id.rawValue) == ["head"])
    }

    @Test("Where no page answers there is none")
    func unanswered() throws {
        let archive = try torn()
        #expect(try archive.parts(of: StoryID("lost")).isEmpty)
        #expect(try archive.parts(of: StoryID("back")).isEmpty)
        #expect(try archive.parts(of: Fixture.lambs.id).isEmpty)
    }

    @Test("The first story of a page is known by the page's number")
    func page() throws {
        let archive = try torn()
        #expect(try archive.firstStory(onPage: 3, ofIssue: "2031-05-01") == StoryID("tail"))
        #expect(try archive.firstStory(onPage: 9, ofIssue: "2031-05-01") == nil)
    }
}
