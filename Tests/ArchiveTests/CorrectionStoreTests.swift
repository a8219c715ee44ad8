import Archive
import Corpus
import Foundation
import TestSupport
import Testing

@Suite("Corrections stay with their page")
struct CorrectionStoreTests {
    private static let path = "槐乡报/2031-03-04/02.txt"
    private static let text = """
        邻里节上话家常
        本报记者 谷雨
        五月的槐花香飘满小院,石桥社区的邻里节开场了。包饺子、下象棋,居民玩得热火朝天。
        社区书记韦兰说,邻里节已经办了六届,楼上楼下从不认识到常来常往。

        夜校里的灯一盏一盏亮了
        本报记者 安禾
        入夜以后,夜校的灯一盏一盏亮起来。学员们放下农具,走进教室。
        村民田老汉说,六十岁学会了用电脑,心里亮堂。

        """

    private static func reading(
        _ text: String = text, path: String = path
    ) -> PageReading {
        let bytes = Array(text.utf8)
        return PageReading(
            page: PageReader.read(PageFile(path: path, bytes: bytes)), source: bytes, modified: 7)
    }

    private static func archive() throws -> Archive {
        let archive = try Archive.inMemory()
        try archive.replace([reading()])
        return archive
    }

    private func line(_ number: Int) throws -> LineReference {
        try #require(CorrectionStoreTests.reading().page.reference(to: number))
    }

    /// A story of the page begins with the line: its row.
    private func row(_ archive: Archive, startingAt line: Int) throws -> StoryRow? {
        try archive.rows(try archive.keys(.all)).first { $0.at.line == line }
    }

    @Test("are made at once, searched at once and taken back again")
    func correctAndUndo() throws {
        let archive = try CorrectionStoreTests.archive()
        let before = try archive.rows(try archive.keys(.all))
        let whole = try #require(try archive.page(at: CorrectionStoreTests.path))
        #expect(whole == CorrectionStoreTests.reading().page)
        let correction = Correction.begin(try line(4))
        let outcome = try archive.correct(page: CorrectionStoreTests.path, correction)
        guard case .applied(let page) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(page.articles.count == before.count + 1)
        #expect(LineAccount(of: page).isBalanced)
        #expect(try archive.keys(.all).count == before.count + 1)
        #expect(try archive.page(at: CorrectionStoreTests.path) == page)
        #expect(try archive.corrections(ofPage: CorrectionStoreTests.path) == [correction])
        let found = try row(archive, startingAt: 4)
        #expect(found?.title.hasPrefix("社区书记韦兰说") == true)

        #expect(try archive.undoCorrection(ofPage: CorrectionStoreTests.path) == correction)
        #expect(try archive.rows(try archive.keys(.all)) == before)
        #expect(try archive.undoCorrection(ofPage: CorrectionStoreTests.path) == nil)
    }

    @Test("and what was taken back is made again, in its order, until something else is corrected")
    func redo() throws {
        let archive = try CorrectionStoreTests.archive()
        let path = CorrectionStoreTests.path
        let corrections: [Correction] = [.begin(try line(4)), .role(try line(6), .block(.kicker))]
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
        _ = try archive.correct(page: path, .role(try line(1), .section))
        #expect(try archive.redoCorrection(ofPage: path) == nil)
    }

    @Test("and what was taken back is made again wherever the page lies, also by the next session")
    func redoneLater() throws {
        let folder = try TemporaryFolder()
        let path = CorrectionStoreTests.path
        let correction = Correction.begin(try line(4))
        let archive = try folder.open()
        try archive.replace([CorrectionStoreTests.reading()])
        _ = try archive.correct(page: path, correction)
        _ = try archive.undoCorrection(ofPage: path)
        let again = try folder.open()
        try again.replace([CorrectionStoreTests.reading(path: "copy/b.txt")])
        #expect(try again.redoCorrection(ofPage: "copy/b.txt") == correction)
        #expect(try again.corrections(ofPage: path) == [correction])
        #expect(try again.keys(.all).count == 6)
    }

    @Test("and what somebody takes over from a file leaves nothing to be made again")
    func importedBetween() throws {
        let archive = try CorrectionStoreTests.archive()
        let path = CorrectionStoreTests.path
        _ = try archive.correct(page: path, .begin(try line(4)))
        let file = try archive.allCorrections()
        _ = try archive.undoCorrection(ofPage: path)
        try archive.importCorrections(file)
        #expect(try archive.redoCorrection(ofPage: path) == nil)
        #expect(try archive.corrections(ofPage: path) == [.begin(try line(4))])
    }

    @Test("never touch its bytes")
    func bytes() throws {
        let archive = try CorrectionStoreTests.archive()
        _ = try archive.correct(page: CorrectionStoreTests.path, .role(try line(1), .section))
        let row = try #require(try archive.rows(try archive.keys(.all)).first)
        #expect(try archive.source(of: row.id)?.bytes == Array(CorrectionStoreTests.text.utf8))
    }

    @Test("and those that make no sense are not kept")
    func pointless() throws {
        let archive = try CorrectionStoreTests.archive()
        let stranger = LineReference(number: 2, fingerprint: 5)
        let path = CorrectionStoreTests.path
        #expect(try archive.correct(page: path, .begin(stranger)) == .pointless)
        #expect(try archive.correct(page: "none.txt", .begin(stranger)) == .unknownPage)
        #expect(try archive.allCorrections() == CorrectionFile())
    }

    @Test("are made again when the page comes in again, changed, moved or as it was")
    func reimport() throws {
        let archive = try CorrectionStoreTests.archive()
        let path = CorrectionStoreTests.path
        _ = try archive.correct(page: path, .begin(try line(4)))
        #expect(try archive.replace([CorrectionStoreTests.reading()]) == [.unchanged])
        #expect(try archive.keys(.all).count == 3)

        let changed = "石桥社区特刊\n\n\n" + CorrectionStoreTests.text
        #expect(try archive.replace([CorrectionStoreTests.reading(changed)]) == [.changed])
        #expect(try row(archive, startingAt: 7)?.title.hasPrefix("社区书记韦兰说") == true)
        #expect(try archive.dormantCorrections().isEmpty)

        let elsewhere = CorrectionStoreTests.reading(path: "moved/b.txt")
        #expect(try archive.replace([elsewhere]) == [.added])
        #expect(try archive.page(at: "moved/b.txt")?.articles.count == 3)
    }

    @Test("are made wherever the page lies, and taken back there")
    func copies() throws {
        let archive = try CorrectionStoreTests.archive()
        try archive.replace([CorrectionStoreTests.reading(path: "copy/b.txt")])
        let path = CorrectionStoreTests.path
        _ = try archive.correct(page: path, .begin(try line(4)))
        #expect(try archive.keys(.all).count == 6)
        #expect(try archive.undoCorrection(ofPage: "copy/b.txt") != nil)
        #expect(try archive.keys(.all).count == 4)
        #expect(try archive.corrections(ofPage: path).isEmpty)
    }

    @Test("sleep while their lines are gone")
    func dormant() throws {
        let archive = try CorrectionStoreTests.archive()
        let path = CorrectionStoreTests.path
        let correction = Correction.begin(try line(4))
        _ = try archive.correct(page: path, correction)
        let shorter = CorrectionStoreTests.text.replacing("楼上楼下从不认识到常来常往", with: "大家都来")
        try archive.replace([CorrectionStoreTests.reading(shorter)])
        let dormant = try archive.dormantCorrections()
        #expect(dormant.map(\.page) == [path] && dormant.map(\.1) == [[correction]])
        try archive.replace([CorrectionStoreTests.reading()])
        #expect(try archive.dormantCorrections().isEmpty)
        #expect(try archive.keys(.all).count == 3)
    }

    @Test("and marks stay with the story that has the first line of the marked one")
    func marks() throws {
        let archive = try CorrectionStoreTests.archive()
        let path = CorrectionStoreTests.path
        let night = try #require(try row(archive, startingAt: 6))
        try archive.setMarked([night.id], true)
        try archive.tag([night.id], adding: ["乡村"])
        // Another headline gives the story another id.
        _ = try archive.correct(page: path, .role(try line(6), .block(.kicker)))
        let renamed = try #require(try row(archive, startingAt: 6))
        #expect(renamed.id != night.id)
        #expect(renamed.isMarked && renamed.tags == ["乡村"])
        // Its lines become part of the other story.
        let lines = try (6...9).map(line)
        _ = try archive.correct(page: path, .move(lines, .behind, try line(4)))
        let whole = try #require(try row(archive, startingAt: 1))
        #expect(try archive.keys(.all).count == 1)
        #expect(whole.isMarked && whole.tags == ["乡村"])
        _ = try archive.undoCorrection(ofPage: path)
        _ = try archive.undoCorrection(ofPage: path)
        let again = try #require(try row(archive, startingAt: 6))
        #expect(again == night.marked(with: ["乡村"]))
        #expect(try archive.marks().count == 1)
    }

    @Test("and no mark is lost, whatever is corrected", arguments: 0..<12)
    func marksOfRandomCorrections(seed: Int) throws {
        let archive = try CorrectionStoreTests.archive()
        let path = CorrectionStoreTests.path
        var random = SeededGenerator(seed: UInt64(seed))
        for number in 0..<6 {
            let ids = try archive.rows(try archive.keys(.all)).map(\.id)
            try archive.setMarked(ids, true)
            let marks = try archive.marks().count
            let before = try #require(try archive.page(at: path))
            let correction = Correction.random(on: before, &random)
            _ = try archive.correct(page: path, correction)
            let what = "seed \(seed), correction \(number): \(correction.summary)"
            #expect(try archive.marks().count == marks, "\(what)")
            let after = try #require(try archive.page(at: path))
            let rows = try archive.rows(try archive.keys(.all))
            for (row, article) in zip(rows, after.articles) {
                // Made of what was marked: of a whole story, or of the head of one.
                let heads = before.articles.map(\.firstLine)
                let lines = article.blocks.flatMap(\.lines)
                let isHome = heads.contains(where: lines.contains)
                #expect(row.isMarked || !isHome, "\(what): \(row.title)")
            }
        }
        while try archive.undoCorrection(ofPage: path) != nil {}
        #expect(try archive.rows(try archive.keys(.all)).allSatisfy(\.isMarked), "seed \(seed)")
    }

    @Test("as a file they go to another desk, once")
    func exportAndImport() throws {
        let archive = try CorrectionStoreTests.archive()
        _ = try archive.correct(page: CorrectionStoreTests.path, .begin(try line(4)))
        try archive.correctIssue("2031-03-04", IssueCorrection(paper: "槐乡晚报"))
        let file = try CorrectionFile(json: Array(try archive.allCorrections().json().utf8))

        let other = try Archive.inMemory()
        try other.replace([CorrectionStoreTests.reading(path: "desk/mine.txt")])
        #expect(try other.importCorrections(file) == 2)
        #expect(try other.importCorrections(file) == 0)
        #expect(try other.page(at: "desk/mine.txt")?.articles.count == 3)
        #expect(try other.allCorrections() == file)
    }

    @Test("and an archive that shares the desk learns of them")
    func twoArchives() throws {
        let folder = try TemporaryFolder()
        let first = try folder.open()
        let second = try Archive.open(
            index: folder.path + "/cache/other.db", desk: folder.path + "/data/desk.db")
        try first.replace([CorrectionStoreTests.reading()])
        try second.replace([CorrectionStoreTests.reading()])
        _ = try first.correct(page: CorrectionStoreTests.path, .begin(try line(4)))
        #expect(try second.keys(.all).count == 2)
        #expect(try second.rereadCorrected() == 1)
        #expect(try second.keys(.all).count == 3)
        #expect(try second.rereadCorrected() == 0)
        #expect(try first.rereadCorrected() == 0)
        _ = try second.undoCorrection(ofPage: CorrectionStoreTests.path)
        #expect(try first.rereadCorrected() == 1)
        #expect(try first.keys(.all).count == 2)
    }

    @Test("and what is said of an issue holds for all its pages")
    func issue() throws {
        let archive = try CorrectionStoreTests.archive()
        try archive.replace([CorrectionStoreTests.reading(path: "槐乡报/2031-03-04/03.txt")])
        let name = try #require(try archive.issues().first?.id)
        let said = try #require(IssueCorrection(paper: "槐乡晚报", date: "2031-03-05"))
        #expect(try archive.correctIssue(name, said) == 2)
        let issue = try #require(try archive.issues().first)
        #expect(issue.paper == "槐乡晚报" && issue.date?.label == "2031-03-05")
        #expect(issue.date?.isCertain == true)
        // A page may be named by the end of its path.
        #expect(try archive.correctIssue("2031-03-04/03.txt", IssueCorrection(page: 9)) == 1)
        #expect(try archive.page(at: "槐乡报/2031-03-04/03.txt")?.issue.page == 9)
        #expect(try archive.page(at: "槐乡报/2031-03-04/03.txt")?.issue.paper == "槐乡晚报")
        let other = try archive.page(at: CorrectionStoreTests.path)?.issue
        #expect(other == CorrectionStoreTests.reading().page.issue.applying(said))
        #expect(try archive.issueCorrection(name) == said)
        #expect(try archive.correctIssue(name, nil) == 2)
        #expect(try archive.issues().first?.paper != "槐乡晚报")
    }

    @Test("and are there when the desk is opened again")
    func openedAgain() throws {
        let folder = try TemporaryFolder()
        let path = CorrectionStoreTests.path
        let archive = try folder.open()
        try archive.replace([CorrectionStoreTests.reading()])
        let row = try #require(try row(archive, startingAt: 6))
        try archive.setMarked([row.id], true)
        _ = try archive.correct(page: path, .begin(try line(4)))
        let again = try folder.open()
        #expect(try again.corrections(ofPage: path).count == 1)
        #expect(try again.marks().count == 1)
    }
}

extension StoryRow {
    fileprivate func marked(with tags: [String]) -> StoryRow {
        var row = self
        row.isMarked = true
        row.tags = tags
        return row
    }
}
