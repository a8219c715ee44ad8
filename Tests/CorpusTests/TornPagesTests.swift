import Corpus
import Foundation
import Language
import TestSupport
import Testing

@Suite("Torn pages are put together again")
struct TornPagesTests {
    private static let pages = 60

    @Test("and the eight measures stay above their floors")
    func floors() {
        let scores = TornPagesTests.scores(pages: TornPagesTests.pages)
        let mean = TornPagesTests.mean(scores)
        let floors = [1, 0.84, 0.96, 0.75, 0.92, 0.97, 0.86, 0.86]
        for (name, (value, floor)) in zip(ReadingScore.names, zip(mean, floors)) {
            #expect(value >= floor, "\(name) is \(value)")
        }
    }

    @Test("and joins that claim to be certain are right")
    func certainJoins() {
        var right = 0
        var claimed = 0
        for seed in 0..<TornPagesTests.pages {
            let made = TornPagesTests.page(seed: seed)
            let wanted = made.gold.joins
            for join in TornPagesTests.read(made).certainJoins {
                let pair = join.map { made.gold.repeats[$0] ?? $0 }
                if !made.gold.open.isDisjoint(with: pair) { continue }
                claimed += 1
                if wanted.contains(pair) { right += 1 }
            }
        }
        #expect(claimed > 50)
        #expect(Double(right) >= 0.98 * Double(claimed), "\(right) of \(claimed)")
    }

    @Test("and better by somebody who has read such stories before")
    func learning() {
        var model = CharacterModel()
        for seed in UInt64(2000)..<2100 {
            var news = FictionalNews(seed: seed)
            model.learn(news.stories(4).flatMap(\.paragraphs).map { FoldedText($0.text).scalars })
        }
        var damage = Damage()
        damage.moving = 0.6
        let made = (0..<TornPagesTests.pages).map { TornPagesTests.page(seed: $0, damage: damage) }
        func joins(_ model: CharacterModel) -> Double {
            let scores = made.map { page in
                ReadingScore(
                    of: PageReader.read(TornPagesTests.file(page), model: model),
                    against: page.gold)
            }
            return TornPagesTests.mean(scores)[3]
        }
        let (plain, learnt) = (joins(CharacterModel()), joins(model))
        #expect(learnt > plain + 0.01, "\(plain) became \(learnt)")
    }

    @Test("and an undamaged page is read as it was written")
    func undamaged() {
        for seed in 0..<20 {
            let made = TornPagesTests.page(seed: seed, damage: .none)
            let page = TornPagesTests.read(made)
            #expect(page.repeats.isEmpty && page.unplaced.isEmpty, "seed \(seed)")
            let joined = page.articles.flatMap(\.blocks).filter { $0.lines.count > 1 }
            #expect(joined.isEmpty, "seed \(seed): \(joined.map(\.lines))")
            let gaps = page.articles.flatMap(\.gaps)
            #expect(gaps.isEmpty, "seed \(seed): \(gaps)")
        }
    }

    @Test("as the benchmark tells", .enabled(if: Benchmark.isWanted))
    func benchmark() {
        let scores = TornPagesTests.scores(pages: 400)
        let mean = TornPagesTests.mean(scores)
        for (name, value) in zip(ReadingScore.names, mean) { print(name, value) }
        print("all", mean.reduce(0, +) / Double(mean.count))
        let files = (0..<200).map { TornPagesTests.file(TornPagesTests.page(seed: $0)) }
        let bytes = files.reduce(0) { $0 + $1.bytes.count }
        let seconds = Benchmark.seconds { for file in files { _ = PageReader.read(file) } }
        print("pages per second", Double(files.count) / seconds)
        print("MB per second", Double(bytes) / 1e6 / seconds)
        #expect(mean[0] == 1)
    }

    // MARK: pages

    private static func page(seed: Int, damage: Damage = Damage()) -> TornPage {
        var news = FictionalNews(seed: UInt64(seed))
        var generator = TornPageGenerator(
            stories: news.stories(8), labels: FictionalNews.labels, damage: damage,
            seed: UInt64(seed))
        return generator.page()
    }

    private static func file(_ made: TornPage) -> PageFile {
        PageFile(path: "torn-\(made.seed).txt", bytes: Array(made.text.utf8))
    }

    private static func read(_ made: TornPage) -> Page { PageReader.read(file(made)) }

    private static func scores(pages: Int) -> [ReadingScore] {
        (0..<pages).map { seed in
            let made = page(seed: seed)
            return ReadingScore(of: read(made), against: made.gold)
        }
    }

    private static func mean(_ scores: [ReadingScore]) -> [Double] {
        ReadingScore.names.indices.map { index in
            scores.reduce(0) { $0 + $1.values[index] } / Double(scores.count)
        }
    }
}

/// Measures that only somebody who asked for them wants to wait for.
enum Benchmark {
    static var isWanted: Bool { ProcessInfo.processInfo.environment["BROADSHEET_BENCHMARK"] == "1" }

    static func seconds(_ body: () -> Void) -> Double {
        let time = ContinuousClock().measure(body)
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }
}

extension Page {
    /// Pairs of lines that are joined and claimed to be certain.
    fileprivate var certainJoins: [[Int]] {
        articles.flatMap(\.blocks).flatMap { block in
            block.joins.indices.filter { block.joins[$0].isCertain }
                .map { [block.lines[$0], block.lines[$0 + 1]] }
        }
    }
}
