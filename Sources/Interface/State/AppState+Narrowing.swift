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
        guard list.facets?.choose() == true else { return [] }
        return followFacets()
    }

    mutating func widen() -> [Effect] {
        guard list.facets?.widen() == true else {
            notice = .info("The list is as wide as it was", "已是最初的范围")
            return []
        }
        return followFacets()
    }

    /// Shows what the clauses leave of the list, with its own counts.
    private mutating func followFacets() -> [Effect] {
        guard let narrowed = list.facets?.source else { return [] }
        list.retarget(narrowed)
        list.milliseconds = nil
        query = narrowed.query(today: today)
        return [.count(narrowed), .countFacets(narrowed)]
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
