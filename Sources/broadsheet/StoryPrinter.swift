import App
import Corpus

/// Prints a list of stories, for people or for scripts.
struct StoryPrinter {
    /// A story with what the command knows of it.
    enum Entry {
        case row(StoryRow)
        case hit(SearchHit)
        case related(RelatedStory)
    }

    private let form: PrintOptions.Form

    init(_ options: PrintOptions) throws(Failure) { form = try options.form() }

    /// Prints what `find` gives: the exact total and the stories to show. An empty answer is
    /// printed too, and ends with the code for nothing found.
    func print(_ find: () throws -> (total: Int, entries: [Entry])) throws {
        let start = ContinuousClock.now
        let (total, entries) = try find()
        let milliseconds = start.duration(to: .now).milliseconds
        var output = StandardOutput()
        switch form {
        case .json:
            try output.json(
                StoriesJSON(
                    total: total, milliseconds: milliseconds, stories: entries.map(\.json)))
        case .text:
            for line in entries.flatMap(\.lines) { try output.line(line) }
        }
        try output.finish()
        if total == 0 { throw Failure(code: .nothingFound, message: "no story found") }
    }

    /// Prints the number alone; for scripts it is the total of an answer without stories.
    func print(total find: () throws -> Int) throws {
        if form == .json { return try print { (try find(), []) } }
        let total = try find()
        try StandardOutput.print(lines: ["\(total)"])
        if total == 0 { throw Failure(code: .nothingFound, message: "") }
    }
}

extension StoryPrinter.Entry {
    fileprivate var lines: [String] {
        switch self {
        case .row(let row): [row.line]
        case .hit(let hit): [hit.row.line, "    " + hit.snippet]
        case .related(let related):
            [
                related.row.line,
                "    "
                    + related.reasons.map { "\($0.kind.rawValue) \($0.text)" }
                    .joined(separator: " · "),
            ]
        }
    }

    fileprivate var json: StoryRowJSON {
        switch self {
        case .row(let row): StoryRowJSON(row)
        case .hit(let hit): StoryRowJSON(hit)
        case .related(let related): StoryRowJSON(related)
        }
    }
}
