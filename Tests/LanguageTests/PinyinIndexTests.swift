import Language
import TestSupport
import Testing

@Suite struct PinyinIndexTests {
    private let index = PinyinIndex([
        (word: "梨花节", weight: 12), (word: "理化", weight: 3), (word: "梨花", weight: 7),
        (word: "赏梨花", weight: 9), (word: "林小禾", weight: 5), (word: "刘小虎", weight: 2),
        (word: "重庆", weight: 4), (word: "5G网络", weight: 1), (word: "女排", weight: 1),
    ])

    private func found(_ typed: String, _ fuzziness: PinyinQuery.Fuzziness = []) -> [String] {
        PinyinQuery(typed, fuzziness: fuzziness).map {
            index.candidates(for: $0).map(\.word)
        } ?? []
    }

    @Test func wholeWordsComeFirstThenBeginningsThenInsides() {
        #expect(found("lihua") == ["梨花", "理化", "梨花节", "赏梨花"])
        #expect(found("lxh") == ["林小禾", "刘小虎"])
        #expect(found("zq") == ["重庆"])
        #expect(found("nu") == ["女排"])
        #expect(found("5") == ["5G网络"])
        #expect(found("花jie") == ["梨花节"])
        #expect(found("hua li") == ["梨花", "理化", "梨花节", "赏梨花"])
        #expect(found("liupai", .nl).isEmpty)
        #expect(found("lvpai", .nl) == ["女排"])
        #expect(found("songqing").isEmpty)
        #expect(found("zongqing", .zh) == ["重庆"])
    }

    @Test func aWordThatComesTwiceHasTheSumOfItsWeights() {
        let index = PinyinIndex([
            (word: "渔民", weight: 2), (word: "愚民", weight: 3), (word: "渔民", weight: 2),
            (word: "", weight: 9),
        ])
        #expect(index.count == 2)
        let candidates = PinyinQuery("yumin").map { index.candidates(for: $0, limit: 1) }
        #expect(candidates == [PinyinIndex.Candidate(word: "渔民", weight: 4)])
    }

    @Test(arguments: UInt64(1)...10)
    func theIndexAgreesWithAScan(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let words = randomWords(count: 300, using: &generator)
        let index = PinyinIndex(words.map { (word: $0, weight: 1) })
        for _ in 0..<30 {
            let word = words[Int.random(in: words.indices, using: &generator)]
            let typed = typings(of: word, using: &generator).randomElement(using: &generator)
            let fuzziness: PinyinQuery.Fuzziness = Bool.random(using: &generator) ? .common : [.nl]
            guard let query = typed.flatMap({ PinyinQuery($0, fuzziness: fuzziness) }) else {
                continue
            }
            let scanned = Set(words.filter { query.match($0) != nil })
            let found = Set(index.candidates(for: query, limit: 1_000).map(\.word))
            #expect(found == scanned, "seed \(seed), \(typed ?? "")")
        }
    }

    /// The measure that users were promised, over headlines among ten times as many other words.
    @Test func theWantedWordIsAmongTheFirstFive() {
        var generator = SeededGenerator(seed: 7)
        let terms = Vocabulary.terms(of: headlines.map { FoldedText($0) })
        let others = randomWords(count: terms.count * 10, using: &generator)
        let index = PinyinIndex(terms + others.map { (word: $0, weight: 1) })
        var hits = [0, 0, 0]
        var tries = [0, 0, 0]
        for (word, _) in terms {
            for (kind, typed) in typings(of: word, using: &generator).enumerated() {
                guard kind != 1 || typed.count > 2, let query = PinyinQuery(typed) else { continue }
                tries[kind] += 1
                let candidates = index.candidates(for: query, limit: 5)
                if candidates.contains(where: { $0.word == word }) { hits[kind] += 1 }
            }
        }
        #expect(tries.min() ?? 0 > 20)
        #expect(hits[0] * 100 >= tries[0] * 95, "full: \(hits[0]) of \(tries[0])")
        #expect(hits[1] * 100 >= tries[1] * 80, "initials: \(hits[1]) of \(tries[1])")
        #expect(hits[2] * 100 >= tries[2] * 90, "mixed: \(hits[2]) of \(tries[2])")
    }

    /// In full, as initials, and full up to some character, initials from there.
    private func typings(
        of word: String, using generator: inout SeededGenerator
    ) -> [String] {
        let syllables = Spelling.syllables(of: word)
        let initials = syllables.map { String($0.prefix(1)) }
        let full = Int.random(in: 1...max(1, syllables.count - 1), using: &generator)
        return [
            syllables.joined(), initials.joined(),
            (syllables.prefix(full) + initials.dropFirst(full)).joined(),
        ]
    }

    private func randomWords(count: Int, using generator: inout SeededGenerator) -> [String] {
        let pool = Array(headlines.joined().unicodeScalars).filter { $0.value > 0x4E00 }
        let words = (0..<count).map { _ in
            let length = Int.random(in: 2...4, using: &generator)
            return String(
                String.UnicodeScalarView(
                    (0..<length).map { _ in pool[Int.random(in: pool.indices, using: &generator)] })
            )
        }
        return Array(Set(words)).sorted()
    }
}
