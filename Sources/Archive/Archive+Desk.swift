import Corpus
import GRDB

extension Archive {
    /// A state a story is in or not, that people put it in and take it out of.
    struct DeskState {
        var stories: @Sendable (DeskView) -> Set<StoryID>
        var enter: (DeskRecords, StoryID) throws -> Bool
        var leave: (DeskRecords, StoryID) throws -> Bool
    }

    /// Puts stories into a state or takes them out of it; gives those that were otherwise before.
    func put(
        _ ids: [StoryID], _ isIn: Bool, _ state: DeskState
    ) throws(ArchiveError) -> [StoryID] {
        let view = try deskView()
        let anchors = isIn ? try self.anchors(of: ids) : [:]
        return try desk.write { db in
            let records = DeskRecords(db: db)
            return try ids.filter { id in
                // Under another id it may be in the state already.
                if isIn, state.stories(view).contains(id) { return false }
                if let anchor = anchors[id] {
                    try records.keep(anchor, for: id)
                    return try state.enter(records, id)
                }
                return try view.aliases(of: id).reduce(false) { try state.leave(records, $1) || $0 }
            }
        }
    }
}
