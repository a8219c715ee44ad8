import Corpus

/// A story as JSON; members have the names that `parse --json` gives them.
struct StoryJSON: Encodable {
    var version: Int?
    var id, kind: String
    var issue: String
    var paper: String?
    var date: DateJSON?
    var page: Int?
    var at: PlaceJSON
    var section, series, kicker, headline, subheadline, dateline, source: String?
    var byline: [PersonJSON]
    var blocks: [BlockJSON]
    var gaps: [GapJSON]
    var characters: Int
    var marked: Bool
    var tags: [String]

    init(_ story: Story, version: Int? = nil) {
        let article = story.article
        self.version = version
        id = article.id.rawValue
        kind = article.kind.rawValue
        issue = story.row.issue
        paper = story.issue.paper
        date = story.issue.date.map { DateJSON($0) }
        page = story.issue.page
        at = PlaceJSON(page: story.row.at.page, line: story.row.at.line)
        section = article.section
        series = article.series
        kicker = article.kicker
        headline = article.headline
        subheadline = article.subheadline
        dateline = article.dateline
        source = article.source
        byline = article.byline.map { PersonJSON(name: $0.name, role: $0.role) }
        blocks = article.blocks.map { BlockJSON($0) }
        gaps = article.gaps.map { GapJSON(after: $0.after, why: $0.why) }
        characters = article.characterCount
        marked = story.row.isMarked
        tags = story.row.tags
    }

    struct DateJSON: Encodable {
        var from, to: String
        var certain: Bool
        var why: String

        init(_ date: DateRange) {
            from = date.from
            to = date.to
            certain = date.isCertain
            why = date.why
        }
    }

    struct PlaceJSON: Encodable {
        var page: String
        var line: Int
    }

    struct PersonJSON: Encodable {
        var name, role: String
    }

    struct BlockJSON: Encodable {
        var role, text: String
        var lines: [Int]
        var joins: [JoinJSON]?

        init(_ block: Block) {
            role = block.role.rawValue
            text = block.text
            lines = block.lines
            let joins = zip(block.lines, block.joins).map { line, join in
                JoinJSON(after: line, certain: join.isCertain, why: join.why)
            }
            self.joins = joins.isEmpty ? nil : joins
        }
    }

    /// A torn paragraph put together behind a physical line.
    struct JoinJSON: Encodable {
        var after: Int
        var certain: Bool
        var why: [String]
    }

    struct GapJSON: Encodable {
        var after: Int
        var why: String
    }
}
