/// A word as pinyin is matched against it: its characters with what they can be read as.
struct SpokenWord {
    struct Character {
        var scalar: Unicode.Scalar
        /// Its readings in `Readings`.
        var readings: Range<Int32>
        /// The reading in this word.
        var preferred: Readings.Syllable?

        /// Blanks and dots between the parts of a name need not be typed.
        var isSilent: Bool { readings.isEmpty && !scalar.isTypedAsItself }
    }

    var characters: [Character]

    init(_ word: String) {
        let readings = Readings.shared
        let scalars = FoldedText(word).scalars
        characters = scalars.map { scalar in
            let range = readings.range(of: scalar)
            return Character(
                scalar: scalar, readings: Int32(range.lowerBound)..<Int32(range.upperBound),
                preferred: range.first.map(readings.syllable))
        }
        preferUnusualReadings(of: scalars)
    }

    /// The longest word of the lexicon with a reading of its own decides, from left to right.
    private mutating func preferUnusualReadings(of scalars: [Unicode.Scalar]) {
        scalars.withUnsafeBufferPointer { scalars in
            var start = 0
            while start + 1 < scalars.count {
                let syllables = Readings.shared.unusual(in: scalars, from: start)
                for (offset, syllable) in syllables.enumerated() {
                    characters[start + offset].preferred = syllable
                }
                start += max(1, syllables.count)
            }
        }
    }
}

extension Unicode.Scalar {
    /// Folded Latin letters and digits stand for themselves among the Han (5g网络).
    var isTypedAsItself: Bool {
        switch self {
        case "a"..."z", "0"..."9": true
        default: value >= 0x80 && properties.isAlphabetic
        }
    }
}
