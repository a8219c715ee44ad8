import Terminal
import TestSupport
import Testing

/// Which colours reach the terminal. The probe shows one row for each role.
@Suite struct ColorTests {
    private static let size = Size(columns: 40, rows: 40)
    private static let rows = Style.allCases.map { "row \($0)" }

    /// What the terminal says of its ground, and the number that stands for secondary text then.
    @Test(
        arguments: [
            ("rgb:ffff/ffff/ffff", [:], 38_241), ("rgb:0000/0000/0000", [:], 38_248),
            (nil, [:], 38_245),
            (nil, ["COLORFGBG": "0;15"], 38_241),
            ("rgb:ffff/ffff/ffff", ["COLORFGBG": "15;0"], 38_248),
        ] as [(String?, [String: String], Int)])
    func theGroundChoosesTheTheme(
        ground: String?, environment: [String: String], color: Int
    ) throws {
        var answers = TerminalEmulator.Answers()
        answers.ground = ground
        let program = try start(environment, answers)
        try program.wait { Self.attributes(of: .dim, $0) == [color] }
        program.send("q")
        #expect(try program.waitForExit() == 0)
        #expect(program.screen.unknown.isEmpty)
        let wasAsked = String(decoding: program.output, as: UTF8.self).contains("]11;?")
        #expect(wasAsked == environment.isEmpty)
    }

    /// The colours of eight, and none at all.
    @Test(arguments: [("linux", [36]), ("vt100", [])] as [(String, Set<Int>)])
    func fewColoursAreEnough(name: String, attributes: Set<Int>) throws {
        let program = try start(["TERM": name], .init())
        try program.wait { Self.attributes(of: .byline, $0) == attributes }
    }

    private func start(
        _ environment: [String: String], _ answers: TerminalEmulator.Answers
    ) throws -> PtyProcess {
        try ProbeProgram.start(
            Self.rows, size: Self.size, changing: environment.mapValues { $0 }, answers: answers)
    }

    /// Those of the row that stands for a role; nil before it is there.
    private static func attributes(of style: Style, _ screen: TerminalEmulator) -> Set<Int>? {
        let row = 2 + (Style.allCases.firstIndex(of: style) ?? 0)
        guard screen.rowText(row) == "row \(style)" else { return nil }
        return screen.rows[row][0].attributes
    }
}
