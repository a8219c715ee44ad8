/// How Han text is read.
package enum Spelling {
    /// For each folded character its syllable in this text, toneless and with v for ü (重庆 gives
    /// `chong`, `qing`); what has no reading stands for itself.
    package static func syllables(of text: String) -> [String] {
        SpokenWord(text).characters.map { character in
            guard let syllable = character.preferred else { return String(character.scalar) }
            let letters = (0..<6).map { Readings.shared.letter($0, of: syllable) }
            return String(decoding: letters.filter { $0 != 0 }, as: UTF8.self)
        }
    }
}
