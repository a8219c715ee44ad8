/// What the reading of pages does not know for sure, counted.
package struct Doubts: Hashable, Sendable {
    /// Places where a story has lost text.
    package var gaps = 0
    /// Joins of lines that are not certain.
    package var uncertainJoins = 0
    /// Lines that belong to no story.
    package var unplacedLines = 0
    /// Lines that only say again what others say.
    package var repeatedLines = 0

    package init(gaps: Int = 0, uncertainJoins: Int = 0, unplaced: Int = 0, repeated: Int = 0) {
        self.gaps = gaps
        self.uncertainJoins = uncertainJoins
        unplacedLines = unplaced
        repeatedLines = repeated
    }
}

extension Page {
    package var doubts: Doubts {
        Doubts(
            gaps: articles.reduce(0) { $0 + $1.gaps.count },
            uncertainJoins: articles.reduce(0) { sum, article in
                sum + article.blocks.reduce(0) { $0 + $1.joins.count { !$0.isCertain } }
            },
            unplaced: unplaced.reduce(0) { $0 + $1.lines.count }, repeated: repeats.count)
    }
}
