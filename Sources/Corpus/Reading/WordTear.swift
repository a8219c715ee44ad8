import Language

/// Asks the language whether a text goes on across the tear between two lines.
struct WordTear {
    /// Letters on each side that are looked at: the longest words that matter, and their neighbours.
    private static let reach = 5

    /// What is known of characters that follow each other.
    let model: CharacterModel

    /// What the best words at a line's end, and at its beginning, cost.
    static func costs(of letters: [UInt32]) -> (end: Double, beginning: Double) {
        let end = letters.suffix(reach).compactMap(Unicode.Scalar.init)
        let beginning = letters.prefix(reach).compactMap(Unicode.Scalar.init)
        return (Segmenter.cost(of: end), Segmenter.cost(of: beginning))
    }

    /// The gain of two lines whose ends were looked at before.
    static func gain(_ left: [UInt32], _ right: [UInt32], apart: Double) -> Double {
        var both: [Unicode.Scalar] = []
        both.reserveCapacity(reach * 2)
        for letter in left.suffix(reach) {
            if let scalar = Unicode.Scalar(letter) { both.append(scalar) }
        }
        for letter in right.prefix(reach) {
            if let scalar = Unicode.Scalar(letter) { both.append(scalar) }
        }
        return max(0, apart - Segmenter.cost(of: both))
    }

    /// By how much the letters of both sides make better words together than apart, in nats; 0 when
    /// no word crosses the tear.
    static func gain(
        _ left: some BidirectionalCollection<UInt32>, _ right: some Collection<UInt32>
    ) -> Double {
        let before = left.suffix(reach).compactMap(Unicode.Scalar.init)
        let after = right.prefix(reach).compactMap(Unicode.Scalar.init)
        return Segmenter.gain(joining: before, to: after)
    }

    /// How much likelier the right letter goes on behind the left one than begins a paragraph.
    func seam(_ left: UInt32, _ right: UInt32) -> Double {
        guard let first = Unicode.Scalar(left), let second = Unicode.Scalar(right) else { return 0 }
        return model.seamScore(first, second)
    }

    /// Whether the archive has said three letters in a row.
    func holds(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
        guard let first = Unicode.Scalar(first), let second = Unicode.Scalar(second),
            let third = Unicode.Scalar(third)
        else { return false }
        return model.holds(first, second, third)
    }
}
