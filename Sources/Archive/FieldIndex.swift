import Corpus
import GRDB
import Language

/// Finds stories by what is known of them besides their text.
struct FieldIndex {
    let db: Database
    let view: DeskView
    let all: () throws -> StorySet
    let isCancelled: () -> Bool

    private var index: TextIndex { TextIndex(db: db, isCancelled: isCancelled) }

    func stories(_ test: QueryTest) throws -> StorySet {
        switch test {
        case .writer(let name):
            try stories(
                named: name, among: "SELECT DISTINCT name FROM writer",
                by: "SELECT story FROM writer WHERE name = ?")
        case .section(let name):
            try stories(
                named: name, among: "SELECT DISTINCT section FROM story WHERE section <> ''",
                by: "SELECT key FROM story WHERE section = ? AND section <> ''")
        case .issue(let name):
            try stories(
                named: name, among: "SELECT DISTINCT issue FROM page",
                by: Self.storiesOfPages + "WHERE page.issue = ?")
        case .pageFile(let name):
            try stories(
                named: name, among: "SELECT path FROM page",
                by: Self.storiesOfPages + "WHERE page.path = ?")
        case .name(let kind, let part): try stories(naming: kind, part)
        case .named(let field, let name): try stories(field, named: name)
        case .pageNumber(let number):
            try keys(Self.storiesOfPages + "WHERE page.number = ?", [number])
        case .date(let from, let to):
            try keys(
                Self.storiesOfPages + "WHERE page.dateFrom <= ? AND page.dateTo >= ?", [to, from])
        case .characters(let range):
            try keys(
                "SELECT key FROM story WHERE characters BETWEEN ? AND ?",
                [range.lowerBound, range.upperBound])
        case .tag(let name):
            try stories(
                view.tags.filter { $0.value.contains { FoldedText($0).contains(name) } }.keys)
        case .status(let status): try stories(status)
        }
    }

    func stories(_ ids: some Sequence<StoryID>) throws -> StorySet {
        StorySet(try StoryReader(db: db).keys(of: Set(ids)).values)
    }

    private static let storiesOfPages =
        "SELECT story.key FROM page CROSS JOIN story ON story.page = page.key "

    private func stories(_ status: QueryStatus) throws -> StorySet {
        switch status {
        case .marked: return try stories(view.marked)
        case .read: return try stories(view.read)
        case .uncertain: return try keys("SELECT key FROM story WHERE isDoubtful", [])
        case .unread:
            var unread = try all()
            unread.subtract(try stories(view.read))
            return unread
        }
    }

    private func stories(_ field: QueryField, named name: String) throws -> StorySet {
        switch field {
        case .by: try keys("SELECT story FROM writer WHERE name = ?", [name])
        case .section:
            try keys("SELECT key FROM story WHERE section = ? AND section <> ''", [name])
        case .issue: try keys(Self.storiesOfPages + "WHERE page.issue = ?", [name])
        case .tag: try stories(view.tags.filter { $0.value.contains(name) }.keys)
        case .person: try index.stories(withAnyOf: [Sign.name(name, .person)])
        case .place: try index.stories(withAnyOf: [Sign.name(name, .place)])
        case .org: try index.stories(withAnyOf: [Sign.name(name, .organization)])
        default: StorySet()
        }
    }

    /// The archive's names that have the text in them, asked for one kind of name.
    private func stories(naming kind: NameKind, _ part: FoldedText) throws -> StorySet {
        let text = String(String.UnicodeScalarView(part.scalars))
        var names = try String.fetchAll(
            db, cachedSQL: "SELECT name FROM named WHERE instr(name, ?)", arguments: [text])
        if kind == .person {
            names += try String.fetchAll(db, cachedSQL: "SELECT DISTINCT name FROM writer")
                .map { FoldedText($0) }.filter { $0.contains(part) }
                .map { String(String.UnicodeScalarView($0.scalars)) }
        }
        return try index.stories(withAnyOf: Set(names).sorted().map { Sign.name($0, kind) })
    }

    /// Folding is not SQL's business: the names are few, so they are all looked at.
    private func stories(
        named part: FoldedText, among names: String, by stories: String
    ) throws -> StorySet {
        var found = StorySet()
        for name in try String.fetchAll(db, cachedSQL: names)
        where FoldedText(name).contains(part) {
            found.formUnion(try keys(stories, [name]))
        }
        return found
    }

    private func keys(_ sql: String, _ arguments: StatementArguments) throws -> StorySet {
        var found = StorySet()
        let statement = try db.cachedStatement(sql: sql)
        try statement.forEachRow(with: arguments) { row in
            found.insert(StoryKey(row.number(0)))
            return true
        }
        return found
    }
}
