import Archive
import Corpus
import Foundation
import Language
import TestSupport
import Testing

/// The index against a scan: for every text that can be typed, both find the same stories.
@Suite("Search is exact")
struct SearchExactnessTests {
    @Test("for every substring of generated stories", arguments: [1, 2, 3] as [UInt64])
    func generatedStories(seed: UInt64) throws {
        var news = NewsGenerator(seed: seed)
        let readings = (0..<12).map { news.page("p\($0).txt", stories: 5) }
        let archive = try Archive.inMemory()
        try archive.replace(readings)
        try agree(archive, readings.flatMap(\.page.articles), queries: 250, seed: seed)
    }

    @Test("for every substring of the seed pages", arguments: [4, 5] as [UInt64])
    func seedPages(seed: UInt64) throws {
        let folder = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "seeds")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
            .filter { $0.hasSuffix(".txt") }.sorted()
        #expect(names.count == 5)
        let readings = try names.map { name in
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            let page = PageReader.read(PageFile(path: name, bytes: bytes))
            return PageReading(page: page, source: bytes, modified: 0)
        }
        let archive = try Archive.inMemory()
        try archive.replace(readings)
        try agree(archive, readings.flatMap(\.page.articles), queries: 250, seed: seed)
    }

    @Test("still, after pages were changed and removed")
    func afterChanges() throws {
        var news = NewsGenerator(seed: 6)
        let archive = try Archive.inMemory()
        try archive.replace((0..<8).map { news.page("p\($0).txt", stories: 4) })
        let changed = (0..<4).map { news.page("p\($0).txt", stories: 3) }
        #expect(try archive.replace(changed) == Array(repeating: .changed, count: 4))
        let gone: Set = ["p0.txt", "p1.txt", "p2.txt", "p3.txt"]
        #expect(try archive.removePages(notIn: gone, under: (4..<8).map { "p\($0).txt" }) == 4)
        try agree(archive, changed.flatMap(\.page.articles), queries: 150, seed: 6)
    }

    @Test(
        "for what people mistype",
        arguments: [
            "\"", "“", "”", "(", ")", "-", "--", "“”", "\"\"", "a\"b", "*", "AND", "春 AND", "NEAR(",
            "^春",
            "{head}", "春:", "-春", "--春", "“春", "春”", "\" \"", "，", "。", "……", "——", "　", "\u{0}",
            "\u{200B}",
            "春\u{200B}河", "'", "%", "_", "\\", "[", "5g", "５Ｇ", "体验", "體驗", "-“春 河”", "“春 河", "🐎",
        ])
    func oddQueries(text: String) throws {
        var news = NewsGenerator(seed: 7, vocabulary: 60)
        let readings = (0..<4).map { news.page("p\($0).txt", stories: 5) }
        let archive = try Archive.inMemory()
        try archive.replace(readings)
        guard let query = SearchQuery(text) else { return }
        let expected = readings.flatMap(\.page.articles).filter(query.matches).count
        #expect(try archive.count(.matching(query)) == expected)
    }

    /// Random substrings of one to eight characters, alone or two at a time, some to be excluded.
    private func agree(
        _ archive: Archive, _ articles: [Article], queries: Int, seed: UInt64
    ) throws {
        var random = SeededGenerator(seed: seed)
        let blocks = articles.flatMap { $0.blocks.map(\.text) }
        let subjects = articles.map { QuerySubject($0) }
        for _ in 0..<queries {
            let first = try substring(of: blocks, using: &random)
            let second = try substring(of: blocks, using: &random)
            let text = ["“\(first)”", "\(first) \(second)", "“\(first)” -“\(second)”", first][
                Int(random.next() % 4)]
            guard let query = SearchQuery(text) else { continue }
            let expected = subjects.filter(query.expression.holds).map(\.article.id).sorted()
            let keys = try archive.keys(.matching(query))
            #expect(
                try archive.rows(keys).map(\.id).sorted() == expected, "seed \(seed): \(text)")
            #expect(try archive.count(.matching(query)) == expected.count)
        }
    }

    private func substring(
        of blocks: [String], using random: inout SeededGenerator
    ) throws -> String {
        let block = try #require(blocks.randomElement(using: &random))
        let length = min(1 + Int(random.next() % 8), block.count)
        let start = Int(random.next() % UInt64(block.count - length + 1))
        return String(block.dropFirst(start).prefix(length))
    }
}
