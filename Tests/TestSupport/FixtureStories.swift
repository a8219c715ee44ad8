package import Corpus

/// A small archive of fictional stories: two issues of a paper that does not exist.
package enum FixtureStories {
    package static let stories: [Story] = [
        story(
            "aaaa0001", issue: "20240312_01", day: "2024-03-12", section: "要闻", line: 3,
            headline: "云岭市启动老旧桥梁体检 三年查遍全市桥涵", writers: [("林知远", "记者")],
            paragraphs: [
                "本报讯(记者 林知远)3月11日,云岭市交通局宣布,用三年时间把全市1260座桥涵逐一“体检”,建立“一桥一档”。",
                "“桥和人一样,小病不治会成大病。”市交通局总工程师顾明川说。今年先查青石河沿线的46座老桥——其中最老的一座建于1958年。",
                "按照计划,检测结果将在《云岭桥梁公报》上公布……市民也可以在手机上查询家门口的桥。",
            ]),
        story(
            "aaaa0002", issue: "20240312_01", day: "2024-03-12", section: "要闻", line: 15,
            headline: "青石镇夜市亮灯 摊主说“像回到从前”", writers: [("苏映雪", "记者"), ("何小满", "实习生")],
            paragraphs: [
                "本报讯(记者 苏映雪 实习生 何小满)停了两年的青石镇夜市昨晚重新亮灯,214个摊位沿河排开。",
                "卖豆花的摊主罗婶一边盛碗一边笑:“像回到从前。”镇里为夜市铺设了新的电缆和排水管道,垃圾一小时一清。",
            ]),
        story(
            "aaaa0003", issue: "20240312_01", day: "2024-03-12", section: "副刊", line: 27,
            headline: "渡口", writers: [("秦望舒", "")],
            paragraphs: ["船一靠岸,雾就散了。", "父亲把缆绳绕在木桩上,绕了三圈,像给一封信打结。"]),
        story(
            "aaaa0004", issue: "20240311_02", day: "2024-03-11", section: "民生", line: 5,
            kicker: "柳河县:", headline: "村医背起“云药箱”", writers: [("林知远", "记者")],
            paragraphs: [
                "本报讯(记者 林知远)柳河县给312名村医配发了“云药箱”,量血压、做心电图,数据直接传到县医院。",
                "“以前翻两座山送一张片子,现在一分钟。”村医纪春和说。",
            ], gapAfter: 11),
        story(
            "aaaa0005", issue: "20240311_02", day: "2024-03-11", section: "民生", line: 17,
            headline: "三所小学共用一个厨房", writers: [("苏映雪", "记者")],
            paragraphs: ["本报讯(记者 苏映雪)午饭时间,热菜从中央厨房出发,二十分钟内送到三所小学的餐桌上。"]),
    ]

    package static let issues: [IssueRow] = [
        IssueRow(
            id: "20240312_01", date: day("2024-03-12"), pages: 1, stories: 3, unread: 3),
        IssueRow(
            id: "20240311_02", date: day("2024-03-11"), pages: 1, stories: 2, unread: 2),
    ]

    private static func day(_ day: String) -> DateRange {
        DateRange(from: day, to: day, isCertain: true, why: "the file's name says so")
    }

    private static func story(
        _ id: String, issue: String, day: String, section: String, line: Int, kicker: String? = nil,
        headline: String, writers: [(String, String)], paragraphs: [String], gapAfter: Int? = nil
    ) -> Story {
        var number = line
        func block(_ role: Block.Role, _ text: String) -> Block {
            defer { number += 2 }
            return Block(role: role, text: text, lines: [number])
        }
        var blocks: [Block] = []
        if let kicker { blocks.append(block(.kicker, kicker)) }
        blocks.append(block(.headline, headline))
        blocks += paragraphs.map { block(.body, $0) }
        let byline = writers.map { Person(name: $0.0, role: $0.1) }
        let article = Article(
            id: StoryID(id), section: section, byline: byline, blocks: blocks,
            gaps: gapAfter.map { [Gap(after: $0, why: "ends in mid-sentence")] } ?? [])
        let row = StoryRow(
            id: article.id, issue: issue, date: day, section: section, kicker: kicker ?? "",
            title: article.title, byline: byline, characters: article.characterCount,
            isDoubtful: gapAfter != nil,
            at: Place(page: "\(issue).txt", line: article.firstLine))
        return Story(
            article: article, row: row,
            issue: IssueFacts(date: Self.day(day), page: issue.last?.wholeNumberValue))
    }
}
