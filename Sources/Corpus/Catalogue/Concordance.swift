import Language

/// In which order a concordance lists the places where a query stands.
package enum ConcordanceOrder: Hashable, Sendable, CaseIterable {
    /// As the stories are listed, and in each from its beginning.
    case story
    /// By what stands before the hit, read backwards, and by what follows it.
    case left, right
}

/// One place where a query stands, small because there are thousands: whose story, where, and what
/// it is sorted by.
package struct ConcordanceHit: Hashable, Sendable {
    package var story: StoryKey
    package var block: Int
    /// In UTF-8 bytes of the block's text.
    package var range: Range<Int>
    /// The letters before the hit, the nearest first, and those behind it.
    private var left: [Unicode.Scalar]
    private var right: [Unicode.Scalar]

    /// So many letters on either side decide the order.
    private static let deciding = 8

    init(story: StoryKey, block: Int, range: Range<Int>, in text: String) {
        self.story = story
        self.block = block
        self.range = range
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
        left = Self.letters(text[..<start].suffix(Self.deciding * 2).reversed())
        right = Self.letters(text[end...].prefix(Self.deciding * 2))
    }

    /// Folded, without punctuation: it tells nothing of how a word is used.
    private static func letters(_ characters: some Sequence<Character>) -> [Unicode.Scalar] {
        let folded = characters.flatMap { FoldedText(String($0)).scalars }
        return Array(
            folded.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
                .prefix(deciding))
    }

    /// Whether this stands before the other; those of equal context stay as they are.
    package func precedes(_ other: ConcordanceHit, by order: ConcordanceOrder) -> Bool {
        switch order {
        case .story: false
        case .left: left.lexicographicallyPrecedes(other.left)
        case .right: right.lexicographicallyPrecedes(other.right)
        }
    }
}

/// A place where a query stands, with the text around it and where it comes from.
package struct ConcordanceLine: Hashable, Sendable {
    package var row: StoryRow
    package var block: Int
    package var range: Range<Int>
    package var left: String
    package var hit: String
    package var right: String

    /// Characters on either side: more than half of any window.
    private static let context = 120

    package init(_ hit: ConcordanceHit, of text: String, row: StoryRow) {
        self.row = row
        block = hit.block
        range = hit.range
        let bytes = text.utf8
        let range = hit.range.clamped(to: 0..<bytes.count)
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
        left = String(text[..<start].suffix(Self.context))
        self.hit = String(text[start..<end])
        right = String(text[end...].prefix(Self.context))
    }
}

extension SearchQuery {
    /// Every place of a story where a wanted term stands, from its beginning to its end.
    package func concordance(of article: Article, _ key: StoryKey) -> [ConcordanceHit] {
        article.blocks.enumerated().flatMap { index, block in
            ranges(in: block.text).map {
                ConcordanceHit(story: key, block: index, range: $0, in: block.text)
            }
        }
    }
}
