import App
import Export
import Glibc

/// A place that a person named for what a command writes.
struct OutputFile {
    private let path: String

    /// A file or folder that may be written to.
    init(_ path: String) throws(PolicyRefusal) {
        self.path = try Policy.current.exportFolder(path)
    }

    /// Whether it is a folder that is there, or is written like one.
    var isFolder: Bool {
        var status = stat()
        return path.hasSuffix("/")
            || (stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR)
    }

    /// Writes a new file and returns its path, which has a number when the name was taken.
    func write(_ text: String) throws -> String {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            throw Failure(code: .unwritable, message: "\(path) is not a regular file")
        }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = String(path[(slash.map(path.index(after:)) ?? path.startIndex)...])
        return try ExportFolder(folder).write(text, as: name)
    }
}
