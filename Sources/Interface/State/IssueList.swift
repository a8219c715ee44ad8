package import Corpus

/// The list of issues, newest first; its first row stands for all of them together, and below it
/// stand the saved searches.
package struct IssueList: Hashable, Sendable {
    /// A saved search with its counts, as far as they are known.
    package struct Saved: Hashable, Sendable {
        package var search: SavedSearch
        package var count: SavedSearchCount?
    }

    package enum Row: Hashable, Sendable {
        case all
        case saved(Saved)
        case issue(IssueRow)
    }

    package private(set) var issues: [IssueRow] = []
    package private(set) var searches: [Saved] = []
    package private(set) var selection = Selection(count: 1)

    package init() {}

    package var count: Int { 1 + searches.count + issues.count }

    package func row(at index: Int) -> Row? {
        if index == 0 { return .all }
        let rest = index - 1 - searches.count
        if index > 0, rest < 0 { return .saved(searches[index - 1]) }
        return issues.indices.contains(rest) ? .issue(issues[rest]) : nil
    }

    package var selected: Row { row(at: selection.index) ?? .all }

    /// The saved search under the cursor.
    package var selectedSearch: Saved? {
        if case .saved(let saved) = selected { saved } else { nil }
    }

    package mutating func take(_ issues: [IssueRow]) {
        keepingSelection { $0.issues = issues }
    }

    /// What was counted before stays until it is counted again.
    package mutating func take(_ searches: [SavedSearch]) {
        keepingSelection { list in
            let known = Dictionary(
                list.searches.map { ($0.search.id, $0.count) }, uniquingKeysWith: { $1 })
            list.searches = searches.map { Saved(search: $0, count: known[$0.id] ?? nil) }
        }
    }

    package mutating func take(_ count: SavedSearchCount, of id: SavedSearch.ID) {
        if let index = searches.firstIndex(where: { $0.search.id == id }) {
            searches[index].count = count
        }
    }

    /// Puts the cursor on an issue, or with nil on all of them; an unknown name changes nothing.
    package mutating func select(_ name: String?) {
        if let name {
            if let index = issues.firstIndex(where: { $0.id == name }) {
                selection.select(index + 1 + searches.count)
            }
        } else {
            selection.select(0)
        }
    }

    package mutating func select(_ id: SavedSearch.ID) {
        if let index = searches.firstIndex(where: { $0.search.id == id }) {
            selection.select(index + 1)
        }
    }

    package mutating func align(_ share: Double) { selection.align(share) }
    package mutating func select(row: Int) { selection.select(row) }
    package mutating func move(by rows: Int) { selection.move(by: rows) }
    package mutating func fit(rows: Int, leaping: Bool) {
        selection.resize(height: rows, leaping: leaping)
    }

    /// The cursor stays on what it stood on, if that is still there.
    private mutating func keepingSelection(_ change: (inout IssueList) -> Void) {
        let before = selected
        change(&self)
        selection.recount(count)
        switch before {
        case .all: selection.select(0)
        case .saved(let saved): select(saved.search.id)
        case .issue(let issue): select(issue.id)
        }
    }
}
