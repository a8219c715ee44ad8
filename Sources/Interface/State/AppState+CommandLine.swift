import Corpus
import Terminal

extension AppState {
    /// Runs a line typed behind `:`: a row's number, a setting, an export, or a command's name.
    mutating func run(_ line: String) -> [Effect] {
        let line = line.hasPrefix("!") ? "shell " + line.dropFirst() : line
        let words = line.split(separator: " ").map(String.init)
        guard let name = words.first else { return [] }
        if let number = Int(name) { return perform(.goToTop, count: max(1, number)) }
        let arguments = Array(words.dropFirst())
        switch name {
        case "save-search" where !arguments.isEmpty:
            let effects = askForName()
            guard mode != .normal else { return effects }
            mode = .normal
            return self.name(.saveSearch, arguments.joined(separator: " "))
        case "set": return set(arguments)
        case "help", "h":
            if arguments.isEmpty { return perform(.help, count: nil) }
            showHelp(for: arguments)
            return []
        case "shell", "pipe":
            if !arguments.isEmpty { return run(program: name, line) }
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
        if let command = Habit.command(name) { return perform(command, count: nil) }
        switch Palette.meaning(of: name) {
        case .command(let command):
            return perform(command, count: arguments.first.flatMap { Int($0) })
        case .several(let entries):
            let names = Self.names(of: entries)
            notice = .failure(
                "Several commands begin with “\(name)”: \(names)", "有多个命令以“\(name)”开头:\(names)")
        case .none(let entries) where entries.isEmpty:
            notice = .failure(
                "There is no command “\(name)”; :help lists them", "没有“\(name)”命令;:help 列出全部")
        case .none(let entries):
            let names = Self.names(of: entries)
            notice = .failure(
                "There is no command “\(name)”; did you mean \(names)?",
                "没有“\(name)”命令;是否指 \(names)?")
        }
        return []
    }

    /// As many commands as one takes in at a glance.
    private static func names(of entries: [CommandEntry]) -> String {
        let names = entries.prefix(4).map(\.name).joined(separator: ", ")
        return entries.count > 4 ? names + " …" : names
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
        reader = reader?.reset(
            width: width, tongue: tongue, display: settings.display, columns: settings.columns)
    }

    /// Sets everything by another width of ambiguous characters.
    mutating func count(ambiguousAsWide isWide: Bool) -> [Effect] {
        width = WidthTable(ambiguousIsWide: isWide)
        resetReader()
        return [.setAmbiguousWidth(isWide), .redraw]
    }

    /// `set NAME VALUE` or `set NAME=VALUE`, as the table of settings has it.
    private mutating func set(_ arguments: [String]) -> [Effect] {
        let parts = arguments.flatMap { $0.split(separator: "=").map(String.init) }
        var next = settings
        guard let setting = parts.first.flatMap(Setting.named), !setting.isForStart else {
            let live = Setting.list(Setting.all.filter { !$0.isForStart })
            notice = .failure("Settings: \(live)", "可设置:\(live)")
            return []
        }
        guard parts.count == 2, setting.apply(&next, parts[1]) else {
            notice = .failure(
                "\(setting.name) is one of \(setting.values): \(setting.summary.english)",
                "\(setting.name) 可设为 \(setting.values):\(setting.summary.chinese)")
            return []
        }
        return adopt(next)
    }

    /// Lets other settings hold from now on.
    mutating func adopt(_ next: Settings) -> [Effect] {
        let before = settings
        settings = next
        if let language = next.language { tongue = language }
        let mouse: [Effect] =
            next.usesMouse == before.usesMouse ? [] : [.setMouse(next.usesMouse)]
        if let isWide = next.ambiguousIsWide, isWide != before.ambiguousIsWide {
            return count(ambiguousAsWide: isWide) + mouse
        }
        resetReader()
        return mouse
    }
}
