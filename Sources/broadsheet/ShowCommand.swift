import Archive
import ArgumentParser
import Corpus
import Export

/// `broadsheet show STORY`
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a story as text, with its origin.")

    @Argument(help: "The story's id or its beginning.")
    var story: String

    @Flag(help: "Print the raw lines it was made of, with their numbers.")
    var source = false

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    func run() throws {
        let form = try print.form()
        let open = try OpenArchive(archive)
        let id = try open.story(story)
        guard let story = try open.archive.story(id) else {
            throw Failure(code: .nothingFound, message: "there is no story \(id)")
        }
        if source {
            guard let page = try open.archive.source(of: id) else {
                throw Failure(code: .unreadable, message: "the page of \(id) is not in the archive")
            }
            try write(lines(of: story, in: page), of: story, form)
        } else {
            try StandardOutput.print(
                document: (form == .json ? Format.json : .text).document(of: [story]))
        }
    }

    /// The story's lines in the order of the page, as the page has them.
    private func lines(of story: Story, in page: PageFile) -> [Line] {
        let numbers = Set(story.article.blocks.flatMap(\.lines))
        return PageReader.read(page).lines.filter { numbers.contains($0.number) }
    }

    private func write(_ lines: [Line], of story: Story, _ form: PrintOptions.Form) throws {
        switch form {
        case .json:
            try StandardOutput.print(
                json: SourceJSON(
                    id: story.article.id.rawValue, at: PlaceJSON(story.row.at),
                    lines: lines.map { SourceJSON.LineJSON(line: $0.number, text: $0.text) }))
        case .text:
            let width = String(lines.last?.number ?? 0).count
            try StandardOutput.print(
                lines: lines.map { line in
                    let number = String(line.number)
                    let blanks = String(repeating: " ", count: width - number.count)
                    return "\(blanks)\(number)  \(line.text)"
                })
        }
    }
}

private struct SourceJSON: Encodable {
    var version = FormatVersionOption.current
    var id: String
    var at: PlaceJSON
    var lines: [LineJSON]

    struct LineJSON: Encodable {
        var line: Int
        var text: String
    }
}
