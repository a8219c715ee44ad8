import Archive
import Corpus
import Foundation
import Language
import TestSupport
import Testing

/// Random stretches of stories, some written in other forms of the same characters: the archive
/// counts exactly the stories in which a scan finds them.
///
///     BROADSHEET_BENCHMARK=20000 swift test -c release --filter SubstringScanTests
@Suite("Substrings are counted as a scan counts them")
struct SubstringScanTests {
    private static let benchmark =
        ProcessInfo.processInfo.environment["BROADSHEET_BENCHMARK"].flatMap(Int.init)

    @Test("in a few stories")
    func few() throws {
        try agree(stories: 200, queries: 300, seed: 51)
    }

    @Test("in as many as the benchmark names", .enabled(if: benchmark != nil))
    func many() throws {
        try agree(stories: Self.benchmark ?? 0, queries: 2000, seed: 52)
    }

    private func agree(stories: Int, queries: Int, seed: UInt64) throws {
        var news = NewsGenerator(seed: seed, vocabulary: stories * 2, characters: 3000)
        var random = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        let archive = try folder.open()
        var texts: [[String]] = []
        for number in 0..<(stories + 99) / 100 {
            let page = news.page("\(number).txt", stories: min(100, stories - number * 100))
            texts += page.page.articles.map { $0.blocks.map(\.text) }
            try archive.replace([page])
        }
        let folded = texts.map { $0.map { FoldedText($0) } }
        var found = 0
        for _ in 0..<queries {
            let text = try stretch(of: texts, using: &random)
            guard let query = SearchQuery("“\(text)”") else { continue }
            #expect(query.terms.map(\.text) == [text])
            let needle = FoldedText(text)
            let expected = folded.count { $0.contains { $0.contains(needle) } }
            #expect(try archive.count(.matching(query)) == expected, "seed \(seed): \(text)")
            found += expected > 0 ? 1 : 0
        }
        // What was written in other forms is found all the same.
        #expect(found > queries * 9 / 10)
    }

    /// One to eight characters of a block, now and then one of them in another form.
    private func stretch(
        of texts: [[String]], using random: inout SeededGenerator
    ) throws -> String {
        let story = try #require(texts.randomElement(using: &random))
        let block = try #require(story.randomElement(using: &random))
        let length = min(1 + Int(random.next() % 8), block.count)
        let start = Int(random.next() % UInt64(block.count - length + 1))
        let stretch = block.dropFirst(start).prefix(length).filter { !"“”".contains($0) }
        var scalars = Array((stretch.isEmpty ? "春" : stretch).unicodeScalars)
        for place in scalars.indices where random.next() % 4 == 0 {
            let forms = Variants.variants(of: FoldedText(String(scalars[place])).scalars[0])
            // A ligature stands for more than the one character.
            let twins = forms.filter { FoldedText(String($0)).scalars.count == 1 }
            scalars[place] = twins.randomElement(using: &random) ?? scalars[place]
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
