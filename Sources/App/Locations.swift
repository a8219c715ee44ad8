import Glibc

/// Where the program keeps what, by the XDG base directory specification.
package struct Locations: Hashable, Sendable {
    package enum Purpose: String, CaseIterable, Sendable {
        /// Indexes: rebuilt from the pages whenever they are missing.
        case cache
        /// Marks and tags: never rebuilt, never lost.
        case data
        /// What was opened last.
        case state
        case config
    }

    private var cache, data, state, config: String?

    /// Values that are not absolute paths count as unset, as the specification says.
    package init(environment: [String: String]) {
        let home = Self.absolute(environment["HOME"])
        func folder(_ variable: String, below: String) -> String? {
            (Self.absolute(environment[variable]) ?? home.map { $0 + below }).map {
                $0 + "/broadsheet"
            }
        }
        cache = folder("XDG_CACHE_HOME", below: "/.cache")
        data = folder("XDG_DATA_HOME", below: "/.local/share")
        state = folder("XDG_STATE_HOME", below: "/.local/state")
        config = folder("XDG_CONFIG_HOME", below: "/.config")
    }

    /// The locations of this process. On a restricted account they are those of the home: no
    /// variable leads elsewhere.
    package static let current = Locations(
        environment: Policy.current.isRestricted
            ? ProcessEnvironment.atStart.filter { $0.key == "HOME" }
            : ProcessEnvironment.atStart)

    /// The folder's path, whether it is there or not; nil when nothing says where it should be.
    package func folder(_ purpose: Purpose) -> String? {
        switch purpose {
        case .cache: cache
        case .data: data
        case .state: state
        case .config: config
        }
    }

    /// The path of a file that can be written: it is there, for its owner alone, and so is its
    /// folder.
    package func writableFile(_ name: String, for purpose: Purpose) throws(LocationError) -> String
    {
        guard let folder = folder(purpose) else { throw .homeless(purpose) }
        try Self.makeFolder(folder)
        let path = folder + "/" + name
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
        close(descriptor)
        return path
    }

    /// Makes the folder and those above it, each for its owner alone.
    private static func makeFolder(_ path: String) throws(LocationError) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw .unwritable(path: path, code: errno)
        }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw .unwritable(path: path, code: errno)
        }
    }

    private static func absolute(_ path: String?) -> String? {
        guard let path, path.hasPrefix("/") else { return nil }
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}

/// A place of the program that cannot be used.
package enum LocationError: Error, Equatable {
    /// Neither the XDG variable nor HOME says where.
    case homeless(Locations.Purpose)
    case unwritable(path: String, code: Int32)

    /// A sentence for people. Paths stand in it as they are: show it through a guard.
    package var message: String {
        switch self {
        case .homeless(let purpose):
            "no folder for \(purpose.rawValue): neither HOME nor "
                + "XDG_\(purpose.rawValue.uppercased())_HOME is an absolute path"
        case .unwritable(let path, let code):
            "cannot write \(path): \(String(cString: strerror(code)))"
        }
    }
}
