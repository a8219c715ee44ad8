import Archive
import Corpus
import TestSupport
import Testing

@Suite("Corrections go from desk to desk and from session to session")
struct SharedCorrectionsTests {
    @Test("As a file they go to another desk, once")
    func exportAndImport() throws {
        let archive = try CorrectedPage.archive()
        _ = try archive.correct(page: CorrectedPage.path, .begin(try CorrectedPage.line(4)))
        try archive.correctIssue("2031-03-04", IssueCorrection(paper: "槐乡晚报"))
        let file = try CorrectionFile(json: Array(try archive.allCorrections().json().utf8))

        let other = try Archive.inMemory()
        try other.replace([CorrectedPage.reading(path: "desk/mine.txt")])
        #expect(try other.importCorrections(file) == 2)
        #expect(try other.importCorrections(file) == 0)
        #expect(try other.page(at: "desk/mine.txt")?.articles.count == 3)
        #expect(try other.allCorrections() == file)
    }

    @Test("An archive that shares the desk learns of them")
    func twoArchives() throws {
        let folder = try TemporaryFolder()
        let first = try folder.open()
        let second = try Archive.open(
            index: folder.path + "/cache/other.db", desk: folder.path + "/data/desk.db")
        try first.replace([CorrectedPage.reading()])
        try second.replace([CorrectedPage.reading()])
        _ = try first.correct(page: CorrectedPage.path, .begin(try CorrectedPage.line(4)))
        #expect(try second.keys(.all).count == 2)
        #expect(try second.rereadCorrected() == 1)
        #expect(try second.keys(.all).count == 3)
        #expect(try second.rereadCorrected() == 0)
        #expect(try first.rereadCorrected() == 0)
        _ = try second.undoCorrection(ofPage: CorrectedPage.path)
        #expect(try first.rereadCorrected() == 1)
        #expect(try first.keys(.all).count == 2)
    }

    @Test("They are there when the desk is opened again")
    func openedAgain() throws {
        let folder = try TemporaryFolder()
        let path = CorrectedPage.path
        let archive = try folder.open()
        try archive.replace([CorrectedPage.reading()])
        let row = try #require(try CorrectedPage.row(archive, startingAt: 6))
        try archive.setMarked([row.id], true)
        _ = try archive.correct(page: path, .begin(try CorrectedPage.line(4)))
        let again = try folder.open()
        #expect(try again.corrections(ofPage: path).count == 1)
        #expect(try again.marks().count == 1)
    }
}
