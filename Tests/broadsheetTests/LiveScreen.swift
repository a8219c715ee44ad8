import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// The built program on a terminal, beside what `render` prints for the same keys: one goes through
/// ncurses and a terminal's bytes, the other does not.
struct LiveScreen {
    var home: Home

    /// Pages with marks whose width is ambiguous in every list and text.
    static let page = """
        “渡口”茶馆——三代人的《老账本》

        本报讯(记者 林小满)“账本都在——一本没丢……”茶馆主人周大川说：“1987年开张,用的是Xinhua牌算盘。”

        ①茶水3.5元；②点心12-20元；③说书·评弹×2场，36°水温。□旧账　●新账…
        """

    init(pages: [String: String] = ["liuwan_20210504_01.txt": page]) throws {
        home = try Home.withPages(Home.samplePages.merging(pages) { $1 })
        // `render` makes the archive the one that was opened last.
        _ = try rendered(Size(columns: 80, rows: 24), "")
    }

    /// Pages that no session has opened yet.
    init(unopened pages: [String: String]) throws {
        home = try Home()
        for (name, text) in pages { try home.folder.write("pages/" + name, text) }
    }

    /// Starts the reader; a variable that is nil is not set.
    func start(
        _ size: Size, opening pages: [String] = [], changing: [String: String?] = [:],
        answers: TerminalEmulator.Answers = .init()
    ) throws -> PtyProcess {
        let environment = home.program.environment.merging(changing.mapValues { $0 ?? "" }) { $1 }
            .filter { changing[$0.key] != .some(nil) }
        return try PtyProcess(
            [Program.path, "read", "--fresh"] + pages, size: size, environment: environment,
            answers: answers)
    }

    /// What `render` prints, as the emulator tells it: without blank rows at the end.
    func rendered(_ size: Size, _ keys: String, width: String = "1") throws -> String {
        var program = home.program
        program.environment["BROADSHEET_AMBIWIDTH"] = width
        let outcome = try program.run([
            "render", "--size", "\(size.columns)x\(size.rows)", "--keys", keys,
        ])
        try #require(outcome.code == 0, "\(outcome.messages)")
        var lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// Ends the program from outside; the terminal must be as it was.
    static func leave(_ live: PtyProcess) throws {
        live.signal(SIGTERM)
        #expect(try live.waitForExit() == 128 + SIGTERM)
        try expectClean(live)
    }

    static func expectClean(_ live: PtyProcess) throws {
        #expect(live.screen.modes == [25, 7])
        #expect(live.screen.areAttributesOff)
        #expect(live.screen.unknown.isEmpty, "\(live.screen.unknown)")
        let (found, fresh) = (live.modes, try PtyProcess.freshModes())
        #expect(found.c_lflag == fresh.c_lflag && found.c_iflag == fresh.c_iflag)
        #expect(found.c_oflag == fresh.c_oflag)
    }
}
