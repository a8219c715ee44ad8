import Corpus
import GRDB
import Language

/// Asks the full-text index.
struct TextIndex {
    let db: Database
    let isCancelled: () -> Bool

    /// FTS5 cannot read expressions that are nested too deeply.
    private static let phrasesAtOnce = 40

    /// Whether the index alone decides which stories have the term.
    static func decides(_ term: SearchQuery.Term) -> Bool {
        if term.isExact { return false }
        return isSign(term) || Grams.isExact(for: term.folded)
    }

    static func decidedTerm(_ expression: QueryExpression) -> SearchQuery.Term? {
        guard case .text(let term) = expression, decides(term) else { return nil }
        return term
    }

    /// Stories in which all of the terms stand; the index must decide each of them.
    func stories(with terms: [SearchQuery.Term]) throws -> StorySet {
        var found: StorySet?
        func narrow(to having: StorySet) {
            found?.formIntersection(having)
            found = found ?? having
        }
        let phrases = terms.filter { !Self.isSign($0) }.compactMap(Self.phrase)
        for start in stride(from: 0, to: phrases.count, by: Self.phrasesAtOnce) {
            let part = phrases[start...].prefix(Self.phrasesAtOnce)
            narrow(to: try matches(in: "passage", part.joined(separator: " AND ")))
        }
        let signs = terms.filter(Self.isSign).flatMap(\.folded.scalars)
        if !signs.isEmpty { narrow(to: try stories(with: signs)) }
        return found ?? StorySet()
    }

    /// Stories that may have what is asked for, and all that have it; nil when the index cannot
    /// rule out any.
    func candidates(for expression: QueryExpression) throws -> StorySet? {
        switch expression {
        case .text(let term): return try candidates(for: term)
        case .pattern(let pattern):
            return try common(pattern.certainWords.map { try candidates(for: $0) })
        case .near(let parts, _), .same(let parts), .all(let parts):
            return try common(parts.map { try candidates(for: $0) })
        case .any(let parts):
            var union = StorySet()
            for part in parts {
                guard let some = try candidates(for: part) else { return nil }
                union.formUnion(some)
            }
            return union
        case .test, .not: return nil
        }
    }

    private func candidates(for term: SearchQuery.Term) throws -> StorySet {
        if Self.decides(term) { return try stories(with: [term]) }
        var found = try stories(with: Array(Set(term.folded.scalars).sorted()))
        if let phrase = Self.phrase(of: term) {
            found.formIntersection(try matches(in: "passage", phrase))
        }
        return found
    }

    private func common(_ sets: [StorySet?]) -> StorySet? {
        sets.compactMap { $0 }.reduce(nil) { result, set in
            guard var result else { return set }
            result.formIntersection(set)
            return result
        }
    }
}

extension TextIndex {
    /// A single character, wherever it stands: it has a table of its own.
    private static func isSign(_ term: SearchQuery.Term) -> Bool {
        term.folded.scalars.count == 1 && term.scope == .anywhere
    }

    /// The term in FTS5's language; nil when no character of it is in the index.
    static func phrase(of term: SearchQuery.Term) -> String? {
        guard let phrase = Grams.query(term.folded)?.match else { return nil }
        return switch term.scope {
        case .anywhere: phrase
        case .head: "head : \(phrase)"
        case .lead: "lead : \(phrase)"
        case .body: "{body lead} : \(phrase)"
        }
    }

    private func stories(with signs: [Unicode.Scalar]) throws -> StorySet {
        let tokens = signs.map { "\"\(StoryTokens.sign($0))\"" }
        return try matches(in: "sign", tokens.joined(separator: " AND "))
    }

    private func matches(in table: String, _ expression: String) throws -> StorySet {
        var found = StorySet()
        let statement = try db.cachedStatement(
            sql: "SELECT rowid FROM \(table) WHERE \(table) MATCH ?")
        let keys = try Int64.fetchCursor(statement, arguments: [expression])
        var steps = 0
        while let key = try keys.next() {
            found.insert(StoryKey(key))
            steps += 1
            if steps & 0xFFF == 0, isCancelled() { throw ArchiveError.interrupted }
        }
        return found
    }
}
