import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// Whatever happens, the terminal is left as it was found.
@Suite struct RestorationTests {
    @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"])
    func leavingRestoresTheTerminal(name: String) throws {
        let program = try ProbeProgram.start(["text"], changing: ["TERM": name])
        try end(program, expecting: 0) { $0.send("q") }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func aSignalEndsTheSession(signal: Int32) throws {
        try end(try ProbeProgram.start(["text"]), expecting: 128 + signal) { $0.signal(signal) }
    }

    @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT])
    func aFatalSignalRestoresTheTerminal(signal: Int32) throws {
        try end(try ProbeProgram.start(["text"]), expecting: 128 + signal) { $0.signal(signal) }
    }

    /// Swift's backtracer lets a process live on after a signal that was only sent.
    @Test(arguments: [SIGSEGV, SIGABRT, SIGQUIT])
    func aFatalSignalEndsTheSessionDespiteTheBacktracer(signal: Int32) throws {
        let program = try ProbeProgram.start(["text"], changing: ["SWIFT_BACKTRACE": "enable=yes"])
        try end(program, expecting: 128 + signal) { $0.signal(signal) }
    }

    @Test(arguments: [SIGSEGV, SIGTERM, nil])
    func theMouseIsGivenBack(signal: Int32?) throws {
        let program = try ProbeProgram.start(["text"])
        try program.wait(for: "ready")
        program.send("m")
        try program.wait(for: "mouse on")
        if let signal { program.signal(signal) } else { program.send("q") }
        #expect(try program.waitForExit() == signal.map { 128 + $0 } ?? 0)
        #expect(isRestored(program.screen))
    }

    @Test func aTrapRestoresTheTerminal() throws {
        let program = try ProbeProgram.start(["text"])
        let status = try end(program) { $0.send("t") }
        #expect(status == 128 + SIGILL || status == 128 + SIGTRAP)
    }

    @Test func anOverflownStackRestoresTheTerminal() throws {
        try end(try ProbeProgram.start(["text"]), expecting: 128 + SIGSEGV) { $0.send("o") }
    }

    @Test func anExitFromAnywhereRestoresTheTerminal() throws {
        try end(try ProbeProgram.start(["text"]), expecting: 7) { $0.send("e") }
    }

    @Test func aLostTerminalEndsTheSession() throws {
        let program = try ProbeProgram.start(["text"])
        try program.wait(for: "ready")
        program.hangUp()
        #expect(try program.waitForExit() == 128 + SIGHUP)
    }

    /// A terminal that takes nothing any more, as behind a lost line, keeps no process alive: the
    /// frame is far larger than what it takes in unread.
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func aStuckTerminalKeepsNoSession(signal: Int32) throws {
        let program = try ProbeProgram.start(["--sheet"], size: Size(columns: 400, rows: 120))
        let before = TerminalModes(try PtyProcess.freshModes())
        try program.wait(for: "ready")
        program.signal(signal)
        #expect(try program.waitForExitUnread() == 128 + signal)
        #expect(TerminalModes(program.modes) == before)
        #expect(isRestored(program.screen))
    }

    /// The same when it has nothing to paint: the way back needs room, too.
    @Test(arguments: [SIGTERM, SIGHUP])
    func aStuckTerminalKeepsNoIdleSession(signal: Int32) throws {
        let program = try ProbeProgram.start(["text"])
        let before = TerminalModes(try PtyProcess.freshModes())
        try program.wait(for: "ready")
        try program.fill()
        program.signal(signal)
        #expect(try program.waitForExitUnread() == 128 + signal)
        #expect(TerminalModes(program.modes) == before)
        #expect(isRestored(program.screen))
    }

    /// Suspended by its own wish and by another's, from a shell that controls jobs.
    @Test(arguments: ["own", "foreign"])
    func suspendingGivesTheTerminalToTheShell(wish: String) throws {
        let program = try ProbeProgram.startInShell(
            "PROBE 云岭; echo stopped; read line; fg; echo over $?; read line")
        try program.wait(for: "ready")
        program.send("m")
        try program.wait(for: "mouse on")
        if wish == "own" {
            program.send("z")
        } else {
            kill(try child(of: program), SIGTSTP)
        }
        try program.wait(for: "stopped")
        #expect(isRestored(program.screen))
        #expect(program.modes.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO))
        program.resize(Size(columns: 50, rows: 6))
        program.send("\n")
        try program.wait(for: "resume")
        #expect(program.screen.rowText(0).hasPrefix("50x6"))
        #expect(program.screen.rowText(2) == "云岭")
        #expect(program.screen.modes.isSuperset(of: [1049, 2004, 1000, 1006]))
        program.send("j")
        try program.wait(for: "key j")
        program.send("q")
        try program.wait(for: "over 0")
        #expect(isRestored(program.screen))
        program.send("\n")
        #expect(try program.waitForExit() == 0)
    }

    @Test func aProcessThatWasStoppedHardPaintsAnew() throws {
        let program = try ProbeProgram.startInShell(
            "PROBE 云岭; echo stopped; stty sane; read line; fg; read line")
        try program.wait(for: "ready")
        // Behind a key no frame is on its way any more: the terminal's answers came before it.
        program.send("j")
        try program.wait(for: "key j")
        kill(try child(of: program), SIGSTOP)
        try program.wait(for: "stopped")
        program.send("\n")
        try program.wait(for: "resume")
        #expect(program.screen.rowText(2) == "云岭")
        program.send("\u{3}")
        try program.wait(for: "key <C-c>")
    }

    @discardableResult
    private func end(
        _ program: PtyProcess, expecting status: Int32? = nil, by action: (PtyProcess) -> Void
    ) throws -> Int32 {
        // The program may have set its modes already; these are a new terminal's.
        let before = TerminalModes(try PtyProcess.freshModes())
        try program.wait(for: "ready")
        #expect(TerminalModes(program.modes) != before)
        action(program)
        let found = try program.waitForExit()
        if let status { #expect(found == status) }
        #expect(TerminalModes(program.modes) == before)
        #expect(isRestored(program.screen))
        return found
    }

    private func isRestored(_ screen: TerminalEmulator) -> Bool {
        screen.modes == [25, 7] && screen.areAttributesOff
    }

    /// The process that the shell started.
    private func child(of program: PtyProcess) throws -> pid_t {
        let path = "/proc/\(program.identifier)/task/\(program.identifier)/children"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try #require(text.split(separator: " ").first.flatMap { pid_t($0) })
    }
}

/// Terminal modes that can be compared.
struct TerminalModes: Equatable {
    private let flags: [tcflag_t]
    private let characters: [UInt8]

    init(_ modes: termios) {
        flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
        characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
    }
}
