import Foundation
import Glibc

/// A program that has the terminal for a while: an editor, a command a person typed.
///
/// It is started by its arguments and never by a line made of them; what a page holds reaches it on
/// standard input or as a file of a name of ours.
struct ChildProgram {
    /// The first is looked for along `PATH`.
    var arguments: [String]
    /// What it reads on standard input; nil leaves it the terminal.
    var input: String?

    /// How it ended.
    enum Outcome: Hashable {
        case exited(Int32)
        case signalled(Int32)
        /// It was never there: the error's number.
        case notStarted(Int32)
    }

    /// Runs it to its end, with the terminal's signals for it alone.
    func run() -> Outcome {
        let file = input.map(Self.file)
        defer { if let file, file >= 0 { close(file) } }
        if file == -1 { return .notStarted(errno) }
        let signals = TerminalSignals()
        defer { signals.restore() }
        var process: pid_t = 0
        let error = spawn(&process, standardInput: file)
        if error != 0 { return .notStarted(error) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return .notStarted(errno) }
        }
        return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .signalled(status & 0x7F)
    }

    private func spawn(_ process: inout pid_t, standardInput: Int32?) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let standardInput { posix_spawn_file_actions_adddup2(&actions, standardInput, 0) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        let words = arguments.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        return posix_spawnp(&process, arguments[0], &actions, &attributes, words, environ)
    }

    /// A file without a name that holds the text, to be read from its beginning; −1 when there can
    /// be none.
    private static func file(holding text: String) -> Int32 {
        var template = TemporaryName.file
        let file = mkstemp(&template)
        guard file >= 0, fcntl(file, F_SETFD, FD_CLOEXEC) == 0 else { return -1 }
        unlink(template)
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
        guard handle.writes(Data(text.utf8)), lseek(file, 0, SEEK_SET) == 0 else {
            close(file)
            return -1
        }
        return file
    }
}

/// The keys that end or stop a program are the child's while it runs: a session that waits for it
/// neither ends by its Ctrl-C nor stays awake when the two are stopped together.
private struct TerminalSignals {
    private var former: [(signal: Int32, action: sigaction)] = []

    init() {
        // The handlers are no pointers that may stand in an array: 0 and 1 would be taken for nil.
        for (signal, isIgnored) in [(SIGINT, true), (SIGQUIT, true), (SIGTSTP, false)] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = isIgnored ? SIG_IGN : SIG_DFL
            var before = sigaction()
            sigaction(signal, &action, &before)
            former.append((signal, before))
        }
    }

    func restore() {
        for (signal, action) in former {
            var action = action
            sigaction(signal, &action, nil)
        }
    }
}
