import Language

/// How a line's first words look as a paragraph's beginning, and its last ones as a torn end.
struct LineEdges {
    /// Whether the first mark is 、.
    let beginsWithListing: Bool
    /// Whether the line begins with a name or a time, or with a verb.
    let beginsWithName: Bool
    let beginsWithVerb: Bool
    /// Whether the first word can be no noun: a particle, a preposition, a word of direction.
    let beginsWithFunctionWord: Bool
    /// Whether the last letter is no word by itself, as in the middle of a torn one.
    let endsInWord: Bool
    /// Whether the line breaks off inside a list.
    let endsInListing: Bool
    /// Whether the last word is one behind which a noun must stand: 各类, 这些 …
    let endsInDeterminer: Bool

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
        beginsWithFunctionWord = first == .function
        endsInWord = passage.ending == .inClause && LineEdges.lastWordIsTorn(passage)
        endsInListing = passage.scalars.last == 0x3001
        endsInDeterminer =
            passage.ending == .inClause && LineEdges.determiners.contains(passage.scalars.suffix(2))
    }

    private static let determiners = Set(
        ["各类", "各种", "各项", "各个", "各式", "这些", "那些", "一些", "某些", "多种", "多项", "许多", "众多", "诸多"]
            .map { ArraySlice($0.unicodeScalars.map(\.value)) })

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
