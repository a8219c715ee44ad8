import Language

/// The plain form of a query, which any text has: words, phrases in quotes, exclusions with `-`.
enum PlainQuery {
    /// Nil when there is no word.
    static func expression(of text: String) -> QueryExpression? {
        let words = words(in: Array(text)).filter { !$0.term.folded.scalars.isEmpty }
        let parts = words.map {
            $0.isExcluded ? .not(.text($0.term)) : QueryExpression.text($0.term)
        }
        return parts.count > 1 ? .all(parts) : parts.first
    }

    /// The quotes that keep a phrase together, opening and closing.
    private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "＂": "＂"]

    private static func words(
        in typed: [Character]
    ) -> [(term: SearchQuery.Term, isExcluded: Bool)] {
        var words: [(SearchQuery.Term, Bool)] = []
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
            words.append((SearchQuery.Term(text: text), isExcluded))
        }
        return words
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
            var end = start + 2
            while end < typed.count {
                let isWordEnd = end + 1 == typed.count || typed[end + 1].isWhitespace
                if typed[end] == closing, isWordEnd {
                    return (String(typed[start + 1..<end]), end + 1)
                }
                end += 1
            }
        }
        let end = typed[start...].firstIndex(where: \.isWhitespace) ?? typed.count
        return (String(typed[start..<end]), end)
    }
}
