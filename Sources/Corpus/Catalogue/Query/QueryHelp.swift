/// Everything that can be typed into a search field, as one table: the help, the manual and the
/// tests are made from it.
package enum QueryHelp {
    package struct Entry: Hashable, Sendable {
        /// What is typed, with a twin that means the same.
        package var syntax: String
        package var twin: String
        package var meaning: String
        /// A whole query.
        package var example: String
    }

    package static let entries: [Entry] = words + fields

    private static let words = [
        Entry(
            syntax: "羊羔 书屋", twin: "羊羔 AND 书屋", meaning: "both words, anywhere in the story",
            example: "羊羔 书屋"),
        Entry(
            syntax: "OR", twin: "ＯＲ", meaning: "one of the two or both; binds loosest",
            example: "羊羔 OR 书屋"),
        Entry(
            syntax: "-书屋", twin: "NOT 书屋", meaning: "the word must not occur", example: "羊羔 -书屋"),
        Entry(
            syntax: "“流动 书架”", twin: "\"流动 书架\"",
            meaning: "the phrase with its blanks and punctuation", example: "“流动 书架”"),
        Entry(
            syntax: "( )", twin: "（ ）", meaning: "what belongs together", example: "(羊羔 OR 牛犊) 书屋"),
        Entry(
            syntax: "near/8", twin: "near",
            meaning: "in one paragraph, with at most so many characters between",
            example: "羊羔 near/8 书屋"),
        Entry(
            syntax: "same", twin: "ｓａｍｅ", meaning: "in one paragraph", example: "羊羔 same 书屋"),
        Entry(
            syntax: "=體驗", twin: "＝體驗", meaning: "to the letter: not 体验 as well", example: "=體驗"),
        Entry(
            syntax: "/羊[羔群]/", twin: "／羊[羔群]／",
            meaning: "a regular expression on the text as printed",
            example: "/羊[羔群]/ 书屋"),
    ]

    private static let fields = QueryField.allCases.map { field in
        let (value, meaning) = field.help
        return Entry(
            syntax: "\(field.rawValue):\(value)", twin: "\(field.chinese)：\(value)",
            meaning: meaning, example: "\(field.rawValue):\(value)")
    }
}

extension QueryField {
    /// A value to show, and what the field asks about.
    fileprivate var help: (value: String, meaning: String) {
        switch self {
        case .head: ("书屋", "in the headline, kicker or subheadline")
        case .lead: ("书屋", "in the first paragraph")
        case .body: ("书屋", "below the headline")
        case .by: ("安禾", "in a writer's or photographer's name")
        case .section: ("基层", "in the name of the section")
        case .place: ("青禾镇", "a place, anywhere in the story")
        case .person: ("田老汉", "a person, anywhere in the story")
        case .org: ("合作社", "an organisation, anywhere in the story")
        case .issue: ("2031-03", "in the name of the issue")
        case .page: ("3", "the number of the page, or a part of its file's name")
        case .tag: ("待访", "in a tag")
        case .is:
            (
                "marked",
                QueryStatus.allCases.map { "\($0.rawValue) \($0.chinese)" }.joined(separator: ", ")
            )
        case .len: (">800", "so many characters; also 800..1200, <=300")
        case .date:
            (
                "2030-06..2031",
                "days of the issue; also 2030年6月, 昨天, 上周三, 上月, 去年6月, >2030, ..2030-06"
            )
        }
    }
}
