import Foundation
import TestSupport
import Testing

/// Terminals and locales that are not as they should be.
@Suite struct StartTests {
    @Test func anUnusableTerminalIsRefusedUntouched() throws {
        let program = try ProbeProgram.start(changing: ["TERM": "dumb"])
        #expect(try program.waitForExit() == 2)
        let said = program.screen.screenText.replacing("\n", with: "")
        #expect(said.contains("cannot move its cursor") && said.contains("不能移动光标"))
        #expect(!program.output.contains(0x1B))
    }

    @Test(arguments: ["no-such-terminal", "xterm-unheard-of", "evil\u{1B}[2J", "unknown", "", nil])
    func anUnknownTerminalIsTakenForAnother(name: String?) throws {
        let program = try ProbeProgram.start(["云岭"], changing: ["TERM": name])
        try program.wait(for: "云岭")
        #expect(program.screen.modes.contains(1049) == (name == "xterm-unheard-of"))
        program.send("q")
        #expect(try program.waitForExit() == 0)
        #expect(program.screen.modes == [25, 7] && program.screen.unknown.isEmpty)
    }

    @Test(
        arguments: [
            ["LC_ALL": "C"], ["LC_ALL": nil, "LC_CTYPE": "UTF-8"], ["LC_ALL": nil],
            ["LC_ALL": "zh_CN.GBK"], ["LC_ALL": "POSIX"],
        ] as [[String: String?]])
    func everyLocaleShowsHan(changes: [String: String?]) throws {
        let program = try ProbeProgram.start(["云岭“日报”"], changing: changes)
        try program.wait(for: "云岭“日报”")
    }

    @Test(arguments: ["</dev/null", ">/dev/null"])
    func whatIsNoTerminalIsRefused(redirection: String) throws {
        let program = try ProbeProgram.startInShell("PROBE \(redirection); echo status $?")
        try program.wait(for: "status 2")
        #expect(program.screen.screenText.contains("is not a terminal"))
    }
}
