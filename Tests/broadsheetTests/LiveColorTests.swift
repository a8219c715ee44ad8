import Terminal
import TestSupport
import Testing

/// A theme's colours in the built program on a real terminal, down to none.
struct LiveColorTests {
    private static let theme = """
        [unread]
        foreground = "#123456"
        background = "#fedcba"
        attributes = []
        plain = ["underline"]
        """

    private static let exact: Set<Int> = [
        TerminalEmulator.exactColor(38, 0x123456), TerminalEmulator.exactColor(48, 0xFEDCBA),
    ]

    /// The terminal's name, its `COLORTERM`, and the looks of a headline nobody has read.
    @Test(
        arguments: [
            ("xterm-256color", "truecolor", exact), ("tmux-256color", "24bit", exact),
            ("xterm", "truecolor", exact), ("xterm-direct", "", exact),
            // The nearest of 256: the cube's 0, 1, 1 and 5, 4, 3.
            ("xterm-256color", "", [38_023, 48_223]), ("tmux-256color", "yes", [38_023, 48_223]),
            ("xterm", "", [30, 47]), ("linux", "truecolor", [30, 47]),
            ("vt100", "truecolor", [4]), ("xterm-mono", "truecolor", [4]),
        ] as [(String, String, Set<Int>)])
    func aColorComesAsNearAsTheTerminalCan(
        name: String, variable: String, looks: Set<Int>
    ) throws {
        try expect(looks, ["TERM": name, "COLORTERM": variable])
    }

    @Test func whoWantsNoColorGetsNone() throws {
        try expect([4], ["COLORTERM": "truecolor", "NO_COLOR": "1"])
    }

    private func expect(_ looks: Set<Int>, _ environment: [String: String]) throws {
        let live = try LiveScreen()
        try live.home.folder.write(
            "config/broadsheet/config.toml", "[settings]\ntheme = \"mine\"\n")
        try live.home.folder.write("config/broadsheet/themes/mine.toml", Self.theme)
        let reader = try live.start(
            Size(columns: 80, rows: 24), changing: environment.mapValues { $0 })
        // The first story is under the cursor, which has looks of its own.
        let headline = "新桥"
        try reader.wait(for: headline)
        let screen = reader.screen
        let row = try #require(
            (2..<screen.size.rows).first { screen.rowText($0).contains(headline) })
        let cell = try #require(screen.rows[row].first { $0.text == "桥" })
        #expect(cell.attributes == looks, "\(screen.screenText)")
        #expect(!screen.screenText.contains("taken for"))
        try LiveScreen.leave(reader)
    }
}
