import Glibc

/// The paths a person named, as far as they lead anywhere; what lies below is not looked for yet.
package struct PageRoots: Sendable {
    /// Canonical, in the order in which they were named.
    package private(set) var paths: [String] = []
    /// Of those that lead nowhere.
    package private(set) var problems: [FileProblem] = []

    package init(_ named: [String]) {
        for path in named {
            if let canonical = Self.canonical(path) {
                paths.append(canonical)
            } else {
                problems.append(FileProblem(path: path, code: errno))
            }
        }
    }

    private static func canonical(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(validatingCString: resolved)
    }
}
