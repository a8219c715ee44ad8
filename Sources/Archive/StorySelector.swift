import Corpus
import GRDB

/// Finds the stories of a selection.
struct StorySelector {
    let db: Database
    let view: DeskView
    let order: () throws -> StoryOrder
    let isCancelled: @Sendable () -> Bool

    func stories(_ selection: StorySelection) throws -> StorySet {
        let fields = FieldIndex(
            db: db, view: view, all: { try order().all }, isCancelled: isCancelled)
        switch selection {
        case .all: return try order().all
        case .issue(let name): return StorySet(try StoryReader(db: db).keys(ofIssue: name))
        case .marked: return try fields.stories(.status(.marked))
        case .unread: return try fields.stories(.status(.unread))
        case .tagged(let tag):
            return try fields.stories(view.tags.filter { $0.value.contains(tag) }.keys)
        case .stories(let ids): return try fields.stories(ids)
        case .matching(let query, let scope):
            let search = StorySearch(
                db: db, view: view, all: { try order().all }, isCancelled: isCancelled)
            return try search.stories(
                query.expression, within: scope == .all ? nil : try stories(scope))
        }
    }
}
