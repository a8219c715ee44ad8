import Corpus
import Foundation
import GRDB
package import Language
import Synchronization

/// What an archive has learnt of the characters that follow each other in its stories.
///
/// It is learnt anew whenever the stories have doubled, and what was learnt before is kept: a page
/// is read again, for a correction say, with what it was read with first, so that it does not
/// change under people's hands.
package struct LearntModel: Sendable {
    /// 0 for the plain model, which has learnt nothing.
    package var number = 0
    package var model = CharacterModel()
    /// How many stories there were.
    var stories = 0

    /// Fewer stories teach nothing that the lexicon does not know better.
    package static let leastStories = 500
    /// So many stories, evenly spread over the archive, are read: letters of a language repeat
    /// themselves soon.
    private static let mostStories = 4000

    init() {}

    /// What was learnt under a number; the plain model where that is unknown.
    init(_ db: Database, number: Int) throws {
        let row = try Row.fetchOne(
            db, cachedSQL: "SELECT stories, bytes FROM learnt WHERE number = ?",
            arguments: [number])
        guard let row,
            let model = CharacterModel(bytes: try row.withBytes(ofColumn: 1) { Array($0) })
        else { return }
        self.number = number
        self.model = model
        stories = row["stories"]
    }

    /// Whether an archive of so many stories has more to teach.
    func isOutgrown(by stories: Int, least: Int) -> Bool {
        stories >= max(least, 2 * self.stories)
    }

    /// Learns whole paragraphs: one that was put together may have been put together wrongly.
    func learningAnew(_ db: Database, stories: Int) throws -> LearntModel {
        var learnt = LearntModel()
        learnt.number = number + 1
        learnt.stories = stories
        let stride = stories / Self.mostStories + 1
        var paragraphs: [[Unicode.Scalar]] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT bytes FROM article WHERE story % ? = 0", arguments: [stride])
        while let row = try rows.next() {
            let article = try ArticleCoding.article(row, column: 0, id: StoryID(""))
            for block in article.blocks where block.role == .body && block.joins.isEmpty {
                paragraphs.append(FoldedText(block.text).scalars)
            }
        }
        learnt.model.learn(paragraphs)
        return learnt
    }

    func keep(_ db: Database) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO learnt (number, stories, bytes) VALUES (?, ?, ?)",
            arguments: [number, stories, Data(model.bytes)])
    }
}

extension Archive {
    /// What the archive knows of its characters; it learns anew where its stories have doubled since.
    package func learn(
        fromAtLeast least: Int = LearntModel.leastStories
    ) throws(ArchiveError) -> LearntModel {
        var learnt = try latestModel()
        guard isWritable else { return learnt }
        let stories = try index.read { db in
            try Int.fetchOne(db, cachedSQL: "SELECT count(*) FROM story") ?? 0
        }
        guard learnt.isOutgrown(by: stories, least: least) else { return learnt }
        let before = learnt
        learnt = try index.read { try before.learningAnew($0, stories: stories) }
        try index.write { try learnt.keep($0) }
        // Another process may have learnt the same number from other stories.
        caches.withLock { $0.learnt = nil }
        return try latestModel()
    }

    private func latestModel() throws(ArchiveError) -> LearntModel {
        let latest = try index.read { db in
            try Int.fetchOne(db, cachedSQL: "SELECT max(number) FROM learnt") ?? 0
        }
        if let known = caches.withLock({ $0.learnt }), known.number == latest { return known }
        let learnt = try index.read { try LearntModel($0, number: latest) }
        caches.withLock { $0.learnt = learnt }
        return learnt
    }
}
