import Archive
import ArgumentParser

/// `broadsheet mark STORY…`
struct MarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark", abstract: "Mark stories.",
        discussion: "A story that is printed is marked for good.")

    @Argument(help: "Ids of stories or their beginnings.")
    var story: [String]

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    func run() throws {
        try StoryChange(archive, print).make(for: story) { try $0.setMarked($1, true) }
    }
}

/// `broadsheet unmark STORY…`
struct UnmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmark", abstract: "Take marks away from stories.")

    @Argument(help: "Ids of stories or their beginnings.")
    var story: [String]

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    func run() throws {
        try StoryChange(archive, print).make(for: story) { try $0.setMarked($1, false) }
    }
}
