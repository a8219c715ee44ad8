import GRDB

/// The tables of the desk file: what people did, which nothing can make again.
///
/// A table or column is only ever added; the version tells an older program to keep away.
enum DeskSchema {
    /// `BSdk` in the file's header.
    static let applicationID = 0x4253_646B
    static let version = 7

    static func version(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    static func prepare(_ db: Database) throws {
        if try version(db) >= version { return }
        try db.inTransaction(.immediate) {
            // Another process may have come first while this one waited for the lock.
            if try version(db) < 1 { try db.execute(sql: first) }
            if try version(db) < 2 { try db.execute(sql: second) }
            if try version(db) < 3 { try db.execute(sql: third) }
            if try version(db) < 4 { try db.execute(sql: fourth) }
            if try version(db) < 5 { try db.execute(sql: fifth) }
            if try version(db) < 6 { try db.execute(sql: sixth) }
            if try version(db) < 7 { try db.execute(sql: seventh) }
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(version)")
            return .commit
        }
    }

    /// Stories are known by their ids; `story` says where to look for one whose id is gone.
    /// Times are seconds since 1970.
    private static let first = """
        CREATE TABLE story (
            id TEXT PRIMARY KEY, page TEXT NOT NULL, line INTEGER NOT NULL, title TEXT NOT NULL);
        CREATE TABLE mark (
            id TEXT PRIMARY KEY, time REAL NOT NULL, position INTEGER NOT NULL);
        CREATE TABLE tag (
            id TEXT NOT NULL, name TEXT NOT NULL, time REAL NOT NULL, PRIMARY KEY (id, name));
        CREATE TABLE reading (id TEXT PRIMARY KEY, time REAL NOT NULL);
        """

    /// What people say of how pages are read: each correction in the form of `CorrectionFile`,
    /// with the path and the bytes' digest of the page it was made on.
    private static let second = """
        CREATE TABLE correction (
            key INTEGER PRIMARY KEY AUTOINCREMENT, page TEXT NOT NULL, digest INTEGER NOT NULL,
            content TEXT NOT NULL, time REAL NOT NULL);
        CREATE TABLE issue (
            name TEXT PRIMARY KEY, paper TEXT, date TEXT, page INTEGER, time REAL NOT NULL);
        """

    /// Saved searches: `removed` ones are kept to be brought back; `seen` says when somebody last
    /// looked, and `search_seen` which stories were there then.
    private static let third = """
        CREATE TABLE search (
            key INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, query TEXT NOT NULL,
            sorting TEXT NOT NULL, time REAL NOT NULL, seen REAL, removed REAL);
        CREATE UNIQUE INDEX search_by_name ON search (name) WHERE removed IS NULL;
        CREATE TABLE search_seen (
            search INTEGER NOT NULL, story TEXT NOT NULL, PRIMARY KEY (search, story))
            WITHOUT ROWID;
        """

    /// Where an issue's paper is at home.
    private static let fourth = "ALTER TABLE issue ADD COLUMN place TEXT"

    /// Corrections that were taken back, to be made again; the last one first.
    private static let fifth = """
        CREATE TABLE undone_correction (
            key INTEGER PRIMARY KEY AUTOINCREMENT, page TEXT NOT NULL, digest INTEGER NOT NULL,
            content TEXT NOT NULL, time REAL NOT NULL);
        """

    /// Marks that were taken away, to be put back as they were.
    private static let sixth = """
        CREATE TABLE former_mark (
            id TEXT PRIMARY KEY, time REAL NOT NULL, position INTEGER NOT NULL);
        """

    /// What was said of an issue before each change, nothing where all is NULL, to be said again; or
    /// before the change was taken back.
    private static let seventh = """
        CREATE TABLE issue_step (
            key INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, isUndone INTEGER NOT NULL,
            paper TEXT, place TEXT, date TEXT, page INTEGER, time REAL NOT NULL);
        """
}
