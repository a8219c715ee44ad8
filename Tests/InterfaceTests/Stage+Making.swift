import Corpus
import Interface

/// Changes of what people keep, as an archive makes them.
extension Stage {
    mutating func make(_ deed: MarkedDeed) -> Event {
        let marked = listed(.marked)
        let ids = marked.map(\.article.id)
        switch deed {
        case .toggleRead:
            let value = marked.contains { !$0.row.isRead }
            return make(Change(kind: .read, ids: ids, value: value), true)
        case .tag(let added, let removed):
            return make(ids.map { TagChange(story: $0, added: added, removed: removed) }, true)
        }
    }

    mutating func make(_ changes: [TagChange], _ isUndoable: Bool) -> Event {
        var made: [TagChange] = []
        for var change in changes {
            for index in stories.indices where stories[index].article.id == change.story {
                let before = Set(stories[index].row.tags)
                change.added.removeAll { before.contains($0) }
                change.removed.removeAll { !before.contains($0) }
                stories[index].row.tags =
                    before.union(change.added).subtracting(change.removed).sorted()
            }
            if !change.added.isEmpty || !change.removed.isEmpty { made.append(change) }
        }
        return .tagged(made, isUndoable: isUndoable)
    }

    mutating func make(_ change: SearchChange, _ isUndoable: Bool) -> Event {
        var made = change
        switch change {
        case .added(var search):
            if search.id == 0 { search.id = Int64(searches.count + 1) }
            searches.append(search)
            made = .added(search)
        case .removed(let search): searches.removeAll { $0.id == search.id }
        case .renamed(let search, let name):
            for index in searches.indices where searches[index].id == search.id {
                searches[index].name = name
            }
        }
        return .searchChanged(made, isUndoable: isUndoable)
    }

    mutating func make(_ change: Change, _ isUndoable: Bool) -> Event {
        var changed = change
        changed.ids = []
        for index in stories.indices where change.ids.contains(stories[index].article.id) {
            let before = stories[index].row
            switch change.kind {
            case .marked: stories[index].row.isMarked = change.value
            case .read: stories[index].row.isRead = change.value
            }
            if stories[index].row != before { changed.ids.append(stories[index].article.id) }
        }
        return .changed(changed, marked: listed(.marked).count, isUndoable: isUndoable)
    }
}
