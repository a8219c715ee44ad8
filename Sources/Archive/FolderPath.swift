/// Where a file lies.
enum FolderPath {
    /// The folder of the file at a path; the current one where the path names none.
    static func of(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
