import ArgumentParser
import Interface

/// `broadsheet manual query|keys`
struct ManualCommand: ParsableCommand {
    enum Topic: String, ExpressibleByArgument, CaseIterable { case query, keys }

    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print a manual page, for man.",
        discussion: "broadsheet manual keys | man -l -")

    @Argument(help: "What the page is about: query or keys.")
    var topic: Topic

    func run() throws {
        switch topic {
        case .query: try StandardOutput.print(document: QueryManual.roff())
        case .keys:
            try StandardOutput.print(document: KeysManual.roff(Environment.configuration.keymap))
        }
    }
}
