import Archive
import ArgumentParser
import Corpus

/// `broadsheet issue set|show|clear|undo|redo NAME`
struct IssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Correct what is known of an issue, for good.",
        subcommands: [Set.self, Show.self, Clear.self, Undo.self, Redo.self])

    struct Name: ParsableArguments {
        @Argument(
            help: """
                The issue as `broadsheet issues` names it, or a page by its path or the end of it.
                """)
        var name: String
    }

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say of which paper, place, day and page it is.",
            discussion: """
                It holds after every import, until `issue undo` or `issue clear` takes it back.
                """)

        @OptionGroup var issue: Name
        @Option(help: ArgumentHelp("The paper's name.", valueName: "name"))
        var paper: String?
        @Option(help: ArgumentHelp("Where the paper is at home.", valueName: "name"))
        var place: String?
        @Option(help: ArgumentHelp("The day it appeared.", valueName: "yyyy-mm-dd"))
        var date: String?
        @Option(help: ArgumentHelp("The number of the page within the issue.", valueName: "n"))
        var page: Int?
        @OptionGroup var archive: ArchiveOptions
        @OptionGroup var print: PrintOptions

        func run() throws {
            let correction = try self.correction()
            try IssueSubject.change(issue.name, in: archive, print) { subject in
                if correction.page != nil, subject.pages > 1 {
                    throw Failure(
                        code: .usage, message: "\(issue.name) has \(subject.pages) pages",
                        hint: "Name the page to give it a number.")
                }
                try subject.open.archive.correctIssue(subject.name, correction)
            }
        }

        private func correction() throws(Failure) -> IssueCorrection {
            if let date, !IssueCorrection.isDay(date) {
                throw Failure(code: .usage, message: "\(date) is no day such as 2023-03-01")
            }
            guard
                let correction = IssueCorrection(
                    paper: paper, place: place, date: date, page: page)
            else {
                throw Failure(
                    code: .usage,
                    message: "a paper and a place have names, and pages are counted from 1")
            }
            if correction.isEmpty {
                throw Failure(
                    code: .usage, message: "nothing is said: --paper, --place, --date or --page")
            }
            return correction
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print what is known of it, and how.")

        @OptionGroup var issue: Name
        @OptionGroup var archive: ArchiveOptions
        @OptionGroup var print: PrintOptions

        func run() throws {
            let form = try print.form()
            try IssueSubject(issue.name, in: archive).printFacts(form)
        }
    }

    struct Clear: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take back what was said of it.")

        @OptionGroup var issue: Name
        @OptionGroup var archive: ArchiveOptions
        @OptionGroup var print: PrintOptions

        func run() throws {
            try IssueSubject.change(issue.name, in: archive, print) {
                try $0.open.archive.correctIssue($0.name, nil)
            }
        }
    }
}

extension IssueCommand {
    struct Undo: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say of it again what was said before the last change.")

        @OptionGroup var issue: Name
        @OptionGroup var archive: ArchiveOptions
        @OptionGroup var print: PrintOptions

        func run() throws {
            try IssueSubject.change(issue.name, in: archive, print) {
                guard try $0.open.archive.undoIssueCorrection($0.name) else {
                    throw Failure(
                        code: .nothingFound,
                        message: "no change of \(issue.name) is left to be taken back")
                }
            }
        }
    }

    struct Redo: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the change again that was taken back last.",
            discussion: "Once something else is said, there is nothing to make again.")

        @OptionGroup var issue: Name
        @OptionGroup var archive: ArchiveOptions
        @OptionGroup var print: PrintOptions

        func run() throws {
            try IssueSubject.change(issue.name, in: archive, print) {
                guard try $0.open.archive.redoIssueCorrection($0.name) else {
                    throw Failure(
                        code: .nothingFound,
                        message: "no change of \(issue.name) was taken back last")
                }
            }
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

    /// Changes what is said of it, and prints what is known then.
    static func change(
        _ typed: String, in options: ArchiveOptions, _ print: PrintOptions,
        by change: (IssueSubject) throws -> Void
    ) throws {
        let form = try print.form()
        let subject = try IssueSubject(typed, in: options)
        try subject.open.requireDesk()
        try change(subject)
        try subject.printFacts(form)
    }

    func printFacts(_ form: PrintOptions.Form) throws {
        let row = try open.archive.issues().first { $0.id == name }
        var facts = IssueFacts(
            paper: row?.paper, home: try open.archive.home(ofIssue: name), date: row?.date)
        if let path, let page = try open.archive.page(at: path) { facts = page.issue }
        switch form {
        case .json: try StandardOutput.print(json: IssueFactsJSON(name, facts))
        case .text:
            var lines = [
                "paper  \(facts.paper ?? "unknown")",
                "place  \(facts.home.map { "\($0.name)  (\($0.why))" } ?? "unknown")",
                "date   \(facts.date.map { "\($0.label)  (\($0.why))" } ?? "unknown")",
            ]
            if let page = facts.page { lines.append("page   \(page)") }
            try StandardOutput.print(lines: lines)
        }
    }
}

private struct IssueFactsJSON: Encodable {
    struct Day: Encodable {
        var from, to: String
        var certain: Bool
        var why: String
    }

    var version = FormatVersionOption.current
    var name: String
    var paper: String?
    var place: String?
    var date: Day?
    var page: Int?

    init(_ name: String, _ facts: IssueFacts) {
        self.name = name
        paper = facts.paper
        place = facts.home?.name
        date = facts.date.map {
            Day(from: $0.from, to: $0.to, certain: $0.isCertain, why: $0.why)
        }
        page = facts.page
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
