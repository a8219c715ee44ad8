import Corpus
import TestSupport
import Testing

@Suite("Long pages")
struct LongPagesTests {
    @Test("lose no line, whatever their lines are like", arguments: LongPage.allCases)
    func account(kind: LongPage) {
        let page = PageReader.read(kind.file(lines: 120))
        let account = LineAccount(of: page)
        #expect(account.isBalanced, "\(account)")
    }

    @Test(
        "are read in twice the time when they are twice as long, as the benchmark tells",
        .enabled(if: Benchmark.isWanted))
    func growth() {
        print("lines 25,000 → 50,000 → 100,000: seconds, and times as long for twice the lines")
        for kind in LongPage.allCases {
            let times = [25_000, 50_000, 100_000].map { count in
                let file = kind.file(lines: count)
                return Benchmark.seconds { _ = PageReader.read(file) }
            }
            let growth = zip(times.dropFirst(), times).map { $0 / $1 }
            print(kind.rawValue, times.map(Self.rounded), growth.map(Self.rounded))
        }
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

/// Pages on which something has many rivals: what begins, what ends, what is said twice.
enum LongPage: String, CaseIterable, Sendable {
    case news, scraps, openEnds, beginnings, quotes, leads, labels, sameLine, copies, copiesOfOthers
    case figures

    func file(lines count: Int) -> PageFile {
        var random = SeededGenerator(seed: 7)
        var lines: [String] = []
        lines.reserveCapacity(count)
        while lines.count < count {
            lines.append(contentsOf: next(lines, of: count, &random))
        }
        return PageFile(
            path: "long.txt", bytes: Array(lines.prefix(count).joined(separator: "\n").utf8))
    }

    private func next(
        _ lines: [String], of count: Int, _ random: inout SeededGenerator
    ) -> [String] {
        func scrap(_ length: ClosedRange<Int>) -> String {
            let start = Int.random(in: 0..<Self.text.count - 40, using: &random)
            return String(Self.text[start..<start + Int.random(in: length, using: &random)])
        }
        switch self {
        case .news: return Self.torn(&random)
        case .scraps: return [scrap(5...24)]
        case .openEnds: return [scrap(20...25) + "，"]
        case .beginnings: return ["，" + scrap(20...25)]
        case .quotes:
            return [Bool.random(using: &random) ? "“" + scrap(20...20) : scrap(20...20) + "”"]
        case .leads: return ["本报讯（记者 " + scrap(3...3) + "）" + scrap(20...20) + "，"]
        case .labels: return ["基层一线", scrap(10...14), scrap(30...40) + "。"]
        case .sameLine: return ["今天的节目就到这里"]
        case .copies:
            return lines.count < count / 2 ? [scrap(20...30) + "。"] : Array(lines.prefix(count / 2))
        case .copiesOfOthers:
            return lines.count < count / 2
                ? [scrap(20...30) + "。"] : lines.prefix(count / 2).shuffled(using: &random)
        case .figures: return [String(UInt64.random(in: 0..<1_000_000_000, using: &random))]
        }
    }

    private static func torn(_ random: inout SeededGenerator) -> [String] {
        let seed = random.next()
        var news = FictionalNews(seed: seed)
        var generator = TornPageGenerator(
            stories: news.stories(8), labels: FictionalNews.labels, seed: seed)
        return generator.page().text.split(separator: "\n").map(String.init)
    }

    /// Characters of made news, without the punctuation.
    private static let text: [Character] = {
        var text: [Character] = []
        for seed in 0..<40 as Range<UInt64> {
            var news = FictionalNews(seed: seed)
            text += news.stories(4).flatMap { $0.paragraphs.flatMap(\.text) }
        }
        return text.filter { !$0.isPunctuation }
    }()
}
