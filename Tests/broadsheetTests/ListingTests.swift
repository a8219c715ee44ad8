import Foundation
import Testing

struct ListingTests {
    @Test func storiesAreListedNewestFirst() throws {
        let home = try Home.withPages()
        let lines = try home.run("list").lines
        #expect(
            lines.map { String($0.dropFirst(10)) } == [
                "2021-05-02    三座粮仓装满了  林小满", "2021-05-02    新桥通车以后  何苗",
                "2021-05-01    老渡口的灯又亮了  林小满",
            ])
        #expect(try home.run("list", "林小满", "--limit", "1").lines == [lines[0]])
        #expect(try home.run("list", "林小满", "-粮仓").lines == [lines[2]])
        #expect(try home.run("list", "--issue", "liuwan_20210501").lines == [lines[2]])
    }

    @Test func issuesAreListedWithTheirCounts() throws {
        let home = try Home.withPages()
        let issues = try #require(
            try home.run("issues", "--json").json()["issues"] as? [[String: Any]])
        #expect(issues.map { $0["id"] as? String } == ["liuwan_20210502", "liuwan_20210501"])
        #expect(issues.map { $0["pages"] as? Int } == [2, 1])
        #expect(issues.map { $0["stories"] as? Int } == [2, 1])
        #expect(issues.map { $0["unread"] as? Int } == [2, 1])
        #expect(try home.run("issues").lines.count == 2)
    }

    @Test func aSearchTellsWhereAndHowOften() throws {
        let home = try Home.withPages()
        let found = try home.run("search", "周大川", "--json").json()
        #expect(found["version"] as? Int == 1)
        #expect(found["total"] as? Int == 1)
        #expect(found["took_ms"] is Double)
        let story = try #require((found["stories"] as? [[String: Any]])?.first)
        #expect(story["headline"] as? String == "老渡口的灯又亮了")
        #expect(story["hits"] as? Int == 2)
        #expect((story["snippet"] as? String)?.contains("周大川") == true)
        #expect((story["byline"] as? [[String: String]]) == [["name": "林小满", "role": "记者"]])
        let at = try #require(story["at"] as? [String: Any])
        #expect(at["page"] as? String == "liuwan_20210501_01.txt")
        #expect(at["line"] as? Int == 1)
    }

    @Test func theTotalIsExactWhateverTheLimit() throws {
        let home = try Home.withPages()
        let found = try home.run("search", "柳湾镇", "--json", "--limit", "1").json()
        #expect(found["total"] as? Int == 2)
        #expect((found["stories"] as? [Any])?.count == 1)
        #expect(try home.run("search", "柳湾镇", "--count").output == "2\n")
        let counted = try home.run("search", "柳湾镇", "--count", "--json").json()
        #expect(counted["total"] as? Int == 2 && (counted["stories"] as? [Any])?.isEmpty == true)
    }

    @Test func nothingFoundIsCodeOne() throws {
        let home = try Home.withPages()
        #expect(try home.run("search", "天方夜谭").code == 1)
        let counted = try home.run("search", "天方夜谭", "--count")
        #expect(counted.code == 1 && counted.output == "0\n")
        let listed = try home.run("list", "天方夜谭", "--json")
        #expect(listed.code == 1)
        #expect(try listed.json()["total"] as? Int == 0)
        #expect(try home.run("show", "zzzz").code == 1)
        #expect(try home.run("marks").code == 1)
        #expect(try home.run("names", "--kind", "place").code == 1)
    }

    @Test func relatedStoriesHaveReasons() throws {
        let home = try Home.withPages()
        let id = try home.id(of: "老渡口")
        let found = try home.run("related", id, "--json").json()
        let stories = try #require(found["stories"] as? [[String: Any]])
        let granary = try #require(stories.first { $0["headline"] as? String == "三座粮仓装满了" })
        let reasons = try #require(granary["reasons"] as? [[String: String]])
        #expect(reasons.contains(["kind": "writer", "text": "林小满"]))
        #expect(granary["score"] is Double)
        #expect(try home.run("related", id).output.contains("林小满"))
    }

    @Test func namesAreCountedByStory() throws {
        let home = try Home.withPages()
        let found = try home.run("names", "--json").json()
        #expect(found["total"] as? Int == 2)
        let names = try #require(found["names"] as? [[String: Any]])
        #expect(names.map { $0["name"] as? String } == ["林小满", "何苗"])
        #expect(names.map { $0["stories"] as? Int } == [2, 1])
        #expect(try home.run("names", "新桥").lines == ["1      何苗"])
    }

    @Test func aStoryIsShownWithItsOriginAndItsRawLines() throws {
        let home = try Home.withPages()
        let id = try home.id(of: "三座粮仓")
        let shown = try home.run("show", id).lines
        #expect(shown.first == "三座粮仓装满了")
        #expect(shown.contains { $0.hasPrefix("— Issue liuwan_20210502") && $0.contains(id) })
        let source = try home.run("show", id, "--source").lines
        #expect(source.first == "1  三座粮仓装满了")
        #expect(source.count == 2 && source[1].hasPrefix("3  本报讯(记者 林小满)"))
        let json = try home.run("show", String(id.prefix(6)), "--json").json()
        #expect((json["stories"] as? [[String: Any]])?.first?["id"] as? String == id)
    }

    @Test func anAmbiguousIdIsAnsweredWithTheStoriesItMayMean() throws {
        let home = try Home()
        try #require(try home.run("import", Home.seeds).code == 0)
        let ids = try home.run("list").lines.map { String($0.prefix(8)) }
        let letters = Dictionary(grouping: ids) { $0.prefix(1) }
        let shared = try #require(letters.first { $0.value.count > 1 })
        let outcome = try home.run("show", String(shared.key))
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        for id in shared.value { #expect(outcome.messages.contains(id)) }
    }
}
