package import Corpus

/// What one session leaves to the next one: where one was, places in stories, what was set.
package struct SessionMemory: Hashable, Sendable {
    /// The view that was open.
    package var view: JumpPoint?
    /// The story under the cursor of its list, which may stand elsewhere by now.
    package var selected: StoryID?
    /// The issue that was chosen; nil for all of them.
    package var issue: String?
    /// Where one stopped in stories; nil where one is done with a story or has not begun.
    package var places: [StoryID: ReaderAnchor?] = [:]
    /// Settings that were changed while the program ran, by name.
    package var settings: [String: String] = [:]
    package var panes = PaneSizes()
    /// Places under letters; of a session that ends only those it has named itself.
    package var placeMarks: [Character: JumpPoint] = [:]

    package init() {}
}

extension AppState {
    /// What to keep when the session ends now. Of the places only those of this session.
    package var memory: SessionMemory {
        var memory = SessionMemory()
        memory.view = place
        memory.selected = list.selected?.row.id
        if case .issue(let issue) = issues.selected { memory.issue = issue.id }
        memory.places = notedPlaces
        if let reader { memory.places[reader.story.article.id] = .some(reader.stoppedAt) }
        for setting in Setting.all where !setting.isForStart && setting.isKept {
            let value = setting.value(settings)
            if value != setting.value(configured) { memory.settings[setting.name] = value }
        }
        memory.panes = panes
        memory.placeMarks = placeMarks.filter { namedPlaces.contains($0.key) }
        return memory
    }

    /// Puts the state back to where the last session was; the wishes follow from `firstEffects`.
    mutating func resume(_ memory: SessionMemory) {
        places = memory.places.compactMapValues { $0 }
        panes = memory.panes
        placeMarks = memory.placeMarks
        for (name, value) in memory.settings {
            if let setting = Setting.named(name), !setting.isForStart {
                _ = setting.apply(&settings, value)
            }
        }
        guard let view = memory.view else { return }
        awaitedIssue = memory.issue
        resumedSelection = memory.selected
        let below = StoryList(memory.issue.map { .issue($0) } ?? .all)
        let top = StoryList(view.source, subject: view.subject)
        lists = view.isOverlay ? [below, top] : [top]
        query = view.source.query(today: today)
        focus = view.focus == .issues ? .issues : .stories
        if view.story != nil || view.index > 0 { arrival = view }
    }

    /// Remembers where one is in the open story.
    mutating func notePlace() {
        guard let reader else { return }
        let id = reader.story.article.id
        notedPlaces[id] = .some(reader.stoppedAt)
        places[id] = reader.stoppedAt
    }

    /// Goes to where one stopped in the story that was opened.
    mutating func continueReading() {
        guard let reader, reader.hits.isEmpty, let anchor = places[reader.story.article.id]
        else { return }
        self.reader?.scroll(to: anchor)
        if self.reader?.top ?? 0 > 0 {
            notice = .info(
                "Continued where you stopped; gg goes to the beginning", "接上次读到处;gg 到开头")
        }
    }
}

extension ReaderPane {
    /// Where one would go on reading; nil at the beginning, and at the end, where one is done.
    var stoppedAt: ReaderAnchor? { top == 0 || isAtEnd ? nil : anchor }
}
