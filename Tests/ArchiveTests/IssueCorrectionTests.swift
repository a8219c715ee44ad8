import Archive
import Corpus
import TestSupport
import Testing

@Suite("What is said of an issue")
struct IssueCorrectionTests {
    @Test("It holds for all its pages")
    func issue() throws {
        let archive = try CorrectedPage.archive()
        try archive.replace([CorrectedPage.reading(path: "槐乡报/2031-03-04/03.txt")])
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
        let other = try archive.page(at: CorrectedPage.path)?.issue
        #expect(other == CorrectedPage.reading().page.issue.applying(said))
        #expect(try archive.issueCorrection(name) == said)
        #expect(try archive.correctIssue(name, nil) == 2)
        #expect(try archive.issues().first?.paper != "槐乡晚报")
    }

    private func said(
        paper: String? = nil, date: String? = nil
    ) throws -> IssueCorrection {
        try #require(IssueCorrection(paper: paper, date: date))
    }

    @Test("It is taken back step by step and said again, also by the next session")
    func undo() throws {
        let folder = try TemporaryFolder()
        let archive = try folder.open()
        try archive.replace([CorrectedPage.reading()])
        let name = try #require(try archive.issues().first?.id)
        let read = try archive.page(at: CorrectedPage.path)
        #expect(try !archive.undoIssueCorrection(name))
        try archive.correctIssue(name, said(paper: "槐乡晚报"))
        try archive.correctIssue(name, said(date: "2031-03-05"))
        try archive.correctIssue(name, nil)

        let again = try folder.open()
        let both = try said(paper: "槐乡晚报", date: "2031-03-05")
        #expect(try again.undoIssueCorrection(name))
        #expect(try again.issueCorrection(name) == both)
        #expect(try again.issues().first?.paper == "槐乡晚报")
        #expect(try again.undoIssueCorrection(name))
        #expect(try again.issueCorrection(name) == said(paper: "槐乡晚报"))
        #expect(try again.undoIssueCorrection(name))
        #expect(try again.page(at: CorrectedPage.path) == read)
        #expect(try !again.undoIssueCorrection(name))
        for expected in [try said(paper: "槐乡晚报"), both, nil] {
            #expect(try again.redoIssueCorrection(name))
            #expect(try again.issueCorrection(name) == expected)
        }
        #expect(try !again.redoIssueCorrection(name))
    }

    @Test("Once something else was said, there is nothing left to be said again")
    func redoIsGivenUp() throws {
        let archive = try CorrectedPage.archive()
        let name = try #require(try archive.issues().first?.id)
        try archive.correctIssue(name, said(paper: "槐乡晚报"))
        try archive.correctIssue("02.txt", said(date: "2031-03-06"))
        #expect(try archive.undoIssueCorrection(name))
        // What holds already is no change.
        try archive.correctIssue("02.txt", said(date: "2031-03-06"))
        #expect(try archive.undoIssueCorrection("02.txt"))
        try archive.correctIssue(name, said(paper: "柳湾晚报"))
        #expect(try !archive.redoIssueCorrection(name))
        #expect(try archive.redoIssueCorrection("02.txt"))
        #expect(try archive.undoIssueCorrection(name))
        #expect(try archive.issueCorrection(name) == nil)
    }

    @Test("What comes with a file is taken back like what was said here")
    func imported() throws {
        let archive = try CorrectedPage.archive()
        let name = try #require(try archive.issues().first?.id)
        try archive.correctIssue(name, said(paper: "槐乡晚报"))
        let file = CorrectionFile(
            pages: [], issues: [.init(name: name, correction: try said(date: "2031-03-05"))])
        #expect(try archive.importCorrections(file) == 1)
        #expect(try archive.issueCorrection(name)?.date == "2031-03-05")
        #expect(try archive.undoIssueCorrection(name))
        #expect(try archive.issueCorrection(name) == said(paper: "槐乡晚报"))
    }
}
