import Corpus
import Foundation
import TestSupport
import Testing

struct SearchExactnessTests {
    /// The index and a scan of the stories' text agree on what stands where.
    @Test func countsAreThoseOfAScan() throws {
        let home = try Home()
        try #require(try home.run("import", Home.seeds).code == 0)
        let articles = try articles()
        let texts = articles.flatMap { $0.blocks.map(\.text) }
        let seed: UInt64 = 2026
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let text = try #require(texts.randomElement(using: &generator))
            let piece = piece(of: text, using: &generator)
            let typed = "\"\(piece)\""
            let query = SearchQuery(typed)
            let scanned = articles.count { query?.matches($0) == true }
            let outcome = try home.run("search", "--count", typed)
            if query == nil {
                #expect(outcome.code == 2, "seed \(seed): \(piece)")
            } else {
                #expect(outcome.output == "\(scanned)\n", "seed \(seed): \(piece)")
                #expect(scanned > 0, "seed \(seed): \(piece)")
            }
        }
    }

    private func piece(of text: String, using generator: inout SeededGenerator) -> String {
        let characters = Array(text)
        let length = min(characters.count, Int.random(in: 1...6, using: &generator))
        let start = Int.random(in: 0...(characters.count - length), using: &generator)
        return String(characters[start..<start + length])
    }

    private func articles() throws -> [Article] {
        try FileManager.default.contentsOfDirectory(atPath: Home.seeds).flatMap { name in
            let path = Home.seeds + "/" + name
            let bytes = Array(try Data(contentsOf: URL(filePath: path)))
            return PageReader.read(PageFile(path: path, bytes: bytes)).articles
        }
    }
}
