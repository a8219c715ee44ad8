import Glibc
package import Interface
package import TOML

/// What a person's configuration says, or what keeps it from being read.
package struct LoadedConfiguration: Sendable {
    /// The file's, or where it cannot be read what holds without one.
    package var configuration = Configuration.standard
    package var problem: ConfigurationProblem?
}

/// Why a configuration or a theme is not in use, and where that stands.
package struct ConfigurationProblem: Error, Hashable, Sendable {
    package var path: String
    package var line: Int?
    package var column: Int?
    package var reason: Bilingual

    /// `/home/lin/.config/broadsheet/config.toml:3:7: there is no command “opne”; …`
    package var message: Bilingual {
        let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
        return Bilingual("\(path)\(place): ") + reason
    }

    package var notice: Notice { .failure(message.english, message.chinese) }

    package init(_ path: String, _ failure: TOMLFailure) {
        self.path = path
        line = failure.line
        column = failure.column
        reason = Bilingual(failure.english, failure.chinese)
    }

    init(_ path: String, _ english: String, _ chinese: String) {
        self.path = path
        reason = Bilingual(english, chinese)
    }
}

/// `config.toml` and `themes/NAME.toml` in the folder of a person's configuration.
package struct ConfigurationFile: Sendable {
    private let folder: String?
    /// A file that was named instead of the usual one.
    private let named: String?

    /// More than anybody writes by hand.
    private static let longest = 1 << 20

    /// On an account that is kept from configurations there is none.
    package init(
        locations: Locations, environment: [String: String] = [:], policy: Policy = .current
    ) {
        let isAllowed = policy.allows(.config)
        folder = isAllowed ? locations.folder(.config) : nil
        named =
            isAllowed ? environment["BROADSHEET_CONFIG"].flatMap { $0.isEmpty ? nil : $0 } : nil
    }

    package var path: String? { named ?? folder.map { $0 + "/config.toml" } }

    package func load() -> LoadedConfiguration {
        var loaded = LoadedConfiguration()
        guard let path else { return loaded }
        do {
            guard let text = try Self.text(of: path) else {
                if named != nil {
                    throw ConfigurationProblem(path, "there is no such file", "没有这个文件")
                }
                return loaded
            }
            loaded.configuration = try Configuration(text)
        } catch let problem as ConfigurationProblem {
            loaded.problem = problem
        } catch let failure as TOMLFailure {
            loaded.problem = ConfigurationProblem(path, failure)
        } catch {
            loaded.problem = ConfigurationProblem(path, "\(error)", "\(error)")
        }
        return loaded
    }

    /// Reads a theme's file with `read`, which knows what themes look like.
    package func theme<Theme>(
        named name: String, _ read: (String) throws(TOMLFailure) -> Theme
    ) throws(ConfigurationProblem) -> Theme {
        let path = (folder ?? "") + "/themes/\(name).toml"
        guard let text = try Self.text(of: path) else {
            throw ConfigurationProblem(path, "there is no such theme", "没有这个主题")
        }
        do {
            return try read(text)
        } catch {
            throw ConfigurationProblem(path, error)
        }
    }

    /// The text of a regular file of one's own or root's; nil where there is none.
    static func text(of path: String) throws(ConfigurationProblem) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if descriptor < 0 {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            let why = String(cString: strerror(errno))
            throw ConfigurationProblem(path, why, why)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw ConfigurationProblem(path, "this is no regular file", "不是普通文件")
        }
        guard status.st_uid == geteuid() || status.st_uid == 0 else {
            throw ConfigurationProblem(path, "this file belongs to somebody else", "文件属于他人")
        }
        guard status.st_size <= longest else {
            throw ConfigurationProblem(path, "this file is too long", "文件过长")
        }
        guard let bytes = WholeFile.bytes(of: descriptor, limit: longest) else {
            let why = String(cString: strerror(errno))
            throw ConfigurationProblem(path, why, why)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ConfigurationProblem(path, "this file is no UTF-8", "文件不是 UTF-8 编码")
        }
        return text
    }
}
