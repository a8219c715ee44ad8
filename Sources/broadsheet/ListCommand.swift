import Archive
import ArgumentParser
import Corpus

/// `broadsheet list [QUERY]`
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List stories, newest first.")

    @OptionGroup var query: QueryArgument

    @Option(help: ArgumentHelp("Only stories of this issue.", valueName: "name"))
    var issue: String?

    @Option(help: ArgumentHelp("Only stories with this tag.", valueName: "name"))
    var tag: String?

    @Flag(help: "Only marked stories.")
    var marked = false

    @OptionGroup var limit: LimitOption
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    func run() throws {
        let selection = try selection()
        let printer = try StoryPrinter(print)
        let open = try OpenArchive(archive)
        if marked || tag != nil { try open.requireMarks() }
        try printer.print { () in
            let keys = try open.archive.keys(selection)
            return (keys.count, try open.archive.rows(limit.limited(keys)).map { .row($0) })
        }
    }

    private func selection() throws(Failure) -> StorySelection {
        let groups: [StorySelection] =
            (issue.map { [.issue($0)] } ?? []) + (tag.map { [.tagged($0)] } ?? [])
            + (marked ? [.marked] : [])
        if groups.count > 1 {
            throw Failure(
                code: .usage, message: "only one of --issue, --tag and --marked at a time")
        }
        let group = groups.first ?? .all
        guard let query = try query.parsed() else { return group }
        return .matching(query, within: group)
    }
}
