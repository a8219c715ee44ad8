import Corpus
import GRDB

extension ArchiveError {
    /// What an error of SQLite on the file at `path` means for the archive.
    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = error as? ArchiveError ?? .failed(path: path, why: "\(error)")
            return
        }
        self =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(path: path)
            case .SQLITE_FULL: .full(path: path)
            case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
            case .SQLITE_CANTOPEN: .cannotOpen(path: path, why: "no access to the file")
            case .SQLITE_INTERRUPT, .SQLITE_ABORT: .interrupted
            default: .failed(path: path, why: error.message ?? "error \(error.resultCode.rawValue)")
            }
    }
}

/// Runs what may fail in SQLite and gives its failures the archive's names.
func naming<Value>(
    _ path: String, _ body: () throws -> Value
) throws(ArchiveError) -> Value {
    do {
        return try body()
    } catch {
        throw ArchiveError(error, path: path)
    }
}
