import Foundation
import Terminal
import TestSupport
import Testing

/// Locales, terminal names and terminals' answers that are not as they should be: the program
/// starts, reads right and leaves the terminal clean.
struct OddTerminalTests {
    private static let size = Size(columns: 80, rows: 24)

    @Test(
        arguments: [
            ["LC_ALL": "C"], ["LC_ALL": nil, "LC_CTYPE": "UTF-8"], ["LC_ALL": nil],
            ["LC_ALL": "de_DE.ISO-8859-1"], ["LC_ALL": nil, "LANG": "no_SUCH.UTF-8"],
        ] as [[String: String?]])
    func everyLocaleReads(changes: [String: String?]) throws {
        try read(try LiveScreen(), changing: changes)
    }

    /// What terminfo does not know is taken for the terminal that it is most like.
    @Test(arguments: [
        "xterm-ghostly", "brand-new-256color", "unknown", "no-such\u{1B}[2J", "", nil,
    ])
    func everyNameReads(name: String?) throws {
        let screen = try LiveScreen()
        let live = try read(screen, changing: ["TERM": name, "BROADSHEET_AMBIWIDTH": "1"])
        let told = name.map { $0.contains("x") || $0.contains("256") } ?? false
        let hasSecondScreen = String(decoding: live.output, as: UTF8.self).contains("[?1049h")
        #expect(hasSecondScreen == (told && name?.contains("[") == false))
    }

    /// Where such a name is wrong, as for most terminals that people give it to, the cursor waits
    /// behind the last column; what is painted must not depend on it.
    @Test(arguments: ["ansi", "pcansi"])
    func aDescriptionThatWrapsAtOnceReads(name: String) throws {
        let screen = try LiveScreen()
        let live = try screen.start(
            Size(columns: 81, rows: 24), changing: ["TERM": name, "BROADSHEET_AMBIWIDTH": "1"])
        for (keys, played) in [("", ""), ("jj\r", "jj<Enter>"), ("q", "jj<Enter>q")] {
            live.send(keys)
            let expected = try screen.rendered(Self.size, played)
            try live.wait { $0.screenText == expected }
        }
        try LiveScreen.leave(live)
    }

    @Test func aTerminalThatCannotMoveItsCursorIsToldSo() throws {
        let screen = try LiveScreen()
        defer { withExtendedLifetime(screen) {} }
        let live = try screen.start(Self.size, changing: ["TERM": "dumb"])
        #expect(try live.waitForExit() == 2)
        #expect(live.screen.screenText.contains("cannot move its cursor"))
        #expect(!live.output.contains(0x1B))
    }

    @Test func aTerminalThatNeverAnswersReads() throws {
        var answers = TerminalEmulator.Answers()
        answers.isSilent = true
        try read(try LiveScreen(), answers: answers)
    }

    /// Two seconds late, as over a bad line: read at once, and set anew when the answer comes.
    @Test func aTerminalThatAnswersLateReads() throws {
        let screen = try LiveScreen()
        var answers = TerminalEmulator.Answers()
        answers.delay = 2
        answers.width = .wide
        let live = try screen.start(Self.size, answers: answers)
        try live.wait(for: "三座粮仓装满了")
        live.send("j\r")
        try live.wait(for: "村会计田禾")
        let expected = try screen.rendered(Self.size, "j<Enter>", width: "2")
        try live.wait { $0.screenText == expected }
        try LiveScreen.leave(live)
    }

    /// What the terminal answers when the program is already leaving is not typed into the shell.
    @Test func answersDoNotReachTheShell() throws {
        let screen = try LiveScreen()
        var answers = TerminalEmulator.Answers()
        answers.delay = 0.1
        let shell = try PtyProcess(
            [
                "/bin/bash", "-c",
                "\"$0\" read --fresh; read -t 1 -r line; printf 'got<%q>' \"$line\"",
                Program.path,
            ], size: Self.size, environment: screen.home.program.environment, answers: answers)
        shell.send("Q")
        try shell.wait(for: "got<")
        #expect(shell.screen.screenText.contains("got<''>"), "\(shell.screen.screenText)")
        #expect(try shell.waitForExit() == 0)
    }

    /// Compares the first screen and a story with what `render` prints.
    @discardableResult
    private func read(
        _ screen: LiveScreen, changing changes: [String: String?] = [:],
        answers: TerminalEmulator.Answers = .init()
    ) throws -> PtyProcess {
        let live = try screen.start(Self.size, changing: changes, answers: answers)
        try live.wait(for: "三座粮仓装满了")
        live.send("j\r")
        let expected = try screen.rendered(Self.size, "j<Enter>")
        try live.wait { $0.screenText == expected }
        try LiveScreen.leave(live)
        return live
    }
}
