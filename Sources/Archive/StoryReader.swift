import Corpus
import GRDB

/// Reads stories, pages and issues as the index has them, without what the desk knows.
struct StoryReader {
    let db: Database

    /// The rows of the keys that are still there, in the order of the keys.
    func rows(_ keys: some Collection<StoryKey>) throws -> [(key: StoryKey, row: StoryRow)] {
        let statement = try db.cachedStatement(sql: Self.rowQuery() + " WHERE story.key = ?")
        return try keys.compactMap { key in
            try statement.row(of: key.rawValue) { (key, try Self.row($0)) }
        }
    }

    /// The rows of the keys that are still there with their texts, in the order of the keys.
    func rowsWithTexts(
        _ keys: some Collection<StoryKey>
    ) throws -> [(key: StoryKey, row: StoryRow, article: Article)] {
        let statement = try db.cachedStatement(
            sql: Self.rowQuery(with: ", article.bytes")
                + " JOIN article ON article.story = story.key WHERE story.key = ?")
        return try keys.compactMap { key in
            try statement.row(of: key.rawValue) { columns in
                let row = try Self.row(columns)
                return (key, row, try ArticleCoding.article(in: columns.bytes(14), id: row.id))
            }
        }
    }

    func story(_ key: StoryKey) throws -> Story? {
        guard let (_, row) = try rows([key]).first, let article = try article(key) else {
            return nil
        }
        let facts = try Row.fetchOne(
            db,
            cachedSQL: """
                SELECT dateFrom, dateTo, dateIsCertain, dateWhy, paper, number, place, placeWhy
                FROM page WHERE path = ?
                """,
            arguments: [row.at.page])
        return Story(
            article: article, row: row,
            issue: IssueFacts(
                paper: facts?["paper"], home: facts.flatMap(Self.home),
                date: facts.flatMap { Self.date($0, from: 0) }, page: facts?["number"]))
    }

    /// Where the paper of an issue is at home, as its first page says that says so.
    func home(ofIssue issue: String) throws -> IssueFacts.Home? {
        try Row.fetchOne(
            db,
            cachedSQL: """
                SELECT place, placeWhy FROM page WHERE issue = ? AND place IS NOT NULL
                ORDER BY number, path LIMIT 1
                """,
            arguments: [issue]
        ).flatMap(Self.home)
    }

    private static func home(_ row: Row) -> IssueFacts.Home? {
        (row["place"] as String?).map { IssueFacts.Home(name: $0, why: row["placeWhy"] ?? "") }
    }

    func article(_ key: StoryKey) throws -> Article? {
        try Row.fetchOne(
            db,
            cachedSQL: """
                SELECT article.bytes, story.id
                FROM article JOIN story ON story.key = article.story WHERE article.story = ?
                """,
            arguments: [key.rawValue]
        ).map { try ArticleCoding.article($0, column: 0, id: StoryID($0["id"])) }
    }

    func key(of id: StoryID) throws -> StoryKey? {
        try Int64.fetchOne(
            db, cachedSQL: "SELECT key FROM story WHERE id = ?", arguments: [id.rawValue]
        ).map(StoryKey.init)
    }

    /// The keys of those that are there.
    func keys(of ids: Set<StoryID>) throws -> [StoryID: StoryKey] {
        try TextColumn.storyID.keys(of: ids, db, as: \.rawValue, from: { StoryID($0) })
            .mapValues(StoryKey.init)
    }

    func id(of key: StoryKey) throws -> StoryID? {
        try String.fetchOne(
            db, cachedSQL: "SELECT id FROM story WHERE key = ?", arguments: [key.rawValue]
        ).map { StoryID($0) }
    }

    /// At most `limit` ids that begin with `prefix`, in their order.
    func ids(beginningWith prefix: String, limit: Int) throws -> [StoryID] {
        try String.fetchAll(
            db,
            cachedSQL: """
                SELECT id FROM story WHERE id >= ?1 AND id < ?1 || char(0x10FFFF)
                ORDER BY id LIMIT ?2
                """,
            arguments: [prefix, limit]
        ).map { StoryID($0) }
    }

    /// Newest first; what stands under one name is one issue, whichever pages it has.
    func issues() throws -> [IssueRow] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT name, paper, pages, stories, dateFrom, dateTo, dateIsCertain, dateWhy
                FROM issue ORDER BY dateFrom DESC, dateTo DESC, name
                """)
        var issues: [IssueRow] = []
        try statement.forEachRow(with: []) { row in
            issues.append(
                IssueRow(
                    id: row.text(0), paper: row.optionalText(1), date: Self.date(row, from: 4),
                    pages: Int(row.number(2)), stories: Int(row.number(3))))
            return true
        }
        return issues
    }

    func keys(ofIssue issue: String) throws -> [StoryKey] {
        try Int64.fetchAll(
            db,
            cachedSQL: """
                SELECT story.key FROM page JOIN story ON story.page = page.key
                WHERE page.issue = ?
                """,
            arguments: [issue]
        ).map(StoryKey.init)
    }

    /// How many of the stories stand in each issue.
    func countByIssue(_ ids: Set<StoryID>) throws -> [String: Int] {
        let keys = try keys(of: ids).values
        var counts: [String: Int] = [:]
        if try db.isWorthAWalk(along: "story", for: keys.count) {
            let stories = StorySet(keys)
            let all = try db.cachedStatement(
                sql: """
                    SELECT story.key, page.issue FROM page
                    CROSS JOIN story INDEXED BY story_by_page ON story.page = page.key
                    """)
            try all.forEachRow(with: []) { row in
                if stories.contains(StoryKey(row.number(0))) {
                    counts[row.text(1), default: 0] += 1
                }
                return true
            }
        } else {
            let one = try db.cachedStatement(
                sql: """
                    SELECT page.issue FROM story JOIN page ON page.key = story.page
                    WHERE story.key = ?
                    """)
            for key in keys {
                try one.forEachRow(with: [key.rawValue]) { row in
                    counts[row.text(0), default: 0] += 1
                    return false
                }
            }
        }
        return counts
    }

    func pageState(path: String) throws -> PageState? {
        try Row.fetchOne(
            db,
            cachedSQL: """
                SELECT size, modified, stories FROM page WHERE path = ?
                """,
            arguments: [path]
        ).map { PageState(size: $0["size"], modified: $0["modified"], stories: $0["stories"]) }
    }

    /// All pages whose path is one of the roots or lies below one.
    func pages(under roots: [String]) throws -> [(key: Int64, path: String)] {
        try Row.fetchAll(db, cachedSQL: "SELECT key, path FROM page ORDER BY path")
            .map { (key: $0["key"] as Int64, path: $0["path"] as String) }
            .filter { page in
                roots.contains { root in
                    page.path == root
                        || page.path.hasPrefix(root.hasSuffix("/") ? root : root + "/")
                }
            }
    }

    func source(of id: StoryID) throws -> PageFile? {
        try Row.fetchOne(
            db,
            cachedSQL: """
                SELECT page.path, page_source.bytes
                FROM story JOIN page ON page.key = story.page
                    JOIN page_source ON page_source.page = page.key
                WHERE story.id = ?
                """,
            arguments: [id.rawValue]
        ).map { row in
            PageFile(path: row["path"], bytes: try row.withBytes(ofColumn: 1) { Array($0) })
        }
    }

    private static func rowQuery(with more: String = "") -> String {
        """
        SELECT story.id, page.issue, page.dateFrom, page.dateTo, page.dateIsCertain, page.dateWhy,
            story.section, story.kicker, story.title, story.byline, story.characters,
            story.isDoubtful, page.path, story.firstLine\(more)
        FROM story JOIN page ON page.key = story.page
        """
    }

    private static func row(_ row: SQLiteRow) throws -> StoryRow {
        StoryRow(
            id: StoryID(row.text(0)), issue: row.text(1),
            date: date(row, from: 2)?.label ?? "", section: row.text(6), kicker: row.text(7),
            title: row.text(8), byline: try ArticleCoding.byline(in: row.bytes(9)),
            characters: Int(row.number(10)), isDoubtful: row.number(11) != 0,
            at: Place(page: row.text(12), line: Int(row.number(13))))
    }

    private static func date(_ row: SQLiteRow, from first: Int32) -> DateRange? {
        let (from, to) = (row.text(first), row.text(first + 1))
        guard !from.isEmpty, !to.isEmpty else { return nil }
        return DateRange(
            from: from, to: to, isCertain: row.number(first + 2) != 0, why: row.text(first + 3))
    }

    /// The date whose beginning, end, certainty and reason stand in four columns from the first.
    private static func date(_ row: Row, from first: Int) -> DateRange? {
        guard let from: String = row[first], let to: String = row[first + 1] else { return nil }
        return DateRange(
            from: from, to: to, isCertain: row[first + 2], why: row[first + 3] ?? "")
    }
}
