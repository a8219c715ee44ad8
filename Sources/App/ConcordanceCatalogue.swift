package import Archive
package import Corpus
package import Interface

/// The places where the query of a list stands, so that lines can be read by index.
///
/// Places alone are kept, of one list at a time; texts are read when they come on screen. Safe to
/// ask from several threads.
package final class ConcordanceCatalogue: Sendable {
    private struct Hits: Sendable {
        var hits: [ConcordanceHit]
        var isComplete: Bool
    }

    private struct Sorting: Hashable, Sendable {
        var source: StorySource
        var order: ConcordanceOrder
    }

    private let archive: Archive
    private let stories: ListCatalogue
    private let today: String?
    private let known = Recollection<StorySource, Hits>(most: 1)
    /// The places in the order in which they are read.
    private let arranged = Recollection<Sorting, [ConcordanceHit]>(most: 1)
    /// Nobody reads more lines; those of the first stories of the list are taken.
    package static let mostHits = 20_000
    private static let stride = 200

    package init(_ archive: Archive, stories: ListCatalogue, today: String?) {
        self.archive = archive
        self.stories = stories
        self.today = today
    }

    /// Finds the places; `ArchiveError.interrupted` when `isOver` says that nobody waits for them
    /// any more.
    package func count(
        _ source: StorySource, unless isOver: () -> Bool
    ) throws(ArchiveError) -> (count: Int, isComplete: Bool) {
        let hits = try hits(source, unless: isOver)
        return (hits.hits.count, hits.isComplete)
    }

    package func lines(
        _ source: StorySource, _ order: ConcordanceOrder, _ range: Range<Int>
    ) throws(ArchiveError) -> [ConcordanceLine] {
        let sorting = Sorting(source: source, order: order)
        let places = try arranged.value(sorting) { () throws(ArchiveError) in
            Self.sorted(try hits(source, unless: { false }).hits, by: order)
        }
        let wanted = places[range.clamped(to: places.indices)]
        var stories: [StoryKey: Story] = [:]
        for hit in wanted where stories[hit.story] == nil {
            stories[hit.story] = try archive.story(hit.story)
        }
        return wanted.compactMap { hit in
            guard let story = stories[hit.story], story.article.blocks.indices.contains(hit.block)
            else { return nil }
            let text = story.article.blocks[hit.block].text
            return ConcordanceLine(hit, of: text, row: story.row)
        }
    }

    /// Stories came, went or changed.
    package func forget() {
        known.forget()
        arranged.forget()
    }

    private func hits(
        _ source: StorySource, unless isOver: () -> Bool
    ) throws(ArchiveError) -> Hits {
        try known.value(source) { () throws(ArchiveError) in
            try find(source, unless: isOver)
        }
    }

    private func find(
        _ source: StorySource, unless isOver: () -> Bool
    ) throws(ArchiveError) -> Hits {
        guard case .search(let text, by: _) = source, let query = SearchQuery(text, today: today)
        else { return Hits(hits: [], isComplete: true) }
        var found: [ConcordanceHit] = []
        var rest = try stories.keys(source)[...]
        while !rest.isEmpty, found.count < Self.mostHits {
            if isOver() { throw .interrupted }
            for (key, article) in try archive.articles(rest.prefix(Self.stride)) {
                found += query.concordance(of: article, key)
            }
            rest = rest.dropFirst(Self.stride)
        }
        let isComplete = rest.isEmpty && found.count <= Self.mostHits
        return Hits(hits: Array(found.prefix(Self.mostHits)), isComplete: isComplete)
    }

    /// Equal contexts stay in the order of the stories.
    private static func sorted(
        _ hits: [ConcordanceHit], by order: ConcordanceOrder
    ) -> [ConcordanceHit] {
        hits.enumerated().sorted { one, other in
            if one.element.precedes(other.element, by: order) { return true }
            if other.element.precedes(one.element, by: order) { return false }
            return one.offset < other.offset
        }.map(\.element)
    }
}
