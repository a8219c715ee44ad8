import Corpus
import GRDB

/// Finds the stories of a selection.
struct StorySelector {
    let db: Database
    let view: DeskView
    let order: () throws -> StoryOrder
    let isCancelled: () -> Bool

    func stories(_ selection: StorySelection) throws -> StorySet {
        switch selection {
        case .all: return try order().all
        case .issue(let name): return StorySet(try StoryReader(db: db).keys(ofIssue: name))
        case .marked: return try stories(view.marked)
        case .unread:
            var unread = try order().all
            unread.subtract(try stories(view.read))
            return unread
        case .tagged(let tag):
            return try stories(view.tags.filter { $0.value.contains(tag) }.keys)
        case .stories(let ids): return try stories(ids)
        case .matching(let query, let scope):
            let search = StorySearch(db: db, isCancelled: isCancelled)
            return try search.stories(
                query, within: scope == .all ? nil : try stories(scope), of: { try order().all })
        }
    }

    private func stories(_ ids: some Sequence<StoryID>) throws -> StorySet {
        let reader = StoryReader(db: db)
        return StorySet(try ids.compactMap { try reader.key(of: $0) })
    }
}
