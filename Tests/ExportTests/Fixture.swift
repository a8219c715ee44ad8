import Corpus

/// A made-up story with a torn paragraph, a doubtful join and a gap.
enum Fixture {
    static let story = story(article)

    static let article = Article(
        id: StoryID("ab12cd34"), section: "河边人家", byline: [Person(name: "林小满", role: "记者")],
        blocks: [
            Block(role: .kicker, text: "柳湾镇：", lines: [5]),
            Block(role: .headline, text: "老渡口的灯又亮了", lines: [7]),
            Block(
                role: .body, text: "渡口的灯在傍晚亮起，船工说这盏灯已经等了很多年。", lines: [11, 13],
                joins: [
                    Join(offset: "渡口的灯在傍晚".utf8.count, confidence: 0.95, why: ["next line"])
                ]),
            Block(role: .subhead, text: "灯下的人", lines: [15]),
            Block(
                role: .body, text: "灯下坐着三代人，最年", lines: [16, 20],
                joins: [Join(offset: "灯下坐着".utf8.count, confidence: 0.6, why: [])]),
            Block(role: .caption, text: "图为渡口。", lines: [22]),
            Block(role: .item, text: "第一盏灯", lines: [23]),
        ],
        gaps: [Gap(after: 20, why: "ends in mid-sentence")])

    static func story(_ article: Article) -> Story {
        let date = DateRange(
            from: "2021-05-01", to: "2021-05-31", isCertain: false, why: "a festival is named")
        let row = StoryRow(
            id: article.id, issue: "柳湾日报", date: date.label, title: article.title,
            characters: article.characterCount, isMarked: true, tags: ["灯"],
            at: Place(page: "/papers/柳湾日报.txt", line: article.firstLine))
        return Story(
            article: article, row: row, issue: IssueFacts(paper: "柳湾日报", date: date, page: 3))
    }

    /// A story of one headline and one paragraph.
    static func story(headline: String, body: String) -> Story {
        story(
            Article(
                id: StoryID("ab12cd34"),
                blocks: [
                    Block(role: .headline, text: headline, lines: [1]),
                    Block(role: .body, text: body, lines: [3]),
                ]))
    }
}
