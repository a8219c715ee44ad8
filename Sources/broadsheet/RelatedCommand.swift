import Archive
import ArgumentParser
import Corpus

/// `broadsheet related STORY`
struct RelatedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "related",
        abstract: "Print the stories that belong to a story, the closest first, and why.")

    @Argument(help: "The story's id or its beginning.")
    var story: String

    @Option(help: ArgumentHelp("Print at most this many.", valueName: "n"))
    var limit = 20

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    /// As many candidates as the archive weighs: the total does not depend on --limit.
    private static let most = 200

    func run() throws {
        let printer = try StoryPrinter(print)
        let open = try OpenArchive(archive)
        let id = try open.story(story)
        try printer.print {
            let stories = try open.archive.related(to: id, limit: Self.most)
            return (stories.count, stories.prefix(max(0, limit)).map { .related($0) })
        }
    }
}
