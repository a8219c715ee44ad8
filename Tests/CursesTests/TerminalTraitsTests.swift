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

    @Test func whatIsNotDescribedHasAStandIn() {
        #expect(
            TerminalTraits.descriptions(for: "foot") == [
                "foot", "xterm-256color", "xterm", "vt100",
            ])
        #expect(TerminalTraits.descriptions(for: "vt320") == ["vt320", "vt100"])
        #expect(TerminalTraits.descriptions(for: "") == ["vt100"])
        let traits = TerminalTraits(environment: ["TERM": "brand-new"], standIn: "vt100")
        #expect(traits.standIn == "vt100" && !traits.hasLines)
        #expect(TerminalTraits(environment: ["TERM": "foot"], standIn: "foot").standIn == nil)
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

    @Test func gnuScreenIsKnownByItsSession() {
        #expect(TerminalTraits(environment: ["STY": "1234.pts-0"]).isInsideScreen)
        #expect(!TerminalTraits(environment: ["TERM": "screen"]).isInsideScreen)
    }
}
