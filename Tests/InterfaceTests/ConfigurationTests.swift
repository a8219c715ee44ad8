import Interface
import TOML
import Terminal
import Testing

@Suite("A person's configuration")
struct ConfigurationTests {
    @Test("Settings hold from the start")
    func settings() throws {
        let configuration = try Configuration(
            """
            [settings]
            language = "zh"
            measure = 20
            ambiwidth = 2
            punctuation = "half"
            theme = "evening"
            resume = false
            """)
        #expect(configuration.settings.resumes == false)
        #expect(configuration.settings.theme == "evening")
        let stage = try Stage.play("<Enter>", configuration: configuration)
        #expect(stage.state.tongue == .chinese)
        #expect(stage.state.width == .wide)
        #expect(stage.state.reader?.text.measure == 40)
        #expect(stage.state.settings.display.punctuation == .asPrinted)
    }

    @Test(
        "Everything that `:set` knows can stand in the file, and is said to be so",
        arguments: Setting.all.map(\.name))
    func everySetting(name: String) throws {
        let failure = #expect(throws: TOMLFailure.self) {
            try Configuration("[settings]\n\(name) = []")
        }
        #expect(failure?.place == TOMLPlace(line: 2, column: name.count + 4))
        #expect(try Stage.play(":set nonsense<Enter>").state.notice?.kind == .failure)
    }

    @Test("A pane's key, a key taken away, and one that holds everywhere")
    func bindings() throws {
        let keymap = try Configuration(
            """
            [keys.everywhere]
            "x" = "quit"
            [keys.reader]
            "J" = "none"
            "x" = "export"
            """
        ).keymap
        #expect(keymap.lookup([.character("x")], in: .issues) == .command(.quit))
        #expect(keymap.lookup([.character("x")], in: .reader) == .command(.export))
        #expect(keymap.lookup([.character("J")], in: .reader) == .unbound)
        #expect(keymap.lookup([.character("J")], in: .stories) == .command(.nextIssue))
        #expect(keymap.notations(of: .export, in: .reader) == ["s", "x"])
        #expect(!keymap.notations(of: .quit, in: .reader).contains("x"))
    }

    @Test("Help, palette and the list of keys show the keys as they are")
    func shown() throws {
        let configuration = try Configuration(
            "[keys.everywhere]\n\"X\" = \"redraw\"\n[macros]\na = \"gg\"")
        let help = HelpText.rows(.reader, configuration.keymap, .english)
        #expect(help.contains { $0.keys.contains("X") && $0.text == "Paint the screen anew" })
        let plain = KeysDocument.plain(configuration.keymap, .english)
        #expect(plain.contains("<C-l> X"))
        #expect(plain.contains("plays gg"))
        let palette = try Stage.play(":redraw", configuration: configuration)
        #expect(palette.state.render().golden.contains("X"))
    }

    @Test("A macro plays its keys, prompts and answers between them")
    func macro() throws {
        let configuration = try Configuration("[macros]\nq = \"/桥<Enter>\"\nr = \",q\"")
        let stage = try Stage.play(",q", configuration: configuration)
        #expect(stage.state.list.source == .search("桥"))
        let again = try Stage.play(",r", configuration: configuration)
        #expect(again.state.list.source == .all)
        #expect(again.state.notice?.kind == .failure)
        let popUp = try Stage.play(",<Pause>", configuration: configuration)
        #expect(popUp.state.render().golden.contains("/桥<Enter>"))
    }

    @Test(
        "What has no meaning is pointed at",
        arguments: [
            ("[settings]\nlangauge = \"zh\"", 2, 1), ("[settings]\nlanguage = \"fr\"", 2, 12),
            ("[settings]\nmeasure = 7", 2, 11), ("[setings]", 1, 2), ("x = 1", 1, 1),
            ("[settings]\ntheme = \"../../etc/passwd\"", 2, 9),
            ("[keys]\npreset = \"emacs\"", 2, 10), ("[keys]\n\"x\" = \"export\"", 2, 2),
            ("[keys.reader]\n\"<C-x\" = \"export\"", 2, 2),
            ("[keys.reader]\n\"a<Nokey>\" = \"export\"", 2, 3),
            ("[keys.reader]\n\"x\" = \"exprot\"", 2, 7), ("[keys.reader]\nx = 3", 2, 5),
            ("[keys.everyhwere]", 1, 2), ("[keys.reader]\n\"3x\" = \"export\"", 2, 2),
            ("[keys.reader]\n\"<CR>\" = \"export\"\n\"<Enter>\" = \"close\"", 3, 2),
            ("[keys.reader]\n\"\" = \"export\"", 2, 2), ("[macros]\nab = \"j\"", 2, 1),
            ("[macros]\na = \"j<Nokey>\"", 2, 7), ("[macros]\na = 1", 2, 5),
            ("[keys.reader]\n\"<Resize:80x24>\" = \"export\"", 2, 2),
        ])
    func mistakes(text: String, line: Int, column: Int) {
        let failure = #expect(throws: TOMLFailure.self) { try Configuration(text) }
        #expect(failure?.line == line)
        #expect(failure?.column == column, "\(failure?.description ?? "")")
        #expect(failure?.chinese.isEmpty == false)
    }

    @Test("A binding that would hide another one is refused until that one is freed")
    func clashes() throws {
        let clash = "[keys.reader]\n\"g\" = \"export\""
        let failure = #expect(throws: TOMLFailure.self) { try Configuration(clash) }
        #expect(failure?.place == TOMLPlace(line: 2, column: 2))
        #expect(failure?.english.contains("= \"none\"") == true)
        #expect(throws: TOMLFailure.self) {
            try Configuration("[keys.everywhere]\n\"sx\" = \"redraw\"")
        }
        let freed = "[keys.reader]\n\"s\" = \"none\"\n\"sx\" = \"redraw\""
        let keymap = try Configuration(freed).keymap
        #expect(
            keymap.lookup([.character("s"), .character("x")], in: .reader) == .command(.redraw))
    }
}

@Suite("Presets of keys")
struct KeyPresetTests {
    @Test(
        "Each can be read, and none hides a key of its own or of the program",
        arguments: KeyPreset.allCases)
    func reads(preset: KeyPreset) throws {
        let configuration = try Configuration("[keys]\npreset = \"\(preset.rawValue)\"")
        // Whatever is bound, there is a way out and a way to the commands.
        for scope in Scope.allCases {
            let keymap = configuration.keymap
            #expect(!keymap.notations(of: .quit, in: scope).isEmpty)
            #expect(!keymap.notations(of: .commandLine, in: scope).isEmpty)
            #expect(!keymap.notations(of: .help, in: scope).isEmpty)
        }
    }

    @Test(
        "Each does what its users expect",
        arguments: [
            (KeyPreset.less, "f", Scope.reader, Command.pageDown),
            (.less, "<lt>", .reader, .goToTop), (.less, "u", .reader, .halfPageUp),
            (.less, "u", .stories, .undo), (.mutt, "<Tab>", .stories, .nextUnread),
            (.mutt, "i", .reader, .close), (.newsboat, "n", .stories, .nextUnread),
            (.newsboat, "N", .stories, .toggleRead), (.vim, "ZZ", .reader, .quit),
        ])
    func expected(preset: KeyPreset, keys: String, scope: Scope, command: Command) throws {
        let keymap = try Configuration("[keys]\npreset = \"\(preset.rawValue)\"").keymap
        #expect(keymap.lookup(Keymap.keys(keys), in: scope) == .command(command))
    }

    @Test("A person's own keys come over the preset's")
    func over() throws {
        let keymap = try Configuration(
            "[keys]\npreset = \"less\"\n[keys.reader]\n\"f\" = \"find\""
        ).keymap
        #expect(keymap.lookup([.character("f")], in: .reader) == .command(.find))
    }
}
