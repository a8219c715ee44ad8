import Archive
import ArgumentParser
import Corpus

/// `broadsheet issues`
struct IssuesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issues", abstract: "List issues, newest first.")

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    func run() throws {
        let form = try print.form()
        let issues = try OpenArchive(archive).archive.issues()
        switch form {
        case .json: try StandardOutput.print(json: IssuesJSON(issues))
        case .text: try StandardOutput.print(lines: issues.map(line))
        }
        if issues.isEmpty { throw Failure(code: .nothingFound, message: "the archive is empty") }
    }

    private func line(_ issue: IssueRow) -> String {
        let date = (issue.date?.label ?? "").padding(to: 10)
        let paper = issue.paper.map { "  \($0)" } ?? ""
        return "\(date)  \(issue.id)\(paper)  \(counted(issue.pages, "page", "pages")), "
            + "\(counted(issue.stories, "story", "stories")), \(issue.unread) unread, \(issue.marked) marked"
    }
}

private struct IssuesJSON: Encodable {
    var version = FormatVersionOption.current
    var total: Int
    var issues: [IssueJSON]

    init(_ rows: [IssueRow]) {
        total = rows.count
        issues = rows.map { IssueJSON($0) }
    }

    struct IssueJSON: Encodable {
        var id: String
        var paper: String?
        var date: String
        var from, to: String?
        var certain: Bool?
        var pages, stories, unread, marked: Int

        init(_ row: IssueRow) {
            id = row.id
            paper = row.paper
            date = row.date?.label ?? ""
            from = row.date?.from
            to = row.date?.to
            certain = row.date?.isCertain
            pages = row.pages
            stories = row.stories
            unread = row.unread
            marked = row.marked
        }
    }
}
