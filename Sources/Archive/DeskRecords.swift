import Corpus
import Foundation
import GRDB

/// Reads and changes what lies on the desk.
struct DeskRecords {
    let db: Database

    func all() throws -> DeskContents {
        var contents = DeskContents()
        for row in try Row.fetchAll(db, sql: "SELECT id, page, line, title FROM story") {
            contents.anchors[StoryID(row["id"])] = Mark.Anchor(
                place: Place(page: row["page"], line: row["line"]), title: row["title"])
        }
        for row in try Row.fetchAll(db, sql: "SELECT id, time FROM mark ORDER BY position, id") {
            let id = StoryID(row["id"])
            contents.marked.append(id)
            contents.times[id] = Date(timeIntervalSince1970: row["time"])
        }
        for row in try Row.fetchAll(db, sql: "SELECT id, name FROM tag ORDER BY id, name") {
            contents.tags[StoryID(row["id"]), default: []].append(row["name"])
        }
        contents.read = Set(
            try String.fetchAll(db, sql: "SELECT id FROM reading").map { StoryID($0) })
        return contents
    }

    /// True if the story was not marked before.
    func mark(_ id: StoryID, at time: Date) throws -> Bool {
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO mark (id, time, position)
                VALUES (?, ?, (SELECT ifnull(max(position), 0) + 1 FROM mark))
                """,
            arguments: [id.rawValue, time.timeIntervalSince1970])
        return db.changesCount > 0
    }

    /// The same for one that was marked before: with the time and the place it had then.
    func markAsBefore(_ id: StoryID, at time: Date) throws -> Bool {
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO mark (id, time, position)
                SELECT id, time, position FROM former_mark WHERE id = ?
                """,
            arguments: [id.rawValue])
        return try db.changesCount > 0 || mark(id, at: time)
    }

    func unmark(_ id: StoryID) throws -> Bool {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO former_mark (id, time, position)
                SELECT id, time, position FROM mark WHERE id = ?
                """,
            arguments: [id.rawValue])
        return try delete(id, from: "mark")
    }

    func setRead(_ id: StoryID, at time: Date) throws -> Bool {
        try db.execute(
            sql: "INSERT OR IGNORE INTO reading (id, time) VALUES (?, ?)",
            arguments: [id.rawValue, time.timeIntervalSince1970])
        return db.changesCount > 0
    }

    func setUnread(_ id: StoryID) throws -> Bool {
        try delete(id, from: "reading")
    }

    func add(tag: String, to id: StoryID, at time: Date) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO tag (id, name, time) VALUES (?, ?, ?)",
            arguments: [id.rawValue, tag, time.timeIntervalSince1970])
    }

    func remove(tag: String, from id: StoryID) throws {
        try db.execute(
            sql: "DELETE FROM tag WHERE id = ? AND name = ?", arguments: [id.rawValue, tag])
    }

    /// The newest word on where a story stands.
    func keep(_ anchor: Mark.Anchor, for id: StoryID) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO story (id, page, line, title) VALUES (?, ?, ?, ?)",
            arguments: [id.rawValue, anchor.place.page, anchor.place.line, anchor.title])
    }

    func keepIfNew(_ anchor: Mark.Anchor, for id: StoryID) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO story (id, page, line, title) VALUES (?, ?, ?, ?)",
            arguments: [id.rawValue, anchor.place.page, anchor.place.line, anchor.title])
    }

    private func delete(_ id: StoryID, from table: String) throws -> Bool {
        try db.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id.rawValue])
        return db.changesCount > 0
    }
}

/// All that lies on a desk, by the ids under which it was put there.
struct DeskContents: Sendable {
    var anchors: [StoryID: Mark.Anchor] = [:]
    /// In the order in which they were marked.
    var marked: [StoryID] = []
    var times: [StoryID: Date] = [:]
    var tags: [StoryID: [String]] = [:]
    var read: Set<StoryID> = []

    var ids: Set<StoryID> { read.union(marked).union(tags.keys) }

    /// Marks in their order, then stories that only have tags, by id.
    var marks: [Mark] {
        let tagged = tags.keys.filter { times[$0] == nil }.sorted()
        return (marked + tagged).map { id in
            let anchor = anchors[id] ?? Mark.Anchor(place: Place(page: "", line: 0), title: "")
            return Mark(id: id, anchor: anchor, time: times[id], tags: tags[id] ?? [])
        }
    }
}
