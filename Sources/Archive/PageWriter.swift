import Corpus
import Foundation
import GRDB

/// Writes pages into the index, and takes them out again.
struct PageWriter {
    let db: Database

    /// The page's stories take the place of those the index had from the same path.
    func replace(_ reading: PageReading) throws -> PageChange {
        let page = reading.page
        let digest = Fingerprint.of(reading.source)
        let known = try Row.fetchOne(
            db, cachedSQL: "SELECT key, digest, size, issue FROM page WHERE path = ?",
            arguments: [page.path])
        let stamps = CorrectionStamps(db: db)
        if let known, try isSame(known, digest: digest, source: reading.source),
            try stamps.stamp(ofPage: known["key"]) == reading.stamp
        {
            try db.execute(
                cachedSQL: "UPDATE page SET modified = ?2 WHERE key = ?1 AND modified <> ?2",
                arguments: [known["key"] as Int64, reading.modified])
            return .unchanged
        }
        let nextKey = try nextStoryKey()
        let former = try known.map { try removeStories(ofPage: $0["key"]) } ?? [:]
        let places = try places(of: page, former: former, nextKey: nextKey)
        let pageKey = try insert(
            reading, digest: digest, key: known?["key"], stories: places.map(\.key))
        try stamps.set(reading.stamp, ofPage: pageKey)
        for (ordinal, article) in page.articles.enumerated() {
            let contents =
                reading.contents.isEmpty ? StoryContents(article) : reading.contents[ordinal]
            try insert(article, contents, places[ordinal], page: pageKey, ordinal: ordinal)
        }
        for issue in Set([reading.issue] + [known?["issue"] as String?].compactMap(\.self)) {
            try sumUp(issue: issue)
        }
        return known == nil ? .added : .changed
    }

    func remove(pages keys: [Int64]) throws {
        var issues: Set<String> = []
        for key in keys {
            _ = try removeStories(ofPage: key)
            let issue = try String.fetchOne(
                db, cachedSQL: "SELECT issue FROM page WHERE key = ?", arguments: [key])
            if let issue { issues.insert(issue) }
            try CorrectionStamps(db: db).remove(ofPage: key)
            try db.execute(cachedSQL: "DELETE FROM page_source WHERE page = ?", arguments: [key])
            try db.execute(cachedSQL: "DELETE FROM page WHERE key = ?", arguments: [key])
        }
        for issue in issues { try sumUp(issue: issue) }
    }
}

extension PageWriter {
    /// The digest only finds candidates: the bytes decide.
    private func isSame(_ known: Row, digest: Int64, source: [UInt8]) throws -> Bool {
        guard known["digest"] == digest, known["size"] == source.count else { return false }
        let bytes = try Row.fetchOne(
            db, cachedSQL: "SELECT bytes FROM page_source WHERE page = ?",
            arguments: [known["key"] as Int64])
        return try bytes?.withUnsafeData(atIndex: 0) { $0.map { $0.elementsEqual(source) } }
            ?? false
    }

    private func insert(
        _ reading: PageReading, digest: Int64, key: Int64?, stories: [StoryKey]
    ) throws -> Int64 {
        let page = reading.page
        let date = page.issue.date
        let doubts = page.doubts
        try db.execute(
            cachedSQL: """
                INSERT OR REPLACE INTO page (key, path, issue, digest, size, modified, encoding,
                    paper, place, placeWhy, dateFrom, dateTo, dateIsCertain, dateWhy, number, model,
                    stories, storyKeys, gaps, uncertainJoins, unplaced, repeated)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                key, page.path, reading.issue, digest, reading.source.count, reading.modified,
                page.encoding.rawValue, page.issue.paper, page.issue.home?.name,
                page.issue.home?.why, date?.from, date?.to, date?.isCertain,
                date?.why, page.issue.page, reading.model, stories.count,
                StoryOrder.bytes(of: stories), doubts.gaps, doubts.uncertainJoins,
                doubts.unplacedLines, doubts.repeatedLines,
            ])
        let pageKey = key ?? db.lastInsertedRowID
        try db.execute(
            cachedSQL: "INSERT OR REPLACE INTO page_source (page, bytes) VALUES (?, ?)",
            arguments: [pageKey, Data(reading.source)])
        return pageKey
    }

    /// Writes down again what an issue's pages are together; an issue without pages is gone.
    private func sumUp(issue: String) throws {
        try db.execute(cachedSQL: "DELETE FROM issue WHERE name = ?", arguments: [issue])
        try db.execute(
            cachedSQL: """
                INSERT INTO issue
                    (name, paper, pages, stories, dateFrom, dateTo, dateIsCertain, dateWhy)
                SELECT issue, min(paper), count(*), sum(stories), max(dateFrom), max(dateTo),
                    min(dateIsCertain), min(dateWhy)
                FROM page WHERE issue = ? GROUP BY issue
                """,
            arguments: [issue])
    }

    private func nextStoryKey() throws -> StoryKey {
        StoryKey(
            try Int64.fetchOne(
                db,
                cachedSQL: """
                    SELECT max(lastStory, (SELECT ifnull(max(key), 0) FROM story)) + 1 FROM state
                    """) ?? 1)
    }

    private func insert(
        _ article: Article, _ contents: StoryContents, _ place: Place, page: Int64, ordinal: Int
    ) throws {
        let key = place.key.rawValue
        try db.execute(
            cachedSQL: """
                INSERT INTO story (key, id, page, ordinal, section, series, kicker, title, byline,
                    characters, isDoubtful, firstLine)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                key, place.id.rawValue, page, ordinal, article.section ?? "",
                article.series ?? "", article.kicker ?? "", article.title,
                contents.byline, article.characterCount,
                article.isDoubtful, article.firstLine,
            ])
        try db.execute(
            cachedSQL: "INSERT INTO article (story, bytes) VALUES (?, ?)",
            arguments: [key, contents.article])
        for name in contents.writers {
            try db.execute(
                cachedSQL: "INSERT INTO writer (name, story) VALUES (?, ?)", arguments: [name, key])
        }
        let tokens = contents.tokens
        for name in tokens.names {
            try db.execute(
                cachedSQL: """
                    INSERT INTO named (name, stories) VALUES (?, 1)
                    ON CONFLICT (name) DO UPDATE SET stories = stories + 1
                    """,
                arguments: [name])
        }
        try db.execute(
            cachedSQL: "INSERT INTO passage (rowid, body, lead, head) VALUES (?, ?, ?, ?)",
            arguments: [key, tokens.body, tokens.lead, tokens.head])
        try db.execute(
            cachedSQL: "INSERT INTO sign (rowid, characters) VALUES (?, ?)",
            arguments: [key, tokens.signs])
    }

    /// Under which id and key a story stands in the index.
    private struct Place {
        var id: StoryID
        var key: StoryKey
    }

    /// A story that comes again keeps the key it had.
    private func places(
        of page: Page, former: [StoryID: StoryKey], nextKey: StoryKey
    ) throws -> [Place] {
        var nextKey = nextKey
        var taken: Set<StoryID> = []
        return try page.articles.map { article in
            let id = try freeID(for: article.id, page: page.path, besides: taken)
            taken.insert(id)
            if let key = former[id] { return Place(id: id, key: key) }
            defer { nextKey = StoryKey(nextKey.rawValue + 1) }
            return Place(id: id, key: nextKey)
        }
    }

    /// The story's own id, unless another story of the archive or of the page has it already: a
    /// page that was imported from two folders. The later copy's id is derived from its page's
    /// path as well.
    private func freeID(
        for id: StoryID, page: String, besides taken: Set<StoryID>
    ) throws -> StoryID {
        var candidate = id
        var attempt = 0
        while try taken.contains(candidate) || isTaken(candidate) {
            attempt += 1
            candidate = Fingerprint.id(of: "\(id) \(page) \(attempt)")
        }
        return candidate
    }

    private func isTaken(_ id: StoryID) throws -> Bool {
        try Bool.fetchOne(
            db, cachedSQL: "SELECT EXISTS (SELECT 1 FROM story WHERE id = ?)",
            arguments: [id.rawValue]) ?? false
    }

    /// Gives the keys the stories had.
    private func removeStories(ofPage page: Int64) throws -> [StoryID: StoryKey] {
        let rows = try Row.fetchAll(
            db,
            cachedSQL: """
                SELECT story.key, story.id, article.bytes
                FROM story JOIN article ON article.story = story.key WHERE story.page = ?
                """,
            arguments: [page])
        if !rows.isEmpty {
            try db.execute(
                cachedSQL: """
                    UPDATE state SET lastStory = max(lastStory, (SELECT max(key) FROM story))
                    """)
        }
        var keys: [StoryID: StoryKey] = [:]
        for row in rows {
            let key: Int64 = row["key"]
            let id: String = row["id"]
            keys[StoryID(id)] = StoryKey(key)
            try forget(ArticleCoding.article(row, column: 2, id: StoryID(id)), key: key)
        }
        return keys
    }

    private func forget(_ article: Article, key: Int64) throws {
        let tokens = StoryTokens(article)
        // A contentless index can forget a text only when it is told the text again.
        try db.execute(
            cachedSQL: """
                INSERT INTO passage (passage, rowid, body, lead, head)
                VALUES ('delete', ?, ?, ?, ?)
                """,
            arguments: [key, tokens.body, tokens.lead, tokens.head])
        try db.execute(
            cachedSQL: "INSERT INTO sign (sign, rowid, characters) VALUES ('delete', ?, ?)",
            arguments: [key, tokens.signs])
        for name in tokens.names {
            try db.execute(
                cachedSQL: "UPDATE named SET stories = stories - 1 WHERE name = ?",
                arguments: [name])
            try db.execute(
                cachedSQL: "DELETE FROM named WHERE name = ? AND stories < 1", arguments: [name])
        }
        try db.execute(cachedSQL: "DELETE FROM writer WHERE story = ?", arguments: [key])
        try db.execute(cachedSQL: "DELETE FROM article WHERE story = ?", arguments: [key])
        try db.execute(cachedSQL: "DELETE FROM story WHERE key = ?", arguments: [key])
    }
}
