import App
import Foundation
import Glibc

/// A folder of its own for an index that lives as long as the process.
final class TemporaryIndex {
    let path: String
    private let folder: String

    init() throws(Failure) {
        var template = TemporaryName.template
        guard let made = mkdtemp(&template) else {
            let reason = String(cString: strerror(errno))
            let base = FileManager.default.temporaryDirectory.path
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
