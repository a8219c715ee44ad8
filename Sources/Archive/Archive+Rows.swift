package import Corpus
import GRDB

/// What lists show of stories, read by their keys.
extension Archive {
    /// The rows in the order of the keys. Stories that are gone are left out.
    package func rows(_ keys: some Collection<StoryKey>) throws(ArchiveError) -> [StoryRow] {
        try foundRows(keys).map(\.row)
    }

    /// The same where none may be left out: `ArchiveError.gone` names those that are gone.
    package func everyRow(
        _ keys: some Collection<StoryKey>
    ) throws(ArchiveError) -> [StoryRow] {
        let rows = try foundRows(keys)
        try Self.require(keys, among: rows.map(\.key))
        return rows.map(\.row)
    }

    /// The rows of stories that a query found, with the passage that shows it best. Stories that
    /// are gone are left out.
    package func hits(
        _ keys: some Collection<StoryKey>, _ query: SearchQuery
    ) throws(ArchiveError) -> [SearchHit] {
        try foundHits(keys, query).map(\.hit)
    }

    /// The same where none may be left out, as in `everyRow`.
    package func everyHit(
        _ keys: some Collection<StoryKey>, _ query: SearchQuery
    ) throws(ArchiveError) -> [SearchHit] {
        let hits = try foundHits(keys, query)
        try Self.require(keys, among: hits.map(\.key))
        return hits.map(\.hit)
    }

    private func foundRows(
        _ keys: some Collection<StoryKey>
    ) throws(ArchiveError) -> [(key: StoryKey, row: StoryRow)] {
        let view = try deskView()
        return try index.read { db in
            try StoryReader(db: db).rows(keys).map { ($0, view.decorated($1)) }
        }
    }

    private func foundHits(
        _ keys: some Collection<StoryKey>, _ query: SearchQuery
    ) throws(ArchiveError) -> [(key: StoryKey, hit: SearchHit)] {
        let view = try deskView()
        let deadline = ContinuousClock.now + .milliseconds(200)
        return try index.read { db in
            try StoryReader(db: db).rowsWithTexts(keys).map { key, row, article in
                let snippet = Snippet(of: article, for: query, unless: { .now > deadline })
                let hit = SearchHit(
                    row: view.decorated(row), snippet: snippet.text, hits: snippet.hits)
                return (key, hit)
            }
        }
    }

    private static func require(
        _ keys: some Collection<StoryKey>, among found: [StoryKey]
    ) throws(ArchiveError) {
        guard found.count < keys.count else { return }
        let found = Set(found)
        throw .gone(keys.filter { !found.contains($0) })
    }
}
