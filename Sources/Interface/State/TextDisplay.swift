package import Language
import Terminal

/// How half-width punctuation among Han is shown.
package enum Punctuation: Hashable, Sendable {
    case asPrinted, fullWidth
}

/// What stands between a story's headline and its text.
package enum Header: Hashable, Sendable {
    case none, short, full
}

/// How the text of a page is shown, where that is not as it is. Nothing of it is ever changed: what
/// is found, selected, copied and exported is the page's.
package struct TextDisplay: Hashable, Sendable {
    package var punctuation = Punctuation.fullWidth
    /// Nil: as printed.
    package var script: Script?
    package var header = Header.short

    package static let asPrinted = TextDisplay(punctuation: .asPrinted)

    package init(punctuation: Punctuation = .fullWidth, script: Script? = nil) {
        self.punctuation = punctuation
        self.script = script
    }

    /// A line of a list in the script that is chosen; its punctuation stays as printed.
    func written(_ text: String) -> String {
        guard let script else { return text }
        return TextDisplay(punctuation: .asPrinted, script: script).shown(text).text
    }

    /// The parts of one text in the script that is chosen, each as the whole of it asks for: what
    /// stands around a hit decides how the hit is written.
    package func written(_ parts: [String]) -> [String] {
        if script == nil { return parts }
        var rest = written(parts.joined()).unicodeScalars[...]
        return parts.map { part in
            let piece = rest.prefix(part.unicodeScalars.count)
            rest = rest[piece.endIndex...]
            return String(String.UnicodeScalarView(piece))
        }
    }

    func shown(_ text: String) -> DisplayText {
        let marks =
            punctuation == .fullWidth ? FullWidthPunctuation.replacements(in: text) : []
        let characters = (script?.changes(in: text) ?? []).map {
            DisplayText.Replacement(range: $0.range, text: String($0.character))
        }
        if characters.isEmpty, marks.isEmpty { return DisplayText(text) }
        let all = (marks + characters).sorted { $0.range.lowerBound < $1.range.lowerBound }
        return DisplayText(text, replacing: all)
    }
}
