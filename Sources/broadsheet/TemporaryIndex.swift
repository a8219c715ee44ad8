import App
import Glibc

/// A folder of its own for an index that lives as long as the process.
final class TemporaryIndex {
    let path: String
    private let folder: PrivateFolder

    init() throws(Failure) {
        guard let folder = PrivateFolder() else {
            let reason = String(cString: strerror(errno))
            throw Failure(
                code: .unwritable,
                message: "no place for an index in \(TemporaryName.base): \(reason)")
        }
        self.folder = folder
        path = folder.path + "/index.sqlite"
    }
}
