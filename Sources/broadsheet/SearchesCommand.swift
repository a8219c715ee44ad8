import App
import Archive
import ArgumentParser
import Corpus

/// `broadsheet searches [list|save NAME QUERY|remove NAME]`
struct SearchesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "searches",
        abstract: "List saved searches with their counts; save and remove them.",
        subcommands: [List.self, Save.self, Remove.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List saved searches: stories, those that are new, name, query.")

        @OptionGroup var archive: ArchiveOptions
        @OptionGroup var print: PrintOptions

        func run() throws {
            let form = try print.form()
            let archive = try OpenArchive(archive).archive
            let searches = try archive.savedSearches().map { search in
                (search, try archive.count(search, today: Day.today))
            }
            switch form {
            case .json: try StandardOutput.print(json: SearchesJSON(searches))
            case .text: try StandardOutput.print(lines: searches.map(line))
            }
            if searches.isEmpty {
                throw Failure(code: .nothingFound, message: "no search is saved")
            }
        }

        private func line(_ search: SavedSearch, _ count: SavedSearchCount) -> String {
            let new = count.new.map { "\($0) new" } ?? ""
            return "\("\(count.stories)".padding(to: 6))  \(new.padding(to: 8))  "
                + "\(search.name)  \(search.query)"
        }
    }

    struct Save: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a query under a name.")

        @Argument(help: "The name.")
        var name: String

        @OptionGroup var query: QueryArgument

        @Option(help: "Which stories come first.")
        var sort = StorySorting.newest

        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            guard let query = try query.parsed() else {
                throw Failure(code: .usage, message: "there is nothing to search for")
            }
            let open = try OpenArchive(archive)
            try open.requireDesk()
            let search = SavedSearch(name: name, query: query.text, sorting: sort)
            guard try open.archive.save(search) != nil else {
                throw Failure(code: .usage, message: "another search is called \(name)")
            }
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Remove a saved search.")

        @Argument(help: "The name.")
        var name: String

        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            let open = try OpenArchive(archive)
            try open.requireDesk()
            try open.archive.remove(try open.savedSearch(name))
        }
    }
}

extension OpenArchive {
    /// The saved search of that name.
    func savedSearch(_ name: String) throws -> SavedSearch {
        guard let search = try archive.savedSearches().first(where: { $0.name == name }) else {
            throw Failure(
                code: .nothingFound, message: "no saved search is called \(name)",
                hint: "broadsheet searches lists them.")
        }
        return search
    }
}

private struct SearchesJSON: Encodable {
    var version = FormatVersionOption.current
    var total: Int
    var searches: [SearchJSON]

    init(_ searches: [(SavedSearch, SavedSearchCount)]) {
        total = searches.count
        self.searches = searches.map { SearchJSON($0, $1) }
    }

    struct SearchJSON: Encodable {
        var name, query, sort: String
        var stories: Int
        var new: Int?

        init(_ search: SavedSearch, _ count: SavedSearchCount) {
            name = search.name
            query = search.query
            sort = search.sorting.rawValue
            stories = count.stories
            new = count.new
        }
    }
}
