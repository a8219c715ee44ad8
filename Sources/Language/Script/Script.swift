/// The way Chinese is written.
package enum Script: Hashable, Sendable, CaseIterable {
    case simplified, traditional

    /// Characters of a text that are written otherwise in this script, each with its place.
    package struct Change: Hashable, Sendable {
        /// UTF-8 bytes of one character of the text.
        package var range: Range<Int>
        package var character: Unicode.Scalar
    }

    /// Where a text is written otherwise in this script: character for character, so that every
    /// place of the text keeps its twin.
    ///
    /// Words decide where characters do not: 头发 is 頭髮 and 出发 is 出發. A word is one only where no
    /// word of the lexicon is cut for it: 唯一只有 has no 一只. What is written so already stays.
    package func changes(in text: String) -> [Change] {
        let scalars = Array(text.unicodeScalars)
        let table = ScriptTable.table(of: self)
        var written = scalars.map { table.character($0) }
        let borders = WordBorders(text, count: scalars.count)
        var index = 0
        while index < scalars.count {
            guard let word = table.word(at: index, in: scalars, where: borders.isWhole) else {
                index += 1
                continue
            }
            written.replaceSubrange(index..<index + word.count, with: word)
            index += word.count
        }
        var offset = 0
        return scalars.indices.compactMap { index in
            let start = offset
            offset += UTF8.width(scalars[index])
            return written[index] == scalars[index]
                ? nil : Change(range: start..<offset, character: written[index])
        }
    }
}

/// The words of the lexicon that a text is made of, by the places of its scalars.
private struct WordBorders {
    /// For each scalar the word it is in.
    private var words: [Range<Int>]

    init(_ text: String, count: Int) {
        words = (0..<count).map { $0..<$0 + 1 }
        let folded = FoldedText(text)
        var places: [Int: Int] = [:]
        var offset = 0
        for (index, scalar) in text.unicodeScalars.enumerated() {
            places[offset] = index
            offset += UTF8.width(scalar)
        }
        for word in Segmenter.words(of: folded.scalars) where word.count > 1 {
            let bytes = folded.originalRange(word)
            guard let first = places[bytes.lowerBound] else { continue }
            let end = places[bytes.upperBound] ?? count
            for index in first..<max(first, end) { words[index] = first..<end }
        }
    }

    /// Whether a part of the text has each of its words whole, or is within one.
    func isWhole(_ part: Range<Int>) -> Bool {
        let first = words[part.lowerBound]
        let last = words[part.upperBound - 1]
        return (first.lowerBound == part.lowerBound || first.upperBound >= part.upperBound)
            && (last.upperBound == part.upperBound || last.lowerBound <= part.lowerBound)
    }
}
