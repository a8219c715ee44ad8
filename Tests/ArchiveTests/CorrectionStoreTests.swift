import Archive
import Corpus
import Foundation
import TestSupport
import Testing

@Suite("Corrections stay with their page")
struct CorrectionStoreTests {
    @Test("are made at once, searched at once and taken back again")
    func correctAndUndo() throws {
        let archive = try CorrectedPage.archive()
        let before = try archive.rows(try archive.keys(.all))
        let whole = try #require(try archive.page(at: CorrectedPage.path))
        #expect(whole == CorrectedPage.reading().page)
        let correction = Correction.begin(try CorrectedPage.line(4))
        let outcome = try archive.correct(page: CorrectedPage.path, correction)
        guard case .applied(let page) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(page.articles.count == before.count + 1)
        #expect(LineAccount(of: page).isBalanced)
        #expect(try archive.keys(.all).count == before.count + 1)
        #expect(try archive.page(at: CorrectedPage.path) == page)
        #expect(try archive.corrections(ofPage: CorrectedPage.path) == [correction])
        let found = try CorrectedPage.row(archive, startingAt: 4)
        #expect(found?.title.hasPrefix("社区书记韦兰说") == true)

        #expect(try archive.undoCorrection(ofPage: CorrectedPage.path) == correction)
        #expect(try archive.rows(try archive.keys(.all)) == before)
        #expect(try archive.undoCorrection(ofPage: CorrectedPage.path) == nil)
    }

    @Test("and what was taken back is made again, in its order, until something else is corrected")
    func redo() throws {
        let archive = try CorrectedPage.archive()
        let path = CorrectedPage.path
        let corrections: [Correction] = [
            .begin(try CorrectedPage.line(4)), .role(try CorrectedPage.line(6), .block(.kicker)),
        ]
        for correction in corrections { _ = try archive.correct(page: path, correction) }
        let page = try archive.page(at: path)
        #expect(try archive.redoCorrection(ofPage: path) == nil)
        for _ in corrections { _ = try archive.undoCorrection(ofPage: path) }
        for correction in corrections {
            #expect(try archive.redoCorrection(ofPage: path) == correction)
        }
        #expect(try archive.redoCorrection(ofPage: path) == nil)
        #expect(try archive.corrections(ofPage: path) == corrections)
        #expect(try archive.page(at: path) == page)

        _ = try archive.undoCorrection(ofPage: path)
        _ = try archive.correct(page: path, .role(try CorrectedPage.line(1), .section))
        #expect(try archive.redoCorrection(ofPage: path) == nil)
    }

    @Test("and what was taken back is made again wherever the page lies, also by the next session")
    func redoneLater() throws {
        let folder = try TemporaryFolder()
        let path = CorrectedPage.path
        let correction = Correction.begin(try CorrectedPage.line(4))
        let archive = try folder.open()
        try archive.replace([CorrectedPage.reading()])
        _ = try archive.correct(page: path, correction)
        _ = try archive.undoCorrection(ofPage: path)
        let again = try folder.open()
        try again.replace([CorrectedPage.reading(path: "copy/b.txt")])
        #expect(try again.redoCorrection(ofPage: "copy/b.txt") == correction)
        #expect(try again.corrections(ofPage: path) == [correction])
        #expect(try again.keys(.all).count == 6)
    }

    @Test("and what somebody takes over from a file leaves nothing to be made again")
    func importedBetween() throws {
        let archive = try CorrectedPage.archive()
        let path = CorrectedPage.path
        _ = try archive.correct(page: path, .begin(try CorrectedPage.line(4)))
        let file = try archive.allCorrections()
        _ = try archive.undoCorrection(ofPage: path)
        try archive.importCorrections(file)
        #expect(try archive.redoCorrection(ofPage: path) == nil)
        #expect(try archive.corrections(ofPage: path) == [.begin(try CorrectedPage.line(4))])
    }

    @Test("never touch its bytes")
    func bytes() throws {
        let archive = try CorrectedPage.archive()
        _ = try archive.correct(
            page: CorrectedPage.path, .role(try CorrectedPage.line(1), .section))
        let row = try #require(try archive.rows(try archive.keys(.all)).first)
        #expect(try archive.source(of: row.id)?.bytes == Array(CorrectedPage.text.utf8))
    }

    @Test("and those that make no sense are not kept")
    func pointless() throws {
        let archive = try CorrectedPage.archive()
        let stranger = LineReference(number: 2, fingerprint: 5)
        let path = CorrectedPage.path
        #expect(try archive.correct(page: path, .begin(stranger)) == .pointless)
        #expect(try archive.correct(page: "none.txt", .begin(stranger)) == .unknownPage)
        #expect(try archive.allCorrections() == CorrectionFile())
    }

    @Test("are made again when the page comes in again, changed, moved or as it was")
    func reimport() throws {
        let archive = try CorrectedPage.archive()
        let path = CorrectedPage.path
        _ = try archive.correct(page: path, .begin(try CorrectedPage.line(4)))
        #expect(try archive.replace([CorrectedPage.reading()]) == [.unchanged])
        #expect(try archive.keys(.all).count == 3)

        let changed = "石桥社区特刊\n\n\n" + CorrectedPage.text
        #expect(try archive.replace([CorrectedPage.reading(changed)]) == [.changed])
        #expect(try CorrectedPage.row(archive, startingAt: 7)?.title.hasPrefix("社区书记韦兰说") == true)
        #expect(try archive.dormantCorrections().isEmpty)

        let elsewhere = CorrectedPage.reading(path: "moved/b.txt")
        #expect(try archive.replace([elsewhere]) == [.added])
        #expect(try archive.page(at: "moved/b.txt")?.articles.count == 3)
    }

    @Test("are made wherever the page lies, and taken back there")
    func copies() throws {
        let archive = try CorrectedPage.archive()
        try archive.replace([CorrectedPage.reading(path: "copy/b.txt")])
        let path = CorrectedPage.path
        _ = try archive.correct(page: path, .begin(try CorrectedPage.line(4)))
        #expect(try archive.keys(.all).count == 6)
        #expect(try archive.undoCorrection(ofPage: "copy/b.txt") != nil)
        #expect(try archive.keys(.all).count == 4)
        #expect(try archive.corrections(ofPage: path).isEmpty)
    }

    @Test("sleep while their lines are gone")
    func dormant() throws {
        let archive = try CorrectedPage.archive()
        let path = CorrectedPage.path
        let correction = Correction.begin(try CorrectedPage.line(4))
        _ = try archive.correct(page: path, correction)
        let shorter = CorrectedPage.text.replacing("楼上楼下从不认识到常来常往", with: "大家都来")
        try archive.replace([CorrectedPage.reading(shorter)])
        let dormant = try archive.dormantCorrections()
        #expect(dormant.map(\.page) == [path] && dormant.map(\.1) == [[correction]])
        try archive.replace([CorrectedPage.reading()])
        #expect(try archive.dormantCorrections().isEmpty)
        #expect(try archive.keys(.all).count == 3)
    }
}
