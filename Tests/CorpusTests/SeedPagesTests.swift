import Corpus
import Foundation
import TestSupport
import Testing

@Suite("The seed pages")
struct SeedPagesTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "seeds")

    private static func pages() throws -> [Page] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path())
            .filter { $0.hasSuffix(".txt") }.sorted()
            .map { name in
                let data = try Data(contentsOf: folder.appending(path: name))
                return PageReader.read(PageFile(path: "seeds/" + name, bytes: [UInt8](data)))
            }
    }

    @Test("keep every non-blank line exactly once")
    func lineLaw() throws {
        let pages = try SeedPagesTests.pages()
        #expect(pages.count == 5)
        for page in pages {
            #expect(LineAccount(of: page).isBalanced, "\(page.path)")
            #expect(page.defects.isEmpty)
        }
    }

    @Test("give the same stories the same names under another file name")
    func stableIdentities() throws {
        for page in try SeedPagesTests.pages() {
            let bytes = Array(page.lines.map(\.text).joined(separator: "\n").utf8)
            let again = PageReader.read(PageFile(path: "other/name.txt", bytes: bytes))
            #expect(again.articles.map(\.id) == page.articles.map(\.id))
            #expect(Set(page.articles.map(\.id)).count == page.articles.count)
        }
    }

    @Test("are read as the version of the reading says, so that no archive keeps an older one")
    func versionIsRaised() throws {
        let readings = try SeedPagesTests.pages().map { $0.json() }.joined()
        let digest = String(PageFile.digest(of: Array(readings.utf8)), radix: 16)
        #expect(
            "\(ReadingVersion.current) \(digest)" == "8 94a435afd9fdc29f",
            "pages are read otherwise now: raise ReadingVersion.current and write its digest here")
    }
}
