import Corpus
import Foundation
import GRDB

/// Reads and changes the corrections that lie on the desk.
struct CorrectionRecords {
    let db: Database

    /// What a later version of the program has written is left alone and left out.
    func shelf() throws -> CorrectionShelf {
        // A desk that can only be read may be of an earlier version.
        guard try db.has(table: "correction") else { return CorrectionShelf() }
        let entries = try Row.fetchAll(
            db, sql: "SELECT key, page, digest, content FROM correction ORDER BY key"
        ).compactMap(CorrectionShelf.Entry.init)
        var issues: [String: IssueCorrection] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT * FROM issue") {
            issues[row["name"]] = IssueCorrection(row)
        }
        return CorrectionShelf(entries, issues: issues)
    }

    /// What was taken back of the page before is given up: it belonged to what was there then.
    func add(_ correction: Correction, page: String, digest: UInt64, at time: Date) throws {
        let digest = Int64(bitPattern: digest)
        try db.execute(
            sql: "INSERT INTO correction (page, digest, content, time) VALUES (?, ?, ?, ?)",
            arguments: [page, digest, correction.json(), time.timeIntervalSince1970])
        try db.execute(
            sql: "DELETE FROM undone_correction WHERE page = ? OR digest = ?",
            arguments: [page, digest])
    }

    /// Keeps the correction among those that may be made again.
    func takeBack(_ key: Int64) throws {
        try move(key, from: "correction", to: "undone_correction")
    }

    /// Makes the correction that was taken back last of the page, and gives it; nil when there is
    /// none.
    func makeAgain(page: String, digest: UInt64) throws -> CorrectionShelf.Entry? {
        let last = try Row.fetchOne(
            db,
            sql: """
                SELECT key, page, digest, content FROM undone_correction
                WHERE page = ? OR digest = ? ORDER BY key DESC
                """,
            arguments: [page, Int64(bitPattern: digest)])
        guard let entry = last.flatMap(CorrectionShelf.Entry.init) else { return nil }
        try move(entry.key, from: "undone_correction", to: "correction")
        return entry
    }

    /// Puts it behind those that are there.
    private func move(_ key: Int64, from source: String, to target: String) throws {
        try db.execute(
            sql: """
                INSERT INTO \(target) (page, digest, content, time)
                SELECT page, digest, content, time FROM \(source) WHERE key = ?
                """,
            arguments: [key])
        try db.execute(sql: "DELETE FROM \(source) WHERE key = ?", arguments: [key])
    }
}

extension CorrectionShelf.Entry {
    /// Nil for what a later version of the program has written.
    fileprivate init?(_ row: Row) {
        guard let correction = try? Correction(json: row["content"]) else { return nil }
        self.init(
            key: row["key"], page: row["page"],
            digest: UInt64(bitPattern: row["digest"] as Int64), correction: correction)
    }
}

/// Which corrections a page of the index was written with, so that an index that has not seen
/// the newest ones is found out.
struct CorrectionStamps {
    let db: Database

    func stamp(ofPage key: Int64) throws -> Int64 {
        try Int64.fetchOne(
            db, cachedSQL: "SELECT stamp FROM page_correction WHERE page = ?", arguments: [key])
            ?? 0
    }

    func set(_ stamp: Int64, ofPage key: Int64) throws {
        if stamp == 0 { return try remove(ofPage: key) }
        try db.execute(
            cachedSQL: "INSERT OR REPLACE INTO page_correction (page, stamp) VALUES (?, ?)",
            arguments: [key, stamp])
    }

    func remove(ofPage key: Int64) throws {
        try db.execute(
            cachedSQL: "DELETE FROM page_correction WHERE page = ?", arguments: [key])
    }

    /// All that the desk said when every page was last known to be written by it.
    var whole: Int64 {
        get throws { try stamp(ofPage: CorrectionStamps.allPages) }
    }

    func setWhole(_ stamp: Int64) throws {
        if try whole != stamp { try set(stamp, ofPage: CorrectionStamps.allPages) }
    }

    /// Keys of pages begin at 1.
    private static let allPages: Int64 = 0

    /// Paths of the pages that were written with other corrections than the shelf has for them.
    func outdatedPages(_ shelf: CorrectionShelf) throws -> [String] {
        return try Row.fetchAll(
            db,
            sql: """
                SELECT path, digest, issue, ifnull(stamp, 0) AS stamp
                FROM page LEFT JOIN page_correction ON page_correction.page = page.key
                ORDER BY path
                """
        ).compactMap { row -> String? in
            let path: String = row["path"]
            let stamp = shelf.stamp(
                path: path, digest: UInt64(bitPattern: row["digest"] as Int64),
                issue: row["issue"])
            return stamp == row["stamp"] ? nil : path
        }
    }
}
