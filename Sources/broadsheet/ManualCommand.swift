import ArgumentParser
import Interface

/// `broadsheet manual query`
struct ManualCommand: ParsableCommand {
    enum Topic: String, ExpressibleByArgument, CaseIterable { case query }

    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print a manual page, for man.",
        discussion: "broadsheet manual query | man -l -")

    @Argument(help: "What the page is about: query.")
    var topic: Topic

    func run() throws {
        switch topic {
        case .query: try StandardOutput.print(document: QueryManual.roff())
        }
    }
}
