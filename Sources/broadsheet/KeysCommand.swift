import ArgumentParser
import Interface
import Terminal

/// `broadsheet keys`
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Print the reader's keys and what they do.",
        discussion: """
            The keys are those of your configuration. It ends with 2 and says where when that \
            cannot be read.
            """)

    @Flag(help: "Print the built-in keys as Markdown, as in docs/KEYS.md.")
    var markdown = false

    @OptionGroup var print: PrintOptions

    func run() throws {
        switch try print.form() {
        case .text where markdown: try StandardOutput.print(document: KeysDocument.markdown())
        case .json:
            let keymap = try Environment.requiredConfiguration().keymap
            try StandardOutput.print(json: KeysJSON(keymap))
        case .text:
            let keymap = try Environment.requiredConfiguration().keymap
            let text = KeysDocument.plain(keymap, Environment.tongue)
            try StandardOutput.print(document: Visible.text(text))
        }
    }
}

private struct KeysJSON: Encodable {
    var version = FormatVersionOption.current
    var keys: [KeyJSON]
    var macros: [MacroJSON]

    init(_ keymap: Keymap) {
        let scopes = Scope.allCases.sorted { $0.rawValue < $1.rawValue }
        keys = CommandTable.all.flatMap { entry in
            scopes.compactMap { scope in
                let keys = keymap.notations(of: entry.command, boundIn: scope)
                if keys.isEmpty { return nil }
                return KeyJSON(
                    pane: scope.rawValue, keys: keys, command: entry.name,
                    summary: entry.summary.english, chinese: entry.summary.chinese)
            }
        }
        macros = keymap.macros.map { MacroJSON(keys: $0.keys, plays: $0.played) }
    }

    struct MacroJSON: Encodable {
        var keys, plays: String
    }

    struct KeyJSON: Encodable {
        var pane: String
        var keys: [String]
        var command, summary, chinese: String
    }
}
