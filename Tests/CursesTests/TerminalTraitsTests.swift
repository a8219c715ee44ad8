import Curses
import Testing

@Suite struct TerminalTraitsTests {
    @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "screen.xterm-256color", "foot"])
    func modernTerminalsAreAsked(name: String) {
        let traits = TerminalTraits(environment: ["TERM": name])
        #expect(traits.isLikeXterm && traits.answersQueries && traits.hasLines)
        #expect(traits.ambiguousIsWide == nil)
    }

    @Test(arguments: ["vt100", "ansi", "cons25", "sun", ""])
    func oldTerminalsAreNot(name: String) {
        let traits = TerminalTraits(environment: ["TERM": name])
        #expect(!traits.isLikeXterm && !traits.answersQueries && !traits.hasLines)
    }

    @Test(
        arguments: [
            ("foot", "", ["foot", "xterm-256color", "xterm", "vt100"]),
            ("vt320", "truecolor", ["vt320", "vt100"]), ("", "", ["vt100"]),
            ("xterm-256color", "truecolor", ["xterm-256color", "xterm", "vt100"]),
            // Exact colours go by the numbers of 256.
            ("xterm", "truecolor", ["xterm-256color", "xterm", "vt100"]),
            ("xterm", "", ["xterm", "xterm-256color", "vt100"]),
            ("tmux", "24bit", ["tmux-256color", "tmux", "xterm-256color", "xterm", "vt100"]),
            ("xterm-direct", "", ["xterm-256color", "xterm", "vt100"]),
            ("xterm-direct256", "", ["xterm-256color", "xterm", "vt100"]),
            ("foot-direct", "", ["foot-256color", "foot", "xterm-256color", "xterm", "vt100"]),
        ])
    func whatIsNotDescribedHasAStandIn(name: String, colors: String, descriptions: [String]) {
        let environment = ["TERM": name, "COLORTERM": colors]
        #expect(TerminalTraits.descriptions(for: environment) == descriptions)
    }

    /// It hands on what the terminal around it says.
    @Test func gnuScreenIsDescribedAsItIs() {
        let environment = ["TERM": "screen", "COLORTERM": "truecolor", "STY": "1234.pts-0"]
        #expect(TerminalTraits.descriptions(for: environment).first == "screen")
    }

    @Test func aStandInIsNamedUnlessItIsTheTerminalByAnotherName() {
        let traits = TerminalTraits(environment: ["TERM": "brand-new"], standIn: "vt100")
        #expect(traits.standIn == "vt100" && !traits.hasLines)
        #expect(TerminalTraits(environment: ["TERM": "foot"], standIn: "foot").standIn == nil)
        let direct = ["TERM": "xterm-direct"]
        #expect(TerminalTraits(environment: direct, standIn: "xterm-256color").standIn == nil)
        #expect(TerminalTraits(environment: direct, standIn: "vt100").standIn == "vt100")
    }

    @Test(arguments: ["linux", "linux-16color", "fbterm"])
    func consolesHaveLines(name: String) {
        #expect(TerminalTraits(environment: ["TERM": name]).hasLines)
    }

    @Test func theEnvironmentDecidesOnWidths() {
        #expect(TerminalTraits(environment: ["BROADSHEET_AMBIWIDTH": "1"]).ambiguousIsWide == false)
        #expect(TerminalTraits(environment: ["BROADSHEET_AMBIWIDTH": "2"]).ambiguousIsWide == true)
        #expect(
            TerminalTraits(environment: ["BROADSHEET_AMBIWIDTH": "auto"]).ambiguousIsWide == nil)
        #expect(TerminalTraits(environment: ["BROADSHEET_AMBIWIDTH": "9"]).ambiguousIsWide == nil)
    }

    @Test func theEnvironmentDecidesOnColourAndEscape() {
        #expect(TerminalTraits(environment: [:]).usesColor)
        #expect(TerminalTraits(environment: ["NO_COLOR": ""]).usesColor)
        #expect(!TerminalTraits(environment: ["NO_COLOR": "1"]).usesColor)
        #expect(TerminalTraits(environment: [:]).escapeDelay == 25)
        #expect(TerminalTraits(environment: ["ESCDELAY": "100"]).escapeDelay == 100)
        #expect(TerminalTraits(environment: ["ESCDELAY": "-3"]).escapeDelay == 1)
    }

    @Test(
        arguments: [
            ("xterm-256color", "truecolor", true), ("xterm-256color", "24bit", true),
            ("xterm-256color", "yes", false), ("xterm-256color", "", false),
            ("xterm-direct", "", true), ("vt100", "truecolor", false),
        ])
    func exactColours(name: String, variable: String, isExact: Bool) {
        let traits = TerminalTraits(environment: ["TERM": name, "COLORTERM": variable])
        #expect(traits.hasExactColors == isExact)
    }

    @Test func gnuScreenIsKnownByItsSession() {
        #expect(TerminalTraits(environment: ["STY": "1234.pts-0"]).isInsideScreen)
        #expect(!TerminalTraits(environment: ["TERM": "screen"]).isInsideScreen)
    }
}
