package import Archive
package import Corpus
package import Interface
import Synchronization

/// The places where the query of a list stands, so that lines can be read by index.
///
/// Places alone are kept, of one list at a time; texts are read when they come on screen. Safe to
/// ask from several threads.
package final class ConcordanceCatalogue: Sendable {
    private struct Hits: Sendable {
        var source: StorySource
        var hits: [ConcordanceHit]
        var isComplete: Bool
        var order = ConcordanceOrder.story
        /// The places in that order.
        var sorted: [ConcordanceHit]
    }

    private let archive: Archive
    private let stories: ListCatalogue
    private let today: String?
    private let known = Mutex<Hits?>(nil)
    /// Nobody reads more lines; those of the first stories of the list are taken.
    package static let mostHits = 20_000
    private static let stride = 200

    package init(_ archive: Archive, stories: ListCatalogue, today: String?) {
        self.archive = archive
        self.stories = stories
        self.today = today
    }

    /// Finds the places; nil when `isOver` says that nobody waits for them any more.
    package func count(
        _ source: StorySource, unless isOver: () -> Bool
    ) throws(ArchiveError) -> (count: Int, isComplete: Bool)? {
        guard let hits = try hits(source, unless: isOver) else { return nil }
        return (hits.hits.count, hits.isComplete)
    }

    package func lines(
        _ source: StorySource, _ order: ConcordanceOrder, _ range: Range<Int>,
        unless isOver: () -> Bool
    ) throws(ArchiveError) -> [ConcordanceLine]? {
        guard var hits = try hits(source, unless: isOver) else { return nil }
        if hits.order != order {
            hits.order = order
            hits.sorted = Self.sorted(hits.hits, by: order)
            known.withLock { [hits] in $0 = hits }
        }
        let wanted = hits.sorted[range.clamped(to: hits.sorted.indices)]
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
    package func forget() { known.withLock { $0 = nil } }

    private func hits(
        _ source: StorySource, unless isOver: () -> Bool
    ) throws(ArchiveError) -> Hits? {
        if let hits = known.withLock({ $0 }), hits.source == source { return hits }
        guard case .search(let text, by: _) = source, let query = SearchQuery(text, today: today)
        else { return Hits(source: source, hits: [], isComplete: true, sorted: []) }
        var found: [ConcordanceHit] = []
        var rest = try stories.keys(source)[...]
        while !rest.isEmpty, found.count < Self.mostHits {
            if isOver() { return nil }
            for (key, article) in try archive.articles(rest.prefix(Self.stride)) {
                found += query.concordance(of: article, key)
            }
            rest = rest.dropFirst(Self.stride)
        }
        let isComplete = rest.isEmpty && found.count <= Self.mostHits
        found = Array(found.prefix(Self.mostHits))
        let hits = Hits(source: source, hits: found, isComplete: isComplete, sorted: found)
        known.withLock { $0 = hits }
        return hits
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
