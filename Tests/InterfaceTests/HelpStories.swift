import Interface
import Terminal
import Testing

@Suite("Help that can be searched")
struct HelpStories {
    private func help(_ keys: String, tongue: Tongue = .english) throws -> HelpPane {
        let stage = try Stage.play(keys, columns: 80, rows: 12, tongue: tongue)
        guard case .help(let help) = stage.state.mode else {
            Issue.record("no help is open after \(keys)")
            return HelpPane(topic: .query)
        }
        return help
    }

    private func shown(_ keys: String, tongue: Tongue = .english) throws -> String {
        try Stage.play(keys, columns: 80, rows: 12, tongue: tongue).screen
    }

    @Test("What is typed is found at once, and n and N go on, round the ends")
    func find() throws {
        let first = try #require(try help("?/mark").current)
        let second = try #require(try help("?/mark<Enter>n").current)
        #expect(second > first)
        #expect(try help("?/mark<Enter>nN").current == first)
        #expect(try help("?/mark<Enter>N").current != first)
        let rounds = try help("?/mark<Enter>" + String(repeating: "n", count: 40))
        #expect(rounds.current != nil)
        #expect(try shown("?/export").contains("Save this story to a file"))
    }

    @Test("A key is found by its name, and what it does by its pinyin")
    func kinds() throws {
        #expect(try shown("?/<lt>C-s>").contains("<C-s>"))
        #expect(try shown("?/daochu", tongue: .chinese).contains("导出"))
        #expect(try help("?/daochu", tongue: .chinese).current != nil)
        // Whichever language the page is in.
        let saving = try help("?/导出本篇").current
        #expect(saving != nil)
        #expect(try help("?/save this story", tongue: .chinese).current == saving)
    }

    @Test("Escape gives the page back as it was; nothing found is said")
    func givenUp() throws {
        let before = try help("?jjj")
        let after = try help("?jjj/mark<Esc>")
        #expect(after.top == before.top && after.wanted.isEmpty)
        #expect(try shown("?/qqqq<Enter>n").contains("No key"))
        #expect(try Stage.play("?/mark<Enter>q").state.mode == .normal)
    }

    @Test("A paste is looked for, and is no key")
    func paste() throws {
        var stage = try Stage.play("?/")
        stage.update(.paste("q"))
        guard case .help(let help) = stage.state.mode else {
            Issue.record("the paste closed the help")
            return
        }
        #expect(help.field?.text == "q")
    }

    @Test(":help opens the page of a pane, or what is asked for")
    func command() throws {
        #expect(try help(":help reader<Enter>").topic == .keys(.reader))
        #expect(try help(":help query<Enter>").topic == .query)
        let found = try help(":help undo<Enter>")
        #expect(found.topic == .keys(.stories) && found.current != nil)
    }

    @Test(
        "Every prefix of every pane shows what may follow, all of it, also where it is narrow",
        arguments: Scope.allCases)
    func prefixes(scope: Scope) throws {
        let keymap = Keymap()
        let entries = CommandTable.all.flatMap { entry in
            (entry.keys[scope] ?? []) + (entry.keys[.everywhere] ?? [])
        }
        let prefixes = Set(entries.map { Keymap.keys($0) }.filter { $0.count > 1 }.map { $0[0] })
        #expect(!prefixes.isEmpty)
        for prefix in prefixes {
            guard case .pending(let following) = keymap.lookup([prefix], in: scope) else {
                Issue.record("\(prefix) hides what is behind it in \(scope)")
                continue
            }
            let commands = Set(following.compactMap(\.command))
            #expect(commands.count <= 13, "\(prefix) in \(scope) has more rows than a pop-up")
        }
    }
}

@Suite("Places and collections to choose from")
struct PickingStories {
    @Test("Where one was, the last place first; what is typed narrows it")
    func places() throws {
        let trail = "/桥<Enter><Enter>q"
        let picked = try Stage.play(trail + "g<lt><Down><Enter>")
        #expect(picked.state.list.source == .all)
        let narrowed = try Stage.play(trail + "g<lt>All<Enter>")
        #expect(narrowed.state.list.source == .all)
        #expect(try Stage.play("g<lt>").state.notice != nil)
        #expect(try Stage.play(trail + "g<lt><Esc>").state.list.source == .search("桥"))
    }

    @Test("An issue is gone to by a part of its name, and < leads back")
    func collections() throws {
        let picked = try Stage.play("c0311<Enter>")
        #expect(picked.state.list.source == .issue("20240311_02"))
        #expect(try Stage.play("c0311<Enter><lt>").state.list.source == .all)
        #expect(try Stage.play("cMarked<Enter>").state.list.source == .marked)
        let saved = "/本报<Enter><C-s>每日<Enter>gac"
        #expect(try Stage.play(saved + "每<Enter>").state.list.source == .search("本报"))
        #expect(try Stage.play(saved + "meiri<Enter>").state.list.source == .search("本报"))
        #expect(try Stage.play("cqqqq<Enter>").state.list.source == .all)
    }

    @Test("The letters of places are shown with what they stand for")
    func letters() throws {
        let screen = try Stage.play("<Enter>maqjmb'<Pause>").screen
        #expect(screen.contains("a  云岭市启动老旧桥梁体检"))
        #expect(screen.contains("b  All issues"))
    }
}
