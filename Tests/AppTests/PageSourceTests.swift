import App
import Corpus
import TestSupport
import Testing

struct PageSourceTests {
    @Test func aPageComesWithItsBytes() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.txt", "题\n\n一段文字。\n")
        let source = try PageSource(path: path)
        #expect(source.bytes == Array("题\n\n一段文字。\n".utf8))
        #expect(source.page.path == path && source.page.defects.isEmpty)
    }

    @Test func whatIsTooLargeIsReadToALineEndAndSaysSo() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.txt", "河水向东流。\n河水还是向东流。\n不在其中。\n")
        let source = try PageSource(path: path, limit: 50)
        #expect(source.bytes == Array("河水向东流。\n河水还是向东流。\n".utf8))
        let defects = source.page.defects.map(\.what)
        #expect(defects.contains("larger than 50 bytes: only its beginning was read"))
        #expect(try PageSource(path: path, limit: 10).bytes.count == 10)
    }

    @Test func aFolderIsNoPage() {
        #expect(throws: FileProblem.self) { try PageSource(path: "/proc") }
        #expect(throws: FileProblem.self) { try PageSource(path: "/nowhere") }
    }
}
