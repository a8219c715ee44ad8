package import Corpus
package import Foundation
import GRDB

/// Searches with names, kept on the desk.
extension Archive {
    /// In the order in which they were saved.
    package func savedSearches() throws(ArchiveError) -> [SavedSearch] {
        try desk.read { try SavedSearchRecords(db: $0).all() }
    }

    /// Keeps a search; nil when another one has that name.
    package func save(
        _ search: SavedSearch, at time: Date = Date()
    ) throws(ArchiveError) -> SavedSearch? {
        try desk.write { db in
            let records = SavedSearchRecords(db: db)
            return try records.isTaken(search.name) ? nil : try records.save(search, at: time)
        }
    }

    /// Gives a saved search another name; false when that is taken.
    package func rename(
        _ search: SavedSearch, to name: String
    ) throws(ArchiveError) -> Bool {
        try desk.write { db in
            let records = SavedSearchRecords(db: db)
            if try records.isTaken(name) { return false }
            try records.rename(search.id, to: name)
            return true
        }
    }

    /// Takes a saved search off the list; `bringBack` undoes it.
    package func remove(_ search: SavedSearch, at time: Date = Date()) throws(ArchiveError) {
        try desk.write { try SavedSearchRecords(db: $0).setRemoved(search.id, at: time) }
    }

    /// Puts a removed search on the list again; false when another one has its name now.
    package func bringBack(_ search: SavedSearch) throws(ArchiveError) -> Bool {
        try desk.write { db in
            let records = SavedSearchRecords(db: db)
            if try records.isTaken(search.name) { return false }
            try records.setRemoved(search.id, at: nil)
            return true
        }
    }

    /// How many stories a saved search finds now, and how many of them are new.
    package func count(
        _ search: SavedSearch, today: String?
    ) throws(ArchiveError) -> SavedSearchCount {
        let found = try ids(of: search, today: today)
        let seen = try desk.read { try SavedSearchRecords(db: $0).seen(search.id) }
        return SavedSearchCount(
            stories: found.count, new: seen.map { seen in found.count { !seen.contains($0) } })
    }

    /// Notes that somebody has looked at what a saved search finds now; gives its count.
    @discardableResult
    package func see(
        _ search: SavedSearch, today: String?, at time: Date = Date()
    ) throws(ArchiveError) -> SavedSearchCount {
        let found = try ids(of: search, today: today)
        let seen = try desk.read { try SavedSearchRecords(db: $0).seen(search.id) }
        let new = found.filter { seen?.contains($0) != true }
        if seen == nil || !new.isEmpty {
            try desk.write { try SavedSearchRecords(db: $0).see(new, of: search.id, at: time) }
        }
        return SavedSearchCount(stories: found.count, new: 0)
    }

    private func ids(
        of search: SavedSearch, today: String?
    ) throws(ArchiveError) -> [StoryID] {
        guard let query = SearchQuery(search.query, today: today) else { return [] }
        let keys = try keys(.matching(query))
        return try index.read { db in
            let statement = try db.cachedStatement(sql: "SELECT id FROM story WHERE key = ?")
            return try keys.compactMap { key in
                try String.fetchOne(statement, arguments: [key.rawValue]).map { StoryID($0) }
            }
        }
    }
}
