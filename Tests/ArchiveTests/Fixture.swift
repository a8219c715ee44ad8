import Archive
import Corpus
import TestSupport

/// Short stories of our own, as the page reader would give them.
enum Fixture {
    /// A story with a headline, a byline and paragraphs, each on a line of its own.
    static func article(
        _ id: String, _ headline: String, _ body: [String], by names: [String] = [],
        section: String? = nil, series: String? = nil, line: Int = 1
    ) -> Article {
        var blocks = [Block(role: .headline, text: headline, lines: [line])]
        for (index, text) in body.enumerated() {
            blocks.append(Block(role: .body, text: text, lines: [line + 1 + index]))
        }
        return Article(
            id: StoryID(id), section: section, series: series,
            byline: names.map { Person(name: $0, role: "记者") }, blocks: blocks)
    }

    static func reading(
        _ path: String, _ articles: [Article], date: String? = nil, number: Int? = nil,
        source: String? = nil
    ) -> PageReading {
        let text = source ?? articles.flatMap { $0.blocks.map(\.text) }.joined(separator: "\n")
        let range = date.map { DateRange(from: $0, to: $0, isCertain: true, why: "file name") }
        return PageReading(
            page: Page(
                path: path, encoding: .utf8, issue: IssueFacts(date: range, page: number),
                lines: [],
                articles: articles),
            source: Array(text.utf8), modified: 100)
    }

    static let lambs = article(
        "aaaa1111", "接羔季牧民夜里不熄灯", ["本报讯 春寒未尽,青禾镇的羊圈整夜亮着灯。", "牧民巴雅尔说,今年的羊羔比去年多。"],
        by: ["安禾"], section: "基层")
    static let library = article(
        "bbbb2222", "社区书屋添了“流动书架”", ["本报讯 青禾镇的社区书屋把“流动书架”送到了羊圈边。", "孩子们放学后来读书。"],
        by: ["安禾", "郑小满"], section: "文化")
    static let bridge = article(
        "cccc3333", "新桥通车 村民少走十里路", ["本报讯 柳湾村的新桥昨日通车。", "村民田老汉说,赶集少走十里路。"],
        by: ["何向晚"], section: "基层")

    /// Three stories in two dated issues and one without a date.
    static func archive() throws -> Archive {
        let archive = try Archive.inMemory()
        try fill(archive)
        return archive
    }

    static func fill(_ archive: Archive) throws {
        try archive.replace([
            reading("pages/2031-03-02.txt", [library], date: "2031-03-02"),
            reading("pages/2031-03-01.txt", [lambs], date: "2031-03-01"),
            reading("pages/undated.txt", [bridge]),
        ])
    }
}

extension TemporaryFolder {
    func open() throws -> Archive {
        try Archive.open(index: path + "/cache/index.db", desk: path + "/data/desk.db")
    }
}
