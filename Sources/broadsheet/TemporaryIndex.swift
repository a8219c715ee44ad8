import Glibc

/// A folder of its own for an index that lives as long as the process.
final class TemporaryIndex {
    let path: String
    private let folder: String

    init() throws(Failure) {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((base + "/broadsheet-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else {
            let reason = String(cString: strerror(errno))
            throw Failure(code: .unwritable, message: "no place for an index in \(base): \(reason)")
        }
        folder = String(cString: made)
        path = folder + "/index.sqlite"
    }

    deinit {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
        rmdir(folder)
    }
}
