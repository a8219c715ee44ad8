import Foundation

/// A regular expression between slashes: it looks at the text as it is printed, letter case aside.
package struct TextPattern: Hashable, Sendable {
    /// Without the slashes.
    package let text: String
    private let expression: NSRegularExpression

    /// Nil when it is no regular expression.
    package init?(_ text: String) {
        guard !text.isEmpty,
            let expression = try? NSRegularExpression(pattern: text, options: .caseInsensitive)
        else { return nil }
        self.text = text
        self.expression = expression
    }

    /// UTF-8 ranges of the places in `text`; nil when it was given up because `isOver` said so.
    ///
    /// An expression may need time without end for a short text, so it asks every few steps.
    package func ranges(in text: String, unless isOver: () -> Bool) -> [Range<Int>]? {
        // Foundation takes the block for one it may keep, which it does not.
        withoutActuallyEscaping(isOver) { isOver in
            var ranges: [Range<Int>] = []
            var isGivenUp = false
            expression.enumerateMatches(
                in: text, options: .reportProgress, range: NSRange(text.startIndex..., in: text)
            ) { match, _, stop in
                if let match, let range = Range(match.range, in: text), !range.isEmpty {
                    let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
                    ranges.append(lower..<lower + text[range].utf8.count)
                } else if match == nil, isOver() {
                    isGivenUp = true
                    stop.pointee = true
                }
            }
            return isGivenUp ? nil : ranges
        }
    }

    package static func == (left: Self, right: Self) -> Bool { left.text == right.text }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension TextPattern {
    /// Words that stand in every text with a match, for an index to narrow the search down by;
    /// none where that is not plain to see.
    package var certainWords: [SearchQuery.Term] {
        // Where there are alternatives, options or classes, no word is certain.
        guard !text.contains(where: { "|()[]\\?*{".contains($0) }) else { return [] }
        return text.unicodeScalars.split { !$0.properties.isIdeographic }
            .map { SearchQuery.Term(text: String($0)) }
    }
}
