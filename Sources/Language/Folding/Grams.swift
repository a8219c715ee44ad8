/// The character bigrams by which the full-text index finds text of any length exactly.
///
/// Folded text is cut into runs of characters other than punctuation, blanks and controls (in
/// ASCII: of letters and digits only). Each run becomes its overlapping pairs and its last
/// character alone: 经济展 gives `经济 济展 展`. The single character both makes every character
/// the beginning of a token and keeps a phrase from crossing what stood between two runs.
/// The index is to be tokenized by SQLite's `ascii` tokenizer, for which every token here is one:
/// ASCII inside a token is always 0-9 or a-z, and all else beyond ASCII belongs to tokens.
package enum Grams {
    /// Changes whenever the same text gives other tokens: an index made with another version must
    /// be rebuilt.
    package static let version = 1

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
        forEachToken(of: text) { token in
            if !tokens.isEmpty { tokens.append(0x20) }
            for scalar in token { tokens.append(contentsOf: scalar.utf8) }
        }
        return String(decoding: tokens, as: UTF8.self)
    }

    /// The phrase that every text with `needle` in it has in its index; nil if the needle has no
    /// character of a run, so that only a scan can find it.
    ///
    /// Where `isExact(for:)` says so, only texts with the needle in it have the phrase. Otherwise
    /// the characters between and around the runs are still to be verified by a scan.
    package static func query(_ needle: FoldedText) -> Phrase? {
        var tokens: [String] = []
        forEachToken(of: needle) { token in
            tokens.append(String(String.UnicodeScalarView(token)))
        }
        guard !tokens.isEmpty else { return nil }
        // Behind the needle's last run the text may go on, unless the needle itself ends the run.
        let endsRun = needle.scalars.last.map(FoldingTable.shared.breaksRun) ?? true
        if endsRun { return Phrase(tokens: tokens, endsInPrefix: false) }
        let lastRunIsOneCharacter =
            needle.scalars.dropLast().last.map(FoldingTable.shared.breaksRun) ?? true
        if lastRunIsOneCharacter { return Phrase(tokens: tokens, endsInPrefix: true) }
        return Phrase(tokens: tokens.dropLast(), endsInPrefix: false)
    }

    /// Whether the phrase of `needle` needs no verification: all its characters are of one run.
    package static func isExact(for needle: FoldedText) -> Bool {
        !needle.scalars.isEmpty && !needle.scalars.contains(where: FoldingTable.shared.breaksRun)
    }

    private static func forEachToken(
        of text: FoldedText, _ body: (ArraySlice<Unicode.Scalar>) -> Void
    ) {
        let table = FoldingTable.shared
        let scalars = text.scalars
        for position in scalars.indices where !table.breaksRun(scalars[position]) {
            let next = position + 1
            let isLast = next == scalars.endIndex || table.breaksRun(scalars[next])
            body(scalars[position..<(isLast ? next : next + 1)])
        }
    }
}
