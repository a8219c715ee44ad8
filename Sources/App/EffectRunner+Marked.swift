import Archive
import Corpus
import Interface

/// What is done to many stories at once.
extension EffectRunner {
    /// The marked stories in their order.
    func markedRows() throws(ArchiveError) -> [StoryRow] {
        try archive.rows(try archive.keys(.marked))
    }

    func make(_ deed: MarkedDeed) throws(ArchiveError) -> Event {
        let rows = try markedRows()
        switch deed {
        case .toggleRead:
            let value = rows.contains { !$0.isRead }
            return try make(Change(kind: .read, ids: rows.map(\.id), value: value), true)
        case .tag(let added, let removed):
            let changes = rows.map { TagChange(story: $0.id, added: added, removed: removed) }
            return try make(changes, true)
        }
    }

    /// Changes tags; the answer names those that were otherwise before.
    func make(_ changes: [TagChange], _ isUndoable: Bool) throws(ArchiveError) -> Event {
        let rows = try archive.rows(try archive.keys(.stories(changes.map(\.story))))
        let tags = Dictionary(rows.map { ($0.id, Set($0.tags)) }, uniquingKeysWith: { $1 })
        var made: [TagChange] = []
        for var change in changes {
            guard let before = tags[change.story] else {
                throw ArchiveError.unknownStory(change.story.rawValue)
            }
            change.added.removeAll { before.contains($0) }
            change.removed.removeAll { !before.contains($0) }
            if !change.added.isEmpty || !change.removed.isEmpty { made.append(change) }
        }
        try archive.tag(made.map { ($0.story, adding: $0.added, removing: $0.removed) })
        return .tagged(made, isUndoable: isUndoable)
    }

    /// A text of all marked stories for the clipboard; nil when none can be read.
    func markedText(_ part: CopiedPart) -> String? {
        if case .document(let format) = part { return document(ofMarked: format) }
        guard let rows = try? markedRows(), !rows.isEmpty else { return nil }
        return rows.compactMap { $0.text(of: part) }.joined(separator: "\n")
    }
}
