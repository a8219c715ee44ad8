import App
import ArgumentParser
import Corpus

/// `broadsheet import PATH…`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Read pages into the archive.",
        discussion: """
            Only pages that changed since the last import are read; pages whose files are gone are \
            taken out. Folders are searched to the bottom for *.txt.
            """)

    @Argument(help: "Page files and folders.", completion: .file())
    var path: [String]

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    func run() throws {
        let form = try print.form()
        let found = try PageFinder(someOf: path)
        let open = try OpenArchive(of: found, archive)
        let summary = try open.fill(from: found)
        open.remember()
        for problem in summary.problems { StandardError.say(problem.message) }
        var output = StandardOutput()
        switch form {
        case .json: try output.json(SummaryJSON(summary, index: open.index))
        case .text:
            for line in summary.lines { try output.line(line) }
        }
        try output.finish()
        if !summary.problems.isEmpty { throw Failure(code: .unreadable, message: "") }
    }
}

extension ImportSummary {
    fileprivate var lines: [String] {
        let milliseconds = duration.milliseconds
        let counts =
            "\(counted(found, "page", "pages")): \(added) new, \(changed) changed, \(unchanged) unchanged, "
            + "\(removed) removed; \(counted(stories, "story", "stories")) read"
        let time = "\(Int(milliseconds)) ms" + (added + changed > 0 ? ", \(rate)" : "")
        let odd = defects.map { defect in
            let place = defect.defect.line.map { ":\($0)" } ?? ""
            return "\(defect.path)\(place): \(defect.defect.what)"
        }
        return odd + [counts + "; " + time]
    }
}

private struct SummaryJSON: Encodable {
    var version = FormatVersionOption.current
    var archive: String
    var pages, added, changed, unchanged, removed, stories: Int
    var took_ms: Double
    var defects: [DefectJSON]
    var problems: [String]

    init(_ summary: ImportSummary, index: String) {
        archive = index
        pages = summary.found
        added = summary.added
        changed = summary.changed
        unchanged = summary.unchanged
        removed = summary.removed
        stories = summary.stories
        took_ms = summary.duration.milliseconds
        defects = summary.defects.map {
            DefectJSON(page: $0.path, line: $0.defect.line, what: $0.defect.what)
        }
        problems = summary.problems.map(\.message)
    }

    struct DefectJSON: Encodable {
        var page: String
        var line: Int?
        var what: String
    }
}
