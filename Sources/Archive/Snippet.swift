import Corpus

/// The passage of a story that shows best what a query found in it.
struct Snippet {
    /// About this many characters are shown.
    static let length = 60

    let text: String
    /// Places of the whole story where a wanted term stands.
    let hits: Int

    /// `isOver` is asked while patterns are looked for: true when there is no more time for them.
    init(of article: Article, for query: SearchQuery, unless isOver: () -> Bool) {
        var best: (score: Int, block: Int, offset: Int)?
        var hits = 0
        for (number, block) in article.blocks.enumerated() {
            let ranges = query.ranges(in: block.text, unless: isOver)
            hits += ranges.count
            guard let passage = Self.passage(of: block.text, around: ranges) else { continue }
            // The head stands in the row already: a passage of the text tells more.
            let score = passage.score * 2 + (block.role.isHead ? 0 : 1)
            if score > best?.score ?? 0 { best = (score, number, passage.offset) }
        }
        self.hits = hits
        let opening = article.blocks.first { $0.role == .body } ?? article.blocks.first
        text =
            best.map { Self.excerpt(of: article.blocks[$0.block].text, from: $0.offset) }
            ?? String(opening?.text.prefix(Self.length) ?? "")
    }

    /// Where the window begins in which most different words of the query stand, the earliest of
    /// several, in bytes, and how many they are.
    private static func passage(
        of text: String, around ranges: [Range<Int>]
    ) -> (score: Int, offset: Int)? {
        guard !ranges.isEmpty else { return nil }
        let utf8 = text.utf8
        var best = (score: 0, first: ranges[0])
        for (index, range) in ranges.enumerated() {
            // Three bytes a character is what Chinese text has.
            let window = ranges[index...].prefix {
                $0.upperBound <= range.lowerBound + length * 2
            }
            let words = Set(
                window.map { String(Substring(utf8.dropFirst($0.lowerBound).prefix($0.count))) })
            if words.count > best.score { best = (words.count, range) }
        }
        return (best.score, best.first.lowerBound)
    }

    private static func excerpt(of text: String, from offset: Int) -> String {
        let hit = text.utf8.index(text.startIndex, offsetBy: offset)
        let lead = text[..<hit].suffix(length / 4)
        let rest = text[hit...].prefix(length - lead.count)
        let opening = lead.startIndex > text.startIndex ? "…" : ""
        let closing = rest.endIndex < text.endIndex ? "…" : ""
        return opening + lead + rest + closing
    }
}
