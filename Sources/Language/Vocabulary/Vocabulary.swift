/// The words that a body of text itself offers for typing: what the lexicon knows, names and pairs
/// of characters it does not know, and the phrases that recur.
///
/// Made for headlines, in which every word may be wanted; people, places and organizations that
/// the reading of pages has found are to be added by the caller with their own counts.
package enum Vocabulary {
    /// Words of two and more characters with how often they come, for `PinyinIndex`.
    package static func terms(
        of texts: [FoldedText], thresholds: Phrases.Thresholds = Phrases.Thresholds()
    ) -> [(word: String, weight: Int)] {
        var counts: [String: Int] = [:]
        for text in texts {
            for word in words(of: text.scalars) { counts[word, default: 0] += 1 }
        }
        for phrase in Phrases.extract(from: texts, thresholds: thresholds) {
            counts[phrase.text] = max(counts[phrase.text] ?? 0, phrase.count)
        }
        return counts.map { (word: $0.key, weight: $0.value) }.sorted {
            ($0.weight, $1.word) > ($1.weight, $0.word)
        }
    }

    private static func words(of scalars: [Unicode.Scalar]) -> [String] {
        let segments = Segmenter.words(of: scalars)
        return segments.filter { $0.count > 1 }.map { string(scalars[$0]) }
            + unknownWords(in: scalars, segments).map(\.text)
    }

    struct UnknownWord {
        var text: String
        /// It looks like a person's name.
        var isPerson: Bool
    }

    /// What stands in runs of characters that make no word of the lexicon.
    static func unknownWords(
        in scalars: [Unicode.Scalar], _ segments: [Range<Int>]
    ) -> [UnknownWord] {
        var words: [UnknownWord] = []
        var singles: Range<Int> = 0..<0
        for range in segments + [scalars.count..<scalars.count] {
            if range.count == 1, CharacterClass(scalars[range.lowerBound]) == .han {
                singles = singles.isEmpty ? range : singles.lowerBound..<range.upperBound
            } else {
                words += unknown(in: Array(scalars[singles]))
                singles = 0..<0
            }
        }
        return words
    }

    /// Characters that make no word of the lexicon: a name if it looks like one, else all of them
    /// up to four.
    private static func unknown(in scalars: [Unicode.Scalar]) -> [UnknownWord] {
        guard scalars.count > 1 else { return [] }
        for length in [3, 2] where scalars.count >= length {
            for start in 0...scalars.count - length {
                let part = Array(scalars[start..<start + length])
                if PersonNames.shared.score(part, above: nameScore) == nil { continue }
                return unknown(in: Array(scalars[..<start]))
                    + [UnknownWord(text: string(part[...]), isPerson: true)]
                    + unknown(in: Array(scalars[(start + length)...]))
            }
        }
        return scalars.count <= 4
            ? [UnknownWord(text: string(scalars[...]), isPerson: false)] : []
    }

    private static let nameScore = 4.0

    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
