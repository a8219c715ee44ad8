import Corpus

/// Other programs that are given stories. Whether the account may run them is asked where they are run.
extension AppState {
    mutating func editSource() -> [Effect] {
        guard let id = source?.story ?? current?.id else {
            notice = .info("There is no story here", "这里没有稿件")
            return []
        }
        return [.edit(id)]
    }

    mutating func askForPipe() -> [Effect] {
        guard let row = current else {
            notice = .info("There is no story to pipe", "没有可传送的稿件")
            return []
        }
        return open(Prompt(.pipe(.story(row.id))))
    }

    /// A command was typed.
    func run(_ kind: Prompt.Kind, _ command: String) -> [Effect] {
        switch kind {
        case .pipe(let what): [.pipe(command, what)]
        case .shell: [.shell(command)]
        default: []
        }
    }

    /// `:shell` and `:pipe` with the command behind them.
    mutating func run(program name: String, _ line: String) -> [Effect] {
        let command = String(line.drop { $0 == " " }.dropFirst(name.count).drop { $0 == " " })
        if name == "shell" { return [.shell(command)] }
        guard let row = current else { return askForPipe() }
        return [.pipe(command, .story(row.id))]
    }
}
