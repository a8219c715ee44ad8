import Corpus
import Interface
import Terminal
import Testing

@Suite("Other programs are wished for, with what they are given")
struct ProgramStories {
    @Test("e is for the page of the story that is shown, also in the raw page")
    func edit() throws {
        let id = try #require(try Stage.play("").state.list.selected?.row.id)
        for keys in ["e", "<Enter>e", "<Enter>gse"] {
            #expect(try Stage.play(keys).wishes == [.edit(id)], "\(keys)")
        }
    }

    @Test("| asks for a command and gives it the story, or behind ; all that is marked")
    func pipe() throws {
        let id = try #require(try Stage.play("").state.list.selected?.row.id)
        #expect(try Stage.play("<Bar>wc -m<Enter>").wishes == [.pipe("wc -m", .story(id))])
        #expect(try Stage.play("<Enter><Bar>wc<Enter>").wishes == [.pipe("wc", .story(id))])
        #expect(
            try Stage.play(":pipe grep '  a'<Enter>").wishes == [.pipe("grep '  a'", .story(id))])
        #expect(try Stage.play("<Space>;<Bar>wc<Enter>").wishes == [.pipe("wc", .marked)])
        #expect(try Stage.play("<Bar><Enter>").wishes == [])
        #expect(try Stage.play("<Bar>wc<Esc>").wishes == [])
    }

    @Test("! asks for a command; without one it is a shell")
    func shell() throws {
        #expect(try Stage.play("!ls -l<Enter>").wishes == [.shell("ls -l")])
        #expect(try Stage.play("!<Enter>").wishes == [.shell("")])
        #expect(try Stage.play(":shell ls<Enter>").wishes == [.shell("ls")])
        #expect(try Stage.play(":!ls -l<Enter>").wishes == [.shell("ls -l")])
        #expect(try Stage.play("!<BS>").wishes == [])
        #expect(try Stage.play(":<BS>").wishes == [])
    }

    @Test("Commands have a history of their own")
    func history() throws {
        let stage = try Stage.play("!ls<Enter>:redraw<Enter>!<Up><Enter>")
        #expect(stage.wishes.filter { $0 != .redraw } == [.shell("ls"), .shell("ls")])
        #expect(stage.history[.shell] == ["ls"])
    }

    @Test("What vim has taught people to type leaves, saves, opens an editor or says what it is")
    func habits() throws {
        let id = try #require(try Stage.play("").state.list.selected?.row.id)
        for typed in ["q", "q!", "qa!", "wq", "x", "quit"] {
            #expect(try Stage.play(":\(typed)<Enter>").wishes == [.quit], "\(typed)")
        }
        #expect(try Stage.play(":e<Enter>").wishes == [.edit(id)])
        guard case .choice = try Stage.play(":w<Enter>").state.mode else {
            Issue.record("nothing is asked before saving")
            return
        }
        guard case .help = try Stage.play(":h<Enter>").state.mode else {
            Issue.record("no help")
            return
        }
    }

    @Test("A question whose answers do not fit the line lists them", arguments: Tongue.allCases)
    func narrowQuestion(tongue: Tongue) throws {
        let screen = try Stage.play("s", columns: 40, rows: 12, tongue: tongue).state.render()
        for format in ["Markdown", "HTML", "JSON"] {
            #expect(screen.golden.contains(format), "\(format)")
        }
    }

    @Test("Behind :set stands what can be set, to what, and what it is now")
    func settings() throws {
        let all = try Stage.play(":set ").state.render().golden
        for word in ["measure", "8…100", "36", "ambiwidth", "columns"] {
            #expect(all.contains(word), "\(word)")
        }
        #expect(!all.contains("resume"))
        let one = try Stage.play(":set script=").state.render().golden
        #expect(one.contains("as-printed|simplified|traditional"))
        #expect(!one.contains("measure"))
    }
}
