import Corpus
import Language
import Testing

@Suite("The names of a story")
struct StoryNamesTests {
    private static let story = Article(
        id: StoryID("a"), byline: [Person(name: "安禾", role: "记者")], dateline: "沙坪讯",
        blocks: [
            Block(role: .headline, text: "柳湾縣教育局添了书屋", lines: [1]),
            Block(role: .body, text: "沙坪讯 牧民赵玉梅从青禾镇带来了羊羔。", lines: [2]),
            Block(role: .caption, text: "陈国强在北京。", lines: [3]),
        ])

    @Test("are told apart by what they name")
    func kinds() {
        let names = StoryNames(Self.story)
        #expect(names.people.isSuperset(of: ["安禾", "赵玉梅", "陈国强"]))
        #expect(names.places.isSuperset(of: ["沙坪", "青禾镇", "北京"]))
        #expect(names.organizations.contains("柳湾县教育局"))
        #expect(names.people.isDisjoint(with: names.places))
        #expect(!names.people.contains("羊羔"))
    }

    @Test("do not make a place of the paper itself")
    func ownReports() {
        var story = Self.story
        story.dateline = "本报讯"
        #expect(!StoryNames(story).places.contains("本报"))
    }

    @Test(
        "are asked for with a part of them, or whole",
        arguments: [
            ("person:赵玉梅", true), ("person:玉梅", true), ("person:=玉梅", false),
            ("person:=趙玉梅", true), ("person:安禾", true), ("person:青禾", false),
            ("place:青禾", true), ("place:赵", false), ("地点:沙坪", true), ("org:教育局", true),
            ("org:柳湾县", true), ("org:羊羔", false), ("place:北京 -org:北京", true),
        ])
    func queries(text: String, holds: Bool) throws {
        #expect(try SearchQuery(parsing: text).matches(Self.story) == holds)
    }

    @Test("are shown where they stand")
    func hits() throws {
        let query = try SearchQuery(parsing: "person:玉梅 place:=青禾镇")
        let text = "赵玉梅从青禾鎮来"
        #expect(query.ranges(in: text).map(\.lowerBound) == [3, 12])
    }
}
