import Curses
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
}
