/// What is wrong with a query, and where.
package struct QueryError: Error, Hashable, Sendable {
    /// The place in the text as typed, counted in characters.
    package let place: Range<Int>
    private let fault: QueryFault

    init(place: Range<Int>, _ fault: QueryFault) {
        self.place = place
        self.fault = fault
    }

    /// A sentence for people.
    package var message: String { fault.sentences.english }
    /// The same sentence in Chinese.
    package var chinese: String { fault.sentences.chinese }
}

/// All that can be wrong with a query.
enum QueryFault: Hashable, Sendable {
    case nothing, nothingVisible
    case wordMissing, wordMissingAtEnd, wordMissingBehind
    case valueMissing(QueryField)
    case nameMissing
    case tooManyWords(Int)
    case noPattern(String)
    case openQuote(Character)
    case neverOpened, notClosed, emptyBrackets, nestedTooDeeply
    case exactNeedsWord, nearNeedsWords, sameNeedsWords, valuesNeedWords
    case noStatus(String)
    case noNumber(String), noNumberRange(String)
    case noDate(String), endsBeforeItBegins(String), needsToday(String)

    fileprivate var sentences: (english: String, chinese: String) {
        switch self {
        case .nothing: ("There is nothing to search for.", "没有要搜索的内容。")
        case .nothingVisible: ("Nothing visible stands here.", "此处没有可见的字。")
        case .wordMissing: ("A word is missing here.", "此处缺一个词。")
        case .wordMissingAtEnd: ("A word is missing at the end.", "末尾缺一个词。")
        case .wordMissingBehind: ("A word is missing behind this.", "其后缺一个词。")
        case .valueMissing(let field):
            (
                "\(field.rawValue): needs a word right behind it.",
                "\(field.chinese)：后面须紧跟一个词。"
            )
        case .nameMissing: ("A name is missing behind this.", "其后缺一个名称。")
        case .tooManyWords(let limit):
            ("More than \(limit) words cannot be searched at once.", "一次最多搜索 \(limit) 个词。")
        case .noPattern(let text):
            ("/\(text)/ is not a regular expression.", "/\(text)/ 不是正则表达式。")
        case .openQuote(let quote): ("The quote \(quote) is not closed.", "引号 \(quote) 没有闭合。")
        case .neverOpened: ("This bracket was never opened.", "此括号没有左半边。")
        case .notClosed: ("This bracket is not closed.", "此括号没有闭合。")
        case .emptyBrackets: ("There is nothing between the brackets.", "括号里没有内容。")
        case .nestedTooDeeply: ("The brackets are nested too deeply.", "括号嵌套过深。")
        case .exactNeedsWord: ("= stands before a word or a phrase.", "= 后面须是词或短语。")
        case .nearNeedsWords:
            (
                "near stands between words, or words in brackets with OR between.",
                "near 两边须是词,或括号里用 OR 连接的词。"
            )
        case .sameNeedsWords: ("same stands between words, not fields.", "same 两边须是词,不能是字段。")
        case .valuesNeedWords:
            ("Between these brackets only words and OR can stand.", "此括号里只能有词和 OR。")
        case .noStatus(let word):
            (
                "is: knows \(QueryStatus.names(\.rawValue)); not “\(word)”.",
                "状态：只有\(QueryStatus.names(\.chinese));没有“\(word)”。"
            )
        case .noNumber(let text):
            (
                "“\(text)” is no number such as >800 or 800..1200.",
                "“\(text)”不是 >800、800..1200 这样的字数。"
            )
        case .noNumberRange(let text):
            ("“\(text)” is no range of numbers.", "“\(text)”不是数的范围。")
        case .noDate(let text):
            (
                "“\(text)” is no date such as 2022-06, 2022年6月, 上周 or 2022-06..2023.",
                "“\(text)”不是 2022-06、2022年6月、上周、2022-06..2023 这样的日期。"
            )
        case .endsBeforeItBegins(let text):
            ("“\(text)” ends before it begins.", "“\(text)”的结束早于开始。")
        case .needsToday(let text):
            ("“\(text)” needs to know what day it is.", "“\(text)”须知道今天的日期。")
        }
    }
}

extension QueryStatus {
    fileprivate static func names(_ name: (QueryStatus) -> String) -> String {
        allCases.map(name).joined(separator: ", ")
    }
}
