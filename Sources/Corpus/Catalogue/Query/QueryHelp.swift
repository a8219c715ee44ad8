/// Everything that can be typed into a search field, as one table: the help, the manual and the
/// tests are made from it.
package enum QueryHelp {
    package struct Entry: Hashable, Sendable {
        /// What is typed, with a twin that means the same.
        package var syntax: String
        package var twin: String
        package var meaning: String
        /// The same in Chinese.
        package var chinese: String
        /// A whole query.
        package var example: String
    }

    package static let entries: [Entry] = words + fields

    private static let words = [
        Entry(
            syntax: "羊羔 书屋", twin: "羊羔 AND 书屋", meaning: "both words, anywhere in the story",
            chinese: "两词都要有,不论在稿中何处",
            example: "羊羔 书屋"),
        Entry(
            syntax: "OR", twin: "ＯＲ", meaning: "one of the two or both; binds loosest",
            chinese: "至少有其一;结合最松",
            example: "羊羔 OR 书屋"),
        Entry(
            syntax: "-书屋", twin: "NOT 书屋", meaning: "the word must not occur",
            chinese: "不得有该词", example: "羊羔 -书屋"),
        Entry(
            syntax: "“流动 书架”", twin: "\"流动 书架\"",
            meaning: "the phrase with its blanks and punctuation",
            chinese: "短语,连同其中的空格和标点", example: "“流动 书架”"),
        Entry(
            syntax: "( )", twin: "（ ）", meaning: "what belongs together",
            chinese: "先算括号里的", example: "(羊羔 OR 牛犊) 书屋"),
        Entry(
            syntax: "near/8", twin: "near",
            meaning: "in one paragraph, with at most so many characters between",
            chinese: "同一段内,相隔至多这么多字",
            example: "羊羔 near/8 书屋"),
        Entry(
            syntax: "same", twin: "ｓａｍｅ", meaning: "in one paragraph",
            chinese: "在同一段内", example: "羊羔 same 书屋"),
        Entry(
            syntax: "=體驗", twin: "＝體驗", meaning: "to the letter: not 体验 as well",
            chinese: "逐字相同:不含 体验", example: "=體驗"),
        Entry(
            syntax: "/羊[羔群]/", twin: "／羊[羔群]／",
            meaning: "a regular expression on the text as printed",
            chinese: "正则表达式,按印出的原文",
            example: "/羊[羔群]/ 书屋"),
        Entry(
            syntax: "by:=安禾", twin: "作者：＝安禾",
            meaning: "just that name, in any field of names",
            chinese: "恰为此名;凡问名称者皆可", example: "by:=安禾"),
    ]

    private static let fields = QueryField.allCases.map { field in
        let (value, meaning, chinese) = field.help
        return Entry(
            syntax: "\(field.rawValue):\(value)", twin: "\(field.chinese)：\(value)",
            meaning: meaning, chinese: chinese, example: "\(field.rawValue):\(value)")
    }
}

extension QueryField {
    /// A value to show, and what the field asks about.
    fileprivate var help: (value: String, meaning: String, chinese: String) {
        switch self {
        case .head: ("书屋", "in the headline, kicker or subheadline", "在标题、引题或副题中")
        case .lead: ("书屋", "in the first paragraph", "在首段中")
        case .body: ("书屋", "below the headline", "在标题以下的正文中")
        case .by: ("安禾", "in a writer's or photographer's name", "作者或摄影者姓名中")
        case .section: ("基层", "in the name of the section", "栏目名中")
        case .place: ("青禾镇", "in the name of a place in the story", "稿中所提地名中")
        case .person: ("安禾", "in a person's name, in byline or text", "署名或稿中所提人名中")
        case .org: ("合作社", "in an organisation's name in the story", "稿中所提机构名中")
        case .issue: ("2031-03", "in the name of the issue", "刊期名中")
        case .page: ("3", "the number of the page, or a part of its file's name", "版次,或文件名的一部分")
        case .tag: ("待访", "in a tag", "标签中")
        case .is:
            (
                "marked",
                QueryStatus.allCases.map { "\($0.rawValue) \($0.chinese)" }.joined(separator: ", "),
                QueryStatus.allCases.map { "\($0.chinese) \($0.rawValue)" }.joined(separator: "、")
            )
        case .len: (">800", "so many characters; also 800..1200, <=300", "字数;又如 800..1200、<=300")
        case .date:
            (
                "2030-06..2031",
                "days of the issue; also 2030年6月, 昨天, 上周三, 上月, 去年6月, >2030, ..2030-06",
                "刊期的日子;又如 2030年6月、昨天、上周三、上月、去年6月、>2030、..2030-06"
            )
        }
    }
}
