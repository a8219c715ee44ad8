import Terminal
import Testing

@testable import Interface

@Suite("Keys that the program speaks of are those that are bound")
struct KeyHintStories {
    private func bottom(_ keys: String, _ text: String = "", tongue: Tongue = .english) throws
        -> String
    {
        let stage = try Stage.play(
            keys, columns: 120, tongue: tongue, configuration: try Configuration(text))
        return String(stage.screen.split(separator: "\n").last ?? "")
    }

    @Test func theTableTellsTheShortestKeysThatItsKeymapHas() {
        for scope in Scope.allCases {
            for command in Command.allCases {
                #expect(
                    CommandTable.shortestKeys(of: command, in: scope)
                        == Keymap.standard.shortestKeys(of: command, in: scope),
                    "\(command) in \(scope)")
            }
        }
    }

    @Test("The bottom line has a person's own keys, and leaves out what has none")
    func paneHints() throws {
        let own = """
            [keys.stories]
            "/" = "none"
            "<Space>" = "none"
            "gr" = "none"
            "gk" = "none"
            "<C-f>" = "search"
            """
        #expect(try bottom("", own).contains("Enter read  ^F search  t mark  ? keys"))
        #expect(try bottom("", own, tongue: .chinese).contains("^F 检索  t 标记"))
        #expect(try bottom("<Enter>", "[keys.reader]\n\"q\" = \"none\"").contains("back") == false)
    }

    @Test("What is told at the bottom of a pane by its own keys is as it was")
    func standardHints() throws {
        #expect(
            try bottom("<Enter>").contains(
                "Space page  / find  t mark  gr related  s save  q back"))
        #expect(
            try bottom("<Enter>i").contains(
                "w b e words  v select  y copy  g/ search  i leave"))
        #expect(
            try bottom("<Enter>gs").contains(
                "n doubt  J join  c cut  M move  R role  D repeat  u undo  q back"))
        #expect(
            try bottom("<Enter>", tongue: .chinese).contains(
                "空格 翻页  / 查找  t 标记  gr 相关  s 导出  q 返回"))
    }

    @Test("A notice names the key of the pane, or the command where no key is bound")
    func notices() throws {
        let less = "[keys]\npreset = \"less\""
        #expect(try bottom("<Enter>t", less).contains("1 marked, :undo undoes"))
        #expect(try bottom("t", less).contains("1 marked, u undoes"))
        let freed = "[keys.everywhere]\n\"?\" = \"none\""
        #expect(try bottom("hx", freed).contains("x means nothing here; F1 shows the keys"))
    }

    @Test("What help has no key for is left out of its bottom line")
    func helpHints() throws {
        let own = "[keys.reader]\nn = \"page-down\""
        #expect(try bottom("?", own).contains("/ find  N next, previous  any other key"))
        #expect(try bottom("?").contains("j k scroll  / find  n N next, previous  any other key"))
    }

    @Test("Orders and prompts are told of by a person's keys")
    func ownKeys() throws {
        let own = """
            [keys.stories]
            "O" = "none"
            "<C-t>" = "sort"
            "/" = "none"
            [keys.everywhere]
            "/" = "none"
            "<C-f>" = "search"
            """
        #expect(try bottom("o", own).contains("^T has the orders of this list"))
        var stage = Stage(configuration: try Configuration(own))
        stage.update(.paste("q"))
        #expect(stage.state.notice?.text.english.contains("with ^F or : first") == true)
    }

    @Test("What was undone is made again by another key than what was done")
    func undoing() throws {
        #expect(try bottom("t").contains("Marked; 1 marked, u undoes"))
        #expect(try bottom("tu").contains("Unmarked; 0 marked, ^R redoes"))
        #expect(try bottom("tu<C-r>").contains("Marked; 1 marked, u undoes"))
        #expect(try bottom("+新<Enter>u").contains("Tags: -新; ^R redoes"))
        #expect(try bottom("Vu").contains("^R redoes"))
        #expect(try bottom("<Enter>gsBu").contains("undone; ^R redoes"))
        #expect(try bottom("u").contains("There is nothing to undo"))
        #expect(try bottom("u").contains("redo") == false)
        #expect(try bottom("<C-r>").contains("There is nothing to redo"))
    }

    @Test("A story made read or unread is told of, as one that is marked")
    func reading() throws {
        #expect(try bottom("r").contains("The story is read now; u undoes"))
        #expect(try bottom("ru").contains("The story is unread now; ^R redoes"))
    }
}

@Suite("Help is turned by the keys it speaks of under every preset")
struct HelpKeyStories {
    private func help(_ keys: String, _ preset: KeyPreset) throws -> HelpPane? {
        let configuration = try Configuration("[keys]\npreset = \"\(preset.rawValue)\"")
        let stage = try Stage.play(keys, rows: 12, configuration: configuration)
        if case .help(let help) = stage.state.mode { return help }
        return nil
    }

    @Test("j and k scroll, / and n find", arguments: KeyPreset.allCases)
    func keys(preset: KeyPreset) throws {
        #expect(try help("?jj", preset)?.top == 2)
        #expect(try help("?jjk", preset)?.top == 1)
        let first = try #require(try help("?/mark<Enter>", preset)?.current)
        #expect(try #require(try help("?/mark<Enter>n", preset)?.current) > first)
    }

    @Test("Half a page is half a page, and only what leads to the top goes there")
    func pages() throws {
        let page = try #require(try help("?<C-f>", .vim)?.top)
        #expect(try help("?<C-d>", .vim)?.top == page / 2)
        #expect(try help("?<C-f>gg", .vim)?.top == 0)
        #expect(try help("?<C-f>z", .vim) == nil)
    }
}
