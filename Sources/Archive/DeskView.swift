import Corpus
import GRDB

/// What lies on the desk, by the ids the stories have in this archive today.
struct DeskView: Sendable {
    /// Ids on the desk of stories that this archive has under another id.
    private let homes: [StoryID: StoryID]
    /// The same the other way round.
    private let former: [StoryID: [StoryID]]
    private(set) var marked: Set<StoryID>
    private(set) var read: Set<StoryID>
    private(set) var tags: [StoryID: [String]]

    init(_ contents: DeskContents, homes: [StoryID: StoryID]) {
        self.homes = homes
        former = Dictionary(grouping: homes.keys.sorted()) { homes[$0] ?? $0 }
        func today(_ ids: Set<StoryID>) -> Set<StoryID> {
            homes.isEmpty ? ids : Set(ids.map { homes[$0] ?? $0 })
        }
        marked = today(contents.marked)
        read = today(contents.read)
        tags = Dictionary(contents.tags.map { (homes[$0] ?? $0, $1) }) { $0.union($1) }
            .mapValues { $0.sorted() }
    }

    func home(of id: StoryID) -> StoryID { homes[id] ?? id }

    /// All ids under which the desk knows the story.
    func aliases(of id: StoryID) -> [StoryID] {
        [id] + (former[id] ?? [])
    }

    func decorated(_ row: StoryRow) -> StoryRow {
        var row = row
        row.isMarked = marked.contains(row.id)
        row.isRead = read.contains(row.id)
        row.tags = tags[row.id] ?? []
        return row
    }

    // MARK: Changes made here

    mutating func setMarked(_ id: StoryID, _ isMarked: Bool) {
        if isMarked { marked.insert(id) } else { marked.remove(id) }
    }

    mutating func setRead(_ id: StoryID, _ isRead: Bool) {
        if isRead { read.insert(id) } else { read.remove(id) }
    }

    mutating func tag(_ id: StoryID, adding added: [String], removing removed: [String]) {
        let names = Set(tags[id] ?? []).union(added).subtracting(removed)
        tags[id] = names.isEmpty ? nil : names.sorted()
    }
}

extension StoryReader {
    /// Where the stories are today whose ids are gone: the same headline, best on the same page
    /// and near the same line; else what begins on the same line of the same page.
    func homes(of anchors: [StoryID: Mark.Anchor]) throws -> [StoryID: StoryID] {
        if anchors.isEmpty { return [:] }
        // Most of what another archive left on the desk has neither its headline nor its page here.
        let titles = try TextColumn.storyTitle.keys(
            of: Set(anchors.values.map(\.title)), db, as: \.self, from: \.self)
        let pages = try TextColumn.pagePath.keys(
            of: Set(anchors.values.map(\.place.page)), db, as: \.self, from: \.self)
        var homes: [StoryID: StoryID] = [:]
        for (id, anchor) in anchors
        where titles[anchor.title] != nil || pages[anchor.place.page] != nil {
            homes[id] = try story(at: anchor)
        }
        return homes
    }

    /// The story that is most like what was marked; nil when none or when two are equally like it.
    private func story(at anchor: Mark.Anchor) throws -> StoryID? {
        let sameTitle = try candidates(
            where: "story.title = ?", [anchor.title], near: anchor.place)
        if let best = Self.onlyBest(sameTitle) { return best }
        guard sameTitle.isEmpty else { return nil }
        return Self.onlyBest(
            try candidates(
                where: "page.path = ? AND story.firstLine = ?",
                [anchor.place.page, anchor.place.line], near: anchor.place))
    }

    private func candidates(
        where condition: String, _ arguments: StatementArguments, near place: Place
    ) throws -> [(id: StoryID, distance: Int)] {
        try Row.fetchAll(
            db,
            cachedSQL: """
                SELECT story.id, page.path, story.firstLine
                FROM story JOIN page ON page.key = story.page WHERE \(condition)
                ORDER BY story.id LIMIT 100
                """,
            arguments: arguments
        ).map { row in
            let path: String = row["path"]
            let line: Int = row["firstLine"]
            // A page that was moved keeps its name; another page is farther than any line.
            let distance =
                path == place.page
                ? 0 : PageFile(path: path, bytes: []).name == placeName(place) ? 1 << 20 : 1 << 40
            return (StoryID(row["id"]), distance + abs(line - place.line))
        }.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }
    }

    private func placeName(_ place: Place) -> String {
        PageFile(path: place.page, bytes: []).name
    }

    private static func onlyBest(_ candidates: [(id: StoryID, distance: Int)]) -> StoryID? {
        guard let best = candidates.first else { return nil }
        if candidates.count > 1, candidates[1].distance == best.distance { return nil }
        return best.id
    }
}
