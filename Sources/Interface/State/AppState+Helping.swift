import Terminal

/// The pages of help: scrolled by the keys of the reader, searched as the reader is.
extension AppState {
    mutating func showHelp(_ topic: HelpPane.Topic, finding wanted: String = "") {
        var help = HelpPane(topic: topic, wanted: wanted)
        if !wanted.isEmpty { step(&help, by: 1, from: 0) }
        mode = .help(help)
    }

    /// `:help`, and behind it a pane's name, `query`, or anything that is to be found.
    mutating func showHelp(for words: [String]) {
        let text = words.joined(separator: " ")
        if text == "query" {
            showHelp(.query)
        } else if let scope = Scope(rawValue: text) {
            showHelp(.keys(scope))
        } else {
            showHelp(.keys(scope), finding: text)
        }
    }

    mutating func take(_ key: Key, in help: HelpPane) -> [Effect] {
        if help.field != nil {
            typeInHelp(key, help)
            return []
        }
        var help = help
        switch keymap.lookup([key.asciiTwin], in: .reader) {
        case .command(.moveDown): help.top += 1
        case .command(.moveUp): help.top -= 1
        case .command(.pageDown), .command(.halfPageDown): help.top += layout.contentRows
        case .command(.pageUp), .command(.halfPageUp): help.top -= layout.contentRows
        case .command(.goToBottom): help.top = .max
        case .command(.find), .command(.searchArchive):
            help.origin = help.top
            help.field = TextField()
        case .command(.nextHit): step(&help, by: 1, from: (help.current ?? help.top - 1) + 1)
        case .command(.previousHit): step(&help, by: -1, from: (help.current ?? help.top) - 1)
        case .pending: help.top = 0
        case .command(.quit): return [.quit]
        default:
            mode = .normal
            return []
        }
        scroll(help)
        return []
    }

    /// Shows a help page as far down as it goes.
    mutating func scroll(_ help: HelpPane) {
        var help = help
        help.top = max(0, min(help.top, rows(help).count - layout.contentRows))
        mode = .help(help)
    }

    private func rows(_ help: HelpPane) -> [HelpText.Row] {
        HelpText.rows(help.topic, keymap, tongue)
    }

    private mutating func typeInHelp(_ key: Key, _ help: HelpPane) {
        var help = help
        switch key {
        case .enter: help.field = nil
        case .escape, .control("g"), .control("c"),
            .backspace where help.field?.isEmpty != false:
            help.field = nil
            (help.wanted, help.current, help.top) = ("", nil, help.origin)
        default:
            guard help.field?.take(key) == true else { return }
            help.wanted = help.field?.text ?? ""
            help.current = nil
            help.top = help.origin
            step(&help, by: 1, from: help.origin)
        }
        mode = .help(help)
    }

    /// To the next row that has what is wanted, from `start` on, and round the ends.
    private mutating func step(_ help: inout HelpPane, by direction: Int, from start: Int) {
        let rows = rows(help)
        let found = HelpText.places(of: help.wanted, in: rows)
        let next =
            direction > 0
            ? found.first { $0 >= start } ?? found.first : found.last { $0 <= start } ?? found.last
        guard let next else {
            if !help.wanted.isEmpty {
                notice = .info("No key here has to do with that", "此处没有相关的按键")
            }
            return
        }
        help.current = next
        let height = max(1, layout.contentRows)
        if !(help.top..<help.top + height).contains(next) { help.top = next - height / 3 }
        help.top = min(max(0, help.top), max(0, rows.count - height))
    }
}
