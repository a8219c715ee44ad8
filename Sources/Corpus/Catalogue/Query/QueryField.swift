package import Language

/// What a word before a colon can ask about: `head:书屋`, `作者:安禾`, `date:2022-06..2023`.
package enum QueryField: String, Hashable, Sendable, CaseIterable {
    case head, lead, body, by, section, place, person, org, issue, page, tag, `is`, len, date

    /// The Chinese twin.
    package var chinese: String {
        switch self {
        case .head: "标题"
        case .lead: "导语"
        case .body: "正文"
        case .by: "作者"
        case .section: "栏目"
        case .place: "地点"
        case .person: "人物"
        case .org: "机构"
        case .issue: "刊期"
        case .page: "版面"
        case .tag: "标签"
        case .is: "状态"
        case .len: "字数"
        case .date: "日期"
        }
    }

    /// What the names are of that it asks for in the text.
    package var nameKind: NameKind? {
        switch self {
        case .person: .person
        case .place: .place
        case .org: .organization
        default: nil
        }
    }

    /// Whether a story has names for it that can be asked for as a whole.
    var hasNames: Bool {
        switch self {
        case .by, .section, .issue, .tag, .place, .person, .org: true
        default: false
        }
    }

    /// The field of that name, in either language, in any case and width; nil if there is none.
    init?(named name: some StringProtocol) {
        let folded = String(String.UnicodeScalarView(FoldedText(String(name)).scalars))
        guard let field = Self.names[folded] else { return nil }
        self = field
    }

    private static let names = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { [($0.rawValue, $0), ($0.chinese, $0)] })
}

/// The part of a story in which a word is to stand.
package enum QueryScope: Hashable, Sendable {
    case anywhere
    /// Kicker, headline and subheadline.
    case head
    /// The first paragraph.
    case lead
    /// All but the head.
    case body
}

/// What `is:` asks about.
package enum QueryStatus: String, Hashable, Sendable, CaseIterable {
    case marked, unread, read, uncertain

    package var chinese: String {
        switch self {
        case .marked: "已标"
        case .unread: "未读"
        case .read: "已读"
        case .uncertain: "存疑"
        }
    }
}

/// A test of what is known of a story besides its text.
package enum QueryTest: Hashable, Sendable {
    /// A name that has the text in it: of a writer, section, issue, page file or tag.
    case writer(FoldedText)
    case section(FoldedText)
    case issue(FoldedText)
    case pageFile(FoldedText)
    case tag(FoldedText)
    /// A story that names a person, place or organization whose name has the text in it.
    case name(NameKind, FoldedText)
    /// A writer, section, issue or tag of just that name, to the letter: `by:=王伟`; of a person,
    /// place or organization in the text the name is a folded one.
    case named(QueryField, String)
    case pageNumber(Int)
    case status(QueryStatus)
    case characters(ClosedRange<Int>)
    /// Days from and to which, `2022-06-01`; a story of an issue whose days overlap them.
    case date(from: String, to: String)
}
