package import Foundation
import Glibc
package import Terminal

/// A program on a terminal of the test's own: a pseudo-terminal with an emulator behind it.
///
/// Every wait ends when a condition holds or its time limit is over; nothing sleeps.
package final class PtyProcess {
    package var screen: TerminalEmulator
    /// All bytes that the program has written.
    package private(set) var output: [UInt8] = []
    package let identifier: pid_t
    /// Answers of a slow terminal, and when they are due.
    private var held: [(due: Date, bytes: [UInt8])] = []
    private var terminal: Int32
    /// The program's side of the terminal.
    private let path: String
    private var isOver = false

    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// Starts `command` (a path and its arguments) as the leader of a session on a new terminal.
    package init(
        _ command: [String], size: Size, environment: [String: String],
        answers: TerminalEmulator.Answers = .init()
    ) throws {
        screen = TerminalEmulator(size: size)
        screen.answers = answers
        (terminal, path) = try Self.openTerminal()
        Self.setSize(size, of: terminal)
        identifier = try Self.spawn(command, on: path, environment: environment)
    }

    deinit {
        if !isOver {
            kill(-identifier, SIGKILL)
            kill(identifier, SIGKILL)
            var status: Int32 = 0
            waitpid(identifier, &status, 0)
        }
        if terminal >= 0 { close(terminal) }
    }

    /// A new pseudo-terminal: the descriptor of our end and the path of the program's.
    private static func openTerminal() throws -> (Int32, String) {
        let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var number: Int32 = 0
        var lock: Int32 = 0
        // Linux's TIOCSPTLCK and TIOCGPTN, which Glibc's module does not show.
        guard terminal >= 0, ioctl(terminal, 0x4004_5431, &lock) == 0,
            ioctl(terminal, 0x8004_5430, &number) == 0
        else { throw Failure(description: "no pseudo-terminal") }
        return (terminal, "/dev/pts/\(number)")
    }

    private static func spawn(
        _ command: [String], on path: String, environment: [String: String]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that a session's leader opens becomes the session's own.
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        // POSIX_SPAWN_SETSID, which Glibc's module does not show.
        let newSession: Int32 = 0x80
        let flags = newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        posix_spawnattr_setflags(&attributes, Int16(flags))
        let arguments = command.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var process: pid_t = 0
        let error = posix_spawn(&process, command[0], &actions, &attributes, arguments, variables)
        guard error == 0 else {
            throw Failure(
                description: "cannot start \(command[0]): \(String(cString: strerror(error)))")
        }
        return process
    }

    /// The terminal's modes as they are now.
    package var modes: termios {
        var modes = termios()
        tcgetattr(terminal, &modes)
        return modes
    }

    /// The modes of a terminal that nobody has used yet.
    package static func freshModes() throws -> termios {
        let (terminal, _) = try openTerminal()
        defer { close(terminal) }
        var modes = termios()
        guard tcgetattr(terminal, &modes) == 0 else {
            throw Failure(description: "no pseudo-terminal")
        }
        return modes
    }

    package func send(_ text: String) { send(Array(text.utf8)) }

    package func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    package func signal(_ number: Int32) { kill(identifier, number) }

    /// Writes beside the program until the terminal takes no more, which nobody reads.
    package func fill() throws {
        let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw Failure(description: "no second way to the terminal") }
        defer { close(descriptor) }
        let blanks = [UInt8](repeating: 0x20, count: 512)
        while write(descriptor, blanks, blanks.count) > 0 || write(descriptor, blanks, 1) > 0 {}
    }

    package func resize(_ size: Size) {
        screen.resize(size)
        Self.setSize(size, of: terminal)
    }

    /// Hangs up, as a lost connection does.
    package func hangUp() {
        close(terminal)
        terminal = -1
    }

    /// Reads until the screen is as wanted; throws, with the screen, when it does not become so.
    /// A synchronized update is looked at when it is complete.
    package func wait(
        until condition: (TerminalEmulator) -> Bool, limit seconds: Double = 20
    ) throws {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while screen.modes.contains(2026) || !condition(screen) {
            guard read(before: deadline) else {
                throw Failure(description: "waited in vain; the screen is\n\(screen.screenText)")
            }
        }
    }

    package func wait(for text: String) throws {
        try wait(until: { $0.screenText.contains(text) })
    }

    /// Reads to the end and returns the exit status, or 128 + the signal that ended it.
    package func waitForExit(limit seconds: Double = 20) throws -> Int32 {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while read(before: deadline) { continue }
        return try status(before: deadline)
    }

    /// The same for a terminal that takes nothing until the program has ended.
    package func waitForExitUnread(limit seconds: Double = 20) throws -> Int32 {
        let deadline = Date(timeIntervalSinceNow: seconds)
        let status = try status(before: deadline)
        while read(before: deadline) { continue }
        return status
    }

    private func status(before deadline: Date) throws -> Int32 {
        var status: Int32 = 0
        while waitpid(identifier, &status, WNOHANG) == 0 {
            guard Date() < deadline else { throw Failure(description: "the program did not end") }
            var nothing = pollfd()
            poll(&nothing, 0, 5)
        }
        isOver = true
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    /// Reads once; false at the end of the output or of the time.
    private func read(before deadline: Date) -> Bool {
        guard terminal >= 0 else { return false }
        guard hasInput(before: deadline) else { return false }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(terminal, &buffer, buffer.count)
        guard count > 0 else { return false }
        output += buffer[..<count]
        screen.feed(buffer[..<count])
        if !screen.replies.isEmpty {
            held.append((Date(timeIntervalSinceNow: screen.answers.delay), screen.replies))
            screen.replies = []
            sendDueAnswers()
        }
        return true
    }

    /// Waits for output; answers that become due meanwhile are sent.
    private func hasInput(before deadline: Date) -> Bool {
        while true {
            var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            let end = min(deadline, held.first?.due ?? deadline)
            let left = Int32(max(0, (end.timeIntervalSinceNow * 1000).rounded(.up)))
            if poll(&descriptor, 1, left) > 0 { return true }
            sendDueAnswers()
            if Date() >= deadline { return false }
        }
    }

    private func sendDueAnswers() {
        while let first = held.first, first.due <= Date() {
            send(first.bytes)
            held.removeFirst()
        }
    }

    private static func setSize(_ size: Size, of terminal: Int32) {
        var window = winsize(
            ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &window)
    }
}
