import Archive
import ArgumentParser
import Corpus

/// `broadsheet issue set|show|clear NAME`
struct IssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Correct what is known of an issue, for good.",
        subcommands: [Set.self, Show.self, Clear.self])

    struct Name: ParsableArguments {
        @Argument(
            help: """
                The issue as `broadsheet issues` names it, or a page by its path or the end of it.
                """)
        var name: String
    }

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say of which paper, day and page it is.",
            discussion: "It holds after every import, until `issue clear` takes it back.")

        @OptionGroup var issue: Name
        @Option(help: ArgumentHelp("The paper's name.", valueName: "name"))
        var paper: String?
        @Option(help: ArgumentHelp("The day it appeared.", valueName: "yyyy-mm-dd"))
        var date: String?
        @Option(help: ArgumentHelp("The number of the page within the issue.", valueName: "n"))
        var page: Int?
        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            let correction = try self.correction()
            let subject = try IssueSubject(issue.name, in: archive)
            if correction.page != nil, subject.pages > 1 {
                throw Failure(
                    code: .usage, message: "\(issue.name) has \(subject.pages) pages",
                    hint: "Name the page to give it a number.")
            }
            try subject.open.requireDesk()
            try subject.open.archive.correctIssue(subject.name, correction)
            try subject.printFacts()
        }

        private func correction() throws(Failure) -> IssueCorrection {
            if let date, !IssueCorrection.isDay(date) {
                throw Failure(code: .usage, message: "\(date) is no day such as 2023-03-01")
            }
            guard let correction = IssueCorrection(paper: paper, date: date, page: page) else {
                throw Failure(
                    code: .usage, message: "a paper has a name, and pages are counted from 1")
            }
            if correction.isEmpty {
                throw Failure(code: .usage, message: "nothing is said: --paper, --date or --page")
            }
            return correction
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print what is known of it, and how.")

        @OptionGroup var issue: Name
        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            try IssueSubject(issue.name, in: archive).printFacts()
        }
    }

    struct Clear: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take back what was said of it.")

        @OptionGroup var issue: Name
        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            let subject = try IssueSubject(issue.name, in: archive)
            try subject.open.requireDesk()
            try subject.open.archive.correctIssue(subject.name, nil)
            try subject.printFacts()
        }
    }
}

/// The issue or the page that a person named.
private struct IssueSubject {
    let open: OpenArchive
    /// How corrections name it.
    let name: String
    let pages: Int
    private let path: String?

    init(_ typed: String, in options: ArchiveOptions) throws {
        open = try OpenArchive(options)
        if let row = try open.archive.issues().first(where: { $0.id == typed }) {
            (name, pages, path) = (row.id, row.pages, nil)
            return
        }
        let path = try open.page(typed)
        // The folder's name too: every issue has its 02.txt.
        name = path.split(separator: "/").suffix(2).joined(separator: "/")
        pages = 1
        self.path = path
    }

    func printFacts() throws {
        let row = try open.archive.issues().first { $0.id == name }
        let facts = try path.flatMap { try open.archive.page(at: $0)?.issue }
        let date = facts?.date ?? row?.date
        var lines = [
            "paper  \(facts?.paper ?? row?.paper ?? "unknown")",
            "date   \(date.map { "\($0.label)  (\($0.why))" } ?? "unknown")",
        ]
        if let page = facts?.page { lines.append("page   \(page)") }
        try StandardOutput.print(lines: lines)
    }
}

extension OpenArchive {
    /// The one page that has this path or whose path ends like it.
    func page(_ typed: String) throws -> String {
        let paths = try archive.pages(named: typed)
        guard let path = paths.first else {
            throw Failure(code: .nothingFound, message: "there is no page \(typed)")
        }
        guard paths.count == 1 else {
            throw Failure(
                code: .usage, message: "\(typed) may be one of \(paths.count) pages:",
                hint: paths.prefix(20).joined(separator: "\n  "))
        }
        return path
    }
}
