import Interface
import Terminal
import Testing

@Suite("What may follow a key is shown to who hesitates")
struct PauseStories {
    @Test(
        "A prefix shows nothing until no key has come for a while",
        arguments: ["g", "z", "[", "<C-w>"])
    func prefix(key: String) throws {
        let before = try Stage.play("").state
        let typed = try Stage.play(key).state
        #expect(typed.awaitsPause)
        let rows = 0..<typed.size.rows - 1
        #expect(rows.allSatisfy { typed.render().rowText($0) == before.render().rowText($0) })
        let paused = try Stage.play(key + "<Pause>").state
        #expect(!paused.awaitsPause)
        #expect(rows.contains { paused.render().rowText($0) != before.render().rowText($0) })
    }

    @Test("The key that follows, or one that gives up, takes it away; the next prefix waits anew")
    func over() throws {
        let top = try Stage.play("gg").screen
        for keys in ["g<Pause>g", "g<Pause><Esc>"] {
            #expect(try Stage.play(keys).screen == top)
        }
        #expect(try Stage.play("g<Pause>gg").state.awaitsPause)
        #expect(try Stage.play("g<Pause>gg").screen == Stage.play("g").screen)
    }

    @Test("The letters of places wait as prefixes do")
    func letters() throws {
        let waiting = try Stage.play("<Enter>maq'")
        #expect(waiting.state.awaitsPause)
        #expect(!waiting.screen.contains("a  云岭市"))
    }

    @Test("A pause means nothing elsewhere", arguments: ["", "j", "5", "/桥", ":", "?", "s", "m"])
    func elsewhere(keys: String) throws {
        let stage = try Stage.play(keys)
        #expect(!stage.state.awaitsPause)
        #expect(try Stage.play(keys + "<Pause>").screen == stage.screen)
    }
}
