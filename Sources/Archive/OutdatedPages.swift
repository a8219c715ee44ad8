import Corpus
import Foundation
import GRDB
import Language

/// The pages of an index that another version of the program made, waiting to be read again.
///
/// They are taken from the index itself: their files may be gone.
struct OutdatedPages {
    let archive: Archive

    /// Pages that are read and written at once: what is lost when the program is ended meanwhile.
    private static let batch = 16

    /// Keeps the pages when all other tables are about to be dropped.
    static func layAside(_ db: Database) throws {
        guard try db.has(table: "page_source"), try db.has(table: "page") else { return }
        try db.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS outdated (
                    path TEXT PRIMARY KEY, issue TEXT NOT NULL, modified REAL NOT NULL,
                    bytes BLOB NOT NULL)
                """)
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO outdated (path, issue, modified, bytes)
                SELECT page.path, page.issue, page.modified, page_source.bytes
                FROM page JOIN page_source ON page_source.page = page.key
                """)
    }

    func readAgain(
        by read: (PageFile, CharacterModel) -> Page, progress: (Int, Int) -> Void
    ) throws(ArchiveError) {
        let index = archive.index
        guard index.isWritable, try index.read({ try $0.has(table: "outdated") }) else { return }
        let total = try index.read { try Self.count($0) }
        var done = 0
        while true {
            let files = try index.read { try Self.next($0) }
            if files.isEmpty { break }
            let learnt = try archive.learn()
            let readings = files.map { file in
                PageReading(
                    page: read(file.page, learnt.model), source: file.page.bytes,
                    modified: file.modified, issue: file.issue, model: learnt.number)
            }
            try archive.replace(readings)
            // Should the program end here, the pages are found to be unchanged next time.
            try index.write { db in
                for reading in readings {
                    try db.execute(
                        cachedSQL: "DELETE FROM outdated WHERE path = ?",
                        arguments: [reading.page.path])
                }
            }
            done += files.count
            progress(done, max(done, total))
        }
        try index.write { try $0.execute(sql: "DROP TABLE IF EXISTS outdated") }
    }

    private struct File {
        var page: PageFile
        var issue: String
        var modified: Double
    }

    private static func count(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM outdated") ?? 0
    }

    /// None, too, when another process has done the work and dropped the table.
    private static func next(_ db: Database) throws -> [File] {
        guard try db.has(table: "outdated") else { return [] }
        return try Row.fetchAll(
            db,
            sql: "SELECT path, issue, modified, bytes FROM outdated ORDER BY path LIMIT \(batch)"
        ).map { row in
            let bytes = try row.withBytes(ofColumn: 3) { Array($0) }
            return File(
                page: PageFile(path: row["path"], bytes: bytes), issue: row["issue"],
                modified: row["modified"])
        }
    }
}
