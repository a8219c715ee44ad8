import Corpus
import Foundation
import GRDB
import Glibc
import Synchronization

/// The file of what people did: marks, tags and read state.
///
/// It is a database of its own, never rebuilt and never replaced. Every change is one short
/// transaction that is on the disk when the call returns. It keeps a rollback journal instead of
/// a write-ahead log, so that it can be read where nothing can be written.
final class Desk: Sendable {
    let path: String
    /// Why the desk cannot be written; nil when it can.
    let problem: ArchiveError?
    private let queue: DatabaseQueue
    private let changes = Mutex(0)

    /// Never fails: a desk that cannot be used is empty and says why in `problem`.
    init(path: String) {
        self.path = path
        (queue, problem) = Self.open(path)
    }

    /// A desk that lives as long as the process.
    init() throws(ArchiveError) {
        path = ":memory:"
        problem = nil
        queue = try naming(path) {
            let queue = try DatabaseQueue()
            try queue.writeWithoutTransaction(DeskSchema.prepare)
            return queue
        }
    }

    /// A number that changes when the desk does, also from another process.
    func version() throws(ArchiveError) -> DeskVersion {
        let others = try naming(path) {
            // A statement alone needs no transaction; this one is asked with every list.
            try queue.unsafeRead { try Int.fetchOne($0, cachedSQL: "PRAGMA data_version") ?? 0 }
        }
        return DeskVersion(own: changes.withLock { $0 }, others: others)
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
        try naming(path) { try queue.read(body) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
        if let problem { throw problem }
        let value = try naming(path) {
            var value: Value?
            // Immediate: two processes that write at once wait for each other from the start.
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    value = try body(db)
                    return .commit
                }
                // Here, so that the numbers follow each other as the changes do.
                changes.withLock { $0 += 1 }
            }
            return value
        }
        guard let value else { throw .failed(path: path, why: "the change was not made") }
        return value
    }
}

/// Two of them are equal when the desk has not changed in between.
struct DeskVersion: Hashable, Sendable {
    var own: Int
    var others: Int

    /// Behind one change of this process and none of another.
    var next: DeskVersion { DeskVersion(own: own + 1, others: others) }
}

extension Desk {
    private static func open(_ path: String) -> (DatabaseQueue, ArchiveError?) {
        do {
            return (try openWriting(path), nil)
        } catch let error as ArchiveError {
            return openReading(path, because: error)
        } catch {
            return openReading(path, because: ArchiveError(error, path: path))
        }
    }

    private static func openWriting(_ path: String) throws -> DatabaseQueue {
        let isNew = access(path, F_OK) != 0
        let folder = FolderPath.of(path)
        if isNew {
            if access(folder, F_OK) != 0 {
                do {
                    try FileManager.default.createDirectory(
                        atPath: folder, withIntermediateDirectories: true,
                        attributes: [.posixPermissions: 0o700])
                } catch {
                    throw ArchiveError.readOnly(path: path)
                }
            }
        } else if access(path, W_OK) != 0 || access(folder, W_OK) != 0 {
            // The journal of a change needs the folder.
            throw ArchiveError.readOnly(path: path)
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: false))
        try queue.writeWithoutTransaction { db in
            try refuseForeignFile(db, path: path)
            try db.execute(sql: "PRAGMA synchronous = EXTRA")
            try DeskSchema.prepare(db)
            // SQLite opens a file that it may not write without a word: ask for the right to.
            try db.inTransaction(.immediate) { .rollback }
        }
        if isNew {
            chmod(path, 0o600)
        }
        return queue
    }

    /// What is there can still be shown, unless the file itself is the trouble.
    private static func openReading(
        _ path: String, because error: ArchiveError
    ) -> (DatabaseQueue, ArchiveError?) {
        if case .readOnly = error, FileManager.default.fileExists(atPath: path),
            let queue = try? DatabaseQueue(
                path: path, configuration: configuration(readonly: true)),
            let version = try? queue.read({ try DeskSchema.version($0) }),
            (1...DeskSchema.version).contains(version)
        {
            return (queue, error)
        }
        return (emptyDesk, error)
    }

    private static var emptyDesk: DatabaseQueue {
        do {
            let queue = try DatabaseQueue()
            try queue.writeWithoutTransaction(DeskSchema.prepare)
            return queue
        } catch {
            preconditionFailure("SQLite cannot hold an empty database in memory: \(error)")
        }
    }

    private static func refuseForeignFile(_ db: Database, path: String) throws {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        if application != DeskSchema.applicationID, application != 0 || tables > 0 {
            throw ArchiveError.notAnArchive(path: path)
        }
        if try DeskSchema.version(db) > DeskSchema.version {
            throw ArchiveError.newerVersion(path: path)
        }
    }

    private static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(10)
        return configuration
    }
}
