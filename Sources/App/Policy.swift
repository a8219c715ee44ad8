import Glibc
package import Interface
import TOML

/// What an account that others share may be kept from.
package enum Capability: String, CaseIterable, Sendable {
    /// Commands that somebody types. Any of the three leads to all that the account may do.
    case shell
    /// Stories given to such a command.
    case pipe
    /// Pages opened in an editor.
    case editor
    /// Back to the shell for a while.
    case suspend
    /// Reading and opening what lies outside the folders that were named.
    case paths
    /// Writing outside the folder that was named, or anywhere where none was.
    case exports
    /// Configuration, keys and themes from the home.
    case config
    /// Sending text to the terminal's clipboard.
    case clipboard

    var name: Bilingual {
        switch self {
        case .shell: Bilingual("a shell", "shell")
        case .pipe: Bilingual("pipes", "管道")
        case .editor: Bilingual("an editor", "编辑器")
        case .suspend: Bilingual("leaving for the shell", "挂起")
        case .paths: Bilingual("that path", "该路径")
        case .exports: Bilingual("writing there", "写入该处")
        case .config: Bilingual("a configuration of one's own", "个人配置")
        case .clipboard: Bilingual("the clipboard", "剪贴板")
        }
    }
}

/// Something was asked for that this account is kept from.
package struct PolicyRefusal: Error, Hashable, Sendable {
    package let capability: Capability

    package var message: Bilingual {
        capability.name
            + Bilingual(
                " is not allowed on this account (\(capability.rawValue))",
                ":本账号不允许(\(capability.rawValue))")
    }
}

/// What may be done here: everything, unless `BROADSHEET_SECURE` or the system's policy says that
/// the account is restricted. It is asked in one place for each capability.
package struct Policy: Sendable {
    package private(set) var isRestricted = false
    private var allowed: Set<Capability> = []
    private var folders: [String] = []
    private var exports: String?
    /// Why the system's policy could not be read; everything is refused then.
    package private(set) var problem: ConfigurationProblem?

    /// The file that only the system's owner writes. Nothing in the environment names another one.
    package static let systemFile = "/etc/broadsheet/policy"

    /// The policy of this process.
    package static let current = Policy(
        file: systemFile, environment: ProcessEnvironment.atStart)

    package init(file: String, environment: [String: String]) {
        do {
            if let text = try ConfigurationFile.text(of: file) {
                try read(text)
            }
        } catch let problem as ConfigurationProblem {
            (isRestricted, self.problem) = (true, problem)
        } catch let failure as TOMLFailure {
            self = Policy()
            (isRestricted, problem) = (true, ConfigurationProblem(file, failure))
        } catch {
            isRestricted = true
        }
        // What the system restricts, nobody's environment frees.
        if !isRestricted { read(environment) }
    }

    private init() {}

    private mutating func read(_ environment: [String: String]) {
        let value = environment["BROADSHEET_SECURE", default: ""]
        guard !value.isEmpty, value != "0" else { return }
        isRestricted = true
        let names = environment["BROADSHEET_SECURE_ALLOW", default: ""].split(separator: ",")
        allowed = Set(names.compactMap { Capability(rawValue: String($0)) })
        folders = environment["BROADSHEET_SECURE_PATHS", default: ""].split(separator: ":")
            .compactMap { Self.canonical(String($0)) }
        exports = environment["BROADSHEET_SECURE_EXPORTS"].flatMap(Self.canonical)
    }

    private mutating func read(_ text: String) throws(TOMLFailure) {
        for table in try TOMLDocument(text).tables {
            guard table.name == ["policy"] || table.entries.isEmpty else {
                throw TOMLFailure(
                    table.place, "everything stands in the table [policy]", "各项均应写在 [policy] 表中")
            }
            for entry in table.entries { try read(entry) }
        }
    }

    private mutating func read(_ entry: TOMLEntry) throws(TOMLFailure) {
        switch (entry.key, entry.value.content) {
        case ("secure", .boolean(let isOn)): isRestricted = isOn
        case ("exports", .string(let path)): exports = Self.canonical(path)
        case ("paths", .array(let values)):
            folders = try values.map { (value) throws(TOMLFailure) in try Self.string(value) }
                .compactMap(Self.canonical)
        case ("allow", .array(let values)):
            for value in values {
                guard let capability = Capability(rawValue: try Self.string(value)) else {
                    let known = Capability.allCases.map(\.rawValue).joined(separator: ", ")
                    throw TOMLFailure(
                        value.place, "what can be allowed is \(known)", "可允许的项:\(known)")
                }
                allowed.insert(capability)
            }
        default:
            throw TOMLFailure(
                entry.place,
                "a policy says secure = true, allow = [names], paths = [folders], exports = folder",
                "可写 secure = true、allow = [名称]、paths = [目录]、exports = 目录")
        }
    }

    private static func string(_ value: TOMLValue) throws(TOMLFailure) -> String {
        guard case .string(let text) = value.content else {
            throw TOMLFailure(value.place, "a string in quotes belongs here", "此处应为引号中的字符串")
        }
        return text
    }
}

extension Policy {
    package func allows(_ capability: Capability) -> Bool {
        !isRestricted || allowed.contains(capability)
    }

    package func permit(_ capability: Capability) throws(PolicyRefusal) {
        if !allows(capability) { throw PolicyRefusal(capability: capability) }
    }

    /// Whether a file or folder may be read; links and `..` are followed before it is judged.
    package func permitReading(_ path: String) throws(PolicyRefusal) {
        if allows(.paths) { return }
        guard let real = Self.canonical(path), folders.contains(where: { Self.holds($0, real) })
        else { throw PolicyRefusal(capability: .paths) }
    }

    /// The folder to write into where `asked` was asked for; empty is the named one, or without
    /// a restriction the current one.
    package func exportFolder(_ asked: String) throws(PolicyRefusal) -> String {
        if allows(.exports) { return asked }
        guard let exports else { throw PolicyRefusal(capability: .exports) }
        if asked.isEmpty { return exports }
        // What is not there yet is judged by the folder that it would be made in.
        let parent = asked.lastIndex(of: "/").map { String(asked[...$0]) } ?? "."
        let last = asked.split(separator: "/").last.map(String.init) ?? ""
        let real =
            Self.canonical(asked)
            ?? (last == ".." || last == "." ? nil : Self.canonical(parent).map { $0 + "/" + last })
        guard let real, Self.holds(exports, real) else {
            throw PolicyRefusal(capability: .exports)
        }
        return real
    }

    private static func holds(_ folder: String, _ path: String) -> Bool {
        path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
    }

    private static func canonical(_ path: String) -> String? {
        guard !path.isEmpty, let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(validatingCString: resolved)
    }
}
