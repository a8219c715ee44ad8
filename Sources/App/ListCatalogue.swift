package import Archive
package import Corpus
package import Interface
import Synchronization

/// The order of the stories of each list that is open, so that its rows can be read by index.
///
/// Keys alone are kept (eight bytes a story); rows are read when they come on screen. Safe to
/// ask from several threads.
package final class ListCatalogue: Sendable {
    private enum Listing: Sendable {
        case keys([StoryKey])
        /// Short lists whose rows came with their reasons.
        case entries([StoryEntry])

        var count: Int {
            switch self {
            case .keys(let keys): keys.count
            case .entries(let entries): entries.count
            }
        }
    }

    let archive: Archive
    private let known = Mutex<[StorySource: Listing]>([:])
    /// More lists than a person has open; then all are forgotten and asked for again.
    private static let mostLists = 64
    private static let mostRelated = 50
    private let today: String?

    /// `today`, such as `2031-03-02`, is what 昨天 in a query is counted from.
    package init(_ archive: Archive, today: String?) {
        self.archive = archive
        self.today = today
    }

    /// Whether the list has been made already, so that its rows are quickly read.
    package func knows(_ source: StorySource) -> Bool { known.withLock { $0[source] != nil } }

    /// What the list is a list of, for the archive; nil for lists that are no selection.
    package func selection(_ source: StorySource) -> StorySelection? {
        switch source.base {
        case .all: .all
        case .issue(let name): .issue(name)
        case .marked: .marked
        case .search(let text, by: _):
            SearchQuery(text, today: today).map { .matching($0) }
        case .related, .duplicates, .parts, .sorted: nil
        }
    }

    package func count(_ source: StorySource) throws(ArchiveError) -> Int {
        try listing(source).count
    }

    package func entries(
        _ source: StorySource, _ range: Range<Int>
    ) throws(ArchiveError) -> [StoryEntry] {
        switch try listing(source) {
        case .entries(let entries): return Array(entries[range.clamped(to: entries.indices)])
        case .keys(let keys):
            let wanted = Array(keys[range.clamped(to: keys.indices)])
            guard case .search(let text, by: _) = source,
                let query = SearchQuery(text, today: today)
            else {
                return try archive.rows(wanted).map { StoryEntry(row: $0) }
            }
            return try archive.hits(wanted, query).map {
                StoryEntry(row: $0.row, snippet: $0.snippet, hits: $0.hits)
            }
        }
    }

    /// The stories of a list in their order; none for lists that have their rows with them.
    package func keys(_ source: StorySource) throws(ArchiveError) -> [StoryKey] {
        if case .keys(let keys) = try listing(source) { keys } else { [] }
    }

    /// The stories of a part of the list, without the passages that a search shows of them.
    package func rows(
        _ source: StorySource, _ range: Range<Int>
    ) throws(ArchiveError) -> [StoryRow] {
        switch try listing(source) {
        case .entries(let entries): entries[range.clamped(to: entries.indices)].map(\.row)
        case .keys(let keys): try archive.rows(keys[range.clamped(to: keys.indices)])
        }
    }

    /// The story at a place of a list; nil when the list has become shorter.
    package func id(_ source: StorySource, at index: Int) throws(ArchiveError) -> StoryID? {
        try rows(source, index..<(index + 1)).first?.id
    }

    package func index(of id: StoryID, in source: StorySource) throws(ArchiveError) -> Int? {
        switch try listing(source) {
        case .entries(let entries): return entries.firstIndex { $0.row.id == id }
        case .keys(let keys):
            guard let key = try archive.key(of: id) else { return nil }
            return keys.firstIndex(of: key)
        }
    }

    /// The ids of a list's stories, of all or of those that a query finds too.
    package func ids(
        _ source: StorySource, matching text: String? = nil
    ) throws(ArchiveError) -> [StoryID] {
        var found: Set<StoryKey>?
        if let query = text.flatMap({ SearchQuery($0, today: today) }) {
            found = Set(try archive.keys(.matching(query)))
        }
        switch try listing(source) {
        case .keys(let keys):
            return try archive.rows(keys.filter { found?.contains($0) != false }).map(\.id)
        case .entries(let entries):
            let all = entries.map(\.row.id)
            guard let found else { return all }
            let ids = Set(try archive.rows(found).map(\.id))
            return all.filter(ids.contains)
        }
    }

    /// Forgets a search whose answer depends on marks, tags or read state: while it is open its
    /// stories stay where they are, but whoever asks for it anew wants what holds now.
    package func renew(_ source: StorySource) {
        guard case .search(let text, by: _) = source,
            SearchQuery(text, today: today)?.asksForDesk == true
        else { return }
        known.withLock { $0[source] = nil }
    }

    /// Stories came or went.
    package func forget() { known.withLock { $0 = [:] } }

    /// Marks or read state changed: lists made of them are counted anew, rows are read anew.
    package func forgetMarks() {
        known.withLock { lists in
            lists = lists.filter { source, listing in
                if case .keys = listing { source.base != .marked } else { false }
            }
        }
    }

    private func listing(_ source: StorySource) throws(ArchiveError) -> Listing {
        if let listing = known.withLock({ $0[source] }) { return listing }
        let listing = try load(source)
        known.withLock { lists in
            if lists.count >= Self.mostLists { lists = [:] }
            lists[source] = listing
        }
        return listing
    }

    private func load(
        _ base: StorySource, by sorting: StorySorting
    ) throws(ArchiveError) -> Listing {
        if let selection = selection(base) {
            return .keys(try archive.keys(selection, by: sorting))
        }
        guard case .entries(let entries) = try listing(base) else { return .keys([]) }
        let keys = try archive.keys(.stories(entries.map(\.row.id)), by: sorting)
        let places = Dictionary(
            try archive.rows(keys).enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        return .entries(entries.sorted { places[$0.row.id] ?? 0 < places[$1.row.id] ?? 0 })
    }

    private static func entries(_ stories: [RelatedStory]) -> Listing {
        .entries(stories.map { StoryEntry(row: $0.row, reasons: $0.reasons) })
    }

    private func load(_ source: StorySource) throws(ArchiveError) -> Listing {
        switch source {
        case .all: return .keys(try archive.keys(.all))
        case .issue(let name): return .keys(try archive.keys(.issue(name)))
        case .marked: return .keys(try archive.keys(.marked))
        case .search(let text, let sorting):
            guard let query = SearchQuery(text, today: today) else { return .keys([]) }
            return .keys(try archive.keys(.matching(query), by: sorting))
        case .related(let id):
            return Self.entries(try archive.related(to: id, limit: Self.mostRelated))
        case .duplicates(let id):
            return Self.entries(try archive.duplicates(of: id, limit: Self.mostRelated))
        case .parts(let id): return Self.entries(try archive.parts(of: id))
        case .sorted(let base, by: let sorting): return try load(base, by: sorting)
        }
    }
}
