import Language
import Testing

@Suite struct GramsTests {
    @Test func aRunBecomesItsPairsAndItsLastCharacter() {
        #expect(Grams.index(FoldedText("乡村振兴")) == "乡村 村振 振兴 兴")
        #expect(Grams.index(FoldedText("牛，羊。")) == "牛 羊")
        #expect(Grams.index(FoldedText("Ａ4纸\n")) == "a4 4纸 纸")
        #expect(Grams.index(FoldedText("，。 \n")).isEmpty)
    }

    @Test func aQueryIsAPhrase() throws {
        let word = try #require(Grams.query(FoldedText("振兴路")))
        #expect(word.match == "\"振兴 兴路\"")
        let character = try #require(Grams.query(FoldedText("村")))
        #expect(character.match == "\"村\" *")
        let twoRuns = try #require(Grams.query(FoldedText("3.5")))
        #expect(twoRuns.match == "\"3 5\" *")
        let closed = try #require(Grams.query(FoldedText("了，")))
        #expect(closed.match == "\"了\"")
        #expect(Grams.query(FoldedText("，")) == nil)
    }

    @Test func punctuationNeedsAScan() {
        #expect(Grams.isExact(for: FoldedText("乡村③🙂\u{E000}")))
        #expect(!Grams.isExact(for: FoldedText("乡，村")))
        #expect(!Grams.isExact(for: FoldedText("村 ")))
        #expect(!Grams.isExact(for: FoldedText("")))
    }

    @Test(arguments: UInt64(1)...200)
    func aPhraseFindsWhatAScanFinds(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = FoldedText(generator.text(count: 120))
        let tokens = tokens(of: text)
        for _ in 0..<10 {
            let needle = FoldedText(
                generator.text(count: Int.random(in: 1...5, using: &generator)))
            let isThere = text.contains(needle)
            guard let phrase = Grams.query(needle) else { continue }
            let isFound = finds(phrase, in: tokens)
            if Grams.isExact(for: needle) {
                #expect(isFound == isThere, "seed \(seed), needle \(needle.scalars)")
            } else {
                #expect(isFound || !isThere, "seed \(seed), needle \(needle.scalars)")
            }
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
