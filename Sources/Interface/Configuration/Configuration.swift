package import TOML
import Terminal

/// What a person's configuration file says: settings and keys.
///
///     [settings]
///     language = "zh"
///     measure = 40
///
///     [keys]
///     preset = "less"         # vim, less, mutt or newsboat
///
///     [keys.reader]           # everywhere, issues, stories, reader or source
///     "x" = "export"          # a command's name as `broadsheet keys` prints it
///     "J" = "none"
///
///     [macros]                # `,a` plays the keys
///     a = "/乡村<Enter>"
package struct Configuration: Sendable {
    package private(set) var settings = Settings()
    package var keymap: Keymap { changedKeymap ?? .standard }
    /// Nil as long as nobody has bound a key.
    private var changedKeymap: Keymap?
    var hasOwnKeys: Bool { changedKeymap != nil }

    /// What holds without a file.
    package static let standard = Configuration()

    private init() {}

    /// Reads a file's text: all of it has a meaning, or the first thing that has none is thrown.
    package init(_ text: String) throws(TOMLFailure) {
        let tables = try TOMLDocument(text).tables
        for table in tables { try checkName(of: table) }
        for entry in tables.entries(of: ["settings"]) { try set(entry) }
        for entry in tables.entries(of: ["keys"]) { try usePreset(entry) }
        var user = KeyBindings()
        try user.read(tables)
        try bind(user)
    }

    private func checkName(of table: TOMLTable) throws(TOMLFailure) {
        switch table.name {
        case []:
            guard let entry = table.entries.first else { return }
            throw TOMLFailure(
                entry.place, "a table comes first: [settings], [keys], [keys.reader], [macros]",
                "应先写表名:[settings]、[keys]、[keys.reader]、[macros]")
        case ["settings"], ["keys"], ["macros"]: return
        default:
            if table.name.count == 2, table.name[0] == "keys", Scope(rawValue: table.name[1]) != nil
            {
                return
            }
            let scopes = Scope.allCases.map { "keys.\($0.rawValue)" }.joined(separator: ", ")
            let name = Visible.line(table.name.joined(separator: "."))
            throw TOMLFailure(
                table.place,
                "there is no table [\(name)]; there are settings, keys, macros, \(scopes)",
                "没有 [\(name)] 表;可用:settings、keys、macros、\(scopes)")
        }
    }

    private mutating func set(_ entry: TOMLEntry) throws(TOMLFailure) {
        let name = Visible.line(entry.key)
        guard let setting = Setting.named(entry.key) else {
            throw TOMLFailure(
                entry.place, "there is no setting “\(name)”; there are \(Setting.list())",
                "没有“\(name)”设置;可用:\(Setting.list())")
        }
        guard let text = entry.value.plain, setting.apply(&settings, text) else {
            throw TOMLFailure(
                entry.value.place, "\(name) is one of \(setting.values)",
                "\(name) 可设为 \(setting.values)")
        }
    }

    private mutating func usePreset(_ entry: TOMLEntry) throws(TOMLFailure) {
        guard entry.key == "preset" else {
            let name = Visible.line(entry.key)
            throw TOMLFailure(
                entry.place,
                "only preset stands in [keys]; write “\(name)” into [keys.everywhere]",
                "[keys] 中只有 preset;“\(name)”请写入 [keys.everywhere]")
        }
        guard case .string(let name) = entry.value.content, let preset = KeyPreset(rawValue: name)
        else {
            let known = KeyPreset.allCases.map(\.rawValue).joined(separator: ", ")
            throw TOMLFailure(
                entry.value.place, "a preset is one of \(known)", "可用的预设:\(known)")
        }
        try bind(try preset.bindings())
    }

    private mutating func bind(_ changes: KeyBindings) throws(TOMLFailure) {
        if changes.all.isEmpty { return }
        var keymap = keymap
        try keymap.apply(changes)
        changedKeymap = keymap
    }
}

extension TOMLValue {
    /// A string, number or truth value as text; nil for a list.
    fileprivate var plain: String? {
        switch content {
        case .string(let text): text
        case .integer(let number): String(number)
        case .boolean(let isOn): isOn ? "on" : "off"
        case .array: nil
        }
    }
}

extension [TOMLTable] {
    func entries(of name: [String]) -> [TOMLEntry] {
        first { $0.name == name }?.entries ?? []
    }
}
