/// Which stories of an archive a list is about.
package enum StorySelection: Hashable, Sendable {
    case all
    /// Of one issue, by its name.
    case issue(String)
    case marked
    case unread
    case tagged(String)
    /// Named one by one.
    case stories([StoryID])
    /// What a query finds within another selection.
    indirect case matching(SearchQuery, within: StorySelection = .all)
}

/// In which order the stories of a selection are listed.
package enum StorySorting: String, Hashable, Sendable, CaseIterable {
    case newest, oldest
    /// For what a query found; other selections have no relevance and stay newest first.
    case relevance
    case longest
    /// By the label they stand under, the newest first in each.
    case section
}
