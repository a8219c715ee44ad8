/// The character bigrams by which the full-text index finds text of any length exactly.
///
/// A folded text becomes its overlapping pairs of characters, punctuation and blanks among them,
/// and its last character alone: 牛，羊 gives `牛， ，羊 羊`. So every place of the text is one
/// token, a stretch of two characters and more is a phrase of pairs that stands exactly where the
/// stretch stands, and the single character at the end keeps a phrase from running on into
/// whatever text is indexed behind it.
///
/// The index is to be tokenized by SQLite's `ascii` tokenizer, for which every token here is one:
/// it splits at ASCII other than letters and digits, so those characters are written in tokens as
/// characters that no folded text has.
package enum Grams {
    /// Changes whenever the same text gives other tokens: an index made with another version must
    /// be rebuilt.
    package static let version = 3

    /// What to ask the index for one stretch of text.
    package struct Phrase: Hashable, Sendable {
        /// Tokens that follow each other, in the order of the index.
        package var tokens: [String]
        /// Whether the last token stands for all tokens that begin with it.
        package var endsInPrefix: Bool

        /// The phrase in FTS5's query language.
        package var match: String {
            "\"" + tokens.joined(separator: " ") + "\"" + (endsInPrefix ? " *" : "")
        }
    }

    /// The tokens of a text, separated by blanks.
    package static func index(_ text: FoldedText) -> String {
        var tokens: [UInt8] = []
        tokens.reserveCapacity(text.scalars.count * 7)
        var last: Unicode.Scalar?
        for scalar in text.scalars {
            let scalar = inToken(scalar)
            if let last {
                tokens.append(contentsOf: last.utf8)
                tokens.append(contentsOf: scalar.utf8)
                tokens.append(0x20)
            }
            last = scalar
        }
        if let last { tokens.append(contentsOf: last.utf8) }
        return String(decoding: tokens, as: UTF8.self)
    }

    /// The phrase that those texts have in their index that have `needle` in them, and no others;
    /// nil for a needle without characters.
    package static func query(_ needle: FoldedText) -> Phrase? {
        let scalars = needle.scalars.map(inToken)
        guard let first = scalars.first else { return nil }
        if scalars.count == 1 { return Phrase(tokens: [text(first)], endsInPrefix: true) }
        return Phrase(
            tokens: zip(scalars, scalars.dropFirst()).map { text($0) + text($1) },
            endsInPrefix: false)
    }

    /// The token that a single folded character makes.
    package static func token(_ scalar: Unicode.Scalar) -> String { text(inToken(scalar)) }

    /// ASCII at which the tokenizer would split has a full-width twin that folding takes away and
    /// that is free therefore; controls, which have none, take narrow katakana, which are as free.
    @inline(__always)
    private static func inToken(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let twin: UInt32
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A, 0x80...: return scalar
        case 0x20: twin = 0x3000
        case ..<0x20: twin = 0xFF61 + scalar.value
        case 0x7F: twin = 0xFF81
        default: twin = 0xFEE0 + scalar.value
        }
        return Unicode.Scalar(twin) ?? scalar
    }

    private static func text(_ scalar: Unicode.Scalar) -> String { String(Character(scalar)) }
}
