package import Corpus

/// A small page as a reader understood it: a label, two stories, a torn paragraph, a repeat and a
/// stray line. Made by hand, so that screens of it do not change when reading gets better.
package enum FixturePage {
    package static let page = Page(
        path: "20240312_01.txt", encoding: .utf8, issue: IssueFacts(page: 1), lines: lines,
        articles: [bridges, market], sections: [SectionLabel(text: "要闻", lines: [1])],
        repeats: [Repeat(line: 13, of: 9, why: ["the same words, and line 9 fits its place"])],
        unplaced: [Fragment(text: texts[7], lines: [15], why: "no story has such words")])

    private static let texts = [
        "要闻",
        "云岭市启动老旧桥梁体检",
        "本报讯(记者 林知远)3月11日,云岭市交通局宣布,用三年时间把全市桥涵逐一体检,建立一桥一",
        "档,检测结果向市民公布。",
        "按照计划,今年先查青石河沿线的老桥,其中最老的一座已经用了六十多年,桥面多处开裂,车辆只能限速通过。",
        "青石镇夜市亮灯",
        "按照计划,今年先查青石河沿线的老桥,其中最老的一座已经用了六十多年,桥面多处开裂,车辆只能限速通过。",
        "的村民都来看热闹。",
    ]

    private static let lines: [Line] = texts.enumerated().flatMap { index, text in
        [
            Line(number: index * 2 + 1, bytes: 0..<0, text: text),
            Line(number: index * 2 + 2, bytes: 0..<0, text: ""),
        ]
    }

    private static let bridges = Article(
        id: StoryID("aaaa0001"), section: "要闻", byline: [Person(name: "林知远", role: "记者")],
        blocks: [
            Block(role: .headline, text: texts[1], lines: [3], why: ["a dateline follows"]),
            Block(
                role: .body, text: texts[2] + texts[3], lines: [5, 7],
                joins: [
                    Join(
                        offset: texts[2].utf8.count, confidence: 0.86,
                        why: ["the next line", "breaks off in mid-clause"])
                ]),
            Block(role: .body, text: texts[4], lines: [9]),
        ])

    private static let market = Article(
        id: StoryID("aaaa0002"), section: "要闻",
        blocks: [Block(role: .headline, text: texts[5], lines: [11])],
        gaps: [Gap(after: 11, why: "a headline without its story")])
}
