import Foundation

/// What files and folders are called that live no longer than the process.
package enum TemporaryName {
    /// The folder they lie in.
    package static var base: String { FileManager.default.temporaryDirectory.path }

    private static let folders = "broadsheet-private-"
    /// `mkstemp` and `mkdtemp` write the rest of the name into it.
    private static let blank = "XXXXXX"

    /// For `mkdtemp`.
    static func folder(in base: String) -> [CChar] {
        Array((base + "/" + folders + blank).utf8CString)
    }

    /// For `mkstemp`; the file loses its name as soon as it is open.
    static var file: [CChar] { Array((base + "/broadsheet-" + blank).utf8CString) }

    /// Whether `mkdtemp` may have made the name.
    static func isFolder(_ name: String) -> Bool {
        guard name.hasPrefix(folders) else { return false }
        let rest = name.dropFirst(folders.count)
        return rest.utf8.count == blank.utf8.count
            && rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
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
