import Corpus
import Export

/// The answer of `list`, `search`, `related` and `marks` for scripts.
struct StoriesJSON: Encodable {
    var version = FormatVersionOption.current
    /// Exact, however many stories follow.
    var total: Int
    /// Inside the program, without its start.
    var milliseconds: Double
    var stories: [StoryRowJSON]

    private enum CodingKeys: String, CodingKey {
        case version, total, stories
        case milliseconds = "took_ms"
    }
}

/// One story of a list.
struct StoryRowJSON: Encodable {
    private var id, issue, date, section, kicker, headline: String
    private var byline: [PersonJSON]
    private var characters: Int
    private var marked, read, doubtful: Bool
    private var tags: [String]
    private var at: PlaceJSON
    private var snippet: String?
    private var hits: Int?
    private var reasons: [ReasonJSON]?
    private var score: Double?

    init(_ row: StoryRow) {
        id = row.id.rawValue
        issue = row.issue
        date = row.date
        section = row.section
        kicker = row.kicker
        headline = row.title
        byline = row.byline.map { PersonJSON(name: $0.name, role: $0.role) }
        characters = row.characters
        marked = row.isMarked
        read = row.isRead
        doubtful = row.isDoubtful
        tags = row.tags
        at = PlaceJSON(row.at)
    }

    init(_ hit: SearchHit) {
        self.init(hit.row)
        snippet = hit.snippet
        hits = hit.hits
    }

    init(_ related: RelatedStory) {
        self.init(related.row)
        reasons = related.reasons.map { ReasonJSON(kind: $0.kind.rawValue, text: $0.text) }
        score = (related.score * 1000).rounded() / 1000
    }

    private struct PersonJSON: Encodable {
        var name, role: String
    }

    private struct ReasonJSON: Encodable {
        var kind, text: String
    }
}
