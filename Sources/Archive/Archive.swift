package import Corpus
import GRDB
package import Language
import Synchronization

/// Articles on disk.
///
/// Two files stand behind it. The *index* is made from pages and can be made again at any time;
/// the *desk* holds what people did and is never rebuilt: its calls stand in `Archive+Desk.swift`, what
/// is said of how pages are read in `Archive+Corrections.swift`. All calls may be made from any thread;
/// each waits for its answer.
package final class Archive: Sendable {
    let index: IndexFile
    let desk: Desk
    let caches = Mutex(Caches())
    /// How often `interrupt()` was called: a search that began before the last call is over.
    let interruptions = Atomic(0)
    /// The interruptions that had come when the search began to which a call belongs.
    @TaskLocal static var interruptionsBefore: Int?

    /// Opens both files and makes them, with their folders, where they are missing. An index that
    /// is damaged is begun anew; one of another version reads its pages again, by `read`, and says
    /// after each how many are done and how many there are. A desk that cannot be used is left
    /// alone, see `deskProblem`.
    package static func open(
        index: String, desk: String,
        rereading read: (PageFile, CharacterModel) -> Page = { PageReader.read($0, model: $1) },
        progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) throws(ArchiveError) -> Archive {
        let archive = Archive(index: try IndexFile(path: index), desk: Desk(path: desk))
        try OutdatedPages(archive: archive).readAgain(by: read, progress: progress)
        return archive
    }

    /// An archive that lives as long as the process, for tests and for looking at pages once.
    package static func inMemory() throws(ArchiveError) -> Archive {
        Archive(index: try IndexFile(), desk: try Desk())
    }

    private init(index: IndexFile, desk: Desk) {
        self.index = index
        self.desk = desk
    }

    /// Makes ready for changes and for several threads at once; until then, and where it was not
    /// called, the first change does. A first screen does not need it.
    package func openFully() { index.openFully() }

    // MARK: Pages

    /// Whether pages can be taken in: false where the file system is read-only.
    package var isWritable: Bool { index.isWritable }

    /// Whether there is no page in it: it is new, or was begun anew.
    package func isEmpty() throws(ArchiveError) -> Bool {
        try index.read { db in
            try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM page)") ?? true
        }
    }

    /// What the archive knows of the file at a path; nil if it was never taken in.
    package func pageState(path: String) throws(ArchiveError) -> PageState? {
        try index.read { try StoryReader(db: $0).pageState(path: path) }
    }

    /// Whether the file was taken in with this size (bytes) and time of change (seconds since
    /// 1970), so that it need not be read again.
    package func isCurrent(
        path: String, size: Int, modified: Double
    ) throws(ArchiveError) -> Bool {
        guard let state = try pageState(path: path) else { return false }
        return state.size == size && state.modified == modified
    }

    /// Takes a page in, in one transaction, with the corrections a person made to it. A page
    /// whose bytes and corrections are the same stays as it is.
    @discardableResult
    package func replace(
        _ page: Page, source: [UInt8], modified: Double, issue: String? = nil, model: Int = 0
    ) throws(ArchiveError) -> PageChange {
        try replace(
            PageReading(
                page: page, source: source, modified: modified, issue: issue, model: model))
    }

    @discardableResult
    package func replace(_ reading: PageReading) throws(ArchiveError) -> PageChange {
        try replace([reading]).first ?? .unchanged
    }

    /// Takes several pages in, in one transaction: all of them, or none if it fails.
    @discardableResult
    package func replace(_ readings: [PageReading]) throws(ArchiveError) -> [PageChange] {
        let shelf = try correctionShelf()
        return try index.write { db in
            let writer = PageWriter(db: db)
            return try readings.map { try writer.replace(shelf.corrected($0)) }
        }
    }

    /// Forgets the pages below the folders `roots` that are not among `paths`; gives their number.
    @discardableResult
    package func removePages(
        notIn paths: Set<String>, under roots: [String]
    ) throws(ArchiveError) -> Int {
        try index.write { db in
            let gone = try StoryReader(db: db).pages(under: roots).filter {
                !paths.contains($0.path)
            }
            try PageWriter(db: db).remove(pages: gone.map(\.key))
            return gone.count
        }
    }

    /// How large the archive is; it reads all of the file, so it is for a person who asks.
    package func statistics() throws(ArchiveError) -> Statistics {
        try index.read(Statistics.init)
    }

    // MARK: Lists

    /// All issues, newest first, those without a date last.
    package func issues() throws(ArchiveError) -> [IssueRow] {
        let view = try deskView()
        return try index.read { db in
            let reader = StoryReader(db: db)
            let read = try reader.countByIssue(view.read)
            let marked = try reader.countByIssue(view.marked)
            return try reader.issues().map { issue in
                var issue = issue
                issue.unread = issue.stories - read[issue.id, default: 0]
                issue.marked = marked[issue.id, default: 0]
                return issue
            }
        }
    }

    /// Where the paper of an issue is at home; nil where no page tells.
    package func home(ofIssue issue: String) throws(ArchiveError) -> IssueFacts.Home? {
        try index.read { try StoryReader(db: $0).home(ofIssue: issue) }
    }

    /// The stories of a selection, newest issue first, those without a date last, then as they
    /// are printed; or in another order. A query is answered
    /// on a connection of its own, see `interrupt()`.
    package func keys(
        _ selection: StorySelection, by sorting: StorySorting = .newest
    ) throws(ArchiveError) -> [StoryKey] {
        if case .all = selection, sorting == .newest {
            return try index.read { try order($0) }.keys
        }
        return try selecting(selection) { selector, stories in
            let keys = try OrderedKeys(db: selector.db).sorted(
                try stories(), newest: try selector.order(), by: sorting)
            guard sorting == .relevance, case .matching(let query, _) = selection else {
                return keys
            }
            return try Relevance(db: selector.db).sorted(keys, for: query)
        }
    }

    /// The exact number of stories of a selection.
    package func count(_ selection: StorySelection) throws(ArchiveError) -> Int {
        try selecting(selection) { _, stories in try stories().count }
    }

    /// How the stories of a selection spread over issues, sections, writers and months.
    package func facets(_ selection: StorySelection) throws(ArchiveError) -> Facets {
        try selecting(selection) { selector, stories in
            try self.facetColumns(selector.db).facets(of: try stories())
        }
    }

    /// Ends a search that is going on: its call throws `ArchiveError.interrupted`.
    package func interrupt() {
        interruptions.add(1, ordering: .acquiringAndReleasing)
        index.interruptSearch()
    }

    // MARK: Stories

    package func story(_ key: StoryKey) throws(ArchiveError) -> Story? {
        let view = try deskView()
        return try index.read { db in
            guard var story = try StoryReader(db: db).story(key) else { return nil }
            story.row = view.decorated(story.row)
            return story
        }
    }

    package func story(_ id: StoryID) throws(ArchiveError) -> Story? {
        guard let key = try key(of: id) else { return nil }
        return try story(key)
    }

    /// The texts of stories, in the order of the keys. Stories that are gone are left out.
    package func articles(
        _ keys: some Collection<StoryKey>
    ) throws(ArchiveError) -> [(key: StoryKey, article: Article)] {
        try index.read { db in
            let reader = StoryReader(db: db)
            return try keys.compactMap { key in
                try reader.article(key).map { (key: key, article: $0) }
            }
        }
    }

    package func key(of id: StoryID) throws(ArchiveError) -> StoryKey? {
        try index.read { try StoryReader(db: $0).key(of: id) }
    }

    /// The stories whose id begins with what a person typed.
    package func resolve(_ prefix: String) throws(ArchiveError) -> StoryReference {
        let typed = prefix.lowercased()
        let ids = try index.read { try StoryReader(db: $0).ids(beginningWith: typed, limit: 20) }
        if typed.isEmpty || ids.isEmpty { return .none }
        if let exact = ids.first(where: { $0.rawValue == typed }) { return .exact(exact) }
        return ids.count == 1 ? .exact(ids[0]) : .ambiguous(ids)
    }

    /// The page a story was read from, as it was found; it works when the file is gone, too.
    package func source(of id: StoryID) throws(ArchiveError) -> PageFile? {
        try index.read { try StoryReader(db: $0).source(of: id) }
    }
}

/// What a person's abbreviation of a story's id stands for.
package enum StoryReference: Hashable, Sendable {
    case exact(StoryID)
    /// The first of them, in their order.
    case ambiguous([StoryID])
    case none
}
