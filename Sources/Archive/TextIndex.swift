import Corpus
import GRDB
import Language

/// Asks the full-text index.
struct TextIndex {
    let db: Database
    let isCancelled: () -> Bool

    /// FTS5 cannot read expressions that are nested too deeply.
    private static let phrasesAtOnce = 40

    /// Whether the index alone decides which stories have the term: unless it is wanted to the
    /// letter, which folding has taken away.
    static func decides(_ term: SearchQuery.Term) -> Bool { !term.isExact }

    static func decidedTerm(_ expression: QueryExpression) -> SearchQuery.Term? {
        guard case .text(let term) = expression, decides(term) else { return nil }
        return term
    }

    /// Stories in which all of the terms stand, folded.
    func stories(with terms: [SearchQuery.Term]) throws -> StorySet {
        var found: StorySet?
        func narrow(to having: StorySet) {
            found?.formIntersection(having)
            found = found ?? having
        }
        let signs = terms.compactMap(Self.sign)
        if !signs.isEmpty { narrow(to: try stories(withSigns: signs)) }
        let phrases = terms.filter { Self.sign(of: $0) == nil }.compactMap(Self.phrase)
        for start in stride(from: 0, to: phrases.count, by: Self.phrasesAtOnce) {
            let part = phrases[start...].prefix(Self.phrasesAtOnce)
            narrow(to: try matches(in: "passage", part.joined(separator: " AND ")))
        }
        return found ?? StorySet()
    }

    /// Stories that may have what is asked for, and all that have it; nil when the index cannot
    /// rule out any.
    func candidates(for expression: QueryExpression) throws -> StorySet? {
        switch expression {
        case .text(let term): return try stories(with: [term])
        case .pattern(let pattern):
            return try common(pattern.certainWords.map { try stories(with: [$0]) })
        case .near(let parts, let distance):
            return try common(
                parts.map { try candidates(for: $0) }
                    + zip(parts, parts.dropFirst()).map {
                        try neighbours($0, $1, within: distance)
                    })
        case .same(let parts), .all(let parts):
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

    /// Stories in which two words may stand near each other: the index knows places, but not where
    /// a paragraph ends.
    private func neighbours(
        _ one: QueryExpression, _ other: QueryExpression, within distance: Int
    ) throws -> StorySet? {
        guard case .text(let one) = one, case .text(let other) = other,
            let first = Grams.query(one.folded)?.match,
            let second = Grams.query(other.folded)?.match
        else { return nil }
        // A phrase of bigrams has one token less than the word has characters.
        return try matches(in: "passage", "NEAR(\(first) \(second), \(distance + 1))")
    }

    /// Stories in which two characters stand side by side, and are near each other therefore: a pair
    /// of the index never reaches from one paragraph into the next. None where it cannot say so.
    func adjacent(_ parts: [QueryExpression]) throws -> StorySet {
        guard parts.count == 2, let one = Self.character(parts[0]),
            let other = Self.character(parts[1])
        else { return StorySet() }
        let pairs = [[one, other], [other, one]].compactMap {
            Grams.query(FoldedText(String(String.UnicodeScalarView($0))))?.match
        }
        return try matches(in: "passage", pairs.joined(separator: " OR "))
    }

    /// The character that is asked for anywhere in the story; nil for anything else.
    private static func character(_ expression: QueryExpression) -> Unicode.Scalar? {
        guard let term = decidedTerm(expression), term.scope == .anywhere,
            term.folded.scalars.count == 1
        else { return nil }
        return term.folded.scalars.first
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
    /// The term in FTS5's language; nil when nothing of it is left by folding.
    static func phrase(of term: SearchQuery.Term) -> String? {
        guard let phrase = Grams.query(term.folded)?.match else { return nil }
        return switch term.scope {
        case .anywhere: phrase
        case .head: "head : \(phrase)"
        case .lead: "lead : \(phrase)"
        case .body: "{body lead} : \(phrase)"
        }
    }

    /// What the table of signs is asked for a single character; nil for longer terms.
    private static func sign(of term: SearchQuery.Term) -> String? {
        guard let scalar = term.folded.scalars.first, term.folded.scalars.count == 1 else {
            return nil
        }
        return switch term.scope {
        case .anywhere: "\"\(Sign.anywhere(scalar))\""
        case .head: "\"\(Sign.head(scalar))\""
        case .lead: "\"\(Sign.lead(scalar))\""
        case .body: "(\"\(Sign.anywhere(scalar))\" NOT \"\(Sign.headOnly(scalar))\")"
        }
    }

    /// Stories that have all signs, each in FTS5's language.
    private func stories(withSigns signs: [String]) throws -> StorySet {
        var found: StorySet?
        for start in stride(from: 0, to: signs.count, by: Self.phrasesAtOnce) {
            let part = signs[start...].prefix(Self.phrasesAtOnce)
            let having = try matches(in: "sign", part.joined(separator: " AND "))
            found?.formIntersection(having)
            found = found ?? having
        }
        return found ?? StorySet()
    }

    /// Stories that have one of the signs.
    func stories(withAnyOf signs: [String]) throws -> StorySet {
        var found = StorySet()
        for start in stride(from: 0, to: signs.count, by: Self.phrasesAtOnce) {
            let part = signs[start...].prefix(Self.phrasesAtOnce)
            let expression = part.map { "\"\($0)\"" }.joined(separator: " OR ")
            found.formUnion(try matches(in: "sign", expression))
        }
        return found
    }

    private func matches(in table: String, _ expression: String) throws -> StorySet {
        var found = StorySet()
        let statement = try db.cachedStatement(
            sql: "SELECT rowid FROM \(table) WHERE \(table) MATCH ?")
        var steps = 0
        try statement.forEachRow(with: [expression]) { row in
            found.insert(StoryKey(row.number(0)))
            steps += 1
            if steps & 0xFFF == 0, isCancelled() { throw ArchiveError.interrupted }
            return true
        }
        return found
    }
}

extension TextIndex {
    /// Stories that have a term to the letter for certain, and those whose texts are to be read.
    ///
    /// The signs tell which stories have other forms of its characters than the one typed: where
    /// there are none, what was found folded is what was meant.
    func stories(
        withExact term: SearchQuery.Term
    ) throws -> (certain: StorySet, doubtful: StorySet) {
        let characters = Set(term.text.unicodeScalars)
        var found = try stories(with: [term])
        if characters.contains(where: Variants.isDropped) { return (StorySet(), found) }
        let wanted = characters.filter(Variants.isVariant)
        if !wanted.isEmpty {
            let signs = wanted.map(Sign.variant).sorted()
            found.formIntersection(try stories(withSigns: signs))
            let isSign = term.text.unicodeScalars.count == 1 && term.scope == .anywhere
            return isSign ? (found, StorySet()) : (StorySet(), found)
        }
        let others = characters.flatMap(Variants.variants).map(Sign.variant).sorted()
        var doubtful = try stories(withAnyOf: others)
        if term.text.unicodeScalars.count > 1 {
            doubtful.formUnion(try matches(in: "sign", Sign.dropped))
        }
        doubtful.formIntersection(found)
        found.subtract(doubtful)
        return (found, doubtful)
    }
}
