/// Names for the stories of one page: from their content alone, each given once.
struct StoryIdentity {
    private var given: Set<StoryID>
    /// For each key the next counter to try.
    private var counters: [[UInt32]: UInt32] = [:]

    /// Names that other stories of the page already have are not given again.
    init(given: Set<StoryID> = []) { self.given = given }

    /// The same text gives the same name whatever the file is called and whatever stands beside it;
    /// a second story with the very same words gets the next name of the row.
    mutating func identity(of article: Article) -> StoryID {
        let key = StoryIdentity.key(of: article)
        var counter = counters[key] ?? 0
        while true {
            let identity = StoryIdentity.identity(key, counter: counter)
            counter += 1
            if given.insert(identity).inserted {
                counters[key] = counter
                return identity
            }
        }
    }

    /// Letters of the headline and the first 24 of the text; the whole text where both are missing.
    private static func key(of article: Article) -> [UInt32] {
        let headline = letters(of: article.headline ?? "")
        let text = article.blocks.first {
            $0.role == .body || $0.role == .item || $0.role == .caption
        }
        let key = headline + letters(of: text?.text ?? "").prefix(24)
        if !key.isEmpty { return key }
        return article.blocks.flatMap { $0.text.unicodeScalars.map(\.value) }
    }

    private static func letters(of text: String) -> [UInt32] {
        text.unicodeScalars.map(\.value).filter { Glyph($0).isLetter }.map(Glyph.folded)
    }

    /// FNV-1a over the key's UTF-8-like bytes, forty bits of it written in thirty-two signs.
    private static func identity(_ key: [UInt32], counter: UInt32) -> StoryID {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in counter == 0 ? key : key + [0, counter] {
            for shift in [0, 8, 16, 24] as [UInt32] {
                hash = (hash ^ UInt64(scalar >> shift & 0xFF)) &* 0x100_0000_01B3
            }
        }
        hash ^= hash >> 40
        let signs = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return StoryID(String((0..<8).map { signs[Int(hash >> UInt64($0 * 5) & 31)] }))
    }
}
