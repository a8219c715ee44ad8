import App
import Archive
import ArgumentParser
import Curses
import Foundation
import Interface
import Terminal

/// `broadsheet [PATH…]`
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Open the reader; so does broadsheet without a command.",
        discussion: """
            Folders are searched to the bottom for *.txt. Without a path the archive opened last is \
            opened again. A path that is called like a command is written ./path.
            """)

    @Argument(help: "Page files and folders.", completion: .file())
    var path: [String] = []

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        // Said before anything is made or read.
        if isatty(STDIN_FILENO) == 0 { throw CursesError.inputIsNoTerminal }
        if isatty(STDOUT_FILENO) == 0 { throw CursesError.outputIsNoTerminal }
        let open =
            path.isEmpty
            ? try OpenArchive(archive) : try OpenArchive(of: PageFinder(someOf: path), archive)
        open.remember()
        switch try read(open) {
        case 0: break
        case SIGHUP: throw Failure(code: .hungUp, message: "")
        case SIGTERM: throw Failure(code: .terminated, message: "")
        default: throw Failure(code: .interrupted, message: "")
        }
    }

    /// Gives the terminal back before it returns the signal that ended the session, or 0.
    private func read(_ open: OpenArchive) throws(CursesError) -> Int32 {
        let screen = try CursesScreen(environment: ProcessInfo.processInfo.environment)
        let wake = screen.wake
        let inbox = Inbox { wake() }
        if let trouble = open.deskFailure {
            inbox.post(.notice(.failure(trouble.message, trouble.message)))
        }
        let importing = BackgroundImport(inbox: inbox)
        defer { importing.stop() }
        if !open.roots.isEmpty, open.archive.isWritable {
            importing.start(open.roots, into: open.archive)
        }
        let state = AppState(size: screen.size, width: screen.width, tongue: Environment.tongue)
        let runner = EffectRunner(
            archive: open.archive, inbox: inbox, pace: .inBackground, exports: StoryExporter(),
            history: PromptHistoryFile(.current))
        var session = Session(screen: screen, state: state, runner: runner)
        return session.run()
    }
}
