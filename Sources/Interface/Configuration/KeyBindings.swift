package import TOML
import Terminal

/// Keys that a file binds, each with its place.
package struct KeyBindings: Sendable {
    struct Binding: Sendable {
        var scope: Scope
        var keys: [Key]
        var meaning: Keymap.Meaning
        var place: TOMLPlace
    }

    private(set) var all: [Binding] = []

    package init() {}

    /// A macro is played by this key and one more.
    static let macroPrefix = Key.character(",")

    /// Reads the tables `keys.…` and `macros`.
    package mutating func read(_ tables: [TOMLTable]) throws(TOMLFailure) {
        for scope in Scope.allCases {
            for entry in tables.entries(of: ["keys", scope.rawValue]) {
                let keys = try Self.keys(entry.key, at: entry.place)
                try add(scope, keys, try Self.meaning(of: entry.value), entry.place)
            }
        }
        for entry in tables.entries(of: ["macros"]) {
            let key = try Self.keys(entry.key, at: entry.place)
            guard key.count == 1 else {
                throw TOMLFailure(
                    entry.place, "a macro has one key, which is pressed behind a comma",
                    "宏只有一个键,在逗号之后按下")
            }
            guard case .string(let text) = entry.value.content else {
                throw TOMLFailure(
                    entry.value.place, "a macro is a string of keys such as \"gs<Esc>\"",
                    "宏应为按键字符串,如 \"gs<Esc>\"")
            }
            let played = try Self.keys(text, at: entry.value.place.moved(by: 1))
            try add(.everywhere, [Self.macroPrefix] + key, .macro(played), entry.place)
        }
    }

    private mutating func add(
        _ scope: Scope, _ keys: [Key], _ meaning: Keymap.Meaning, _ place: TOMLPlace
    ) throws(TOMLFailure) {
        // <Enter> and <CR> are one key under two names.
        if all.contains(where: { $0.scope == scope && $0.keys == keys }) {
            throw TOMLFailure(
                place, "this key stands further up already under another name", "此键在上文已用别名绑定")
        }
        all.append(Binding(scope: scope, keys: keys, meaning: meaning, place: place))
    }

    private static func keys(_ notation: String, at place: TOMLPlace) throws(TOMLFailure) -> [Key] {
        let inputs: [Input]
        do {
            inputs = try KeyNotation.parse(notation)
        } catch {
            throw TOMLFailure(
                place.moved(by: error.position - 1), error.reason, "按键写法有误:\(error.reason)")
        }
        var keys: [Key] = []
        for input in inputs {
            guard case .key(let key) = input else {
                throw TOMLFailure(place, "only keys can be pressed here", "此处只能写按键")
            }
            keys.append(key.asciiTwin)
        }
        guard let first = keys.first else {
            throw TOMLFailure(place, "a key is missing here", "此处缺少按键")
        }
        if case .character(let digit) = first, digit.isASCII, digit.isNumber, digit != "0",
            keys.count < 3
        {
            throw TOMLFailure(
                place, "digits are counts and cannot begin a binding", "数字用作次数,不能作为绑定的开头")
        }
        return keys
    }

    private static func meaning(of value: TOMLValue) throws(TOMLFailure) -> Keymap.Meaning {
        guard case .string(let name) = value.content else {
            throw TOMLFailure(
                value.place, "a key means a command's name in quotes, or \"none\"",
                "键的值应为引号中的命令名或 \"none\"")
        }
        if name == "none" { return .nothing }
        if let entry = CommandTable.all.first(where: { $0.name == name }) {
            return .command(entry.command)
        }
        let shown = Visible.line(name)
        let near = Palette.matches(name).first.map { "did you mean \($0.name)?" }
        throw TOMLFailure(
            value.place,
            "there is no command “\(shown)”; " + (near ?? "broadsheet keys prints them all"),
            "没有“\(shown)”命令;broadsheet keys 列出全部")
    }
}
