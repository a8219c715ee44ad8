package import Corpus

/// A place one can go back to.
package struct JumpPoint: Hashable, Sendable {
    package var focus: Focus
    package var source: StorySource
    package var subject: String
    package var index: Int
    package var story: StoryID?
    package var anchor: ReaderAnchor?
    /// The headline of the story, to tell the place by.
    package var headline: String

    package init(
        focus: Focus, source: StorySource, subject: String, index: Int, story: StoryID?,
        anchor: ReaderAnchor?, headline: String = ""
    ) {
        self.focus = focus
        self.source = source
        self.subject = subject
        self.index = index
        self.story = story
        self.anchor = anchor
        self.headline = headline
    }
}

/// Places one came from and may return to, as a browser keeps them.
package struct JumpList: Hashable, Sendable {
    private var behind: [JumpPoint] = []
    private var ahead: [JumpPoint] = []
    private static let longest = 100

    /// Where one was, the last place first, and behind it what lies ahead, the nearest first.
    var places: [JumpPoint] { behind.reversed() + ahead.reversed() }

    /// Leaves `place` for somewhere new.
    mutating func leave(_ place: JumpPoint) {
        if behind.last != place { behind.append(place) }
        if behind.count > Self.longest { behind.removeFirst() }
        ahead = []
    }

    /// To where one was before, so that the same again leads back here.
    mutating func turn(from place: JumpPoint) -> JumpPoint? {
        guard let target = behind.last else { return nil }
        leave(place)
        return target
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
    /// It came about by the way, as a story becomes read when it is opened: it is taken back only
    /// where the story is that it is about.
    package var isAside: Bool

    var reversed: Change { Change(kind: kind, ids: ids, value: !value, isAside: isAside) }

    package init(kind: Kind, ids: [StoryID], value: Bool, isAside: Bool = false) {
        self.kind = kind
        self.ids = ids
        self.value = value
        self.isAside = isAside
    }
}

/// A change of the saved searches, and so also its reverse.
package enum SearchChange: Hashable, Sendable {
    case added(SavedSearch)
    case removed(SavedSearch)
    case renamed(SavedSearch, to: String)

    var reversed: SearchChange {
        switch self {
        case .added(let search): return .removed(search)
        case .removed(let search): return .added(search)
        case .renamed(let search, let name):
            var renamed = search
            renamed.name = name
            return .renamed(renamed, to: search.name)
        }
    }
}

/// Changes that can be taken back and made again.
package struct UndoHistory: Hashable, Sendable {
    enum Deed: Hashable, Sendable {
        case stories(Change)
        case search(SearchChange)
        case tags([TagChange])
        case narrowing(Narrowing)
        /// Marks turned round: its own reverse.
        case inversion([StoryID])

        /// What is wished for to do it, or to take it back; nil for what the state does itself.
        var effect: Effect? {
            switch self {
            case .stories(let change): .change(change, isUndoable: false)
            case .search(let change): .changeSearch(change, isUndoable: false)
            case .tags(let changes): .tag(changes, isUndoable: false)
            case .narrowing: nil
            case .inversion(let ids): .invertMarks(.stories(ids))
            }
        }

        var isAside: Bool {
            if case .stories(let change) = self { change.isAside } else { false }
        }

        func isAbout(_ story: StoryID?) -> Bool {
            guard case .stories(let change) = self, let story else { return false }
            return change.ids.contains(story)
        }

        var reversed: Deed {
            switch self {
            case .stories(let change): .stories(change.reversed)
            case .search(let change): .search(change.reversed)
            case .tags(let changes): .tags(changes.map(\.reversed))
            case .narrowing(let narrowing): .narrowing(narrowing.reversed)
            case .inversion: self
            }
        }
    }

    private var done: [Deed] = []
    private var undone: [Deed] = []
    /// The last thing that was done was to undo.
    private(set) var hasUndone = false

    /// What came about by the way leaves what was undone to be made again.
    mutating func record(_ deed: Deed) {
        hasUndone = false
        done.append(deed)
        if deed.isAside { undone.removeAll { $0 == deed } } else { undone = [] }
    }

    /// The last deed, without those that came about by the way with other stories than the one
    /// that somebody is at.
    mutating func undo(at story: StoryID?) -> Deed? {
        guard let index = done.lastIndex(where: { !$0.isAside || $0.isAbout(story) }) else {
            return nil
        }
        let deed = done.remove(at: index)
        hasUndone = true
        undone.append(deed)
        return deed.reversed
    }

    mutating func redo() -> Deed? {
        guard let deed = undone.popLast() else { return nil }
        hasUndone = false
        done.append(deed)
        return deed
    }
}
