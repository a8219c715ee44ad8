import Corpus

extension AppState {
    /// Corrections of how the page is read; each is one wish, `u` takes the last one back and
    /// `Ctrl-R` makes it again.
    mutating func correct(_ command: Command, count: Int) -> [Effect] {
        guard let pane = source, let line = pane.line else { return [] }
        switch command {
        case .anchorLine: source?.setAnchor(pane.anchor == line ? nil : line)
        case .nextDoubt, .previousDoubt:
            guard let index = pane.nextDoubt(command == .nextDoubt ? 1 : -1) else {
                notice = .info("No further doubt that way", "那边没有更多疑点")
                return []
            }
            source?.select(row: index)
        case .joinLine: return join(line, pane)
        case .cutLine:
            guard case .joined(let before)? = pane.step?.fate else {
                return refuse("This line is not joined to another one", "本行没有与别行相接")
            }
            return wish(pane) { .cut($0(before), $0(line)) }
        case .beginStory: return wish(pane) { .begin($0(line)) }
        case .notRepeat: return wish(pane) { .notRepeat($0(line)) }
        case .markRepeat:
            guard let original = pane.anchor, original != line else {
                let anchor = key(.anchorLine)
                return refuse(
                    "First put \(anchor.english) on the line that stands, then this on its copy",
                    "先在保留的那行按 \(anchor.chinese),再在重复行按此键")
            }
            return wish(pane) { .repeats($0(line), of: $0(original)) }
        case .setRole: askForRole(line, pane)
        case .moveLines: askForStory(line, pane)
        default: break
        }
        return []
    }

    private mutating func refuse(_ english: String, _ chinese: String) -> [Effect] {
        notice = .info(english, chinese)
        return []
    }

    /// The correction as a wish; the closure names lines by number and gets their references.
    private func wish(
        _ pane: SourcePane, _ make: ((Int) -> LineReference) -> Correction
    ) -> [Effect] {
        let correction = make { LineReference(pane.page.lines[$0 - 1]) }
        return [.correct(page: pane.page.path, correction)]
    }

    private mutating func join(_ line: Int, _ pane: SourcePane) -> [Effect] {
        let above = pane.lines.last { $0 < line }
        guard let first = pane.anchor ?? above, first != line else {
            return refuse("There is no line to join this one to", "没有可与本行相接的行")
        }
        return wish(pane) { .join($0(first), $0(line)) }
    }

    private mutating func askForRole(_ line: Int, _ pane: SourcePane) {
        let keys: [(Character, Correction.Role)] = [
            ("h", .block(.headline)), ("k", .block(.kicker)), ("s", .block(.subheadline)),
            ("u", .block(.subhead)), ("b", .block(.body)), ("i", .block(.item)),
            ("y", .block(.byline)), ("c", .block(.caption)), ("r", .block(.credit)),
            ("o", .block(.source)), ("l", .section), ("e", .series), ("x", .unplaced),
        ]
        let options = keys.flatMap { key, role in
            wish(pane) { .role($0(line), role) }.map {
                Choice.Option(key: key, label: Bilingual(role.name), answer: .effect($0))
            }
        }
        mode = .choice(Choice(question: Bilingual("Read the line as", "本行的角色"), options: options))
    }

    /// The lines from the anchor to the cursor, or the cursor's alone, and the stories they may go to.
    private mutating func askForStory(_ line: Int, _ pane: SourcePane) {
        let other = pane.anchor ?? line
        let moved = pane.lines.filter { (min(line, other)...max(line, other)).contains($0) }
        let targets = pane.page.articles.filter { !moved.contains($0.firstLine) }
        let options = zip("abcdefghijklmnopqrstuvwxyz", targets).flatMap { key, article in
            wish(pane) { .move(moved.map($0), .within, $0(article.firstLine)) }.map {
                Choice.Option(key: key, label: Bilingual(article.title), answer: .effect($0))
            }
        }
        guard !options.isEmpty else {
            notice = .info("There is no other story on this page", "本页没有别的稿件")
            return
        }
        let lines = moved.count == 1 ? "line \(line)" : "\(moved.count) lines"
        mode = .choice(
            Choice(
                question: Bilingual("Move \(lines) to", "将 \(moved.count) 行移至"), options: options))
    }
}
