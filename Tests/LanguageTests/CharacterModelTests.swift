import Language
import Testing

@Suite struct CharacterModelTests {
    private func score(_ model: CharacterModel, _ first: Unicode.Scalar, _ second: Unicode.Scalar)
        -> Double
    {
        model.seamScore(first, second)
    }

    private func model(of paragraphs: String...) -> CharacterModel {
        var model = CharacterModel()
        model.learn(paragraphs.map { FoldedText($0).scalars })
        return model
    }

    @Test func theLexiconKnowsWhichCharactersMeet() {
        let model = CharacterModel()
        #expect(score(model, "程", "度") > 2)
        #expect(score(model, "程", "度") > score(model, "程", "我"))
        #expect(score(model, "好", ",") > 3)
        #expect(score(model, "1", "2") > 1)
        #expect(score(model, "家", "的") > 3)
    }

    @Test func learnsFromText() {
        let before = CharacterModel()
        let after = model(of: "青禾岭的梨花开了。", "青禾岭小学放假了。", "老人说青禾岭的风好。")
        #expect(score(after, "禾", "岭") > score(before, "禾", "岭"))
        #expect(
            after.logProbabilityOfBeginning("青") > before.logProbabilityOfBeginning("青"))
    }

    @Test func probabilitiesAreProbabilities() {
        let model = model(of: "春天来了。", "", "春雨下了。")
        let second = Array("的春天了,。1ab“●\n\u{10FFFF}圕".unicodeScalars)
        for first in second {
            for second in second {
                let probability = model.logProbability(of: second, after: first)
                #expect(probability < 0 && probability.isFinite)
                #expect(model.seamScore(first, second).isFinite)
            }
        }
    }

    @Test func survivesBeingKept() {
        let model = model(of: "春天来了。", "春雨\u{1F33E}下了。")
        #expect(CharacterModel(bytes: model.bytes) == model)
        #expect(CharacterModel(bytes: CharacterModel().bytes) == CharacterModel())
        #expect(CharacterModel(bytes: []) == nil)
        #expect(CharacterModel(bytes: Array(model.bytes.dropLast(4))) == nil)
        #expect(CharacterModel(bytes: [UInt8](repeating: 0xFF, count: 64)) == nil)
    }

    @Test func remembersWhichLettersStoodInARow() {
        let model = model(of: "春雨下了,3月2日停。", "春天来了。")
        #expect(model.holds("春", "雨", "下"))
        #expect(model.holds("月", "2", "日"))
        #expect(model.holds("天", "来", "了"))
        #expect(!model.holds("雨", "下", "春"))
        // A mark parts what stands beside it.
        #expect(!model.holds("下", "了", "3"))
        #expect(!CharacterModel().holds("春", "雨", "下"))
        #expect(CharacterModel(bytes: model.bytes)?.holds("春", "天", "来") == true)
    }
}
