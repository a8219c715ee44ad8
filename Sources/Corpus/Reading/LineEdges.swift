import Language

/// How a line's first words look as a paragraph's beginning, and its last ones as a torn end.
struct LineEdges {
    /// Whether the first mark is 、.
    let beginsWithListing: Bool
    /// Whether the line begins with a name or a time, or with a verb.
    let beginsWithName: Bool
    let beginsWithVerb: Bool
    /// Whether the last letter is no word by itself, as in the middle of a torn one.
    let endsInWord: Bool
    /// Whether the line breaks off inside a list.
    let endsInListing: Bool

    /// What the best words at the line's end and at its beginning cost, in nats.
    let endCost: Double
    let beginningCost: Double

    init(_ passage: Passage) {
        (endCost, beginningCost) = WordTear.costs(of: passage.letters)
        let mark = passage.scalars.prefix(120).first {
            let glyph = Glyph($0)
            return glyph == .comma || glyph == .terminal
        }
        beginsWithListing = mark == 0x3001
        let first = LineEdges.kindOfFirstWord(passage)
        beginsWithName = first.map(LineEdges.isName) ?? false
        beginsWithVerb = first == .verb
        endsInWord = passage.ending == .inClause && LineEdges.lastWordIsTorn(passage)
        endsInListing = passage.scalars.last == 0x3001
    }

    private static func isName(_ kind: WordKind) -> Bool {
        kind.isPlace || kind == .person || kind == .organization || kind == .time || kind == .name
    }

    private static func kindOfFirstWord(_ passage: Passage) -> WordKind? {
        let head = passage.letters.prefix(8).compactMap(Unicode.Scalar.init)
        guard let length = Segmenter.words(of: head).first?.count else { return nil }
        return Lexicon.shared.word(head.prefix(length))?.kind
    }

    private static func lastWordIsTorn(_ passage: Passage) -> Bool {
        let tail = passage.letters.suffix(8).compactMap(Unicode.Scalar.init)
        guard let last = Segmenter.words(of: tail).last, last.count == 1,
            let kind = Lexicon.shared.word(tail[last])?.kind
        else { return false }
        return kind != .function && kind != .pronoun && kind != .number && kind != .adverb
    }
}
