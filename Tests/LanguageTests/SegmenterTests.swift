import Language
import TestSupport
import Testing

@Suite struct SegmenterTests {
    private func words(_ text: String) -> [String] {
        let scalars = scalars(text)
        return Segmenter.words(of: scalars).map { string(scalars[$0]) }
    }

    @Test func choosesTheMostProbableWords() {
        #expect(words("研究生命起源") == ["研究", "生命", "起源"])
        #expect(words("南京市长江大桥") == ["南京市", "长江大桥"])
        #expect(words("2023年3月,abc公司") == ["2023", "年", "3", "月", ",", "abc", "公司"])
        #expect(words("").isEmpty)
    }

    @Test func aTornWordIsWorthJoining() {
        let gain = Segmenter.gain(joining: scalars("村里新修了水"), to: scalars("库,鱼儿肥"))
        #expect(gain > 3)
        let none = Segmenter.gain(joining: scalars("大家都来了。"), to: scalars("春天到了"))
        #expect(none == 0)
    }

    @Test(arguments: UInt64(1)...30)
    func wordsCoverTheText(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = scalars(generator.text(count: 150))
        let words = Segmenter.words(of: text)
        #expect(words.allSatisfy { !$0.isEmpty }, "seed \(seed)")
        #expect(words.flatMap(Array.init) == Array(text.indices), "seed \(seed)")
        let middle = Int.random(in: 0...text.count, using: &generator)
        let gain = Segmenter.gain(
            joining: Array(text[..<middle]), to: Array(text[middle...]))
        #expect(gain >= 0, "seed \(seed)")
    }
}
