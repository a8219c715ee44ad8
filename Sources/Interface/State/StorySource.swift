package import Corpus

/// What a list of stories is a list of.
package enum StorySource: Hashable, Sendable {
    case all
    case issue(String)
    case marked
    /// What a query finds, in an order.
    case search(String, by: StorySorting = .newest)
    case related(StoryID)
    /// What was printed again, or nearly so.
    case duplicates(StoryID)
    /// The story's parts on other pages.
    case parts(StoryID)
    /// A list in another order than its own.
    indirect case sorted(StorySource, by: StorySorting)
}

extension StorySource {
    /// The list, whatever its order.
    package var base: StorySource {
        switch self {
        case .search(let text, by: _): .search(text)
        case .sorted(let base, by: _): base
        default: self
        }
    }

    package var sorting: StorySorting {
        switch self {
        case .search(_, by: let sorting), .sorted(_, by: let sorting): sorting
        case .related, .duplicates, .parts: .relevance
        case .all, .issue, .marked: .newest
        }
    }

    /// The same stories in another order.
    package func sorted(by sorting: StorySorting) -> StorySource {
        if case .search(let text, by: _) = self { return .search(text, by: sorting) }
        return sorting == base.sorting ? base : .sorted(base, by: sorting)
    }

    /// The orders it can be in; stories of an issue are no nearer to it than others.
    package var sortings: [StorySorting] {
        switch base {
        case .search, .related, .duplicates, .parts: StorySorting.allCases
        default: StorySorting.allCases.filter { $0 != .relevance }
        }
    }
}
