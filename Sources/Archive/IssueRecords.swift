import Corpus
import Foundation
import GRDB

/// Reads and changes what lies on the desk of issues, and what was said of them before.
struct IssueRecords {
    let db: Database

    /// Adds to what is said of an issue.
    func add(_ correction: IssueCorrection, to name: String, at time: Date) throws {
        try set(name, try said(of: name)?.followed(by: correction) ?? correction, at: time)
    }

    /// Says something else of an issue, or nothing any more; what was taken back before is given up.
    func set(_ name: String, _ correction: IssueCorrection?, at time: Date) throws {
        let before = try said(of: name)
        guard correction != before else { return }
        try lay(before, on: .done, of: name, at: time)
        try db.execute(
            sql: "DELETE FROM issue_step WHERE name = ? AND isUndone", arguments: [name])
        try write(correction, of: name, at: time)
    }

    /// False when no change is known: what desks of earlier versions had no steps for stays said.
    func undo(_ name: String, at time: Date) throws -> Bool {
        try turn(name, from: .done, to: .undone, at: time)
    }

    /// False when nothing was taken back last.
    func redo(_ name: String, at time: Date) throws -> Bool {
        try turn(name, from: .undone, to: .done, at: time)
    }

    private func said(of name: String) throws -> IssueCorrection? {
        try Row.fetchOne(db, sql: "SELECT * FROM issue WHERE name = ?", arguments: [name])
            .flatMap(IssueCorrection.init)
    }

    private func write(_ correction: IssueCorrection?, of name: String, at time: Date) throws {
        guard let correction, !correction.isEmpty else {
            return try db.execute(sql: "DELETE FROM issue WHERE name = ?", arguments: [name])
        }
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO issue (name, paper, place, date, page, time)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                name, correction.paper, correction.place, correction.date, correction.page,
                time.timeIntervalSince1970,
            ])
    }
}

extension IssueRecords {
    /// What was said before each change that was made, and before each that was taken back.
    private enum Pile: Int { case done, undone }

    private func lay(
        _ correction: IssueCorrection?, on pile: Pile, of name: String, at time: Date
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO issue_step (name, isUndone, paper, place, date, page, time)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                name, pile.rawValue, correction?.paper, correction?.place, correction?.date,
                correction?.page, time.timeIntervalSince1970,
            ])
    }

    /// Says what lies on top of a pile, and lays on the other what was said until now.
    private func turn(
        _ name: String, from pile: Pile, to other: Pile, at time: Date
    ) throws -> Bool {
        let top = try Row.fetchOne(
            db,
            sql: """
                SELECT * FROM issue_step WHERE name = ? AND isUndone = ? ORDER BY key DESC LIMIT 1
                """,
            arguments: [name, pile.rawValue])
        guard let top else { return false }
        try lay(try said(of: name), on: other, of: name, at: time)
        try db.execute(
            sql: "DELETE FROM issue_step WHERE key = ?", arguments: [top["key"] as Int64])
        try write(IssueCorrection(top), of: name, at: time)
        return true
    }
}

extension IssueCorrection {
    init?(_ row: Row) {
        self.init(
            paper: row["paper"], place: row["place"], date: row["date"], page: row["page"])
    }
}
