import App
import Archive
import Curses
import Foundation
import Interface
import Terminal

/// The reader on a terminal, from the archive to the last key.
struct Reading {
    var paths: [String] = []
    /// The archive's file, where it is not the one of the paths or the one opened last.
    var archive: String?
    /// Whether it goes on where the last session ended, unless the configuration says otherwise.
    var resumes = true

    func run() throws {
        // Said before anything is made or read.
        if isatty(STDIN_FILENO) == 0 { throw CursesError.inputIsNoTerminal }
        if isatty(STDOUT_FILENO) == 0 { throw CursesError.outputIsNoTerminal }
        let open =
            paths.isEmpty
            ? try OpenArchive(at: archive)
            : try OpenArchive(of: PageRoots(someOf: paths).paths, at: archive)
        let file = SessionFile(index: open.index, in: .current)
        let resumes = resumes && Environment.configuration.settings.resumes
        let (signal, memory) = try read(open, from: resumes ? file.load() : nil)
        do {
            try file.save(memory)
        } catch {
            StandardError.say("\(error.message); your place is not remembered")
        }
        switch signal {
        case 0: break
        case SIGHUP: throw Failure(code: .hungUp, message: "")
        case SIGTERM: throw Failure(code: .terminated, message: "")
        default: throw Failure(code: .interrupted, message: "")
        }
    }

    /// Gives the terminal back before it returns the signal that ended the session, or 0, and what
    /// the session leaves.
    private func read(
        _ open: OpenArchive, from memory: SessionMemory?
    ) throws(CursesError) -> (signal: Int32, memory: SessionMemory) {
        let (themes, themeProblem) = Environment.themes()
        let screen = try CursesScreen(environment: Environment.screenVariables, themes: themes)
        let wake = screen.wake
        let inbox = Inbox { wake() }
        if let trouble = open.deskFailure {
            inbox.post(.notice(.failure(trouble.message, trouble.message)))
        }
        if let name = screen.traits.standIn { inbox.post(.notice(Self.notice(ofStandIn: name))) }
        for problem in [themeProblem, Environment.configurationProblem].compactMap({ $0 }) {
            inbox.post(.notice(problem.notice))
        }
        let state = AppState(
            size: screen.size, width: screen.width, tongue: Environment.tongue,
            hasLines: screen.traits.hasLines, configuration: Environment.configuration,
            memory: memory)
        let importing = BackgroundImport(inbox: inbox)
        let (archive, roots) = (open.archive, open.roots)
        let canLook = !roots.isEmpty && archive.isWritable
        let look: @Sendable () -> Void = {
            importing.start(roots, into: archive, isAskedFor: true)
        }
        let runner = EffectRunner(
            archive: archive, inbox: inbox, pace: .inBackground, exports: StoryExporter(),
            history: PromptHistoryFile(.current), look: canLook ? look : nil)
        var session = Session(screen: screen, state: state, runner: runner)
        session.open()
        // Looking for pages that changed, and writing down what was opened, can wait so long.
        Worker().later { archive.openFully() }
        if let trouble = open.remembering() { inbox.post(.notice(.failure(trouble, trouble))) }
        defer { importing.stop() }
        let sweep = Worker()
        sweep.later { StaleFolders.sweep() }
        if canLook { importing.start(roots, into: archive, isAskedFor: false) }
        let signal = session.run()
        return (signal, session.state.memory)
    }

    /// The terminal is not known here; what it is taken for may not be right.
    private static func notice(ofStandIn name: String) -> Notice {
        let own = Visible.line(Environment.variables["TERM"] ?? "")
        return own.isEmpty
            ? .info("TERM is not set; taken for a \(name)", "没有设置 TERM,按 \(name) 显示")
            : .info(
                "There is no description of “\(own)”; taken for a \(name)",
                "系统不认识终端“\(own)”,按 \(name) 显示")
    }
}
