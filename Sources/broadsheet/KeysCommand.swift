import ArgumentParser
import Interface

/// `broadsheet keys`
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Print the reader's keys and what they do.")

    @Flag(help: "Print them as Markdown, as in docs/KEYS.md.")
    var markdown = false

    @OptionGroup var print: PrintOptions

    func run() throws {
        switch try print.form() {
        case .json: try StandardOutput.print(json: KeysJSON())
        case .text:
            let tongue = Environment.tongue
            try StandardOutput.print(
                document: markdown ? KeysDocument.markdown() : KeysDocument.plain(tongue))
        }
    }
}

private struct KeysJSON: Encodable {
    var version = FormatVersionOption.current
    var keys = CommandTable.all.flatMap { entry in
        entry.keys.sorted { $0.key.rawValue < $1.key.rawValue }.map { scope, keys in
            KeyJSON(
                pane: scope.rawValue, keys: keys, command: entry.name,
                summary: entry.summary.english, chinese: entry.summary.chinese)
        }
    }

    struct KeyJSON: Encodable {
        var pane: String
        var keys: [String]
        var command, summary, chinese: String
    }
}
