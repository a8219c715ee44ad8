import Corpus
import GRDB
import Synchronization

extension Archive {
    /// What is kept between calls, until the index or the desk changes.
    struct Caches: Sendable {
        var order: StoryOrder?
        var facets: FacetColumns?
        /// What was asked last: a list is counted, filled and spread over facets in turn.
        var found: [FoundStories] = []
        var desk: (generation: Int, version: DeskVersion, view: DeskView)?
        var learnt: LearntModel?
        var corrections: (version: DeskVersion, shelf: CorrectionShelf)?
    }

    /// A query's answer, for as long as index and desk are those it was found in.
    struct FoundStories: Sendable {
        var selection: StorySelection
        var generation: Int
        var version: DeskVersion
        var stories: StorySet

        /// So many are kept, the latest first.
        static let kept = 12
    }

    /// Finds the stories of a selection: what a query asks for on the connection of searches, what is
    /// quickly found where everything else is read.
    func selecting<Value>(
        _ selection: StorySelection,
        _ body: (StorySelector, @escaping () throws -> StorySet) throws -> Value
    ) throws(ArchiveError) -> Value {
        let version = try desk.version()
        var isQuery = false
        if case .matching = selection { isQuery = true }
        return try selecting(interruptibly: isQuery) { selector in
            try body(selector) { try self.stories(selection, selector, version) }
        }
    }

    private func stories(
        _ selection: StorySelection, _ selector: StorySelector, _ version: DeskVersion
    ) throws -> StorySet {
        guard case .matching = selection else { return try selector.stories(selection) }
        let generation = try IndexFile.generation(selector.db)
        let known = caches.withLock { caches in
            caches.found.first {
                $0.selection == selection && $0.generation == generation && $0.version == version
            }
        }
        if let known { return known.stories }
        let stories = try selector.stories(selection)
        let found = FoundStories(
            selection: selection, generation: generation, version: version, stories: stories)
        caches.withLock { caches in
            caches.found = [found] + caches.found.prefix(FoundStories.kept - 1)
        }
        return stories
    }

    /// Makes one search of several calls: an interruption ends them all, also one that comes before
    /// the first of them or between two.
    package func asOneSearch(_ work: () -> Void) {
        Self.$interruptionsBefore.withValue(interruptions.load(ordering: .acquiring)) { work() }
    }

    /// Runs a search on its own connection, where it can be interrupted, or beside other questions.
    func selecting<Value>(
        interruptibly: Bool = true, _ body: (StorySelector) throws -> Value
    ) throws(ArchiveError) -> Value {
        let begun = Self.interruptionsBefore ?? interruptions.load(ordering: .acquiring)
        let view = try deskView()
        let ask: (Database) throws -> Value = { db in
            try body(
                StorySelector(
                    db: db, view: view, order: { try self.order(db) },
                    isCancelled: { self.interruptions.load(ordering: .acquiring) != begun }))
        }
        return interruptibly ? try index.search(ask) : try index.read(ask)
    }

    /// What lies on the desk, seen with the ids of today's index.
    func deskView() throws(ArchiveError) -> DeskView {
        let version = try desk.version()
        let generation = try index.ask(IndexFile.generation)
        let known = caches.withLock { $0.desk }
        if let known, known.generation == generation, known.version == version { return known.view }
        let contents = try desk.read { try DeskRecords(db: $0).contents() }
        let ids = contents.ids
        let here = try index.read { try StoryReader(db: $0).keys(of: ids) }
        let gone = here.count == ids.count ? [] : ids.subtracting(here.keys)
        let anchors = try desk.read { try DeskRecords(db: $0).anchors(of: gone) }
        let homes = try index.read { try StoryReader(db: $0).homes(of: anchors) }
        let view = DeskView(contents, homes: homes)
        caches.withLock { $0.desk = (generation, version, view) }
        return view
    }

    /// Changes the desk, and what is known of it by the same change: what many years have left on a
    /// desk is not read again for one more mark.
    @discardableResult
    func changeDesk<Value>(
        _ change: (DeskRecords, DeskView) throws -> Value,
        revising revise: (inout DeskView, Value) -> Void
    ) throws(ArchiveError) -> Value {
        let view = try deskView()
        let before = try desk.version()
        let value = try desk.write { try change(DeskRecords(db: $0), view) }
        let after = try desk.version()
        caches.withLock { caches in
            // Where somebody else has changed it meanwhile it is read again.
            guard var known = caches.desk, known.version == before, after == before.next else {
                return
            }
            caches.desk = nil
            revise(&known.view, value)
            known.version = after
            caches.desk = known
        }
        return value
    }

    /// The corrections that lie on the desk.
    func correctionShelf() throws(ArchiveError) -> CorrectionShelf {
        let version = try desk.version()
        if let known = caches.withLock({ $0.corrections }), known.version == version {
            return known.shelf
        }
        let shelf = try desk.read { try CorrectionRecords(db: $0).shelf() }
        caches.withLock { $0.corrections = (version, shelf) }
        return shelf
    }

    /// How to find stories again that are about to be put on the desk.
    func anchors(of ids: [StoryID]) throws(ArchiveError) -> [StoryID: Mark.Anchor] {
        try index.read { db in
            let reader = StoryReader(db: db)
            var anchors: [StoryID: Mark.Anchor] = [:]
            for id in ids {
                guard let key = try reader.key(of: id), let row = try reader.rows([key]).first?.row
                else { throw ArchiveError.unknownStory(id.rawValue) }
                anchors[id] = Mark.Anchor(place: row.at, title: row.title)
            }
            return anchors
        }
    }

    /// The order of all stories, kept until the index changes.
    func order(_ db: Database) throws -> StoryOrder {
        let generation = try IndexFile.generation(db)
        if let known = caches.withLock({ $0.order }), known.generation == generation {
            return known
        }
        let order = StoryOrder(generation: generation, keys: try StoryOrder.newest(db))
        caches.withLock { $0.order = order }
        return order
    }

    func facetColumns(_ db: Database) throws -> FacetColumns {
        let generation = try IndexFile.generation(db)
        if let known = caches.withLock({ $0.facets }), known.generation == generation {
            return known
        }
        let columns = try FacetColumns(generation: generation, db: db)
        caches.withLock { $0.facets = columns }
        return columns
    }
}
