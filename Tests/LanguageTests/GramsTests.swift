import Language
import TestSupport
import Testing

@Suite struct GramsTests {
    @Test func aTextBecomesItsPairsAndItsLastCharacter() {
        #expect(Grams.index(FoldedText("乡村振兴")) == "乡村 村振 振兴 兴")
        #expect(Grams.index(FoldedText("牛，羊。")) == "牛， ，羊 羊。 。")
        #expect(Grams.index(FoldedText("Ａ4 纸")) == "a4 4\u{3000} \u{3000}纸 纸")
        #expect(Grams.index(FoldedText("")).isEmpty)
    }

    @Test func aQueryIsAPhrase() throws {
        let word = try #require(Grams.query(FoldedText("振兴路")))
        #expect(word.match == "\"振兴 兴路\"")
        let character = try #require(Grams.query(FoldedText("村")))
        #expect(character.match == "\"村\" *")
        let closed = try #require(Grams.query(FoldedText("了,\"")))
        #expect(closed.match == "\"了， ，＂\"")
        #expect(Grams.query(FoldedText("\u{200B}")) == nil)
    }

    @Test(arguments: UInt64(1)...200)
    func aPhraseFindsWhatAScanFinds(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = FoldedText(generator.text(count: 120))
        let tokens = tokens(of: text)
        for _ in 0..<10 {
            let needle = FoldedText(
                generator.text(count: Int.random(in: 1...5, using: &generator)))
            guard let phrase = Grams.query(needle) else { continue }
            #expect(
                finds(phrase, in: tokens) == text.contains(needle),
                "seed \(seed), needle \(needle.scalars)")
        }
    }

    @Test(arguments: UInt64(1)...50)
    func noTokenIsSplitByTheTokenizer(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for token in tokens(of: FoldedText(generator.text(count: 200))) {
            for byte in token.utf8 where byte < 0x80 {
                let isAlphanumeric = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
                #expect(isAlphanumeric, "seed \(seed)")
            }
        }
    }

    @Test func everyAsciiCharacterHasATokenThatNoOtherTextHas() {
        var tokens: Set<String> = []
        for value in UInt8.min..<0x80 {
            let folded = FoldedText(String(Character(Unicode.Scalar(value))))
            guard let scalar = folded.scalars.first else { continue }
            let token = Grams.token(scalar)
            tokens.insert(token)
            // Either the character itself, or one that folding never leaves as it is.
            let isFree =
                token.unicodeScalars.elementsEqual(folded.scalars)
                || FoldedText(token).scalars != Array(token.unicodeScalars)
            #expect(isFree, "\(value)")
        }
        // Capitals share the tokens of small letters.
        #expect(tokens.count == 0x80 - 26)
    }

    private func tokens(of text: FoldedText) -> [String] {
        Grams.index(text).unicodeScalars.split(separator: " ").map(String.init)
    }

    /// What SQLite does with a phrase.
    private func finds(_ phrase: Grams.Phrase, in tokens: [String]) -> Bool {
        let wanted = phrase.tokens
        return tokens.indices.contains { start in
            guard start + wanted.count <= tokens.count else { return false }
            return wanted.indices.allSatisfy { offset in
                let token = tokens[start + offset]
                let isLast = offset == wanted.count - 1
                return isLast && phrase.endsInPrefix
                    ? token.utf8.starts(with: wanted[offset].utf8)
                    : token.utf8.elementsEqual(wanted[offset].utf8)
            }
        }
    }
}
