import Corpus

/// Facets: the list beside its counts, narrowed and widened by a key.
extension AppState {
    /// Opens the counts of the list, or goes to them.
    mutating func showFacets() -> [Effect] {
        source = nil
        if list.facets == nil {
            guard let pane = FacetPane(of: list.source) else {
                notice = .info(
                    "Related stories cannot be narrowed", "相关稿件不能再筛选")
                return []
            }
            // The list one browses stays as it is below the narrowed one.
            if lists.count == 1 { lists.append(StoryList(list.source, subject: list.subject)) }
            list.facets = pane
        }
        focus = .facets
        return [.count(list.source), .countFacets(list.source)]
    }

    mutating func chooseFacet() -> [Effect] {
        narrow { $0.choose() } ?? []
    }

    mutating func widen() -> [Effect] {
        if let effects = narrow({ $0.widen() }) { return effects }
        notice = .info("The list is as wide as it was", "已是最初的范围")
        return []
    }

    /// Changes the clauses so that it can be undone; nil when they are as they were.
    private mutating func narrow(_ change: (inout FacetPane) -> Bool) -> [Effect]? {
        guard let before = list.facets else { return nil }
        var pane = before
        let isNarrowed = change(&pane)
        list.facets = pane
        guard isNarrowed else { return nil }
        undoHistory.record(.narrowing(Narrowing(from: before, to: pane)))
        return follow(pane.source)
    }

    /// Narrows or widens the list as it was before; nil when it is no longer the list on top.
    mutating func apply(_ narrowing: Narrowing) -> [Effect]? {
        guard list.source.base == narrowing.from.base else { return nil }
        list.facets?.narrow(by: narrowing.clauses)
        let source = narrowing.to.sorted(by: list.source.sorting)
        notice = .info("The list as it was before", "已恢复之前的筛选")
        return follow(source)
    }

    /// Shows what the clauses leave of the list, with its own counts.
    private mutating func follow(_ narrowed: StorySource) -> [Effect] {
        list.retarget(narrowed)
        list.milliseconds = nil
        query = narrowed.query(today: today)
        return recounting
    }

    mutating func filterFacets() -> [Effect] {
        guard let pane = list.facets else { return [] }
        mode = .prompt(Prompt(.filterFacets, proposing: pane.filter))
        return []
    }

    mutating func closeFacets() {
        list.facets = nil
        focus = .stories
    }
}

/// A change of what narrows a list, and so also its reverse.
struct Narrowing: Hashable, Sendable {
    let from: StorySource
    let to: StorySource
    /// What narrows the list then, and what did before.
    let clauses: [FacetClause]
    private let before: [FacetClause]

    init(from: FacetPane, to: FacetPane) {
        self.init(from.source, to.source, to.clauses, before: from.clauses)
    }

    private init(
        _ from: StorySource, _ to: StorySource, _ clauses: [FacetClause], before: [FacetClause]
    ) {
        self.from = from
        self.to = to
        self.clauses = clauses
        self.before = before
    }

    var reversed: Narrowing { Narrowing(to, from, before, before: clauses) }
}
