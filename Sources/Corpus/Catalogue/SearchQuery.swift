package import Language

/// What a person typed into a search field, understood.
///
/// A value of this type is a proof that there is something to search for. Words stand for a
/// conjunction; “…” and "…" keep a phrase with its blanks together; a word behind `-` must not
/// occur.
package struct SearchQuery: Hashable, Sendable {
    /// A run of text that must, or must not, stand in a story.
    package struct Term: Hashable, Sendable {
        /// As typed, without quotes and sign.
        package var text: String
        package var folded: FoldedText
        package var isExcluded: Bool
    }

    package private(set) var terms: [Term]
    /// What was typed, for prompts and titles.
    package private(set) var text: String

    /// Nil when nothing searchable was typed.
    package init?(_ text: String) {
        self.text = text
        terms = Self.terms(in: Array(text))
        if terms.isEmpty { return nil }
    }

    /// UTF-8 ranges of `text` where a wanted term stands, in order and without overlaps.
    package func ranges(in text: String) -> [Range<Int>] {
        let folded = FoldedText(text)
        let found = terms.lazy.filter { !$0.isExcluded }.flatMap { folded.ranges(of: $0.folded) }
        return Self.merged(
            found.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
    }

    /// The oracle: a scan of the story's blocks. The archive's index must agree with it.
    package func matches(_ article: Article) -> Bool {
        let blocks = article.blocks.map { FoldedText($0.text) }
        return terms.allSatisfy { term in
            blocks.contains { $0.contains(term.folded) } != term.isExcluded
        }
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges {
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

extension SearchQuery {
    /// The quotes that keep a phrase together, opening and closing.
    private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "＂": "＂"]

    private static func terms(in typed: [Character]) -> [Term] {
        var terms: [Term] = []
        var position = 0
        while position < typed.count {
            if typed[position].isWhitespace {
                position += 1
                continue
            }
            let isExcluded = isMinus(typed[position]) && startsWord(typed, at: position + 1)
            if isExcluded { position += 1 }
            let (text, end) = piece(of: typed, at: position)
            position = end
            let folded = FoldedText(text)
            if !folded.scalars.isEmpty {
                terms.append(Term(text: text, folded: folded, isExcluded: isExcluded))
            }
        }
        return terms
    }

    private static func isMinus(_ character: Character) -> Bool {
        character == "-" || character == "－"
    }

    private static func startsWord(_ typed: [Character], at position: Int) -> Bool {
        position < typed.count && !typed[position].isWhitespace && !isMinus(typed[position])
    }

    /// A phrase in quotes, or all up to the next blank. A quote counts only where a word can
    /// begin, and only if its twin stands where a word can end: else it is text like any other.
    private static func piece(of typed: [Character], at start: Int) -> (text: String, end: Int) {
        if let closing = quotes[typed[start]] {
            var end = start + 1
            while end < typed.count {
                let isWordEnd = end + 1 == typed.count || typed[end + 1].isWhitespace
                if typed[end] == closing, isWordEnd, end > start + 1 {
                    return (String(typed[start + 1..<end]), end + 1)
                }
                end += 1
            }
        }
        let end = typed[start...].firstIndex(where: \.isWhitespace) ?? typed.count
        return (String(typed[start..<end]), end)
    }
}
