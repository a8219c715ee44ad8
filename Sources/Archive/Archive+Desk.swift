package import Corpus
package import Foundation
import GRDB

extension Archive {
    /// A state a story is in or not, that people put it in and take it out of.
    struct DeskState {
        var contains: (DeskView, StoryID) -> Bool
        var set: (inout DeskView, StoryID, Bool) -> Void
        var enter: (DeskRecords, StoryID) throws -> Bool
        var leave: (DeskRecords, StoryID) throws -> Bool
    }

    /// Puts stories into a state or takes them out of it; gives those that were otherwise before.
    func put(
        _ ids: [StoryID], _ isIn: Bool, _ state: DeskState
    ) throws(ArchiveError) -> [StoryID] {
        let anchors = isIn ? try self.anchors(of: ids) : [:]
        return try changeDesk { records, view in
            try ids.filter { id in
                // Under another id it may be in the state already.
                if isIn, state.contains(view, id) { return false }
                if let anchor = anchors[id] {
                    try records.keep(anchor, for: id)
                    return try state.enter(records, id)
                }
                return try view.aliases(of: id).reduce(false) { try state.leave(records, $1) || $0 }
            }
        } revising: { view, changed in
            for id in changed { state.set(&view, id, isIn) }
        }
    }
}

/// What people did: marks, tags and read state.
extension Archive {
    /// Whether marks, tags and read state can be changed.
    package var deskIsWritable: Bool { desk.problem == nil }

    /// Why they cannot; nil when they can.
    package var deskProblem: ArchiveError? { desk.problem }

    /// Marks stories or takes their marks away; gives those that were otherwise before, for undo,
    /// which marks `asBefore`: with the time of the mark and its place among the others.
    @discardableResult
    package func setMarked(
        _ ids: [StoryID], _ isMarked: Bool, at time: Date = Date(), asBefore: Bool = false
    ) throws(ArchiveError) -> [StoryID] {
        let state = DeskState(
            contains: { $0.marked.contains($1) }, set: { $0.setMarked($1, $2) },
            enter: { try asBefore ? $0.markAsBefore($1, at: time) : $0.mark($1, at: time) },
            leave: { try $0.unmark($1) })
        return try put(ids, isMarked, state)
    }

    /// Notes that stories were read, or that they are to be read again; gives those that were
    /// otherwise before.
    @discardableResult
    package func setRead(
        _ ids: [StoryID], _ isRead: Bool, at time: Date = Date()
    ) throws(ArchiveError) -> [StoryID] {
        let state = DeskState(
            contains: { $0.read.contains($1) }, set: { $0.setRead($1, $2) },
            enter: { try $0.setRead($1, at: time) }, leave: { try $0.setUnread($1) })
        return try put(ids, isRead, state)
    }

    /// Marks what is not marked and unmarks what is, all in one transaction; what is marked again
    /// `asBefore` has the time and the place it had.
    package func turnMarks(
        _ ids: [StoryID], at time: Date = Date(), asBefore: Bool = false
    ) throws(ArchiveError) {
        let anchors = try self.anchors(of: ids)
        try changeDesk { records, view in
            var turned: [StoryID: Bool] = [:]
            for id in ids where turned[id] == nil {
                let wasMarked = try view.aliases(of: id).reduce(false) {
                    try records.unmark($1) || $0
                }
                turned[id] = !wasMarked
                guard !wasMarked, let anchor = anchors[id] else { continue }
                try records.keep(anchor, for: id)
                _ = try asBefore ? records.markAsBefore(id, at: time) : records.mark(id, at: time)
            }
            return turned
        } revising: { view, turned in
            for (id, isMarked) in turned { view.setMarked(id, isMarked) }
        }
    }

    /// Adds and removes tags of stories, all in one transaction.
    package func tag(
        _ ids: [StoryID], adding added: [String], removing removed: [String] = [],
        at time: Date = Date()
    ) throws(ArchiveError) {
        try tag(ids.map { ($0, adding: added, removing: removed) }, at: time)
    }

    /// The same with tags of its own for each story.
    package func tag(
        _ changes: [(story: StoryID, adding: [String], removing: [String])],
        at time: Date = Date()
    ) throws(ArchiveError) {
        let anchors = try self.anchors(of: changes.map(\.story))
        try changeDesk { records, view in
            for (id, added, removed) in changes {
                if !added.isEmpty, let anchor = anchors[id] { try records.keep(anchor, for: id) }
                for name in added { try records.add(tag: name, to: id, at: time) }
                for alias in view.aliases(of: id) {
                    for name in removed { try records.remove(tag: name, from: alias) }
                }
            }
        } revising: { view, _ in
            for (id, added, removed) in changes { view.tag(id, adding: added, removing: removed) }
        }
    }

    /// All marks in the order in which they were made, then stories that only have tags; also
    /// those of stories that are in no page of this archive now.
    package func marks() throws(ArchiveError) -> [Mark] {
        if let problem = desk.problem, problem.consequence == .unreadable { throw problem }
        let view = try deskView()
        return try desk.read { try DeskRecords(db: $0).marks() }.map { mark in
            var mark = mark
            mark.id = view.home(of: mark.id)
            return mark
        }
    }

    /// All tags in use, with the number of their stories.
    package func tags() throws(ArchiveError) -> [String: Int] {
        let view = try deskView()
        return view.tags.values.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// The marks and saved searches as text, one line each, for `restoreMarks`.
    package func dumpMarks() throws(ArchiveError) -> String {
        MarksDump.text(of: try marks(), try savedSearches())
    }

    /// Adds the marks, tags and saved searches of a dump to those that are there; nothing is taken away. Gives
    /// the number of stories in the dump.
    @discardableResult
    package func restoreMarks(_ dump: String) throws(ArchiveError) -> Int {
        let marks = try MarksDump.marks(in: dump)
        let searches = try MarksDump.searches(in: dump)
        try desk.write { db in
            try SavedSearchRecords(db: db).restore(searches)
            let records = DeskRecords(db: db)
            for mark in marks {
                try records.keepIfNew(mark.anchor, for: mark.id)
                if let time = mark.time { _ = try records.mark(mark.id, at: time) }
                for tag in mark.tags {
                    try records.add(tag: tag, to: mark.id, at: mark.time ?? Date())
                }
            }
        }
        return marks.count
    }
}
