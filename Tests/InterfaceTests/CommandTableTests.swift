import Foundation
import Interface
import Terminal
import Testing

@Suite("One table of commands and keys")
struct CommandTableTests {
    @Test("Every command stands in the table once, under a name of its own")
    func complete() {
        let commands = CommandTable.all.map(\.command)
        #expect(Set(commands) == Set(Command.allCases))
        #expect(commands.count == Set(commands).count)
        let names = CommandTable.all.map(\.name)
        #expect(names.count == Set(names).count)
    }

    @Test("Every command can be reached by a key")
    func reachable() {
        for entry in CommandTable.all {
            #expect(!entry.keys.isEmpty, "\(entry.name) has no key")
        }
    }

    @Test("No key means two things in one place, and no binding hides behind a shorter one")
    func unambiguous() {
        for scope in Scope.allCases {
            let bindings = CommandTable.all.flatMap { entry in
                (entry.keys[scope] ?? []).map { (Keymap.keys($0), entry.name) }
            }
            for (index, (keys, name)) in bindings.enumerated() {
                for (other, otherName) in bindings.dropFirst(index + 1) {
                    let clashes = keys.starts(with: other) || other.starts(with: keys)
                    #expect(!clashes, "\(name) and \(otherName) clash in \(scope)")
                }
            }
        }
    }

    @Test("A pane's own binding comes before the one that holds everywhere")
    func paneFirst() {
        let keymap = Keymap()
        #expect(keymap.lookup([.character("J")], in: .reader) == .command(.nextStory))
        #expect(keymap.lookup([.character("J")], in: .stories) == .command(.nextIssue))
        #expect(keymap.lookup([.character("J")], in: .issues) == .unbound)
    }

    @Test("A prefix tells what may follow")
    func prefix() {
        guard case .pending(let following) = Keymap().lookup([.character("g")], in: .reader) else {
            Issue.record("g is no prefix")
            return
        }
        let commands = Set(following.map(\.command))
        #expect(commands.isSuperset(of: [.goToTop, .showRelated, .showSource, .searchWords]))
    }

    @Test("docs/KEYS.md is what the table says")
    func keysDocument() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("docs/KEYS.md")
        let written = try String(contentsOf: file, encoding: .utf8)
        #expect(
            written == KeysDocument.markdown(),
            "refresh it with: swift run broadsheet keys --markdown > docs/KEYS.md")
    }
}

@Suite("The palette finds what is meant")
struct PaletteTests {
    @Test(
        "A name, its beginning, its letters, or a word of the summary",
        arguments: [
            ("related", "related"), ("rel", "related"), ("hpd", "half-page-down"),
            ("导出全部", "export-marked"),
        ])
    func finds(typed: String, name: String) {
        #expect(Palette.matches(typed).first?.name == name)
    }

    @Test("Nothing typed shows everything, nonsense nothing")
    func ends() {
        #expect(Palette.matches("").count == CommandTable.all.count)
        #expect(Palette.matches("zzzz").isEmpty)
    }
}
