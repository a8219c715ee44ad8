import Interface
import Terminal
import Testing

@Suite("Prompts say what can be typed, and take nobody at half a word")
struct PromptStories {
    private func notice(_ keys: String) throws -> String {
        try Stage.play(keys).state.notice?.text.english ?? ""
    }

    @Test("Where nothing is typed yet, the list says what can be searched")
    func blankSearch() throws {
        let blank = try Stage.play("/").screen
        #expect(!blank.contains("No story has that"))
        #expect(blank.contains("What can be searched"))
        #expect(blank.contains("by:"))
        #expect(try Stage.play("/ ").screen.contains("What can be searched"))
        #expect(try Stage.play("/xyz").screen.contains("No story has that"))
        #expect(try Stage.play("/桥").screen.contains("What can be searched") == false)
        #expect(try Stage.play("/", columns: 40, rows: 12).screen.contains("What can be searched"))
        #expect(try Stage.play("/", tongue: .chinese).screen.contains("检索语法"))
    }

    @Test("A beginning that several commands share runs none of them, and they are named")
    func ambiguous() throws {
        #expect(try notice(":half<Enter>").contains("half-page-down, half-page-up"))
        let many = try notice(":n<Enter>")
        #expect(many.contains("next-") && many.contains("…"))
        #expect(try Stage.play("<Enter>:half<Enter>").state.reader?.top == 0)
    }

    @Test("One that is a command's whole name, its alone, or all others' beginning runs it")
    func clear() throws {
        #expect(try Stage.play(":mark<Enter>").state.markedTotal == 1)
        #expect(try Stage.play(":toggle<Enter>").state.notice?.kind == .failure)
        #expect(try Stage.play(":facets<Enter>").state.list.facets != nil)
        #expect(try Stage.play(":fac<Enter>").state.list.facets != nil)
        guard case .choice = try Stage.play(":exp<Enter>").state.mode else {
            Issue.record(":exp is no export")
            return
        }
    }

    @Test("What is no command's name is answered with the one that may be meant")
    func meant() throws {
        #expect(try notice(":chexiao<Enter>").contains("did you mean read-all"))
        #expect(try notice(":daochubenpian<Enter>").contains("did you mean export?"))
        #expect(try notice(":undoo<Enter>").contains(":help lists them"))
    }
}

@Suite("Back to the shell, and a clean screen, from wherever one is")
struct InterruptStories {
    @Test(
        "Ctrl-Z and Ctrl-L work behind a prefix, in prompts, questions and help",
        arguments: ["", "g", "z", "3", "m", "'", "/", "/桥", ":", "?", "?/", "s", "<Enter>gs", ";"])
    func everywhere(before: String) throws {
        #expect(try Stage.play(before + "<C-z>").wishes.contains(.suspend))
        #expect(try Stage.play(before + "<C-l>").wishes.contains(.redraw))
    }

    @Test("What was being typed is still there; a prefix is given up")
    func kept() throws {
        guard case .prompt(let prompt) = try Stage.play("/桥<C-z>").state.mode else {
            Issue.record("the prompt is closed")
            return
        }
        #expect(prompt.field.text == "桥")
        #expect(try Stage.play("g<C-z>").state.pending.isEmpty)
        guard case .help = try Stage.play("?<C-z>").state.mode else {
            Issue.record("the help is closed")
            return
        }
    }

    @Test("A longer binding that ends in that key comes first; a letter is a letter in a prompt")
    func own() throws {
        let configuration = try Configuration(
            "[keys.everywhere]\n\"g<C-l>\" = \"marked\"\n\"X\" = \"suspend\"")
        let longer = try Stage.play("g<C-l>", configuration: configuration)
        #expect(longer.state.list.source == .marked && longer.wishes.isEmpty)
        #expect(try Stage.play("/X", configuration: configuration).wishes.isEmpty)
        #expect(try Stage.play("X", configuration: configuration).wishes == [.suspend])
    }
}
