import Glibc

/// The page files behind the paths a person named.
///
/// Folders are searched to the bottom for `*.txt`; hidden names are skipped, links are followed,
/// and what can be reached twice is found once. A file that is named itself is taken whatever it
/// is called. What the account may not read is no page: links do not lead there.
package struct PageFinder: Sendable {
    /// Sorted by path.
    package private(set) var pages: [FoundPage] = []
    /// Paths that could not be looked into.
    package private(set) var problems: [FileProblem]
    /// Canonical paths of what was named.
    package let roots: [String]

    private var seen: Set<FileIdentity> = []
    private let policy: Policy

    package init(_ paths: [String]) { self.init(PageRoots(paths)) }

    package init(_ roots: PageRoots, policy: Policy = .current) {
        self.roots = roots.paths
        self.policy = policy
        problems = roots.problems
        for path in roots.paths { visit(root: path) }
        pages.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private mutating func visit(root path: String) {
        guard let status = FileStatus(path) else {
            problems.append(FileProblem(path: path, code: errno))
            return
        }
        guard seen.insert(status.identity).inserted else { return }
        if status.kind == .folder { visit(folder: path) } else { take(path, status) }
    }

    private mutating func visit(folder path: String) {
        guard let (names, others) = Self.names(in: path) else {
            problems.append(FileProblem(path: path, code: errno))
            return
        }
        for _ in 0..<others {
            problems.append(FileProblem(path: path + "/…", code: EILSEQ))
        }
        for name in names where !name.hasPrefix(".") {
            let child = path == "/" ? "/" + name : path + "/" + name
            guard let status = FileStatus(child) else {
                // A link to nowhere is no page; anything else is worth a word.
                if errno != ENOENT { problems.append(FileProblem(path: child, code: errno)) }
                continue
            }
            let isPage = status.kind == .file && name.lowercased().hasSuffix(".txt")
            guard status.kind == .folder || isPage, mayRead(child),
                seen.insert(status.identity).inserted
            else { continue }
            if isPage { take(child, status) } else { visit(folder: child) }
        }
    }

    private func mayRead(_ path: String) -> Bool {
        do throws(PolicyRefusal) {
            try policy.permitReading(path)
            return true
        } catch {
            return false
        }
    }

    private mutating func take(_ path: String, _ status: FileStatus) {
        guard status.kind == .file else {
            problems.append(FileProblem(path: path, code: EINVAL))
            return
        }
        pages.append(FoundPage(path: path, size: status.size, modified: status.modified))
    }

    /// The names in a folder, sorted by bytes, and the number of those that are no UTF-8: these
    /// cannot be written down anywhere. Nil with `errno` set when the folder cannot be read.
    private static func names(in folder: String) -> (names: [String], others: Int)? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        var others = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            // A name in another encoding is opened by nobody here: it is said, not passed over.
            if let name { names.append(name) } else { others += 1 }
        }
        return (names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, others)
    }
}

/// A page file and what tells whether it changed.
package struct FoundPage: Hashable, Sendable {
    package var path: String
    /// In bytes.
    package var size: Int
    /// Time of the last change, in seconds since 1970.
    package var modified: Double

    package init(path: String, size: Int, modified: Double) {
        self.path = path
        self.size = size
        self.modified = modified
    }
}

/// A file or folder that could not be read.
package struct FileProblem: Error, Hashable, Sendable {
    package var path: String
    /// The system's error number.
    package var code: Int32

    package init(path: String, code: Int32) {
        self.path = path
        self.code = code
    }

    /// A sentence for people. The path stands in it as it is: show it through a guard.
    package var message: String {
        let reason =
            switch code {
            case EINVAL: "not a regular file"
            case EILSEQ: "its name is not UTF-8"
            default: String(cString: strerror(code))
            }
        return "cannot read \(path): \(reason)"
    }
}

private struct FileIdentity: Hashable, Sendable {
    var device: UInt64
    var number: UInt64
}

private struct FileStatus {
    enum Kind { case file, folder, other }

    var identity: FileIdentity
    var kind: Kind
    var size: Int
    var modified: Double

    /// Nil with `errno` set when the system does not tell.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        identity = FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
        size = Int(status.st_size)
        modified = Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
    }
}
