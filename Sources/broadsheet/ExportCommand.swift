import App
import Archive
import ArgumentParser
import Corpus
import Export

/// `broadsheet export [STORY…|--marked|--query Q]`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write stories with their origin.",
        discussion: """
            Files that are there are never written over: a name that is taken gets a number. The \
            paths of the files are printed.
            """)

    @Argument(help: "Ids of stories or their beginnings.")
    var story: [String] = []

    @Flag(help: "All marked stories.")
    var marked = false

    @Option(help: "All stories that match.")
    var query: String?

    @Option(help: "\(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format = "markdown"

    @Option(help: "A file or a folder; without it the document is printed.", completion: .file())
    var output: String?

    @Flag(help: "A file for each story, in the folder that --output names.")
    var split = false

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var version: FormatVersionOption

    func run() throws {
        try version.check()
        guard let format = Format(named: format) else {
            throw Failure(
                code: .usage, message: "there is no format \(format)",
                hint: "Formats: " + Format.allCases.map(\.rawValue).joined(separator: ", "))
        }
        let named = [!story.isEmpty, marked, query != nil].filter(\.self).count
        if named != 1 {
            throw Failure(
                code: .usage, message: "name stories, or --marked, or --query, one of them")
        }
        if split, output == nil {
            throw Failure(code: .usage, message: "--split needs a folder: --output FOLDER")
        }
        let stories = try stories()
        if stories.isEmpty { throw Failure(code: .nothingFound, message: "no story to export") }
        try write(stories, format)
    }

    private func stories() throws -> [Story] {
        let open = try OpenArchive(archive)
        if marked { try open.requireMarks() }
        if !story.isEmpty {
            let ids = try story.map { try open.story($0) }
            return try ids.compactMap { try open.archive.story($0) }
        }
        let selection =
            try query.map { .matching(try SearchQuery.parsed($0)) } ?? StorySelection.marked
        return try open.archive.keys(selection).compactMap { try open.archive.story($0) }
    }

    private func write(_ stories: [Story], _ format: Format) throws {
        guard let output, output != "-" else {
            return try StandardOutput.print(document: format.document(of: stories))
        }
        if split { return try write(each: stories, format, in: output) }
        let file = try OutputFile(output)
        let document = format.document(of: stories)
        let title = stories.count == 1 ? stories[0].row.title : "\(stories.count)-stories"
        let path =
            try file.isFolder
            ? ExportFolder(Policy.current.exportFolder(output)).write(
                document, title: title, fallback: stories[0].row.id.rawValue, format: format)
            : file.write(document)
        try StandardOutput.print(lines: [path])
    }

    /// One file that fails does not keep the others from being written.
    private func write(each stories: [Story], _ format: Format, in output: String) throws {
        let folder = try ExportFolder(Policy.current.exportFolder(output))
        var paths: [String] = []
        var failures = 0
        for story in stories {
            do {
                paths.append(
                    try folder.write(
                        format.document(of: [story]), title: story.row.title,
                        fallback: story.row.id.rawValue, format: format))
            } catch {
                StandardError.say(error.message)
                failures += 1
            }
        }
        try StandardOutput.print(lines: paths)
        if failures > 0 {
            throw Failure(
                code: paths.isEmpty ? .unwritable : .partlyExported,
                message: "\(failures) of \(stories.count) stories were not written")
        }
    }
}
