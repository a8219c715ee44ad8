import Curses
import Foundation
import TOML
import Terminal
import Testing

@Suite struct ThemeTests {
    @Test func aFileChangesWhatItNames() throws {
        let theme = try Theme(
            file: """
                # an evening theme
                [selected]
                foreground = "bright-white"  # on blue
                background = 24
                attributes = ["bold", "underline"]
                plain = []

                [selected-elsewhere]
                background = "#303030"
                [byline]
                foreground = "default"\r
                """)
        let selected = theme[.selected]
        #expect(selected.foreground?.of256 == 15 && selected.foreground?.of8 == 7)
        #expect(selected.background?.of256 == 24)
        #expect(selected.attributes == [.bold, .underline])
        #expect(selected.plain == [])
        #expect(theme[.selectedElsewhere].background?.of256 == 236)
        #expect(theme[.byline].foreground == nil)
        #expect(theme[.headline] == Theme.standard[.headline])
    }

    @Test func anEmptyFileChangesNothing() throws {
        #expect(try Theme(file: "\n  # nothing\n") == .standard)
    }

    @Test(arguments: [
        ("foreground = 1", 1, 1), ("[nobody]", 1, 2), ("[match", 1, 7), ("[match] x", 1, 9),
        ("[match]\nforeground 1", 2, 12), ("[match]\ncolour = 1", 2, 1),
        ("[match]\n\nforeground = 256", 3, 14),
        ("[match]\nforeground = \"pink-ish\"", 2, 14),
        ("[match]\nplain = [\"bold\" \"dim\"]", 2, 17),
        ("[match]\nplain = [\"blink\"]", 2, 10), ("[match]\nforeground = \"red", 2, 18),
        ("[match]\nbackground = \"#12345\"", 2, 14),
    ])
    func anErrorNamesItsPlace(text: String, line: Int, column: Int) {
        let failure = #expect(throws: TOMLFailure.self) { try Theme(file: text) }
        #expect(failure?.line == line)
        #expect(failure?.column == column, "\(failure.map(String.init(describing:)) ?? "")")
    }

    @Test func everyColourHasANeighbourAmongTheEight() {
        for number in 0...255 {
            let color = Theme.Color(number: number)
            #expect(color.map { (0...7).contains($0.of8) } == true)
        }
        #expect(Theme.Color(number: 256) == nil)
        #expect(Theme.Color(number: 196)?.of8 == 1)
        #expect(Theme.Color(number: 21)?.of8 == 4)
        #expect(Theme.Color(named: "#ffffff")?.of8 == 7)
    }

    @Test func everyRoleThatMattersShowsWithoutColour() {
        for style in [Style.selected, .currentMatch, .match, .status, .title, .failure, .caret] {
            #expect(!Theme.standard[style].plain.isEmpty, "\(style)")
            #expect(!Theme.standard[style].plain.contains(.dim))
        }
    }

    @Test func aFileStandsOnTheThemeItNames() throws {
        let theme = try Theme(file: "base = \"light\"\n[byline]\nforeground = 1\n")
        #expect(theme[.dim] == Theme.light[.dim] && theme[.byline].foreground?.of256 == 1)
        let failure = #expect(throws: TOMLFailure.self) { try Theme(file: "base = \"dusk\"") }
        #expect(failure?.line == 1 && failure?.column == 8)
    }

    @Test func anExactColourHasNeighboursEverywhere() {
        let color = Theme.Color(named: "#ff8700")
        #expect(color?.exact == Theme.Color.Tone(255, 135, 0))
        #expect(color?.of256 == 208 && color?.of16 == 3 && color?.of8 == 3)
        #expect(Theme.Color(named: "#+ff870") == nil)
        #expect(Theme.Color(number: 208)?.exact == nil)
    }

    /// The contrast of text with its ground as the web's guidelines count it, 4.5 being enough.
    @Test(arguments: [(Theme.dark, 0.0), (Theme.light, 1.0)])
    func everyTextCanBeRead(theme: Theme, ground: Double) {
        for style in Style.allCases where style != .border && theme[style].background == nil {
            guard let color = theme[style].foreground else { continue }
            let text = Self.luminance(Int(color.of256))
            let contrast = (max(text, ground) + 0.05) / (min(text, ground) + 0.05)
            #expect(contrast >= 4.5, "\(style): \(contrast)")
        }
    }

    private static func luminance(_ number: Int) -> Double {
        let tone = Theme.Color.tone(of: number)
        let parts = [tone.red, tone.green, tone.blue].map { level -> Double in
            let share = Double(level) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
