import Archive
import Corpus
import Foundation
import Language
import TestSupport
import Testing

/// Whether words of headlines are found by their sounds, among all words of an archive.
///
///     BROADSHEET_BENCHMARK=20000 swift test -c release --filter PinyinBenchmarkTests
@Suite("Words by their pinyin")
struct PinyinBenchmarkTests {
    private static let benchmark =
        ProcessInfo.processInfo.environment["BROADSHEET_BENCHMARK"].flatMap(Int.init)

    private enum Typing: String, CaseIterable {
        case full, mixed, initials

        var wantedShare: Int {
            switch self {
            case .full: 95
            case .mixed: 90
            case .initials: 80
            }
        }

        /// Nil for initials that are too few to mean a word.
        func typed(_ syllables: [String], using random: inout SeededGenerator) -> String? {
            let initials = syllables.map { String($0.prefix(1)) }
            switch self {
            case .full: return syllables.joined()
            case .initials: return syllables.count > 2 ? initials.joined() : nil
            case .mixed:
                let full = 1 + Int(random.next() % UInt64(max(1, syllables.count - 1)))
                return (syllables.prefix(full) + initials.dropFirst(full)).joined()
            }
        }
    }

    @Test(
        "are among the first five candidates", .enabled(if: benchmark != nil))
    func share() throws {
        let (archive, words) = try archive(stories: Self.benchmark ?? 0)
        let start = clock()
        let vocabulary = try archive.words()
        let index = PinyinIndex(vocabulary)
        print("\(index.count) words, made in \(milliseconds(since: start)) ms")
        var random = SeededGenerator(seed: 62)
        for typing in Typing.allCases {
            var hits = 0
            var tries = 0
            var times: [Double] = []
            var missed: [String] = []
            var seen: Set<String> = []
            for word in words.shuffled(using: &random)
            where tries < 1000 && seen.insert(word).inserted {
                let syllables = Spelling.syllables(of: word)
                guard let typed = typing.typed(syllables, using: &random) else { continue }
                tries += 1
                let start = clock()
                let found = index.candidates(typed: typed, limit: 5)
                times.append(milliseconds(since: start))
                if found.contains(where: { $0.word == word }) {
                    hits += 1
                } else if missed.count < 12 {
                    missed.append("\(word) \(typed)")
                }
            }
            times.sort()
            print(
                typing.rawValue
                    + String(
                        format: ": %d of %d; median %.2f ms, 99 %% %.2f ms, slowest %.2f ms", hits,
                        tries, times[tries / 2], times[tries * 99 / 100], times.last ?? 0))
            print("  missed: " + missed.joined(separator: ", "))
            #expect(hits * 100 >= tries * typing.wantedShare)
            #expect(tries == 1000)
        }
    }

    /// An archive of headlines with a paragraph each, and the words the headlines are made of, as
    /// often as they come.
    private func archive(stories: Int) throws -> (Archive, [String]) {
        var generator = HeadlineGenerator(seed: 61)
        let archive = try Archive.inMemory()
        var words: [String] = []
        for page in 0..<stories / 100 {
            let articles = (0..<100).map { number in
                let (text, parts) = generator.headline()
                words += parts
                return Fixture.article(
                    "s\(page)x\(number)", text, [generator.headline().text + "。"])
            }
            try archive.replace([Fixture.reading("\(page).txt", articles)])
        }
        return (archive, words.filter { $0.count > 1 })
    }

    private func milliseconds(since start: clock_t) -> Double {
        Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
    }
}
