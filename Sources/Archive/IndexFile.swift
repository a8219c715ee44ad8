import Foundation
import GRDB
import GRDBSQLite
import Glibc
import Synchronization

/// The index on disk or in memory: one connection that writes, some that read, and one for the
/// search that may be interrupted without hurting the others.
///
/// Opening all of them takes longer than the first screen may: an index that is as this version
/// makes it is read on a single connection until `openFully()` or the first change.
final class IndexFile: Sendable {
    let path: String
    let isWritable: Bool
    /// Kept to the end: to let go of a queue wakes threads that do not come to rest any more.
    private let first: DatabaseQueue?
    private let reading: Mutex<any DatabaseReader>
    private let writing: Mutex<(any DatabaseWriter)?>
    /// Opened with the first search: the first screen does not need it.
    private let searching = Mutex<(any DatabaseReader)?>(nil)

    init(path: String) throws(ArchiveError) {
        self.path = path
        try Self.makeRoom(for: path)
        first = try? Self.readingQueue(path)
        if let first, Self.isCurrent(first) {
            isWritable = Self.mayWrite(path)
            reading = Mutex(first)
            writing = Mutex(nil)
            return
        }
        try Self.refuseForeignFile(at: path)
        let all: any DatabaseWriter
        (all, isWritable) = try naming(path) { try Self.openRepairing(path) }
        reading = Mutex(all)
        writing = Mutex(all)
    }

    /// An index that lives as long as the process.
    init() throws(ArchiveError) {
        path = ":memory:"
        isWritable = true
        first = nil
        let queue = try naming(path) {
            let queue = try DatabaseQueue(configuration: Self.configuration(readonly: false))
            try queue.writeWithoutTransaction(IndexSchema.prepare)
            return queue
        }
        reading = Mutex(queue)
        writing = Mutex(queue)
        searching.withLock { $0 = queue }
    }

    deinit {
        // Closing would not do it: a pool closes its writer first, and readers cannot.
        guard isWritable, let all = writing.withLock({ $0 }) else { return }
        try? all.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
        try noticingDamage { try reading.withLock { $0 }.read(body) }
    }

    /// One question alone, which needs no transaction around it.
    func ask<Value>(_ question: (Database) throws -> Value) throws(ArchiveError) -> Value {
        try noticingDamage { try reading.withLock { $0 }.unsafeRead(question) }
    }

    /// Opens what the first screen can do without: the connection that writes, and enough of those
    /// that read for several threads. An index that cannot be written stays as it is.
    func openFully() {
        guard isWritable else { return }
        _ = try? writer()
    }

    /// All connections, opened by the first who asks.
    private func writer() throws -> any DatabaseWriter {
        try writing.withLock { all in
            if let all { return all }
            // Not repaired: what is read already would be put aside under its readers.
            let opened = try Self.openWriting(path)
            all = opened
            reading.withLock { $0 = opened }
            return opened
        }
    }

    /// On the connection that `interruptSearch()` interrupts.
    func search<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
        try noticingDamage { try searchConnection().read(body) }
    }

    private func searchConnection() throws -> any DatabaseReader {
        try searching.withLock { connection in
            if let connection { return connection }
            let queue = try Self.readingQueue(path)
            connection = queue
            return queue
        }
    }

    /// In one transaction; whoever reads afterwards sees a new `generation`.
    func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
        guard isWritable else { throw .readOnly(path: path) }
        return try noticingDamage {
            try writer().write { db in
                let before = db.totalChangesCount
                let value = try body(db)
                if db.totalChangesCount != before {
                    try db.execute(sql: "UPDATE state SET generation = generation + 1")
                }
                return value
            }
        }
    }

    /// In memory there is one connection, on which an import may be going on: it is not touched.
    func interruptSearch() {
        guard let connection = searching.withLock({ $0 }),
            connection !== reading.withLock({ $0 })
        else { return }
        connection.interrupt()
    }

    /// Damage in the middle of the file shows only when it is read: the file is put aside, so that
    /// whoever opens the index next is not stopped by it again.
    private func noticingDamage<Value>(
        _ body: () throws -> Value
    ) throws(ArchiveError) -> Value {
        do {
            return try naming(path, body)
        } catch {
            // The desk is asked in between, and is never put aside.
            guard error == .damaged(path: path), isWritable else { throw error }
            do { try Self.putAside(path) } catch { throw .damaged(path: path) }
            throw .putAside(path: path)
        }
    }

    /// A number that changes with the content, also when another process changed it.
    static func generation(_ db: Database) throws -> Int {
        try Int.fetchOne(db, cachedSQL: "SELECT generation FROM state") ?? 0
    }
}

extension IndexFile {
    private static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        // No table refers to another one by a key of SQLite's.
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 3
        configuration.persistentReadOnlyConnections = true
        configuration.prepareDatabase { db in
            sqlite3_exec(db.sqliteConnection, "PRAGMA cache_size = -16000", nil, nil, nil)
        }
        return configuration
    }

    private static func makeRoom(for path: String) throws(ArchiveError) {
        if access(path, F_OK) == 0 { return }
        try? FileManager.default.createDirectory(
            atPath: FolderPath.of(path), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        // SQLite would not say why it cannot make the file, the system does.
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .cannotMake(path: path, why: String(cString: strerror(errno)))
        }
        close(descriptor)
    }

    /// A name mistyped behind `--archive` must not turn somebody's file into an index.
    private static func refuseForeignFile(at path: String) throws(ArchiveError) {
        guard let handle = FileHandle(forReadingAtPath: path) else { return }
        defer { try? handle.close() }
        let header: Data
        do {
            header = try handle.read(upToCount: 72) ?? Data()
        } catch {
            throw .cannotOpen(path: path, why: "it cannot be read")
        }
        if header.isEmpty { return }
        guard header.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw .notAnArchive(path: path)
        }
        let application = header.dropFirst(68).reduce(0) { $0 << 8 | Int($1) }
        if application == IndexSchema.applicationID { return }
        // The header of a young index may still be in its write-ahead log: ask SQLite.
        let isOurs = try naming(path) {
            try readingQueue(path).read { db in
                let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
                let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
                return id == IndexSchema.applicationID || (id == 0 && tables == 0)
            }
        }
        if !isOurs { throw .notAnArchive(path: path) }
    }

    /// Whether an index is as this version makes it; `openRepairing` sees to any other.
    private static func isCurrent(_ queue: DatabaseQueue) -> Bool {
        (try? queue.read(IndexSchema.currentStamp)) == IndexSchema.stamp
    }

    /// Whether the system lets changes be written: SQLite needs the folder, too.
    private static func mayWrite(_ path: String) -> Bool {
        access(path, W_OK) == 0 && access(FolderPath.of(path), W_OK) == 0
    }

    /// An index that is damaged is put aside and begun anew: it can be made again from the pages.
    private static func openRepairing(_ path: String) throws -> (any DatabaseWriter, Bool) {
        do {
            return (try openWriting(path), true)
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB:
                try putAside(path)
                return (try openWriting(path), true)
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
                guard FileManager.default.fileExists(atPath: path) else { throw error }
                return (try openReading(path), false)
            default: throw error
            }
        }
    }

    private static func openWriting(_ path: String) throws -> any DatabaseWriter {
        let pool = try DatabasePool(path: path, configuration: configuration(readonly: false))
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            try IndexSchema.prepare(db)
        }
        return pool
    }

    private static func openReading(_ path: String) throws -> any DatabaseWriter {
        let queue = try readingQueue(path)
        let stamp = try queue.read { try String.fetchOne($0, sql: "SELECT stamp FROM state") }
        guard stamp == IndexSchema.stamp else { throw ArchiveError.readOnly(path: path) }
        return queue
    }

    private static func readingQueue(_ path: String) throws -> DatabaseQueue {
        try DatabaseQueue(path: readingPath(path), configuration: configuration(readonly: true))
    }

    /// SQLite reads an index that keeps a log only where it may write beside it, or where somebody
    /// who writes has the log there. Anywhere else the file is said not to change.
    private static func readingPath(_ path: String) -> String {
        guard !mayWrite(path), access(path + "-wal", F_OK) != 0,
            let name = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
        else { return path }
        return "file:\(name)?immutable=1"
    }

    private static func putAside(_ path: String) throws {
        let files = FileManager.default
        for suffix in ["", "-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
            try? files.removeItem(atPath: path + ".damaged" + suffix)
            try files.moveItem(atPath: path + suffix, toPath: path + ".damaged" + suffix)
        }
    }
}
