import Language

/// Asks the language whether a text goes on across the tear between two lines.
struct WordTear {
    /// Letters on each side that are looked at: the longest words that matter, and their neighbours.
    private static let reach = 6

    /// What is known of characters that follow each other.
    let model: CharacterModel

    /// By how much the letters of both sides make better words together than apart, in nats; 0 when
    /// no word crosses the tear.
    static func gain(_ left: [UInt32], _ right: [UInt32]) -> Double {
        let before = left.suffix(reach).compactMap(Unicode.Scalar.init)
        let after = right.prefix(reach).compactMap(Unicode.Scalar.init)
        return Segmenter.gain(joining: before, to: after)
    }

    /// How much likelier the right letter goes on behind the left one than begins a paragraph.
    func seam(_ left: UInt32, _ right: UInt32) -> Double {
        guard let first = Unicode.Scalar(left), let second = Unicode.Scalar(right) else { return 0 }
        return model.seamScore(first, second)
    }
}
