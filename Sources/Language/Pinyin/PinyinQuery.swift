/// What a person typed to find Han words without an input method, understood.
///
/// Blanks separate words, which may stand in any order in what is found. A word is a sequence of
/// syllables in full (`xiangcun`), as initials (`xc`, `zh` or `z` for 中) or mixed (`xiangcunzx`);
/// the last syllable may be unfinished. All common readings of a character count, the
/// unusual ones less. ü is typed as ü, v or u. Tone marks and apostrophes are left out. Han,
/// digits and Latin letters match themselves.
package struct PinyinQuery: Hashable, Sendable {
    /// Which sounds are taken for the same.
    package struct Fuzziness: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        package static let zh = Fuzziness(rawValue: 1)
        package static let ch = Fuzziness(rawValue: 2)
        package static let sh = Fuzziness(rawValue: 4)
        /// -n and -ng.
        package static let ng = Fuzziness(rawValue: 8)
        /// n- and l-.
        package static let nl = Fuzziness(rawValue: 16)
        /// What speakers of many regions confuse, without n- and l-.
        package static let common: Fuzziness = [.zh, .ch, .sh, .ng]
    }

    package let fuzziness: Fuzziness
    /// The words as folded letters and Han.
    private let words: [[Unicode.Scalar]]
    /// Worked out once, as matching comes in thousands.
    let matcher: PinyinMatcher

    /// Nil when nothing was typed that could match, or more than anybody types.
    package init?(_ typed: String, fuzziness: Fuzziness = []) {
        var words: [[Unicode.Scalar]] = [[]]
        for scalar in FoldedText(typed).scalars {
            switch scalar {
            case "'", "’", "\u{300}"..."\u{307}", "\u{309}"..."\u{36F}":
                break
            case "\u{308}":
                if let last = words[words.count - 1].last, last == "u" {
                    words[words.count - 1][words[words.count - 1].count - 1] = "v"
                }
            default:
                let letter = Self.plain[scalar] ?? scalar
                if letter.isTypedAsItself {
                    words[words.count - 1].append(letter)
                } else {
                    words.append([])
                }
            }
        }
        words.removeAll(where: \.isEmpty)
        if words.isEmpty || words.contains(where: { $0.count > Self.longestWord }) { return nil }
        self.words = words
        self.fuzziness = fuzziness
        matcher = PinyinMatcher(words, fuzziness)
    }

    /// How well the word answers what was typed, higher is better; nil if it does not.
    ///
    /// A word that is covered as a whole is always above one that goes on, and that mostly above
    /// one in whose middle the match stands.
    package func match(_ word: String) -> Double? {
        SpokenWord(word).characters.withUnsafeBufferPointer { matcher.score(of: $0) }
    }

    package static func == (left: PinyinQuery, right: PinyinQuery) -> Bool {
        left.words == right.words && left.fuzziness == right.fuzziness
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words)
        hasher.combine(fuzziness)
    }

    private static let longestWord = 64

    /// Letters with tone marks, and without.
    private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
        let marked: [Unicode.Scalar: String] = [
            "a": "āáǎà", "e": "ēéěèê", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "üǖǘǚǜ",
            "n": "ńňǹ", "m": "ḿ",
        ]
        var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (letter, twins) in marked {
            for twin in twins.unicodeScalars { plain[twin] = letter }
        }
        return plain
    }()
}
