import Language
import TestSupport
import Testing

@Suite struct PhrasesTests {
    /// Sentences about a thing no dictionary knows.
    private let texts = [
        "村里今年试种彩耳麦。", "彩耳麦耐旱！", "记者在地头看彩耳麦长势。", "大家都说彩耳麦好吃，", "种彩耳麦的人多了。",
        "他把彩耳麦卖到城里。", "一亩彩耳麦收入三千元", "彩耳麦面包上市", "专家：彩耳麦不怕霜", "今年又来买彩耳麦。",
    ].map { FoldedText($0) }

    @Test func findsAWordThatNoDictionaryKnows() {
        let phrases = Phrases.extract(from: texts + headlines.map { FoldedText($0) })
        #expect(phrases.contains(Phrases.Phrase(text: "彩耳麦", count: 10)))
        #expect(!Lexicon.shared.contains(FoldedText("彩耳麦").scalars))
    }

    @Test func partsOfAPhraseAreNoPhrases() {
        var thresholds = Phrases.Thresholds()
        thresholds.count = 2
        let phrases = Phrases.extract(from: texts, thresholds: thresholds).map(\.text)
        #expect(!phrases.contains("彩耳"))
        #expect(!phrases.contains("耳麦"))
    }

    @Test func nothingComesOfNothing() {
        #expect(Phrases.extract(from: []).isEmpty)
        #expect(
            Phrases.extract(from: [FoldedText(""), FoldedText("abc，。"), FoldedText("天")]).isEmpty)
    }

    @Test(arguments: UInt64(1)...20)
    func countsAreRight(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = FoldedText(generator.text(count: 600))
        var thresholds = Phrases.Thresholds()
        thresholds.count = 3
        thresholds.length = 1...4
        thresholds.cohesion = -.infinity
        thresholds.branching = 0
        for phrase in Phrases.extract(from: [text], thresholds: thresholds) {
            let needle = FoldedText(phrase.text).scalars
            let count = text.scalars.indices.count {
                text.scalars[$0...].starts(with: needle)
            }
            #expect(phrase.count == count, "seed \(seed), \(phrase.text)")
        }
    }

    @Test func headlinesOfferTheirWords() {
        let terms = Vocabulary.terms(of: headlines.map { FoldedText($0) })
        let words = Set(terms.map(\.word))
        #expect(words.isSuperset(of: ["教育局", "赵玉梅", "林小禾", "志愿者", "苹果"]))
        #expect(terms.allSatisfy { $0.weight > 0 && $0.word.unicodeScalars.count > 1 })
        #expect(terms.map(\.weight) == terms.map(\.weight).sorted(by: >))
    }
}
