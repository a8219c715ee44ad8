import Language

/// How a paragraph begins whose beginning is lost.
enum MidSentence {
    /// The evidence, in nats, that a line's first words go on from text that is not there: above 0
    /// hardly any whole paragraph begins like that.
    ///
    /// Fitted to 11,000 paragraphs of torn news of which every twentieth had lost its first half:
    /// of those, 62 in 573 are told, beside 2 in 10,000 of the others.
    static func evidence(_ passage: Passage) -> Double {
        // What somebody says may be as short as it likes and begin with any word.
        if passage.beginning == .opener, passage.quotes.unopened.isEmpty { return -.infinity }
        var evidence = -4.2 - 1.4 * Phrasing.beginning(passage)
        let head = passage.letters.prefix(8).compactMap(Unicode.Scalar.init)
        guard let first = head.first, Glyph(first.value) == .han,
            let word = Segmenter.words(of: head).first
        else { return evidence }
        evidence -= 0.6 * CharacterModel.preferenceForBeginnings(first)
        if word.count == 1 { evidence += 1.4 }
        switch Lexicon.shared.word(head[word])?.kind {
        case .function, .pronoun: evidence -= 0.5
        case .person, .organization, .name: evidence -= 1.3
        case .some(let kind) where kind.isPlace: evidence -= 1.3
        default: break
        }
        return evidence
    }
}
