package import Corpus
import Language

/// How the stories of a list spread over months, sections, writers and issues, as rows to narrow
/// the list by.
package struct FacetPane: Hashable, Sendable {
    package enum Row: Hashable, Sendable {
        case title(Facets.Kind, values: Int)
        case value(FacetClause, stories: Int)
        /// So many values of the kind are left out.
        case rest(Facets.Kind, Int)
    }

    /// The list the pane was opened on.
    package let origin: StorySource
    /// The query that stands for `origin`; empty for all stories.
    private let base: String
    /// In which order a search among the narrowed lists lists its stories.
    var sorting = StorySorting.newest
    /// What narrows it now, the last one last.
    package private(set) var clauses: [FacetClause] = []
    package private(set) var rows: [Row] = []
    package private(set) var selection = Selection()
    private var facets = Facets()
    /// Whether the counts are those of `source`.
    package private(set) var isCounted = false
    private var folded: Set<Facets.Kind> = []
    private var unfolded: Set<Facets.Kind> = []

    /// Only values that hold this, or what its letters spell, are shown; empty for all.
    package private(set) var filter = ""

    /// Values of a kind that are shown before somebody asks for the rest.
    static let shownAtFirst = 5

    /// Nil for lists that no query stands for.
    init?(of source: StorySource) {
        guard let base = source.queryText else { return nil }
        origin = source
        self.base = base
        sorting = source.sorting
    }

    /// The narrowed list.
    package var source: StorySource {
        if clauses.isEmpty { return origin.sorted(by: sorting) }
        return .search(SearchQuery.narrowed(base, by: clauses), by: sorting)
    }

    package var selected: Row? {
        rows.indices.contains(selection.index) ? rows[selection.index] : nil
    }

    mutating func take(_ facets: Facets) {
        self.facets = facets
        isCounted = true
        layOut()
    }

    mutating func filter(by typed: String) {
        filter = typed
        layOut()
        if !typed.isEmpty, let first = rows.firstIndex(where: \.isValue) { selection.select(first) }
    }

    mutating func align(_ share: Double) { selection.align(share) }
    mutating func select(row: Int) { selection.select(row) }
    mutating func fit(rows: Int) { selection.resize(height: rows) }

    /// To the title of a neighbouring kind.
    mutating func moveToTitle(by step: Int) {
        let titles = rows.indices.filter { if case .title = rows[$0] { true } else { false } }
        let next =
            step > 0
            ? titles.first { $0 > selection.index } : titles.last { $0 < selection.index }
        if let next { selection.select(next) }
    }

    /// Opens or closes a kind, or adds the value under the cursor to the query or takes it out
    /// again; true when the list is another one now.
    mutating func choose() -> Bool {
        switch selected {
        case .title(let kind, _):
            if folded.remove(kind) == nil { folded.insert(kind) }
            layOut()
            return false
        case .rest(let kind, _):
            unfolded.insert(kind)
            layOut()
            return false
        case .value(let clause, _):
            if let index = clauses.firstIndex(of: clause) {
                clauses.remove(at: index)
            } else {
                clauses.append(clause)
            }
            isCounted = false
            filter = ""
            return true
        case nil: return false
        }
    }

    /// Narrows by these clauses and no others.
    mutating func narrow(by clauses: [FacetClause]) {
        self.clauses = clauses
        isCounted = false
        filter = ""
    }

    /// Takes the last clause out; false when there was none.
    mutating func widen() -> Bool {
        isCounted = clauses.isEmpty
        return clauses.popLast() != nil
    }

    /// Keeps the cursor on what it stood on.
    private mutating func layOut() {
        let before = selected
        rows = Facets.Kind.allCases.flatMap { filter.isEmpty ? rows(of: $0) : filtered($0) }
        selection.recount(rows.count)
        if let before, let index = rows.firstIndex(where: { $0.stands(for: before) }) {
            selection.select(index)
        }
    }

    private func filtered(_ kind: Facets.Kind) -> [Row] {
        let wanted = FoldedText(filter)
        let pinyin = filter.count > 1 ? PinyinQuery(filter, fuzziness: .common) : nil
        let counts = facets[kind].filter {
            FoldedText($0.name).contains(wanted) || pinyin?.match($0.name) != nil
        }
        if counts.isEmpty { return [] }
        return [.title(kind, values: counts.count)]
            + counts.map { .value(FacetClause(kind, $0.name), stories: $0.stories) }
    }

    private func rows(of kind: Facets.Kind) -> [Row] {
        let counts = facets[kind]
        let title = [Row.title(kind, values: counts.count)]
        if counts.isEmpty { return [] }
        if folded.contains(kind) { return title }
        let fits = unfolded.contains(kind) || counts.count <= Self.shownAtFirst + 1
        let shown = fits ? counts[...] : counts.prefix(Self.shownAtFirst)
        let values = shown.map { Row.value(FacetClause(kind, $0.name), stories: $0.stories) }
        return title + values + (fits ? [] : [.rest(kind, counts.count - shown.count)])
    }
}

extension FacetPane.Row {
    fileprivate var isValue: Bool { if case .value = self { true } else { false } }

    /// The same place of the pane, whatever the counts.
    fileprivate func stands(for other: Self) -> Bool {
        switch (self, other) {
        case (.title(let one, _), .title(let two, _)): one == two
        case (.value(let one, _), .value(let two, _)): one == two
        case (.rest(let one, _), .rest(let two, _)): one == two
        default: false
        }
    }
}

extension StorySource {
    /// A query that finds the same stories, empty for all of them; nil when there is none.
    var queryText: String? {
        switch self {
        case .all: ""
        case .issue(let name): FacetClause(.issue, name).text
        case .marked: "is:marked"
        case .search(let text, by: _): text
        case .related, .duplicates, .parts: nil
        case .sorted(let base, by: _): base.queryText
        }
    }
}
