import Language

/// A query as a tree.
package indirect enum QueryExpression: Hashable, Sendable {
    case text(SearchQuery.Term)
    case pattern(TextPattern)
    case test(QueryTest)
    /// In one paragraph, in any order, each with at most so many characters to the next one named.
    case near([QueryExpression], distance: Int)
    /// In one paragraph.
    case same([QueryExpression])
    case all([QueryExpression])
    case any([QueryExpression])
    case not(QueryExpression)

    /// Text and patterns that a story must have, or may have where others would do.
    package var wanted: [QueryExpression] {
        switch self {
        case .text, .pattern: [self]
        case .test(let test): test.word.map { [.text($0)] } ?? []
        case .not: []
        case .near(let parts, _), .same(let parts), .all(let parts), .any(let parts):
            parts.flatMap(\.wanted)
        }
    }

    /// All words of the query; those under a NOT are excluded ones.
    var terms: [SearchQuery.Term] {
        switch self {
        case .text(let term): [term]
        case .pattern: []
        case .test(let test): test.word.map { [$0] } ?? []
        case .near(let parts, _), .same(let parts), .all(let parts), .any(let parts):
            parts.flatMap(\.terms)
        case .not(let part):
            part.terms.map { term in
                var term = term
                term.isExcluded.toggle()
                return term
            }
        }
    }
}

extension SearchQuery {
    /// Whether the answer may be another one when marks, tags or read state have changed.
    package var asksForDesk: Bool { expression.asksForDesk }
}

extension QueryExpression {
    fileprivate var asksForDesk: Bool {
        switch self {
        case .test(.status), .test(.tag), .test(.named(.tag, _)): true
        case .text, .pattern, .test: false
        case .near(let parts, _), .same(let parts), .all(let parts), .any(let parts):
            parts.contains(where: \.asksForDesk)
        case .not(let part): part.asksForDesk
        }
    }

    /// The oracle: whether the story has what is asked for, by reading all of it.
    package func holds(for story: QuerySubject) -> Bool {
        switch self {
        case .text, .pattern, .near, .same:
            story.blocks.contains { holds(in: $0) }
        case .test(let test): test.holds(for: story)
        case .all(let parts): parts.allSatisfy { $0.holds(for: story) }
        case .any(let parts): parts.contains { $0.holds(for: story) }
        case .not(let part): !part.holds(for: story)
        }
    }

    private func holds(in block: QuerySubject.Block) -> Bool {
        switch self {
        case .text(let term): term.stands(in: block)
        case .pattern(let pattern):
            pattern.ranges(in: block.text, unless: { block.isOver?() ?? false })?.isEmpty == false
        case .test: false
        case .near(let parts, let distance): Self.stands(parts, within: distance, in: block)
        case .same(let parts), .all(let parts): parts.allSatisfy { $0.holds(in: block) }
        case .any(let parts): parts.contains { $0.holds(in: block) }
        case .not(let part): !part.holds(in: block)
        }
    }

    /// Follows the chain from part to part: which places of the next one are near enough to a
    /// place of the one before?
    private static func stands(
        _ parts: [QueryExpression], within distance: Int, in block: QuerySubject.Block
    ) -> Bool {
        guard let first = parts.first else { return false }
        var reached = first.places(in: block)
        for part in parts.dropFirst() {
            reached = part.places(in: block).filter { place in
                reached.contains { other in
                    max(place.lowerBound - other.upperBound, other.lowerBound - place.upperBound)
                        <= distance
                }
            }
        }
        return !reached.isEmpty
    }

    /// Ranges of folded characters where one of the words stands.
    private func places(in block: QuerySubject.Block) -> [Range<Int>] {
        switch self {
        case .text(let term): term.places(in: block)
        case .any(let parts): parts.flatMap { $0.places(in: block) }
        default: []
        }
    }
}

extension SearchQuery.Term {
    fileprivate func stands(in block: QuerySubject.Block) -> Bool {
        guard block.isIn(scope), block.folded.contains(folded) else { return false }
        return !isExact || !block.text.byteRanges(of: text).isEmpty
    }

    fileprivate func places(in block: QuerySubject.Block) -> [Range<Int>] {
        guard block.isIn(scope) else { return [] }
        let wanted = isExact ? Set(block.text.byteRanges(of: text).map(\.lowerBound)) : nil
        return block.folded.places(of: folded).filter { place in
            wanted?.contains(block.folded.origins[place.lowerBound]) ?? true
        }
    }
}

extension QueryTest {
    fileprivate func holds(for story: QuerySubject) -> Bool {
        let facts = story.facts
        return switch self {
        case .writer(let name): story.article.byline.contains { FoldedText($0.name).contains(name) }
        case .section(let name): FoldedText(story.article.section ?? "").contains(name)
        case .issue(let name): FoldedText(facts.issue).contains(name)
        case .pageFile(let name): FoldedText(facts.page).contains(name)
        case .tag(let name): facts.tags.contains { FoldedText($0).contains(name) }
        case .name(let kind, let name):
            story.names.names(of: kind).contains { FoldedText($0).contains(name) }
        case .named(let field, let name): story.names(of: field).contains(name)
        case .pageNumber(let number): facts.pageNumber == number
        case .characters(let range): range.contains(story.article.characterCount)
        case .date(let from, let to):
            facts.date.map { $0.from <= to && $0.to >= from } ?? false
        case .status(.marked): facts.isMarked
        case .status(.read): facts.isRead
        case .status(.unread): !facts.isRead
        case .status(.uncertain): story.article.isDoubtful
        }
    }
}

extension QueryTest {
    /// The word that is to be shown where it stands in a text.
    fileprivate var word: SearchQuery.Term? {
        switch self {
        case .name(_, let name): SearchQuery.Term(text: name.text)
        case .named(let field, let name) where field.nameKind != nil: SearchQuery.Term(text: name)
        default: nil
        }
    }
}

extension QuerySubject {
    fileprivate func names(of field: QueryField) -> [String] {
        switch field {
        case .by: article.byline.map(\.name)
        case .person: Array(names.people)
        case .place: Array(names.places)
        case .org: Array(names.organizations)
        case .section: [article.section].compactMap { $0 }
        case .issue: [facts.issue]
        case .tag: facts.tags
        default: []
        }
    }
}
