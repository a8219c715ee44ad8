import Corpus
import Terminal

extension AppState {
    /// Runs a line typed behind `:`: a row's number, a setting, an export, or a command's name.
    mutating func run(_ line: String) -> [Effect] {
        let words = line.split(separator: " ").map(String.init)
        guard let name = words.first else { return [] }
        if let number = Int(name) { return perform(.goToTop, count: max(1, number)) }
        let arguments = Array(words.dropFirst())
        switch name {
        case "q": return perform(.quit, count: nil)
        case "save-search" where !arguments.isEmpty:
            let effects = askForName()
            guard mode != .normal else { return effects }
            mode = .normal
            return self.name(.saveSearch, arguments.joined(separator: " "))
        case "set": return set(arguments)
        case "help" where arguments.first == "query":
            mode = .help(HelpPane(topic: .query))
            return []
        case "export", "export-marked": return export(name, arguments)
        case "search":
            guard !arguments.isEmpty else { return perform(.searchArchive, count: nil) }
            let text = arguments.joined(separator: " ")
            if let problem = problem(of: text) {
                notice = .failure(problem.message, problem.chinese)
                return []
            }
            query = SearchQuery(text, today: today)
            return push(.search(text, by: sorting))
        default: break
        }
        guard let entry = Palette.matches(name).first, entry.name.hasPrefix(name) else {
            notice = .failure(
                "There is no command “\(name)”; :help lists them", "没有“\(name)”命令;:help 列出全部")
            return []
        }
        return perform(entry.command, count: arguments.first.flatMap { Int($0) })
    }

    /// `export FORMAT [FOLDER]`; without a format the question is asked.
    private mutating func export(_ name: String, _ arguments: [String]) -> [Effect] {
        let marked = name == "export-marked"
        guard let format = arguments.first else {
            return perform(marked ? .exportMarked : .export, count: nil)
        }
        let folder = arguments.dropFirst().joined(separator: " ")
        if marked { return [.export(ExportRequest(what: .marked, format: format, folder: folder))] }
        guard let row = current else { return [] }
        return [
            .export(ExportRequest(what: .story(row.id), format: format, folder: folder))
        ]
    }

    mutating func resetReader() {
        reader = reader?.reset(width: width, tongue: tongue, punctuation: punctuation)
    }

    /// Sets everything by another width of ambiguous characters.
    mutating func count(ambiguousAsWide isWide: Bool) -> [Effect] {
        width = WidthTable(ambiguousIsWide: isWide)
        resetReader()
        return [.setAmbiguousWidth(isWide), .redraw]
    }

    /// `set ambiwidth 1|2`, `set language en|zh`, `set punctuation full|half`, `set measure N` (Han).
    private mutating func set(_ arguments: [String]) -> [Effect] {
        let parts = arguments.flatMap { $0.split(separator: "=").map(String.init) }
        switch (parts.first, parts.dropFirst().first) {
        case ("ambiwidth", "1"), ("ambiwidth", "2"):
            return count(ambiguousAsWide: parts[1] == "2")
        case ("language", "en"), ("language", "zh"):
            tongue = parts[1] == "zh" ? .chinese : .english
            resetReader()
            return []
        case ("punctuation", "full"), ("punctuation", "half"):
            punctuation = parts[1] == "full" ? .fullWidth : .asPrinted
            resetReader()
            return []
        case ("measure", let value?) where Int(value) != nil:
            measure = min(max(16, (Int(value) ?? 36) * 2), 200)
            return []
        default:
            notice = .failure(
                "Settings: ambiwidth 1|2, language en|zh, punctuation full|half, measure 8…100",
                "可设置:ambiwidth 1|2、language en|zh、punctuation full|half、measure 8…100")
            return []
        }
    }
}
