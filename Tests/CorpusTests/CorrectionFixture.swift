import Corpus

/// A page of two stories as a reader of middling skill left it: the second label is a headline,
/// a torn sentence lies about, one paragraph stands twice.
enum CorrectionFixture {
    static let texts = [
        "◎新区一线",  // 1
        "河湾镇：",  // 2
        "水渠修到田埂边",  // 3
        "本报讯(记者 丁一)近日,河湾镇的新水渠通水了,镇里把剩下的",  // 4
        "四个村也排进了计划。",  // 5
        "",  // 6
        "邻里节上话家常",  // 7
        "本报记者 谷雨",  // 8
        "五月的槐花香飘满小院,石桥社区的邻里节开场了。",  // 9
        "社区还把居民的意见记下来,办好一件划掉",  // 10
        "五月的槐花香飘满小院,石桥社区的邻里节开场了。",  // 11
        "夜校里的灯",  // 12
        "入夜以后,夜校的灯一盏一盏亮起来。",  // 13
        "一件。",  // 14
    ]

    static func page() -> Page {
        var page = Page(path: "pages/04.txt", encoding: .utf8, issue: IssueFacts(), lines: lines())
        page.articles = [
            Article(
                id: StoryID("canal000"), section: texts[0],
                byline: [Person(name: "丁一", role: "记者")], dateline: "本报讯",
                blocks: [
                    block(.kicker, 2), block(.headline, 3), block(.body, 4, 5),
                ]),
            Article(
                id: StoryID("feast000"), section: texts[0],
                byline: [Person(name: "谷雨", role: "记者")],
                blocks: [
                    block(.headline, 7), block(.byline, 8), block(.body, 9), block(.body, 10),
                    block(.subhead, 12), block(.body, 13),
                ],
                gaps: [
                    Gap(after: 10, why: "ends in mid-sentence, nothing on the page continues it")
                ]),
        ]
        page.sections = [SectionLabel(text: texts[0], lines: [1])]
        page.repeats = [Repeat(line: 11, of: 9, why: ["says again what line 9 says"])]
        page.unplaced = [Fragment(text: texts[13], lines: [14], why: "no line leads to it")]
        return page
    }

    private static func lines() -> [Line] {
        var offset = 0
        return texts.enumerated().map { index, text in
            let range = offset..<(offset + text.utf8.count)
            offset = range.upperBound + 1
            return Line(number: index + 1, bytes: range, text: text)
        }
    }

    private static func block(_ role: Block.Role, _ numbers: Int...) -> Block {
        var offset = 0
        var joins: [Join] = []
        for number in numbers.dropLast() {
            offset += texts[number - 1].utf8.count
            joins.append(Join(offset: offset, confidence: 0.8, why: ["the next line"]))
        }
        return Block(
            role: role, text: numbers.map { texts[$0 - 1] }.joined(), lines: numbers, joins: joins,
            why: ["as read"], confidence: 0.9)
    }
}

extension Page {
    /// How a correction names a line of a fixture.
    func line(_ number: Int) -> LineReference {
        LineReference(lines[number - 1])
    }

    func story(with line: Int) -> Article? {
        articles.first { $0.blocks.contains { $0.lines.contains(line) } }
    }

    func block(with line: Int) -> Block? {
        story(with: line)?.blocks.first { $0.lines.contains(line) }
    }
}

extension Article {
    /// All lines in reading order.
    var lines: [Int] { blocks.flatMap(\.lines) }
}
