import Foundation
import Terminal
import TestSupport
import Testing

/// The built program on a real terminal device, with an emulator behind it.
///
/// What the emulator shows is compared with what `render` prints for the same keys: one goes
/// through ncurses and a terminal's bytes, the other does not.
struct LiveScreenTests {
    static let keys = ["", "<Enter>", "jj<Enter> ", "?"]

    @Test(arguments: [(80, 24), (120, 40), (40, 12), (20, 6), (200, 60)], ["1", "2"])
    func everySizeShowsWhatRenderPrints(size: (Int, Int), width: String) throws {
        let home = try Self.home(width: width)
        for keys in Self.keys {
            try compare(home, Size(columns: size.0, rows: size.1), keys, width: width)
        }
    }

    @Test(arguments: ["tmux-256color", "screen", "linux", "vt100", "xterm"])
    func everyTerminalShowsWhatRenderPrints(name: String) throws {
        var home = try Self.home(width: "1")
        home.program.environment["TERM"] = name
        try compare(home, Size(columns: 80, rows: 24), "j<Enter>", width: "1")
    }

    @Test func aWindowThatIsResizedShowsWhatRenderPrints() throws {
        let home = try Self.home(width: "1")
        let live = try Self.start(home, Size(columns: 100, rows: 30))
        try live.wait(for: "老渡口")
        for columns in stride(from: 90, to: 30, by: -7) {
            live.resize(Size(columns: columns, rows: 5 + columns % 17))
        }
        let last = Size(columns: 64, rows: 18)
        live.resize(last)
        let expected = try Self.rendered(home, last, "")
        try live.wait { $0.size == last && $0.screenText == expected }
        try Self.leave(live)
    }

    @Test func nothingOfAPageReachesTheTerminalAsAControl() throws {
        let page = """
            坏\u{1B}[2J页\u{9B}31m的\u{202E}标\u{7}题

            本报讯(记者 何\u{200B}苗)正文\u{1B}]0;title\u{7}里\u{8}\u{8}有\u{E000}东西。\u{1B}[201~q

            第二段\u{90}也\u{FEFF}是\u{E}。
            """
        let home = try Home.withPages(["evil_20210503_01.txt": page])
        _ = try Self.rendered(home, Size(columns: 80, rows: 24), "")
        defer { withExtendedLifetime(home) {} }
        let live = try Self.start(home, Size(columns: 80, rows: 24))
        try live.wait(for: "␛[2J")
        live.send("\r")
        try live.wait(for: "␛]0;title")
        #expect(live.screen.screenText.contains("␦"))
        #expect(live.screen.unknown.isEmpty, "\(live.screen.unknown)")
        try Self.leave(live)
    }

    @Test(arguments: [SIGTERM, SIGHUP, nil])
    func leavingLeavesTheTerminalClean(signal: Int32?) throws {
        let home = try Self.home(width: "1")
        defer { withExtendedLifetime(home) {} }
        let live = try Self.start(home, Size(columns: 80, rows: 24))
        try live.wait(for: "老渡口")
        if let signal { live.signal(signal) } else { live.send("Q") }
        #expect(try live.waitForExit() == signal.map { 128 + $0 } ?? 0)
        #expect(live.screen.modes == [25, 7])
        #expect(live.screen.areAttributesOff)
    }

    @Test func aKeyCostsFewBytes() throws {
        let home = try Self.home(width: "1")
        defer { withExtendedLifetime(home) {} }
        let live = try Self.start(home, Size(columns: 120, rows: 40))
        try live.wait(for: "老渡口")
        let cursorRow = live.screen.rowText(2)
        // What comes in meanwhile is painted too; the cheapest key has cost the key alone.
        var costs: [Int] = []
        for (key, place) in [("j", "2/"), ("k", "1/"), ("j", "2/"), ("k", "1/"), ("j", "2/")] {
            let before = live.output.count
            live.send(key)
            try live.wait { $0.screenText.contains(place) }
            costs.append(live.output.count - before)
        }
        #expect(try #require(costs.min()) < 300, "\(costs)")
        #expect(live.screen.rowText(2) == cursorRow)
    }

    private func compare(_ home: Home, _ size: Size, _ keys: String, width: String) throws {
        let expected = try Self.rendered(home, size, keys)
        let live = try Self.start(home, size, width: width)
        // The first screen is there before the first key.
        let first = try Self.rendered(home, size, "")
        try live.wait { $0.screenText == first }
        live.send(keys.replacing("<Enter>", with: "\r"))
        try live.wait { $0.screenText == expected }
        #expect(live.screen.unknown.isEmpty, "\(live.screen.unknown)")
        try Self.leave(live)
    }

    private static func home(width: String) throws -> Home {
        let page = """
            “渡口”茶馆——三代人的《老账本》

            本报讯(记者 林小满)“账本都在——一本没丢……”茶馆主人周大川说：“1987年开张,用的是Xinhua牌算盘。”

            ①茶水3.5元；②点心12-20元；③说书·评弹×2场，36°水温。□旧账　●新账…
            """
        var home = try Home.withPages(
            Home.samplePages.merging(["liuwan_20210504_01.txt": page]) { $1 })
        // `render` makes the archive the one that was opened last.
        _ = try rendered(home, Size(columns: 80, rows: 24), "")
        home.program.environment["BROADSHEET_AMBIWIDTH"] = width
        return home
    }

    private static func start(_ home: Home, _ size: Size, width: String = "1") throws -> PtyProcess
    {
        var answers = TerminalEmulator.Answers()
        answers.width = WidthTable(ambiguousIsWide: width == "2")
        return try PtyProcess(
            [Program.path, "read", "--fresh"], size: size, environment: home.program.environment,
            answers: answers)
    }

    /// What `render` prints, as the emulator tells it: without blank rows at the end.
    private static func rendered(_ home: Home, _ size: Size, _ keys: String) throws -> String {
        let size = "\(size.columns)x\(size.rows)"
        let outcome = try home.run("render", "--size", size, "--keys", keys)
        try #require(outcome.code == 0, "\(outcome.messages)")
        var lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    private static func leave(_ live: PtyProcess) throws {
        live.signal(SIGTERM)
        #expect(try live.waitForExit() == 128 + SIGTERM)
        #expect(live.screen.modes == [25, 7])
        #expect(live.screen.areAttributesOff)
    }
}
