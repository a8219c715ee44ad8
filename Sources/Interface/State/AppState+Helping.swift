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
        switch helpCommand(of: key.asciiTwin) {
        case .moveDown: help.top += 1
        case .moveUp: help.top -= 1
        case .halfPageDown: help.top += layout.contentRows / 2
        case .halfPageUp: help.top -= layout.contentRows / 2
        case .pageDown: help.top += layout.contentRows
        case .pageUp: help.top -= layout.contentRows
        case .goToTop: help.top = 0
        case .goToBottom: help.top = .max
        case .find:
            help.origin = help.top
            help.field = TextField()
        case .nextHit: step(&help, by: 1, from: (help.current ?? help.top - 1) + 1)
        case .previousHit: step(&help, by: -1, from: (help.current ?? help.top) - 1)
        case .quit: return [.quit]
        default:
            mode = .normal
            return []
        }
        scroll(help)
        return []
    }

    /// What turns a page of help.
    private static let helpCommands: Set<Command> = [
        .moveDown, .moveUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .goToTop, .goToBottom,
        .find, .nextHit, .previousHit, .quit,
    ]

    /// A key turns help as it turns the reader. Where a person has given it to something that help
    /// has not, it does what it does everywhere, or did before.
    private func helpCommand(of key: Key) -> Command? {
        let answers = [
            keymap.lookup([key], in: .reader), keymap.lookup([key], in: .everywhere),
            Keymap.standard.lookup([key], in: .reader),
        ]
        return answers.lazy.compactMap { answer in
            switch answer {
            case .command(let command): command
            // One key is enough: gg, or g.
            case .pending(let following): following.compactMap(\.command).first { $0 == .goToTop }
            case .macro, .unbound: nil
            }
        }.first(where: Self.helpCommands.contains)
    }

    /// The key of what turns help, as `helpCommand` finds it; nil where none does.
    func helpKeys(_ command: Command) -> [Key]? {
        [(keymap, Scope.everywhere), (keymap, .reader), (.standard, .reader)].lazy
            .compactMap { $0.0.shortestKeys(of: command, in: $0.1) }
            .first { $0.count == 1 && helpCommand(of: $0[0]) == command }
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
