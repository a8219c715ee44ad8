import App
import Archive
import Curses
import Export
import Interface

extension Failure {
    /// What an error of the layers below means for a script; nil for errors of the parser.
    init?(cause: any Error) {
        switch cause {
        case let failure as Failure: self = failure
        case let error as ArchiveError:
            self.init(code: Self.code(for: error), message: error.message, hint: error.hint)
        case let error as LocationError: self.init(code: .unwritable, message: error.message)
        case let problem as ConfigurationProblem:
            self.init(
                code: .usage, message: problem.message[Environment.tongue],
                hint: "Correct that line, or move the file away to do without it.")
        case let refusal as PolicyRefusal:
            self.init(code: .unwritable, message: refusal.message[Environment.tongue])
        case let problem as FileProblem: self.init(code: .unreadable, message: problem.message)
        case let error as ExportError: self.init(code: .unwritable, message: error.message)
        case let error as CursesError:
            self.init(
                code: .usage, message: error.english,
                hint: "The sub-commands need no terminal, see broadsheet --help.")
        default: return nil
        }
    }

    private static func code(for error: ArchiveError) -> Code {
        switch error.consequence {
        case .nothingFound: .nothingFound
        case .unusableInput: .usage
        case .unreadable, .interrupted: .unreadable
        case .unwritable: .unwritable
        }
    }
}
