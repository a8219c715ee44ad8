import Foundation

extension Page {
    /// The page as `parse --json` prints it: one object, keys sorted, no line breaks.
    package func json() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings, numbers and lists of them: there is nothing here that could fail to encode.
        guard let data = try? encoder.encode(PageJSON(self)) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}

/// The form of a page for scripts. Members keep their names and meaning; absent values are null.
private struct PageJSON: Encodable {
    let version = 1
    let page: String
    let encoding: String
    let defects: [DefectJSON]
    let issue: IssueJSON
    let articles: [ArticleJSON]
    let sections: [LabelJSON]
    let repeats: [RepeatJSON]
    let unplaced: [FragmentJSON]

    init(_ page: Page) {
        self.page = page.path.split(separator: "/").last.map(String.init) ?? page.path
        encoding = page.encoding.rawValue
        defects = page.defects.map { DefectJSON(line: Nullable($0.line), what: $0.what) }
        issue = IssueJSON(page.issue)
        articles = page.articles.map(ArticleJSON.init)
        sections = page.sections.map { LabelJSON(text: $0.text, lines: $0.lines) }
        repeats = page.repeats.map { RepeatJSON(line: $0.line, of: $0.of, why: $0.why) }
        unplaced = page.unplaced.map { FragmentJSON(text: $0.text, lines: $0.lines, why: $0.why) }
    }
}

/// A value that is written as null when it is absent, so that scripts always find the member.
private struct Nullable<Value: Encodable>: Encodable {
    let value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}

private struct DefectJSON: Encodable {
    let line: Nullable<Int>
    let what: String
}

/// What is known of an issue: `paper`, `place`, `date` and `page`.
package struct IssueJSON: Encodable {
    private let paper: Nullable<String>
    private let place: Nullable<PlaceJSON>
    private let date: Nullable<DateJSON>
    private let page: Nullable<Int>

    package init(_ facts: IssueFacts) {
        paper = Nullable(facts.paper)
        place = Nullable(facts.home.map { PlaceJSON(name: $0.name, why: $0.why) })
        date = Nullable(facts.date.map(DateJSON.init))
        page = Nullable(facts.page)
    }
}

private struct PlaceJSON: Encodable {
    let name: String
    let why: String
}

private struct DateJSON: Encodable {
    let from: String
    let to: String
    let certain: Bool
    let why: String

    init(_ range: DateRange) {
        from = range.from
        to = range.to
        certain = range.isCertain
        why = range.why
    }
}

/// One story of a page; an export of stories has the same members.
package struct ArticleJSON: Encodable {
    private let id: String
    private let kind: String
    private let section: Nullable<String>
    private let series: Nullable<String>
    private let kicker: Nullable<String>
    private let headline: Nullable<String>
    private let subheadline: Nullable<String>
    private let byline: [PersonJSON]
    private let dateline: Nullable<String>
    private let source: Nullable<String>
    private let blocks: [BlockJSON]
    private let gaps: [GapJSON]

    package init(_ article: Article) {
        id = article.id.rawValue
        kind = article.kind.rawValue
        section = Nullable(article.section)
        series = Nullable(article.series)
        kicker = Nullable(article.kicker)
        headline = Nullable(article.headline)
        subheadline = Nullable(article.subheadline)
        byline = article.byline.map { PersonJSON(name: $0.name, role: $0.role) }
        dateline = Nullable(article.dateline)
        source = Nullable(article.source)
        blocks = article.blocks.map(BlockJSON.init)
        gaps = article.gaps.map { GapJSON(after: $0.after, why: $0.why) }
    }
}

private struct PersonJSON: Encodable {
    let name: String
    let role: String
}

private struct BlockJSON: Encodable {
    let role: String
    let text: String
    let lines: [Int]
    let why: [String]
    let confidence: Double
    let joins: [JoinJSON]

    init(_ block: Block) {
        role = block.role.rawValue
        text = block.text
        lines = block.lines
        why = block.why
        confidence = (block.confidence * 100).rounded() / 100
        joins = block.joins.map(JoinJSON.init)
    }
}

private struct JoinJSON: Encodable {
    let offset: Int
    let confidence: Double
    let why: [String]

    init(_ join: Join) {
        offset = join.offset
        confidence = (join.confidence * 100).rounded() / 100
        why = join.why
    }
}

private struct GapJSON: Encodable {
    let after: Int
    let why: String
}

private struct LabelJSON: Encodable {
    let text: String
    let lines: [Int]
}

private struct RepeatJSON: Encodable {
    let line: Int
    let of: Int
    let why: [String]
}

private struct FragmentJSON: Encodable {
    let text: String
    let lines: [Int]
    let why: String
}
