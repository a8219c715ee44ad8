import ArgumentParser
import Glibc
import Terminal

/// The command line.
@main
struct Broadsheet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "broadsheet",
        abstract: "A reader of Chinese newspapers for the terminal.",
        usage: """
            broadsheet [PATH…]
            broadsheet COMMAND …
            """,
        version: "0.1.0",
        subcommands: [
            ReadCommand.self, ImportCommand.self, ParseCommand.self, IssuesCommand.self,
            ListCommand.self,
            ShowCommand.self, SearchCommand.self, SearchesCommand.self, RelatedCommand.self,
            NamesCommand.self,
            MarkCommand.self, UnmarkCommand.self, TagCommand.self, MarksCommand.self,
            IssueCommand.self, CorrectionsCommand.self,
            ExportCommand.self, RenderCommand.self, KeysCommand.self, ManualCommand.self,
            DoctorCommand.self,
            CompletionsCommand.self,
        ],
        defaultSubcommand: ReadCommand.self)

    static func main() {
        // A closed pipe and a file that may not grow are errors of the call that writes.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        Environment.restrict()
        do {
            let arguments = CommandLine.arguments.dropFirst()
            // Paths alone need no parser, and the parser costs more time than the first screen.
            if arePaths(arguments) { return try Reading(paths: Array(arguments)).run() }
            var command = try parseAsRoot(TagArguments.expanded(arguments))
            try command.run()
        } catch {
            guard let failure = Failure(cause: error) else { end(withParserError: error) }
            StandardError.say(failure)
            Glibc.exit(failure.code.rawValue)
        }
    }

    /// Whether no option and no command is among them, so that they are what to read.
    private static func arePaths(_ arguments: ArraySlice<String>) -> Bool {
        guard let first = arguments.first else { return true }
        let commands = configuration.subcommands.map { $0.configuration.commandName } + ["help"]
        return !commands.contains(first) && !arguments.contains { $0.hasPrefix("-") }
    }

    /// Help is printed where it was asked for; a wrong argument ends with 2, not with 64.
    private static func end(withParserError error: any Error) -> Never {
        let text = fullMessage(for: error)
        guard exitCode(for: error) != .success else {
            var output = StandardOutput()
            do {
                try output.document(text + "\n")
                try output.finish()
            } catch {
                StandardError.say(error)
                Glibc.exit(error.code.rawValue)
            }
            Glibc.exit(0)
        }
        for line in text.split(separator: "\n") { StandardError.write(Visible.line(line) + "\n") }
        Glibc.exit(Failure.Code.usage.rawValue)
    }
}
