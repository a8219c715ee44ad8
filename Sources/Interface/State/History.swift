package import Corpus

/// A place one can go back to.
package struct JumpPoint: Hashable, Sendable {
    package var focus: Focus
    package var source: StorySource
    package var subject: String
    package var index: Int
    package var story: StoryID?
    package var anchor: ReaderAnchor?
}

/// Places one came from and may return to, as a browser keeps them.
package struct JumpList: Hashable, Sendable {
    private var behind: [JumpPoint] = []
    private var ahead: [JumpPoint] = []
    private static let longest = 100

    /// Leaves `place` for somewhere new.
    mutating func leave(_ place: JumpPoint) {
        if behind.last != place { behind.append(place) }
        if behind.count > Self.longest { behind.removeFirst() }
        ahead = []
    }

    mutating func back(from place: JumpPoint) -> JumpPoint? {
        guard let target = behind.popLast() else { return nil }
        ahead.append(place)
        return target
    }

    mutating func forward(from place: JumpPoint) -> JumpPoint? {
        guard let target = ahead.popLast() else { return nil }
        behind.append(place)
        return target
    }
}

/// A change of marks or read state, and so also its reverse.
package struct Change: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case marked, read }

    package var kind: Kind
    package var ids: [StoryID]
    package var value: Bool

    var reversed: Change { Change(kind: kind, ids: ids, value: !value) }

    package init(kind: Kind, ids: [StoryID], value: Bool) {
        self.kind = kind
        self.ids = ids
        self.value = value
    }
}

/// Changes that can be taken back and made again.
package struct UndoHistory: Hashable, Sendable {
    private var done: [Change] = []
    private var undone: [Change] = []

    mutating func record(_ change: Change) {
        done.append(change)
        undone = []
    }

    mutating func undo() -> Change? {
        guard let change = done.popLast() else { return nil }
        undone.append(change)
        return change.reversed
    }

    mutating func redo() -> Change? {
        guard let change = undone.popLast() else { return nil }
        done.append(change)
        return change
    }
}
