import Archive
import ArgumentParser
import Corpus

/// `broadsheet names [QUERY]`
struct NamesCommand: ParsableCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case person, place, organisation
    }

    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Print the people who wrote or photographed the stories, most stories first.",
        discussion: """
            Names come from bylines and credits. Places and organisations are not collected: for \
            them nothing is found.
            """)

    @OptionGroup var query: QueryArgument

    @Option(help: "Only names of this kind.")
    var kind: Kind?

    @OptionGroup var limit: LimitOption
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    func run() throws {
        let form = try print.form()
        let selection = try query.parsed().map { StorySelection.matching($0) } ?? .all
        let archive = try OpenArchive(archive).archive
        let names =
            (kind ?? .person) == .person
            ? NameCount.count(try archive.rows(archive.keys(selection))) : []
        let shown = limit.limited(names)
        switch form {
        case .json: try StandardOutput.print(json: NamesJSON(total: names.count, names: shown))
        case .text:
            try StandardOutput.print(
                lines: shown.map { "\(String($0.stories).padding(to: 5))  \($0.name)" })
        }
        if names.isEmpty { throw Failure(code: .nothingFound, message: "no name found") }
    }
}

/// How often a person stands in bylines.
private struct NameCount {
    var name: String
    var stories = 0
    var mentions = 0

    /// Most stories first, then by name.
    static func count(_ rows: [StoryRow]) -> [NameCount] {
        var counts: [String: NameCount] = [:]
        for row in rows {
            let names = row.byline.map(\.name).filter { !$0.isEmpty }
            for name in names { counts[name, default: NameCount(name: name)].mentions += 1 }
            for name in Set(names) { counts[name, default: NameCount(name: name)].stories += 1 }
        }
        return counts.values.sorted { ($1.stories, $0.name) < ($0.stories, $1.name) }
    }
}

private struct NamesJSON: Encodable {
    var version = FormatVersionOption.current
    var total: Int
    var names: [NameJSON]

    init(total: Int, names: ArraySlice<NameCount>) {
        self.total = total
        self.names = names.map {
            NameJSON(name: $0.name, stories: $0.stories, mentions: $0.mentions)
        }
    }

    struct NameJSON: Encodable {
        var name: String
        var kind = "person"
        var stories, mentions: Int
        var also: [String] = []
    }
}
