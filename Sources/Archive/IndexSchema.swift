import Corpus
import GRDB
import Language

/// The tables of the index file. All of it can be made again from the pages.
enum IndexSchema {
    /// `BSix` in the file's header: by it the program knows an index of its own.
    static let applicationID = 0x4253_6978

    /// Changes with the tables, with how articles and grams are stored, and with how pages are
    /// read; an index with another stamp is emptied and filled again.
    static let stamp = "10 grams \(Grams.version) reading \(ReadingVersion.current)"

    /// Empties the index if it was made by another version, and lays its pages aside to be read
    /// again.
    static func prepare(_ db: Database) throws {
        if try currentStamp(db) == stamp { return }
        try db.inTransaction {
            // Another process may have come first while this one waited for the lock.
            if try currentStamp(db) == stamp { return .rollback }
            try OutdatedPages.layAside(db)
            try dropAll(db)
            try db.execute(sql: tables)
            try db.execute(
                sql: "INSERT INTO state (stamp, generation) VALUES (?, 1)", arguments: [stamp])
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            return .commit
        }
    }

    /// Of the index as it is; nil for a file without tables.
    static func currentStamp(_ db: Database) throws -> String? {
        guard try db.has(table: "state") else { return nil }
        return try String.fetchOne(db, sql: "SELECT stamp FROM state")
    }

    private static func dropAll(_ db: Database) throws {
        // Virtual tables first: they take their shadow tables along.
        let names = try String.fetchAll(
            db,
            sql: """
                SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'outdated'
                ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC
                """)
        for name in names {
            try db.execute(sql: "DROP TABLE IF EXISTS \(name.quotedDatabaseIdentifier)")
        }
    }

    /// `state.lastStory` is the highest key of a story that is gone: a list that still names it must
    /// not show another story in its place.
    /// `learnt` holds what was learnt of the characters of so many stories, and `page.model` with
    /// which of it a page was read, see `LearntModel`.
    /// `page.storyKeys` are the page's stories in their order, see `StoryOrder`, and stand in the
    /// index of the pages' order: all stories are put in order before the first paint.
    /// `issue` sums up its pages: the list of issues is read before the first paint.
    /// `named` counts the stories in whose text a name stands, see `NamesInText`.
    /// `passage` holds the bigrams of every story's text with their places. Its columns stand in
    /// this order because FTS5 spends two bytes on every place outside the first column: with the
    /// body first the index is a quarter smaller.
    /// `sign` holds the single characters of every story without places, see `Sign`: a frequent
    /// character asked alone would otherwise be a walk through all bigrams that begin with it.
    private static let tables = """
        CREATE TABLE state (
            stamp TEXT NOT NULL, generation INTEGER NOT NULL, lastStory INTEGER NOT NULL DEFAULT 0);

        CREATE TABLE page (
            key INTEGER PRIMARY KEY,
            path TEXT NOT NULL UNIQUE,
            issue TEXT NOT NULL,
            digest INTEGER NOT NULL,
            size INTEGER NOT NULL,
            modified REAL NOT NULL,
            encoding TEXT NOT NULL,
            paper TEXT, place TEXT, placeWhy TEXT,
            dateFrom TEXT, dateTo TEXT, dateIsCertain INTEGER, dateWhy TEXT,
            number INTEGER,
            model INTEGER NOT NULL,
            stories INTEGER NOT NULL, storyKeys BLOB NOT NULL,
            gaps INTEGER NOT NULL, uncertainJoins INTEGER NOT NULL,
            unplaced INTEGER NOT NULL, repeated INTEGER NOT NULL);
        CREATE INDEX page_by_date ON page (
            dateFrom DESC, dateTo DESC, issue, number, path, storyKeys);
        CREATE INDEX page_by_issue ON page (issue);
        CREATE TABLE issue (
            name TEXT PRIMARY KEY, paper TEXT, pages INTEGER NOT NULL, stories INTEGER NOT NULL,
            dateFrom TEXT, dateTo TEXT, dateIsCertain INTEGER, dateWhy TEXT);
        CREATE TABLE page_source (page INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        CREATE TABLE page_correction (page INTEGER PRIMARY KEY, stamp INTEGER NOT NULL);

        CREATE TABLE story (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            page INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            section TEXT NOT NULL,
            series TEXT NOT NULL,
            kicker TEXT NOT NULL,
            title TEXT NOT NULL,
            byline BLOB NOT NULL,
            characters INTEGER NOT NULL,
            isDoubtful INTEGER NOT NULL,
            firstLine INTEGER NOT NULL);
        CREATE UNIQUE INDEX story_by_page ON story (page, ordinal);
        CREATE INDEX story_by_section ON story (section) WHERE section <> '';
        CREATE INDEX story_by_series ON story (series) WHERE series <> '';
        CREATE INDEX story_by_title ON story (title);
        CREATE INDEX story_by_length ON story (characters);
        CREATE TABLE article (story INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        CREATE TABLE writer (
            name TEXT NOT NULL, story INTEGER NOT NULL, PRIMARY KEY (name, story)) WITHOUT ROWID;
        CREATE TABLE learnt (
            number INTEGER PRIMARY KEY, stories INTEGER NOT NULL, bytes BLOB NOT NULL);
        CREATE TABLE named (name TEXT PRIMARY KEY, stories INTEGER NOT NULL) WITHOUT ROWID;

        CREATE VIRTUAL TABLE passage USING fts5 (
            body, lead, head, content = '', tokenize = 'ascii');
        CREATE VIRTUAL TABLE sign USING fts5 (
            characters, content = '', tokenize = 'ascii', detail = none, columnsize = 0);
        """
}
