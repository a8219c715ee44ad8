import Archive
import Corpus
import Testing

@Suite("Pages taken into the archive")
struct ImportTests {
    @Test("are taken once and again only when their bytes changed")
    func idempotence() throws {
        let archive = try Archive.inMemory()
        let page = Fixture.reading("a.txt", [Fixture.lambs])
        #expect(try archive.replace([page]) == [.added])
        #expect(try archive.replace([page, page]) == [.unchanged, .unchanged])
        let longer = Fixture.reading("a.txt", [Fixture.lambs, Fixture.bridge])
        #expect(try archive.replace([longer]) == [.changed])
        #expect(try archive.count(.all) == 2)
    }

    @Test("keep the keys of the stories that are still there")
    func stableKeys() throws {
        let archive = try Archive.inMemory()
        try archive.replace([Fixture.reading("a.txt", [Fixture.lambs, Fixture.bridge])])
        let key = try archive.key(of: Fixture.bridge.id)
        try archive.replace([Fixture.reading("a.txt", [Fixture.library, Fixture.bridge])])
        #expect(try archive.key(of: Fixture.bridge.id) == key)
        #expect(try archive.key(of: Fixture.lambs.id) == nil)
        #expect(
            try archive.rows(archive.keys(.all)).map(\.id)
                == ["bbbb2222", "cccc3333"].map { StoryID($0) })
    }

    @Test("come back as they were read, to the last join and gap")
    func roundTrip() throws {
        var article = Fixture.library
        article.blocks[1] = Block(
            role: .body, text: "流动书架", lines: [4, 9],
            joins: [Join(offset: 6, confidence: 0.613, why: ["a word goes on", ""])])
        article.gaps = [Gap(after: 9, why: "ends in mid-sentence"), Gap(after: 0, why: "")]
        article.kind = .briefs
        article.series = "书香"
        article.dateline = "本报讯"
        article.source = "(来源:青禾镇)"
        let archive = try Archive.inMemory()
        try archive.replace([Fixture.reading("a.txt", [article], date: "2031-03-01", number: 4)])
        let story = try #require(try archive.story(article.id))
        #expect(story.article == article)
        #expect(story.issue.page == 4)
        #expect(story.issue.date?.label == "2031-03-01")
        #expect(story.row.isDoubtful)
    }

    @Test("give their bytes back when the file is gone")
    func source() throws {
        let archive = try Fixture.archive()
        let page = try #require(try archive.source(of: Fixture.bridge.id))
        #expect(page.path == "pages/undated.txt")
        #expect(page.bytes == Array(Fixture.bridge.blocks.map(\.text).joined(separator: "\n").utf8))
    }

    @Test("give every story a name of its own, also when a page came from two folders")
    func repeatedPages() throws {
        let archive = try Archive.inMemory()
        try archive.replace([
            Fixture.reading("one/a.txt", [Fixture.lambs]),
            Fixture.reading("two/a.txt", [Fixture.lambs]),
        ])
        let rows = try archive.rows(archive.keys(.all))
        #expect(rows.count == 2)
        #expect(Set(rows.map(\.id)).count == 2)
        #expect(rows.map(\.at.page) == ["one/a.txt", "two/a.txt"])
        #expect(
            try archive.replace([Fixture.reading("two/a.txt", [Fixture.lambs])]) == [.unchanged])
    }

    @Test("are known by size and time of change")
    func pageState() throws {
        let archive = try Fixture.archive()
        let size = try #require(try archive.pageState(path: "pages/undated.txt")).size
        #expect(try archive.isCurrent(path: "pages/undated.txt", size: size, modified: 100))
        #expect(try !archive.isCurrent(path: "pages/undated.txt", size: size, modified: 101))
        #expect(try !archive.isCurrent(path: "pages/other.txt", size: size, modified: 100))
    }

    @Test("go when their files are gone from the folders looked at, and only from these")
    func removal() throws {
        let archive = try Fixture.archive()
        try archive.replace([
            Fixture.reading("pages-old/x.txt", [Fixture.article("dddd4444", "旧闻", [])])
        ])
        #expect(try archive.removePages(notIn: ["pages/undated.txt"], under: ["pages"]) == 2)
        #expect(try archive.rows(archive.keys(.all)).map(\.title) == ["新桥通车 村民少走十里路", "旧闻"])
        #expect(try archive.count(.matching(#require(SearchQuery("羊圈")))) == 0)
    }

    @Test(
        "name their issue",
        arguments: [
            ("seeds/003_f7f4.txt", "003_f7f4"), ("2031-03-01/04.txt", "2031-03-01"),
            ("a/2031-03-01/A04.txt", "2031-03-01"), ("0301/第4版.txt", "0301"), ("04.txt", "04"),
            ("./04.txt", "04"), ("news/.txt", ".txt"), ("news/2031.txt", "2031"),
            ("20310301_04.txt", "2031-03-01"), ("20310301-A04.txt", "2031-03-01"),
            ("2031-03-01 第4版.txt", "2031-03-01"), ("2031/03/01/04.txt", "2031-03-01"),
            ("河湾日报/2031年3月1日/04版.txt", "河湾日报 2031-03-01"),
            ("河湾日报/2031-03-01_04.txt", "河湾日报 2031-03-01"),
            ("wanbao_20310301_04.txt", "wanbao_20310301"), ("20310301 副刊.txt", "20310301 副刊"),
            ("河湾日报/04.txt", "河湾日报"), ("2031-03-01 号外/04.txt", "2031-03-01 号外"),
            ("2030-12-31/seeds/003_f7f4.txt", "003_f7f4"),
        ])
    func issueNames(path: String, name: String) {
        #expect(IssueName.of(path: path) == name)
    }
}
