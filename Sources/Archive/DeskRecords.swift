import Corpus
import Foundation
import GRDB

/// Reads and changes what lies on the desk.
struct DeskRecords {
    let db: Database

    /// What is asked of every story that is shown. A desk may hold years of reading: its ids are read
    /// without a cursor, and where stories stood only of those whose ids are gone.
    func contents() throws -> DeskContents {
        var contents = DeskContents()
        contents.marked = try ids(in: "mark")
        contents.read = try ids(in: "reading")
        try db.cachedStatement(sql: "SELECT id, name FROM tag").forEachRow(with: []) { row in
            contents.tags[StoryID(row.text(0)), default: []].insert(row.text(1))
            return true
        }
        return contents
    }

    private func ids(in table: String) throws -> Set<StoryID> {
        var ids: Set<StoryID> = []
        try db.cachedStatement(sql: "SELECT id FROM \(table)").forEachRow(with: []) { row in
            ids.insert(StoryID(row.text(0)))
            return true
        }
        return ids
    }

    /// Marks in the order in which they were made, then stories that only have tags, by id.
    func marks() throws -> [Mark] {
        var times: [(id: StoryID, time: Date?)] = []
        for row in try Row.fetchAll(db, sql: "SELECT id, time FROM mark ORDER BY position, id") {
            times.append((StoryID(row["id"]), Date(timeIntervalSince1970: row["time"])))
        }
        let marked = Set(times.map(\.id))
        let tags = try contents().tags
        times += tags.keys.filter { !marked.contains($0) }.sorted().map { ($0, nil) }
        let anchors = try anchors(of: Set(times.map(\.id)))
        return times.map { id, time in
            let anchor = anchors[id] ?? Mark.Anchor(place: Place(page: "", line: 0), title: "")
            return Mark(id: id, anchor: anchor, time: time, tags: tags[id, default: []].sorted())
        }
    }

    /// Where the stories stood when they were put on the desk.
    func anchors(of ids: Set<StoryID>) throws -> [StoryID: Mark.Anchor] {
        var anchors: [StoryID: Mark.Anchor] = [:]
        let statement = try db.cachedStatement(
            sql: "SELECT page, line, title FROM story WHERE id = ?")
        for id in ids {
            try statement.forEachRow(with: [id.rawValue]) { row in
                anchors[id] = Mark.Anchor(
                    place: Place(page: row.text(0), line: Int(row.number(1))), title: row.text(2))
                return true
            }
        }
        return anchors
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

    /// A story that is known here stands elsewhere now.
    func move(_ id: StoryID, to anchor: Mark.Anchor) throws {
        try db.execute(
            sql: "UPDATE story SET page = ?, line = ?, title = ? WHERE id = ?",
            arguments: [anchor.place.page, anchor.place.line, anchor.title, id.rawValue])
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

/// What lies on a desk, by the ids under which it was put there.
struct DeskContents: Sendable {
    var marked: Set<StoryID> = []
    var read: Set<StoryID> = []
    var tags: [StoryID: Set<String>] = [:]

    var ids: Set<StoryID> { read.union(marked).union(tags.keys) }
}
