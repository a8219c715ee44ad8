/// `broadsheet-keys(7)`: the manual page of the keys, made from the table of commands as
/// `docs/KEYS.md` is, with the keys as a person has bound them.
package enum KeysManual {
    package static func roff(_ keymap: Keymap) -> String {
        let head = [
            ".TH BROADSHEET\\-KEYS 7", ".SH NAME",
            "broadsheet\\-keys \\- the keys of broadsheet", ".SH DESCRIPTION",
            "A count may stand before a key. Keys pressed with an input method on count as their",
            "ASCII twins. Behind each command's name stand the panes in which its keys hold.",
        ]
        let groups = CommandEntry.Group.allCases.flatMap { group in
            [".SH " + Roff.escaped(group.title.english.uppercased())]
                + CommandTable.all.filter { $0.group == group }.flatMap { rows($0, keymap) }
        }
        return
            (head + groups + [".SH SEE ALSO", ".BR broadsheet (1),", ".BR broadsheet\\-query (7)"])
            .joined(separator: "\n") + "\n"
    }

    private static func rows(_ entry: CommandEntry, _ keymap: Keymap) -> [String] {
        // Panes in which the same keys hold stand together.
        var places: [(keys: [String], scopes: [Scope])] = []
        for scope in Scope.allCases {
            let keys = keymap.notations(of: entry.command, boundIn: scope)
            if keys.isEmpty { continue }
            if let index = places.firstIndex(where: { $0.keys == keys }) {
                places[index].scopes.append(scope)
            } else {
                places.append((keys, [scope]))
            }
        }
        let headings = places.map { keys, scopes in
            let shown = keys.map(HelpText.display).joined(separator: " ")
            let panes = scopes.map(\.title.english).joined(separator: ", ")
            return ".B " + Roff.escaped(shown)
                + " \\fR:\(Roff.escaped(entry.name)) (\(Roff.escaped(panes)))"
        }
        let text = Roff.escaped("\(entry.summary.english). \(entry.summary.chinese)")
        guard let first = headings.first else { return [] }
        return [".TP", first] + headings.dropFirst().flatMap { [".TQ", $0] } + [text]
    }
}
