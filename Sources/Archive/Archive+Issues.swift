package import Corpus
package import Foundation
import GRDB

/// What people say of issues: of which paper, place, day and page they are.
extension Archive {
    /// Paths of the pages that have this path, or one that ends like it: `02.txt`,
    /// `2023-03-01/02.txt`.
    package func pages(named name: String) throws(ArchiveError) -> [String] {
        try index.read { db in
            try String.fetchAll(db, sql: "SELECT path FROM page ORDER BY path").filter {
                $0 == name || $0.hasSuffix("/" + name)
            }
        }
    }

    /// What a person said of an issue, or of a page by its path or the end of it.
    package func issueCorrection(_ name: String) throws(ArchiveError) -> IssueCorrection? {
        try correctionShelf().issues[name]
    }

    /// Adds to what was said of an issue, or takes it back; gives the number of its pages, which
    /// are read again.
    @discardableResult
    package func correctIssue(
        _ name: String, _ correction: IssueCorrection?, at time: Date = Date()
    ) throws(ArchiveError) -> Int {
        guard index.isWritable else { throw .readOnly(path: index.path) }
        try desk.write { db in
            let records = IssueRecords(db: db)
            if let correction {
                try records.add(correction, to: name, at: time)
            } else {
                try records.set(name, nil, at: time)
            }
        }
        return try rereadCorrected()
    }

    /// Says of an issue again what was said before its last change; false when none is left to be
    /// taken back.
    package func undoIssueCorrection(
        _ name: String, at time: Date = Date()
    ) throws(ArchiveError) -> Bool {
        try step(name) { try $0.undo(name, at: time) }
    }

    /// Makes the change again that was taken back last; false when there is none, or when something
    /// else was said since.
    package func redoIssueCorrection(
        _ name: String, at time: Date = Date()
    ) throws(ArchiveError) -> Bool {
        try step(name) { try $0.redo(name, at: time) }
    }

    private func step(
        _ name: String, _ change: (IssueRecords) throws -> Bool
    ) throws(ArchiveError) -> Bool {
        guard index.isWritable else { throw .readOnly(path: index.path) }
        guard try desk.write({ try change(IssueRecords(db: $0)) }) else { return false }
        try rereadCorrected()
        return true
    }
}
