import ArgumentParser

/// `broadsheet completions SHELL`
struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "Print a completion script for a shell.")

    @Argument(help: "bash, zsh or fish.")
    var shell: String

    func run() throws {
        guard let shell = CompletionShell(rawValue: shell) else {
            let names = CompletionShell.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(
                code: .usage, message: "no completions for \(self.shell), only for \(names)")
        }
        var output = StandardOutput()
        try output.document(Broadsheet.completionScript(for: shell) + "\n")
        try output.finish()
    }
}
