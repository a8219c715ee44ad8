import Archive
import ArgumentParser
import Corpus

/// `broadsheet search QUERY`
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Print the stories that match, newest first.")

    @OptionGroup var query: QueryArgument

    @Flag(help: "Print the exact number of stories alone.")
    var count = false

    @Option(help: "Which stories come first.")
    var sort: StorySorting?

    @Option(
        help: ArgumentHelp("Search for what was saved under this name.", valueName: "name"))
    var saved: String?

    @OptionGroup var limit: LimitOption
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    func run() throws {
        let typed = try query.parsed()
        if typed == nil, saved == nil {
            throw Failure(code: .usage, message: "there is nothing to search for")
        }
        let printer = try StoryPrinter(print)
        let open = try OpenArchive(archive)
        let search = try saved.map { try open.savedSearch($0) }
        let texts = [search?.query, typed?.text].compactMap { $0 }
        // Each part may be alternatives, which stay together.
        let query = try SearchQuery.parsed(
            texts.count > 1 ? texts.map { "(\($0))" }.joined(separator: " ") : texts.joined())
        let sorting = sort ?? search?.sorting ?? .newest
        let archive = open.archive
        if count { return try printer.print(total: { try archive.count(.matching(query)) }) }
        try printer.print {
            let keys = try archive.keys(.matching(query), by: sorting)
            return (keys.count, try archive.hits(limit.limited(keys), query).map { .hit($0) })
        }
    }
}

extension StorySorting: ExpressibleByArgument {}
