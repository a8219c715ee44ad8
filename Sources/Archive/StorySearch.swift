import Corpus
import GRDB
import Language

/// Finds exactly the stories that a query matches.
///
/// The index answers what stands within one run of characters; what it can only narrow down,
/// such as a phrase with punctuation in it, is verified on the text of the stories that are left.
struct StorySearch {
    let db: Database
    /// Asked now and then; true ends the search.
    let isCancelled: () -> Bool

    /// The stories that `query` matches; of `scope` only, where there is one.
    func stories(
        _ query: SearchQuery, within scope: StorySet?, of all: () throws -> StorySet
    ) throws -> StorySet {
        let wanted = query.terms.filter { !$0.isExcluded }
        let indexed = wanted.filter(Self.isExact)
        var found = try indexed.isEmpty ? scope ?? all() : exactStories(indexed)
        if let scope { found.formIntersection(scope) }
        for term in wanted where !Self.isExact(term) {
            found = try narrowed(found, to: term)
        }
        for term in query.terms where term.isExcluded {
            found.subtract(try stories(with: term, within: found))
        }
        return found
    }

    /// Whether the index alone decides where the term stands.
    private static func isExact(_ term: SearchQuery.Term) -> Bool {
        term.folded.scalars.count == 1 || Grams.isExact(for: term.folded)
    }

    private func stories(
        with term: SearchQuery.Term, within scope: StorySet
    ) throws -> StorySet {
        if Self.isExact(term) { return try exactStories([term]) }
        return try narrowed(scope, to: term)
    }

    /// Stories in which all of the terms stand, each of them within one run.
    private func exactStories(_ terms: [SearchQuery.Term]) throws -> StorySet {
        var result: StorySet?
        let phrases = terms.filter { $0.folded.scalars.count > 1 }
            .compactMap { Grams.query($0.folded)?.match }
        if !phrases.isEmpty {
            result = try matches(in: "passage", phrases.joined(separator: " AND "))
        }
        let signs = terms.compactMap {
            $0.folded.scalars.count == 1 ? $0.folded.scalars.first : nil
        }
        if !signs.isEmpty {
            let having = try stories(with: signs)
            result?.formIntersection(having)
            result = result ?? having
        }
        return result ?? StorySet()
    }

    private func stories(with signs: [Unicode.Scalar]) throws -> StorySet {
        let tokens = signs.map { "\"\(StoryTokens.sign($0))\"" }
        return try matches(in: "sign", tokens.joined(separator: " AND "))
    }

    /// Of `scope`, the stories with a term that the index can only narrow down.
    private func narrowed(_ scope: StorySet, to term: SearchQuery.Term) throws -> StorySet {
        var candidates = scope
        if let phrase = Grams.query(term.folded) {
            candidates.formIntersection(try matches(in: "passage", phrase.match))
        }
        let signs = Set(term.folded.scalars).sorted()
        candidates.formIntersection(try stories(with: signs))
        var verified = StorySet()
        let reader = StoryReader(db: db)
        try candidates.forEach { key in
            if isCancelled() { throw ArchiveError.interrupted }
            guard let article = try reader.article(key) else { return }
            if article.blocks.contains(where: { FoldedText($0.text).contains(term.folded) }) {
                verified.insert(key)
            }
        }
        return verified
    }

    private func matches(in table: String, _ expression: String) throws -> StorySet {
        var found = StorySet()
        let statement = try db.cachedStatement(
            sql: "SELECT rowid FROM \(table) WHERE \(table) MATCH ?")
        let keys = try Int64.fetchCursor(statement, arguments: [expression])
        while let key = try keys.next() {
            found.insert(StoryKey(key))
            if key & 0xFFF == 0, isCancelled() { throw ArchiveError.interrupted }
        }
        return found
    }
}
