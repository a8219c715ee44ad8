import Corpus
import GRDB

/// Ranks what a query found: BM25 over its words, a word in the headline counting for more than
/// one in the first paragraph, and that for more than one below.
struct Relevance {
    let db: Database

    /// Weights of the columns of `passage`: body, lead, head.
    private static let weights = "1.0, 2.5, 6.0"
    /// Only so many words are weighed: what is pasted as a query is no list of good words.
    private static let words = 12

    /// The stories of the set, the most relevant first, equals in the order given.
    func sorted(_ keys: [StoryKey], for query: SearchQuery) throws -> [StoryKey] {
        let terms = query.terms.filter { !$0.isExcluded }
        let phrases = terms.compactMap(TextIndex.phrase).prefix(Self.words)
        if phrases.isEmpty { return keys }
        let statement = try db.cachedStatement(
            sql: "SELECT rowid, bm25(passage, \(Self.weights)) FROM passage WHERE passage MATCH ?")
        let rows = try Row.fetchCursor(
            statement, arguments: [phrases.map { "(\($0))" }.joined(separator: " OR ")])
        var scores: [StoryKey: Double] = [:]
        while let row = try rows.next() { scores[StoryKey(row[0])] = row[1] }
        // BM25 is the smaller the better here; what only a scan found comes last.
        return keys.enumerated().sorted { one, other in
            (scores[one.element] ?? 0, one.offset) < (scores[other.element] ?? 0, other.offset)
        }.map(\.element)
    }
}
