import Archive
import ArgumentParser
import Corpus

/// `broadsheet search QUERY`
struct SearchCommand: ParsableCommand {
    enum Order: String, ExpressibleByArgument, CaseIterable {
        case newest, relevance

        var sorting: StorySorting { self == .newest ? .newest : .relevance }
    }

    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Print the stories that match, newest first.")

    @OptionGroup var query: QueryArgument

    @Flag(help: "Print the exact number of stories alone.")
    var count = false

    @Option(help: "Which stories come first.")
    var sort = Order.newest

    @OptionGroup var limit: LimitOption
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    func run() throws {
        guard let query = try query.parsed() else {
            throw Failure(code: .usage, message: "there is nothing to search for")
        }
        let printer = try StoryPrinter(print)
        let archive = try OpenArchive(archive).archive
        if count { return try printer.print(total: { try archive.count(.matching(query)) }) }
        try printer.print {
            let keys = try archive.keys(.matching(query), by: sort.sorting)
            return (keys.count, try archive.hits(limit.limited(keys), query).map { .hit($0) })
        }
    }
}
