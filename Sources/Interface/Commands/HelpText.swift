import Terminal

/// The keys of a pane as lines of text, made from the table.
package enum HelpText {
    package struct Row: Hashable, Sendable {
        package var keys: String
        package var text: String
        package var isTitle: Bool
    }

    /// The commands that have a key in `scope`, group by group, the pane's own keys first.
    package static func rows(_ scope: Scope, _ tongue: Tongue) -> [Row] {
        CommandEntry.Group.allCases.flatMap { group in
            let rows = CommandTable.all.filter { $0.group == group }.compactMap { entry in
                row(entry, scope, tongue)
            }
            return rows.isEmpty
                ? [] : [Row(keys: "", text: group.title[tongue], isTitle: true)] + rows
        }
    }

    private static func row(_ entry: CommandEntry, _ scope: Scope, _ tongue: Tongue) -> Row? {
        let keys = (entry.keys[scope] ?? []) + (entry.keys[.everywhere] ?? [])
        guard !keys.isEmpty else { return nil }
        let shown = keys.prefix(3).map(display).joined(separator: " ")
        return Row(keys: shown, text: entry.summary[tongue], isTitle: false)
    }

    /// `<lt>` is how the notation writes `<`; people read `<`.
    package static func display(_ notation: String) -> String {
        notation.replacing("<lt>", with: "<")
    }
}
