import Corpus
import Language
import Terminal

/// Pages of help as lines of text, made from the tables of commands and of the query language.
package enum HelpText {
    package struct Row: Hashable, Sendable {
        package var keys: String
        /// The command's name; empty where there is none.
        package var name = ""
        package var text: String
        /// The same in the other language, by which it is found too.
        package var twin = ""
        package var isTitle: Bool
    }

    package static func title(_ topic: HelpPane.Topic) -> Bilingual {
        switch topic {
        case .keys(let scope): Bilingual("Keys: ", "按键:") + scope.title
        case .query: Bilingual("What can be searched", "检索语法")
        }
    }

    package static func rows(
        _ topic: HelpPane.Topic, _ keymap: Keymap, _ tongue: Tongue
    ) -> [Row] {
        switch topic {
        case .keys(let scope): rows(scope, keymap, tongue)
        case .query: QueryHelp.entries.map { row($0, tongue) }
        }
    }

    /// The rows that have what is wanted: a key, a part of what it does in either language, or the
    /// pinyin of that.
    static func places(of wanted: String, in rows: [Row]) -> [Int] {
        guard !wanted.isEmpty else { return [] }
        let folded = wanted.lowercased()
        let pinyin = wanted.count > 1 ? PinyinQuery(wanted) : nil
        return rows.indices.filter { index in
            let row = rows[index]
            return !row.isTitle
                && (row.keys.contains(wanted) || row.name.contains(folded)
                    || [row.text, row.twin].contains { text in
                        text.lowercased().contains(folded) || pinyin?.match(text) != nil
                    })
        }
    }

    private static func row(_ entry: QueryHelp.Entry, _ tongue: Tongue) -> Row {
        let meaning = tongue == .chinese ? entry.chinese : entry.meaning
        return Row(keys: entry.syntax, text: "\(meaning)  (\(entry.twin))", isTitle: false)
    }

    /// The commands that have a key in `scope`, group by group, the pane's own keys first.
    package static func rows(_ scope: Scope, _ keymap: Keymap, _ tongue: Tongue) -> [Row] {
        CommandEntry.Group.allCases.flatMap { group in
            let rows = CommandTable.all.filter { $0.group == group }.compactMap { entry in
                row(entry, scope, keymap, tongue)
            }
            return rows.isEmpty
                ? [] : [Row(keys: "", text: group.title[tongue], isTitle: true)] + rows
        }
    }

    private static func row(
        _ entry: CommandEntry, _ scope: Scope, _ keymap: Keymap, _ tongue: Tongue
    ) -> Row? {
        let keys = keymap.notations(of: entry.command, in: scope)
        guard !keys.isEmpty else { return nil }
        let shown = keys.prefix(3).map(display).joined(separator: " ")
        let summary = entry.summary
        return Row(
            keys: shown, name: entry.name, text: summary[tongue],
            twin: tongue == .chinese ? summary.english : summary.chinese, isTitle: false)
    }

    /// `<lt>` is how the notation writes `<`; people read `<`.
    package static func display(_ notation: String) -> String {
        notation.replacing("<lt>", with: "<")
    }
}
