package import Language

/// What a person typed into a search field, understood.
///
/// A value of this type is a proof that there is something to search for. `QueryHelp` lists all
/// that can be typed: words stand for a conjunction; “…” and "…" keep a phrase with its blanks
/// together; a word behind `-` must not occur.
package struct SearchQuery: Hashable, Sendable {
    /// A run of text that must, or must not, stand in a paragraph of a story.
    package struct Term: Hashable, Sendable {
        /// As typed, without quotes and sign.
        package var text: String
        package var folded: FoldedText
        /// It stands under a NOT.
        package var isExcluded = false
        package var scope = QueryScope.anywhere
        /// To the letter: traditional is not simplified, 5G is not 5g.
        package var isExact = false

        init(text: String, scope: QueryScope = .anywhere) {
            self.text = text
            self.folded = FoldedText(text)
            self.scope = scope
        }
    }

    package let expression: QueryExpression
    /// What was typed, for prompts and titles.
    package let text: String

    /// Understands the whole query language and says where something is wrong. `today`, such as
    /// `2031-03-02`, is what 昨天 and 上周 are counted from; without it they are an error.
    package init(parsing text: String, today: String? = nil) throws(QueryError) {
        self.text = text
        expression = try QueryParser.expression(of: text, today: today.flatMap { CalendarDay($0) })
    }

    /// Understands the query language too, and takes what is wrong in it for plain words. Nil
    /// when nothing searchable was typed.
    package init?(_ text: String, today: String? = nil) {
        if let query = try? SearchQuery(parsing: text, today: today) {
            self = query
            return
        }
        guard let words = PlainQuery.expression(of: text) else { return nil }
        self.text = text
        expression = words
    }

    /// All words of the query.
    package var terms: [Term] { expression.terms }

    /// UTF-8 ranges of `text` where a wanted term stands, in order and without overlaps.
    package func ranges(in text: String) -> [Range<Int>] {
        let deadline = ContinuousClock.now + .milliseconds(50)
        return ranges(in: text, unless: { .now > deadline })
    }

    /// The same; places of a pattern are left out when `isOver` says, while it is looked for, that
    /// there is no more time.
    package func ranges(in text: String, unless isOver: () -> Bool) -> [Range<Int>] {
        let wanted = expression.wanted
        guard !wanted.isEmpty else { return [] }
        let folded = FoldedText(text)
        let found = wanted.flatMap { part -> [Range<Int>] in
            switch part {
            case .text(let term) where term.isExact: text.byteRanges(of: term.text)
            case .text(let term): folded.ranges(of: term.folded)
            case .pattern(let pattern): pattern.ranges(in: text, unless: isOver) ?? []
            default: []
            }
        }
        return Self.merged(found)
    }

    /// The oracle: a scan of the story's blocks. The archive's index must agree with it.
    package func matches(_ article: Article) -> Bool {
        matches(article, StoryFacts())
    }

    /// The oracle for queries that ask about more than the text.
    package func matches(_ article: Article, _ facts: StoryFacts) -> Bool {
        expression.holds(for: QuerySubject(article, facts))
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: {
            ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
        }) {
            if let last = result.last, range.lowerBound < last.upperBound {
                result[result.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }
}
