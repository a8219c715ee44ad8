/// `docs/KEYS.md`, made from the table; a test fails when the file is stale.
package enum KeysDocument {
    package static func markdown() -> String {
        var lines = [
            "# Keys",
            "",
            "Made from the table of commands by `broadsheet keys --markdown`; do not edit.",
            "A count may stand before a key: `5j`, `12G`, `40%`. Keys pressed with an input method",
            "on (full-width letters, Chinese punctuation) count as their ASCII twins.",
        ]
        for group in CommandEntry.Group.allCases {
            lines += ["", "## \(group.title.english) \(group.title.chinese)", ""]
            lines += ["| Key | Where | Command | What it does | 作用 |", "|---|---|---|---|---|"]
            for entry in CommandTable.all where entry.group == group {
                lines += rows(entry)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func rows(_ entry: CommandEntry) -> [String] {
        Scope.allCases.compactMap { scope in
            guard let keys = entry.keys[scope] else { return nil }
            let shown = keys.map { "`" + escaped(HelpText.display($0)) + "`" }.joined(
                separator: " ")
            return "| \(shown) | \(scope.title.english) | `:\(entry.name)` "
                + "| \(entry.summary.english) | \(entry.summary.chinese) |"
        }
    }

    private static func escaped(_ key: String) -> String { key.replacing("|", with: "\\|") }

    /// The keys as they are now, for a terminal: key, pane, command, summary, in columns.
    package static func plain(_ keymap: Keymap, _ tongue: Tongue) -> String {
        let commands = CommandTable.all.flatMap { entry in
            Scope.allCases.compactMap { scope -> [String]? in
                let keys = keymap.notations(of: entry.command, boundIn: scope)
                guard !keys.isEmpty else { return nil }
                let shown = keys.map(HelpText.display).joined(separator: " ")
                return [shown, scope.rawValue, entry.name, entry.summary[tongue]]
            }
        }
        let macro = Bilingual("plays ", "依次按下 ")[tongue]
        let rows =
            commands
            + keymap.macros.map {
                [HelpText.display($0.keys), Scope.everywhere.rawValue, "", macro + $0.played]
            }
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let padded = (0..<3).map { column in
                row[column] + String(repeating: " ", count: widths[column] - row[column].count)
            }
            return (padded + [row[3]]).joined(separator: "  ")
        }.joined(separator: "\n") + "\n"
    }
}
