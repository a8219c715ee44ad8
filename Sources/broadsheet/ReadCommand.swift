import ArgumentParser

/// `broadsheet [PATH…]`
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Open the reader; so does broadsheet without a command.",
        discussion: """
            Folders are searched to the bottom for *.txt. Without a path the archive opened last is \
            opened again. A path that is called like a command is written ./path.
            """)

    @Argument(help: "Page files and folders.", completion: .file())
    var path: [String] = []

    @Flag(help: "Begin with the newest stories, not where you left.")
    var fresh = false

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        try Reading(paths: path, archive: archive.archive, resumes: !fresh).run()
    }
}
