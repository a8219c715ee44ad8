import App
import ArgumentParser
import Corpus
import Export

/// `broadsheet parse PAGE…`
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Show how pages are read; touches no archive.",
        discussion: "With --json one object for each page, each on a line of its own.")

    @Argument(help: "Page files.", completion: .file())
    var page: [String]

    @OptionGroup var print: PrintOptions

    func run() throws {
        let form = try print.form()
        var output = StandardOutput()
        var failed: FileProblem?
        for path in page {
            do {
                try Policy.current.permitReading(path)
                let read = try PageSource(path: path).page
                switch form {
                case .json: try output.document(JSONText.guarded(read.json()) + "\n")
                case .text: try write(read, to: &output)
                }
            } catch let problem as FileProblem {
                StandardError.say(problem.message)
                failed = problem
            }
        }
        try output.finish()
        if failed != nil { throw Failure(code: .unreadable, message: "") }
    }

    private func write(_ page: Page, to output: inout StandardOutput) throws {
        try output.line("\(page.path)  \(page.encoding.rawValue)  \(page.issue.date?.label ?? "")")
        for defect in page.defects {
            try output.line("defect  \(defect.line.map(String.init) ?? "-")  \(defect.what)")
        }
        for article in page.articles {
            let people = article.byline.map { $0.role.isEmpty ? $0.name : "\($0.role) \($0.name)" }
            let facts = [article.section ?? "", people.joined(separator: "、")].filter {
                !$0.isEmpty
            }
            try output.line("")
            try output.line(
                (["story  \(article.id)", article.kind.rawValue] + facts).joined(separator: "  "))
            for block in article.blocks {
                try output.line("\(block.role.rawValue)  \(list(block.lines))  \(block.text)")
            }
            for gap in article.gaps { try output.line("gap  after \(gap.after)  \(gap.why)") }
        }
        try output.line("")
        for section in page.sections {
            try output.line("section  \(list(section.lines))  \(section.text)")
        }
        for line in page.repeats { try output.line("repeat  \(line.line)  of \(line.of)") }
        for fragment in page.unplaced {
            try output.line(
                "unplaced  \(list(fragment.lines))  \(fragment.text)  (\(fragment.why))")
        }
    }

    private func list(_ lines: [Int]) -> String {
        lines.map(String.init).joined(separator: ",")
    }
}
