import Foundation
import Language

/// How a line's first words look as a paragraph's beginning, and its last ones as a torn end.
struct LineEdges {
    /// Logarithm of the letters before the first mark, and before the first full stop.
    let clauseLength: Double
    let sentenceLength: Double
    /// Whether the first mark is 、, or a colon.
    let beginsWithListing: Bool
    let beginsWithSpeaker: Bool
    /// Whether the line begins with a name or a time, with a verb, or with no word at all.
    let beginsWithName: Bool
    let beginsWithVerb: Bool
    let beginsInWord: Bool
    /// Whether the last letter is no word by itself, as in the middle of a torn one.
    let endsInWord: Bool
    /// Whether the line breaks off inside a list.
    let endsInListing: Bool

    /// What the best words at the line's end and at its beginning cost, in nats.
    let endCost: Double
    let beginningCost: Double

    init(_ passage: Passage) {
        (endCost, beginningCost) = WordTear.costs(of: passage.letters)
        var clause: Int?
        var sentence: Int?
        var mark: UInt32 = 0
        var letters = 0
        for scalar in passage.scalars.prefix(120) {
            let glyph = Glyph(scalar)
            if glyph.isLetter { letters += 1 }
            if clause == nil, glyph == .comma || glyph == .terminal {
                clause = letters
                mark = scalar
            }
            if glyph == .terminal {
                sentence = letters
                break
            }
        }
        clauseLength = log(Double(min(clause ?? letters, 40)) + 1)
        sentenceLength = log(Double(min(sentence ?? letters, 40)) + 1)
        beginsWithListing = mark == 0x3001
        beginsWithSpeaker = mark == 0x3A || mark == 0xFF1A
        let first = LineEdges.firstWord(passage)
        beginsWithName = first.kind.map(LineEdges.isName) ?? false
        beginsWithVerb = first.kind == .verb
        beginsInWord = first.length == 1 && passage.beginning == .letter
        endsInWord = passage.ending == .inClause && LineEdges.lastWordIsTorn(passage)
        endsInListing = passage.scalars.last == 0x3001
    }

    private static func isName(_ kind: WordKind) -> Bool {
        kind.isPlace || kind == .person || kind == .organization || kind == .time || kind == .name
    }

    private static func firstWord(_ passage: Passage) -> (kind: WordKind?, length: Int) {
        let head = passage.letters.prefix(8).compactMap(Unicode.Scalar.init)
        guard let length = Segmenter.words(of: head).first?.count else { return (nil, 0) }
        return (Lexicon.shared.word(head.prefix(length))?.kind, length)
    }

    private static func lastWordIsTorn(_ passage: Passage) -> Bool {
        let tail = passage.letters.suffix(8).compactMap(Unicode.Scalar.init)
        guard let last = Segmenter.words(of: tail).last, last.count == 1,
            let kind = Lexicon.shared.word(tail[last])?.kind
        else { return false }
        return kind != .function && kind != .pronoun && kind != .number && kind != .adverb
    }
}
