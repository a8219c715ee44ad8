import Foundation
import TestSupport
import Testing

/// Terminals and locales that are not as they should be.
@Suite struct StartTests {
    @Test(arguments: [
        ("dumb", "cannot move its cursor"), ("no-such-terminal", "no description"),
        ("", "TERM is not set"),
        ("evil\u{1B}[2J", "no description"),
    ])
    func anUnusableTerminalIsRefusedUntouched(name: String, reason: String) throws {
        let program = try ProbeProgram.start(changing: ["TERM": name])
        #expect(try program.waitForExit() == 2)
        #expect(program.screen.screenText.replacing("\n", with: "").contains(reason))
        #expect(!program.output.contains(0x1B))
    }

    @Test func aMissingTerminalNameIsRefused() throws {
        let program = try ProbeProgram.start(changing: ["TERM": nil])
        #expect(try program.waitForExit() == 2)
        #expect(program.screen.screenText.contains("TERM"))
        #expect(program.screen.screenText.contains("没有设置"))
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
