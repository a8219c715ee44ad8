package import Corpus
import GRDB

/// How large an archive is.
package struct Statistics: Hashable, Sendable {
    package var pages: Int
    package var stories: Int
    /// Bytes of the pages as they were found.
    package var textBytes: Int
    /// Bytes that the full-text index takes.
    package var indexBytes: Int
    /// Bytes of the whole index file, the pages themselves among them.
    package var fileBytes: Int
    package var doubts: Doubts

    init(_ db: Database) throws {
        func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
        pages = try number("SELECT count(*) FROM page")
        stories = try number("SELECT count(*) FROM story")
        textBytes = try number("SELECT sum(size) FROM page")
        doubts = Doubts(
            gaps: try number("SELECT sum(gaps) FROM page"),
            uncertainJoins: try number("SELECT sum(uncertainJoins) FROM page"),
            unplaced: try number("SELECT sum(unplaced) FROM page"),
            repeated: try number("SELECT sum(repeated) FROM page"))
        indexBytes = try [
            "passage_data", "passage_idx", "passage_docsize", "sign_data", "sign_idx",
        ]
        .map { try number("SELECT sum(pgsize) FROM dbstat WHERE name = '\($0)' AND aggregate = 1") }
        .reduce(0, +)
        fileBytes = try number("PRAGMA page_count") * number("PRAGMA page_size")
    }
}
