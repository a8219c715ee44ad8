import Archive
import ArgumentParser

/// `broadsheet tag +T -T STORY…`
struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag", abstract: "Add and remove tags: +TAG adds, -TAG removes.",
        usage: "broadsheet tag [+TAG …] [-TAG …] STORY …")

    @Argument(help: "+TAG, and ids of stories or their beginnings.")
    var words: [String]

    @Option(help: ArgumentHelp("The same as -TAG.", valueName: "tag"))
    var remove: [String] = []

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    func run() throws {
        let added = words.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) }
        let stories = words.filter { !$0.hasPrefix("+") }
        if added.isEmpty && remove.isEmpty {
            throw Failure(code: .usage, message: "no tag to add or to remove")
        }
        if stories.isEmpty { throw Failure(code: .usage, message: "no story to tag") }
        if (added + remove).contains(where: \.isEmpty) {
            throw Failure(code: .usage, message: "a tag has a name")
        }
        try StoryChange(archive, print).make(for: stories) { archive, ids in
            try archive.tag(ids, adding: added, removing: remove)
        }
    }
}
