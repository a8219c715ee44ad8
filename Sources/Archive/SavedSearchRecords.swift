import Corpus
import Foundation
import GRDB

/// Reads and changes the saved searches on the desk.
struct SavedSearchRecords {
    let db: Database

    /// In the order in which they were saved, without those that were removed.
    func all() throws -> [SavedSearch] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT key, name, query, sorting FROM search WHERE removed IS NULL ORDER BY key
                """
        ).map { row in
            SavedSearch(
                id: row["key"], name: row["name"], query: row["query"],
                sorting: StorySorting(rawValue: row["sorting"]) ?? .newest)
        }
    }

    func isTaken(_ name: String) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM search WHERE name = ? AND removed IS NULL)",
            arguments: [name]) ?? false
    }

    func save(_ search: SavedSearch, at time: Date) throws -> SavedSearch {
        try db.execute(
            sql: "INSERT INTO search (name, query, sorting, time) VALUES (?, ?, ?, ?)",
            arguments: [
                search.name, search.query, search.sorting.rawValue,
                time.timeIntervalSince1970,
            ])
        var saved = search
        saved.id = db.lastInsertedRowID
        return saved
    }

    func rename(_ id: Int64, to name: String) throws {
        try db.execute(sql: "UPDATE search SET name = ? WHERE key = ?", arguments: [name, id])
    }

    /// A removed search stays on the desk with all that is known of it, to be brought back.
    func setRemoved(_ id: Int64, at time: Date?) throws {
        try db.execute(
            sql: "UPDATE search SET removed = ? WHERE key = ?",
            arguments: [time?.timeIntervalSince1970, id])
    }

    /// The stories that were among those found when somebody last looked; nil before that.
    func seen(_ id: Int64) throws -> Set<StoryID>? {
        guard
            try Double.fetchOne(
                db, sql: "SELECT seen FROM search WHERE key = ?", arguments: [id]) != nil
        else { return nil }
        let ids = try String.fetchSet(
            db, sql: "SELECT story FROM search_seen WHERE search = ?", arguments: [id])
        return Set(ids.map { StoryID($0) })
    }

    func see(_ stories: some Sequence<StoryID>, of id: Int64, at time: Date) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO search_seen (search, story) VALUES (?, ?)")
        for story in stories { try statement.execute(arguments: [id, story.rawValue]) }
        try db.execute(
            sql: "UPDATE search SET seen = ? WHERE key = ?",
            arguments: [time.timeIntervalSince1970, id])
    }
}
