import Corpus
import GRDB

/// Finds where a story goes on, by what is printed: 下转第3版 on one page and 上接第1版 on the other.
struct StoryParts {
    let db: Database

    /// More stories than an issue has are no issue.
    private static let most = 2000

    /// The other parts of a story, those behind it first as the story names them.
    func stories(of key: StoryKey) throws -> [RelatedStory] {
        let reader = StoryReader(db: db)
        guard let story = try reader.story(key), let page = story.issue.page else { return [] }
        let notes = TurnNote.notes(of: story.article)
        if notes.isEmpty { return [] }
        let others = try parts(ofIssue: story.row.issue).filter { $0.key != key }
        return try notes.flatMap { note in
            try others.filter { other in
                other.page == note.page
                    && other.notes.contains {
                        $0.direction != note.direction && $0.page == page
                    }
            }.flatMap { other in
                try reader.rows([other.key]).map { _, row in
                    RelatedStory(
                        row: row, reasons: [.init(kind: .turn, text: note.text)], score: 1)
                }
            }
        }
    }

    private typealias Part = (key: StoryKey, page: Int, notes: [TurnNote])

    /// The stories of an issue that send readers to another page.
    private func parts(ofIssue issue: String) throws -> [Part] {
        let reader = StoryReader(db: db)
        let rows = try Row.fetchAll(
            db,
            cachedSQL: """
                SELECT story.key, page.number FROM page JOIN story ON story.page = page.key
                WHERE page.issue = ? AND page.number IS NOT NULL
                ORDER BY page.number, story.ordinal LIMIT ?
                """,
            arguments: [issue, Self.most])
        return try rows.compactMap { row in
            let key = StoryKey(row[0])
            let notes = try reader.article(key).map(TurnNote.notes) ?? []
            return notes.isEmpty ? nil : (key, row[1], notes)
        }
    }
}
