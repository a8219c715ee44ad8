package import Archive
package import Corpus
package import Interface
import Synchronization

/// The order of the stories of each list that is open, so that its rows can be read by index.
///
/// Keys alone are kept (eight bytes a story); rows are read when they come on screen. An index means
/// the same story for as long as a list is known: where stories of it are gone, a call throws
/// `ArchiveError.gone` instead of closing ranks. Safe to ask from several threads.
package final class ListCatalogue: Sendable {
    private struct Listing: Sendable {
        var keys: [StoryKey]
        /// Why related stories are listed.
        var reasons: [StoryKey: [RelatedStory.Reason]] = [:]
    }

    let archive: Archive
    /// More than a person has open.
    private let known = Recollection<StorySource, Listing>(most: 64)
    private static let mostRelated = 50
    private let today: String?

    /// `today`, such as `2031-03-02`, is what 昨天 in a query is counted from.
    package init(_ archive: Archive, today: String?) {
        self.archive = archive
        self.today = today
    }

    /// Whether the list has been made already, so that its rows are quickly read.
    package func knows(_ source: StorySource) -> Bool { known.knows(source) }

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
        try listing(source).keys.count
    }

    package func entries(
        _ source: StorySource, _ range: Range<Int>
    ) throws(ArchiveError) -> [StoryEntry] {
        let listing = try listing(source)
        let wanted = listing.keys[range.clamped(to: listing.keys.indices)]
        guard case .search(let text, by: _) = source, let query = SearchQuery(text, today: today)
        else {
            return zip(wanted, try archive.everyRow(wanted)).map { key, row in
                StoryEntry(row: row, reasons: listing.reasons[key] ?? [])
            }
        }
        return try archive.everyHit(wanted, query).map {
            StoryEntry(row: $0.row, snippet: $0.snippet, hits: $0.hits)
        }
    }

    /// The stories of a list in their order.
    package func keys(_ source: StorySource) throws(ArchiveError) -> [StoryKey] {
        try listing(source).keys
    }

    /// The stories of a part of the list, without the passages that a search shows of them.
    package func rows(
        _ source: StorySource, _ range: Range<Int>
    ) throws(ArchiveError) -> [StoryRow] {
        let keys = try listing(source).keys
        return try archive.everyRow(keys[range.clamped(to: keys.indices)])
    }

    /// The story at a place of a list; nil when the list has become shorter.
    package func id(_ source: StorySource, at index: Int) throws(ArchiveError) -> StoryID? {
        try rows(source, index..<(index + 1)).first?.id
    }

    package func index(of id: StoryID, in source: StorySource) throws(ArchiveError) -> Int? {
        let keys = try listing(source).keys
        guard let key = try archive.key(of: id) else { return nil }
        return keys.firstIndex(of: key)
    }

    /// The ids of a list's stories, of all or of those that a query finds too; stories that are gone
    /// are left out.
    package func ids(
        _ source: StorySource, matching text: String? = nil
    ) throws(ArchiveError) -> [StoryID] {
        var found: Set<StoryKey>?
        if let query = text.flatMap({ SearchQuery($0, today: today) }) {
            found = Set(try archive.keys(.matching(query)))
        }
        let keys = try listing(source).keys.filter { found?.contains($0) != false }
        return try archive.rows(keys).map(\.id)
    }

    /// Forgets a list that depends on marks, tags or read state: while it is open its stories stay
    /// where they are, but whoever asks for it anew wants what holds now.
    package func renew(_ source: StorySource) {
        guard dependsOnDesk(source) else { return }
        known.forget { $0 == source }
    }

    private func dependsOnDesk(_ source: StorySource) -> Bool {
        switch source.base {
        case .marked: true
        case .search(let text, by: _): SearchQuery(text, today: today)?.asksForDesk == true
        case .all, .issue, .related, .duplicates, .parts, .sorted: false
        }
    }

    /// Stories came or went.
    package func forget() { known.forget() }

    /// Takes stories that are gone out of the lists; gives how long those are that had them.
    package func strike(_ gone: [StoryKey]) -> [StorySource: Int] {
        let gone = Set(gone)
        return known.revise { listing in
            let before = listing.keys.count
            listing.keys.removeAll(where: gone.contains)
            return listing.keys.count < before
        }.mapValues(\.keys.count)
    }

    private func listing(_ source: StorySource) throws(ArchiveError) -> Listing {
        try known.value(source) { () throws(ArchiveError) in try load(source) }
    }

    private func load(_ source: StorySource) throws(ArchiveError) -> Listing {
        if let selection = selection(source.base) {
            return Listing(keys: try archive.keys(selection, by: source.sorting))
        }
        switch source {
        case .related(let id):
            return try listing(of: archive.related(to: id, limit: Self.mostRelated))
        case .duplicates(let id):
            return try listing(of: archive.duplicates(of: id, limit: Self.mostRelated))
        case .parts(let id): return try listing(of: archive.parts(of: id))
        case .sorted(let base, by: let sorting):
            var listing = try listing(base)
            let ids = try archive.rows(listing.keys).map(\.id)
            listing.keys = try archive.keys(.stories(ids), by: sorting)
            return listing
        // A query without a word finds nothing.
        case .all, .issue, .marked, .search: return Listing(keys: [])
        }
    }

    private func listing(of stories: [RelatedStory]) throws(ArchiveError) -> Listing {
        var listing = Listing(keys: [])
        for story in stories {
            guard let key = try archive.key(of: story.row.id) else { continue }
            listing.keys.append(key)
            listing.reasons[key] = story.reasons
        }
        return listing
    }
}
