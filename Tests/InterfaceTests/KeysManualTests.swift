import Interface
import Testing

@Suite("The manual page of the keys")
struct KeysManualTests {
    @Test("tells every command with its keys, and roff takes none of it for its own")
    func complete() {
        let lines = KeysManual.roff(Keymap()).split(separator: "\n").map(String.init)
        let requests = [".TH", ".SH", ".TP", ".TQ", ".B", ".BR"]
        for line in lines where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
        }
        #expect(lines.count { $0 == ".TP" } == CommandTable.all.count)
        for entry in CommandTable.all {
            let name = entry.name.replacing("-", with: "\\-")
            #expect(lines.contains { $0.hasPrefix(".B ") && $0.contains(":\(name) (") })
        }
        #expect(
            lines.contains { $0.hasPrefix(".B ]u") && $0.contains("stories and results, reader") })
    }

    @Test("A person's own keys stand in it")
    func own() throws {
        let configuration = try Configuration("[keys.reader]\n\"X\" = \"export\"")
        #expect(KeysManual.roff(configuration.keymap).contains("X"))
    }
}
