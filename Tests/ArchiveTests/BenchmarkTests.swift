import Archive
import Corpus
import Foundation
import TestSupport
import Testing

/// Measures, where `BROADSHEET_BENCHMARK` names a number of stories:
///
/// Times are of the processor, in milliseconds.
///
///     BROADSHEET_BENCHMARK=100000 swift test -c release --filter BenchmarkTests
///
/// With `BROADSHEET_BENCHMARK_FOLDER` the archive stays in that folder, and the next run of as many
/// stories need not take them in again. `BROADSHEET_BENCHMARK_ARCHIVE` names the file of an archive,
/// made by `broadsheet import PATH --archive FILE`, whose own texts are looked for.
@Suite("Benchmark")
struct BenchmarkTests {
    private let stories =
        ProcessInfo.processInfo.environment["BROADSHEET_BENCHMARK"].flatMap(Int.init) ?? 1000
    private let folder: TemporaryFolder
    private static let isWanted =
        ProcessInfo.processInfo.environment["BROADSHEET_BENCHMARK"] != nil
    private static let archive =
        ProcessInfo.processInfo.environment["BROADSHEET_BENCHMARK_ARCHIVE"]
    private let kept = ProcessInfo.processInfo.environment["BROADSHEET_BENCHMARK_FOLDER"]
    private var news = NewsGenerator(seed: 41, vocabulary: 30_000, characters: 3000)

    init() throws { folder = try TemporaryFolder() }

    @Test("of an archive of one's own", .enabled(if: archive != nil))
    mutating func own() throws {
        let path = try #require(Self.archive)
        let archive = try Archive.open(index: path, desk: folder.path + "/desk.db")
        let keys = try archive.keys(.all)
        let figures = try archive.statistics()
        print("stories \(figures.stories), text \(figures.textBytes / 1_000_000) MB")
        let sample = (0..<1000).map { _ in keys[news.pick(keys.count)] }
        try search(archive, try archive.articles(sample).flatMap { $0.article.blocks.map(\.text) })
        try lists(archive)
        #expect(Double(figures.indexBytes) <= 1.6 * Double(figures.textBytes))
    }

    @Test("of import, search, lists and related stories", .enabled(if: isWanted))
    mutating func everything() throws {
        let archive = try open()
        var texts: [String] = []
        try fill(archive, sample: &texts)
        let figures = try archive.statistics()
        print("stories \(figures.stories), text \(figures.textBytes / 1_000_000) MB")
        print(
            String(
                format: "index/text %.3f", Double(figures.indexBytes) / Double(figures.textBytes)))
        print(
            String(format: "file/text %.3f", Double(figures.fileBytes) / Double(figures.textBytes)))
        let again = try open()
        report("open, first list", [try milliseconds { _ = try again.keys(.all) }])
        try search(archive, texts)
        try lists(archive)
        #expect(figures.stories == stories)
        #expect(Double(figures.indexBytes) <= 1.6 * Double(figures.textBytes))
    }

    private func open() throws -> Archive {
        guard let kept else { return try folder.open() }
        return try Archive.open(index: kept + "/index.db", desk: kept + "/desk.db")
    }

    private mutating func fill(_ archive: Archive, sample: inout [String]) throws {
        var spent = 0.0
        for batch in 0..<(stories + 99) / 100 {
            let date = String(
                format: "%d-%02d-%02d", 2010 + batch / 336, batch / 28 % 12 + 1, batch % 28 + 1)
            let pages = (1...10).map { page in
                news.page("\(date)/\(page).txt", stories: 10, date: date, paragraphs: 6...14)
            }
            sample.append(contentsOf: pages[0].page.articles[0].blocks.map(\.text))
            spent += try milliseconds { try archive.replace(pages) }
        }
        print(String(format: "import %.0f stories/s", Double(stories) / spent * 1000))
    }

    private mutating func search(_ archive: Archive, _ texts: [String]) throws {
        // As the program does, which shows them all before it is asked anything.
        _ = try archive.keys(.all)
        var counts: [Double] = []
        var pages: [Double] = []
        var both: [Double] = []
        var slowest = (time: 0.0, text: "")
        for number in 0..<1000 {
            let text = texts[news.pick(texts.count)].filter(\.isLetter)
            let length = [1, 2, 2, 2, 3, 4, 4, 6][news.pick(8)]
            var typed = String(
                text.dropFirst(news.pick(max(1, text.count - length))).prefix(length))
            if number % 10 == 0 { typed += " " + String(text.prefix(2)) }
            guard let query = SearchQuery(typed) else { continue }
            let counting = try milliseconds { _ = try archive.count(.matching(query)) }
            counts.append(counting)
            let time = try milliseconds {
                let keys = try archive.keys(.matching(query))
                _ = try archive.hits(keys.prefix(40), query)
            }
            pages.append(time)
            both.append(counting + time)
            if counting + time > slowest.time { slowest = (counting + time, typed) }
        }
        report("count", counts)
        report("then keys and first 40 hits", pages)
        report("count and first page together", both)
        print("slowest: \(slowest.text)")
        let frequent = try #require(SearchQuery("\u{4E00}"))
        report(
            "one frequent character",
            [try milliseconds { _ = try archive.keys(.matching(frequent)) }])
        report(
            "its facets, first", [try milliseconds { _ = try archive.facets(.matching(frequent)) }])
        report(
            "its facets, again", [try milliseconds { _ = try archive.facets(.matching(frequent)) }])
        let word = try #require(SearchQuery(String(texts[2].filter(\.isLetter).prefix(2))))
        report(
            "a word by relevance",
            [try milliseconds { _ = try archive.keys(.matching(word), by: .relevance) }])
        for text in [
            "\u{4E00} near/3 \u{4E06}", "“，”", "“。\u{4E00}”", "/\u{4E00}.\u{4E06}/",
            "head:\u{4E00}", "section:基 len:>300",
        ] {
            guard let query = SearchQuery(text) else { continue }
            report(text, [milliseconds { _ = try? archive.count(.matching(query)) }])
        }
    }

    private func lists(_ archive: Archive) throws {
        report("issues", [try milliseconds { _ = try archive.issues() }])
        let keys = try archive.keys(.all)
        report("rows of a screen", [try milliseconds { _ = try archive.rows(keys.prefix(60)) }])
        let ids = try archive.rows(keys.prefix(200)).map(\.id)
        report(
            "related",
            try ids.prefix(40).map { id in
                try milliseconds { _ = try archive.related(to: id, limit: 20) }
            })
        report(
            "mark",
            try ids.prefix(20).map { id in
                try milliseconds { try archive.setMarked([id], true) }
            })
        report("rows after a mark", [try milliseconds { _ = try archive.rows(keys.prefix(60)) }])
        let all = try archive.rows(keys).map(\.id)
        try archive.setRead(all, true)
        report(
            "mark and rows when all is read",
            try ids.prefix(20).map { id in
                try milliseconds {
                    try archive.setMarked([id], false)
                    _ = try archive.rows(keys.prefix(60))
                }
            })
        try archive.setRead(all, false)
    }

    /// Processor time: what else runs on the machine does not count, nor does waiting for a disk.
    private func milliseconds(_ body: () throws -> Void) rethrows -> Double {
        let start = clock()
        try body()
        return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
    }

    private func report(_ what: String, _ times: [Double]) {
        let sorted = times.sorted()
        let median = sorted[sorted.count / 2]
        let late = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
        print(
            what
                + String(
                    format: ": median %.2f ms, 99 %% %.2f ms, slowest %.2f ms", median, late,
                    sorted.last ?? 0))
    }
}
