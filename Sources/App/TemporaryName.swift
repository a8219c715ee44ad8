import Foundation

/// What files and folders are called that live no longer than the process.
package enum TemporaryName {
    /// For `mkstemp` and `mkdtemp`, which write the rest of the name into it.
    package static var template: [CChar] {
        let folder = FileManager.default.temporaryDirectory.path
        return Array((folder + "/broadsheet-XXXXXX").utf8CString)
    }
}

extension FileHandle {
    /// False when not all of it could be written.
    func writes(_ data: Data) -> Bool {
        do {
            try write(contentsOf: data)
            return true
        } catch {
            return false
        }
    }
}
