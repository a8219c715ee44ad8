import Corpus
import Interface
import Terminal
import Testing

@Suite("Keys for whole lists, and for hits alone")
struct ListKeysStories {
    @Test("Marks of the list are turned round, and turned back by one undo")
    func invert() throws {
        #expect(try Stage.play("<Space>V").state.markedTotal == 4)
        let undone = try Stage.play("<Space>Vu")
        #expect(undone.state.markedTotal == 1)
        #expect(try Stage.play("<Space>Vu<C-r>").state.markedTotal == 4)
        // Where nothing changed there is nothing to undo.
        let none = try Stage.play("<C-t>云<Enter>").state.notice?.text.english
        #expect(none?.contains("undoes") == false)
        #expect(try Stage.play("<Space>VV").state.markedTotal == 1)
        // Only the list at hand is meant.
        #expect(try Stage.play("/云<Enter>V").state.markedTotal == 2)
    }

    @Test("Stories from one to another are marked together, up or down, by one undo")
    func range() throws {
        #expect(try Stage.play("vjj<Space>").state.markedTotal == 3)
        #expect(try Stage.play("Gvkk<Space>").state.markedTotal == 3)
        #expect(try Stage.play("vjj<Space>u").state.markedTotal == 0)
        #expect(try Stage.play("vG<Space>vgg<Space>").state.markedTotal == 0)
        #expect(try Stage.play("vjj<Esc><Space>").state.markedTotal == 1)
        #expect(try Stage.play("vjj").screen.contains("3 chosen"))
        // As behind a single mark the cursor goes on, so that a dot marks the next one.
        #expect(try Stage.play("vjj<Space>.").state.markedTotal == 4)
        #expect(try Stage.play("vjjv").state.list.rangeStart == nil)
        // A list that is another one now has nothing chosen.
        #expect(try Stage.play("/本报<Enter>vjo").state.list.rangeStart == nil)
    }

    @Test("Stories are marked and unmarked by a query, within the list")
    func byQuery() throws {
        #expect(try Stage.play("T林知远<Enter>").state.markedTotal == 2)
        #expect(try Stage.play("T林知远<Enter>u").state.markedTotal == 0)
        #expect(try Stage.play("VG<C-t>by:林知远<Enter>").state.markedTotal == 3)
        let inIssue = try Stage.play("c0311<Enter>T林知远<Enter>")
        #expect(inIssue.state.markedTotal == 1)
        #expect(try Stage.play("T林知远<Esc>").state.markedTotal == 0)
    }

    @Test("A query that is wrong marks nothing and says where it is wrong")
    func wrongQuery() throws {
        let stage = try Stage.play("T(林知远<Enter>")
        #expect(stage.state.markedTotal == 0)
        #expect(stage.state.notice?.kind == .failure)
    }

    @Test("All stories are read only when another key says so, and u takes it back")
    func readAll() throws {
        func unread(_ keys: String) throws -> Int {
            let list = try Stage.play(keys).state.list
            return (0..<list.count).count { list.entry(at: $0)?.row.isRead == false }
        }
        #expect(try unread("Ay") == 0)
        #expect(try unread("A") == 5)
        #expect(try unread("AA") == 5)
        #expect(try unread("A<Enter>") == 5)
        #expect(try unread("Ayu") == 5)
        #expect(try unread("<Enter>qAyu") == 4)
        // A dot does not answer the question by itself.
        #expect(try unread("s<Esc>A<Esc>.") == 5)
    }

    @Test("The next page begins with its first story; the last says so")
    func pages() throws {
        #expect(try Stage.play("]p").state.list.selection.index == 3)
        #expect(try Stage.play("]p[p").state.list.selection.index == 2)
        #expect(try Stage.play("]p]p").state.notice != nil)
        #expect(try Stage.play("<Enter>]p").state.reader?.story.row.title == "村医背起“云药箱”")
    }

    @Test("At the end of a story, once more opens the next unread one")
    func onward() throws {
        let first = try Stage.play("<Enter>")
        let end = try Stage.play("<Enter><Space>")
        #expect(end.state.reader?.story == first.state.reader?.story)
        #expect(end.state.notice != nil)
        let next = try Stage.play("<Enter><Space><Space>")
        #expect(next.state.list.selection.index == 1)
        // Somebody who has looked back in between is not taken away.
        let looked = try Stage.play("<Enter><Space>k<Space>")
        #expect(looked.state.list.selection.index == 0)
    }

    @Test("Paragraphs without a hit are left out, with a sign, and come back")
    func onlyHits() throws {
        let all = try Stage.play("<Enter>/公报<Enter>")
        let some = try Stage.play("<Enter>/公报<Enter>&")
        #expect(all.screen.contains("小病不治") && !some.screen.contains("小病不治"))
        #expect(some.screen.contains("公报") && some.screen.contains("…"))
        #expect(try Stage.play("<Enter>/公报<Enter>&&").screen.contains("小病不治"))
        #expect(try Stage.play("<Enter>/公报<Enter>&<Esc>").screen.contains("小病不治"))
        #expect(try Stage.play("<Enter>&").state.notice != nil)
        let narrower = try Stage.play("<Enter>/公报<Enter>&<Esc>/小病<Enter>&")
        #expect(!narrower.screen.contains("公报》上"))
    }

    @Test("What is told above a story is turned, and the place in the text is kept")
    func header() throws {
        #expect(try Stage.play("<Enter>").screen.contains("lines 3-9"))
        let full = try Stage.play("<Enter>d").screen
        #expect(full.contains("20240312_01.txt:3") && full.contains("aaaa0001"))
        #expect(full.contains("记者 林知远 ·"))
        #expect(try !Stage.play("<Enter>dd").screen.contains("lines 3-9"))
        #expect(try Stage.play("<Enter>ddd").screen.contains("lines 3-9"))
        let before = try Stage.play("<Enter>6j", columns: 40, rows: 8).state.reader?.anchor
        let after = try Stage.play("<Enter>6jd", columns: 40, rows: 8).state.reader?.anchor
        #expect(before == after)
    }

    @Test("Hits can look like the rest, and stay where they are")
    func highlight() throws {
        let plain = try Stage.play("<Enter>/桥<Enter>\\")
        #expect(!plain.state.render().golden.contains("mm"))
        #expect(plain.state.reader?.hits.isEmpty == false)
        #expect(try Stage.play("<Enter>/桥<Enter>\\\\").state.render().golden.contains("mm"))
    }

    @Test("Looking for changed pages is wished for, by key")
    func rescan() throws {
        #expect(try Stage.play("R").wishes == [.rescan])
        #expect(try Stage.play("<Enter><F5>").wishes == [.rescan])
    }

    @Test("Stories that come in above leave the cursor where somebody has put it, else at the top")
    func comingIn() throws {
        for (keys, index) in [("", 0), ("jk", 3)] {
            var stage = Stage()
            let all = stage.stories
            stage.stories = Array(all.suffix(2))
            stage.update(.archiveChanged)
            try stage.play(keys)
            stage.stories = all
            stage.update(.archiveChanged)
            #expect(stage.state.list.count == 5)
            #expect(stage.state.list.selection.index == index)
        }
    }

    @Test(
        "What needs a story says so where there is none",
        arguments: ["gs", "gi", "=", "r", "gr", "gd", "e", "s", "yy", "<Enter>", "<Space>", "+"])
    func nothingThere(keys: String) throws {
        var stage = Stage()
        stage.stories = []
        stage.update(.archiveChanged)
        try stage.play(keys)
        #expect(stage.state.notice != nil)
    }

    @Test("All stories are also shown from the raw page, which gives way to them")
    func allFromSource() throws {
        let stage = try Stage.play("<Enter>gsga")
        #expect(stage.state.source == nil)
        #expect(stage.state.focus == .stories)
    }

    @Test("How long lines are is said, and how long they can be here")
    func measure() throws {
        let wide = try Stage.play("<Enter>z-").state
        #expect(wide.notice?.text.english == "Lines of 34 characters")
        let narrow = try Stage.play("<Enter>z+", columns: 40, rows: 12).state
        #expect(narrow.notice?.text.english == "Lines of 38 characters; this pane has room for 19")
        // Without a story on the screen there is no pane to be too narrow.
        let listed = try Stage.play(":wider<Enter>").state
        #expect(listed.notice?.text.english == "Lines of 38 characters")
    }

    @Test("Behind the raw page no pane moves, and beyond the last one there is none; both are said")
    func hiddenPanes() throws {
        for keys in ["<Tab>", "<S-Tab>", "<C-w>l", "<C-w>o", "<C-w>>", "<C-w>="] {
            let before = try Stage.play("<Enter>gs").state
            let state = try Stage.play("<Enter>gs" + keys).state
            #expect(state.notice?.text.english.hasPrefix("The raw page") == true, "\(keys)")
            #expect(state.focus == before.focus && state.panes == before.panes, "\(keys)")
        }
        #expect(try Stage.play("<Enter><C-w>l").state.notice != nil)
        #expect(try Stage.play("h<C-w>h").state.notice != nil)
    }
}
