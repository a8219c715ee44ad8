import Corpus
import Interface
import Terminal
import Testing

@Suite("Back to where one was, with all that stood there")
struct WayBackStories {
    @Test("The cursor among the issues comes along")
    func issues() throws {
        let back = try Stage.play("c0311<Enter>ga<lt>").state
        #expect(back.list.source == .issue("20240311_02"))
        guard case .issue(let issue) = back.issues.selected else {
            Issue.record("the cursor stays on \(back.issues.selected)")
            return
        }
        #expect(issue.id == "20240311_02")
        let further = try Stage.play("c0311<Enter>ga<lt><lt>").state
        #expect(further.list.source == .all && further.issues.selected == .all)
    }

    @Test("A count goes back and forward as many places, to the last there is")
    func counts() throws {
        let trail = "c0311<Enter>/桥<Enter>gm"
        #expect(try Stage.play(trail + "2<lt>").state.list.source == .issue("20240311_02"))
        #expect(try Stage.play(trail + "3<C-o>").state.list.source == .all)
        #expect(try Stage.play(trail + "9<lt>").state.list.source == .all)
        #expect(try Stage.play(trail + "3<lt>2>").state.list.source == .search("桥"))
        #expect(try Stage.play(trail + "3<lt>9>").state.list.source == .marked)
        #expect(try Stage.play("2<lt>").state.notice != nil)
    }
}

@Suite("What was dropped is looked for again")
struct DroppedHighlightStories {
    @Test("n and N go on after Escape has dropped the highlight, in a story and in results")
    func goOn() throws {
        let story = try Stage.play("<Enter>/桥<Enter><Esc>n").state
        #expect(story.query != nil && story.reader?.currentHit != nil && story.notice == nil)
        let results = try Stage.play("/本报<Enter><Esc>n").state
        #expect(results.query != nil && results.list.selection.index == 1)
        #expect(try Stage.play("<Enter>/桥<Enter><Esc>").state.query == nil)
    }

    @Test("What is typed and given up leaves what was found before", arguments: ["/", "g?"])
    func givenUp(prompt: String) throws {
        let before = try Stage.play("/桥<Enter><Enter>").state
        let after = try Stage.play("/桥<Enter><Enter>\(prompt)云<Esc>").state
        #expect(after.query != nil && after.query == before.query)
        #expect(
            after.reader?.hits == before.reader?.hits && after.reader?.top == before.reader?.top)
        #expect(try Stage.play("<Enter>/云<Esc>").state.query == nil)
        let upwards = try Stage.play("<Enter>/桥<Enter>\(prompt)云<Esc>nn", rows: 6).state
        #expect(
            upwards.reader?.currentHit
                == (try Stage.play("<Enter>/桥<Enter>nn", rows: 6).state.reader?.currentHit))
    }

    @Test("What is given back is set as wide as the terminal has said meanwhile that it draws")
    func givenUpOnAnotherWidth() throws {
        var stage = try Stage.play("<Enter>/云")
        stage.update(.ambiguousWidth(true))
        try stage.play("<Esc>")
        let wide = try Stage.play("<Enter>", ambiguousIsWide: true).state.reader?.text
        #expect(try wide != Stage.play("<Enter>").state.reader?.text)
        #expect(stage.state.reader?.text == wide)
    }

    @Test("Nothing can be saved where nothing is marked")
    func nothingMarked() throws {
        let state = try Stage.play("S").state
        #expect(state.mode == .normal && state.notice?.text.english.hasPrefix("Nothing") == true)
    }

    @Test("In a list that nothing was searched for, n says so")
    func plain() throws {
        let plain = try Stage.play("<Enter>/桥<Enter><Esc>qn").state
        #expect(plain.notice?.text.english.hasPrefix("Nothing is searched for") == true)
        #expect(try Stage.play("<Enter>n").state.notice != nil)
    }
}

@Suite("A command that needs what is not there says what it needs")
struct MissingPaneStories {
    @Test(
        "What is for one pane, asked for in another",
        arguments: [
            (":cut<Enter>", "raw page; gs"), (":next-doubt<Enter>", "raw page; gs"),
            (":filter-facets<Enter>", "counts; f"), (":next-facet<Enter>", "counts; f"),
            (":concordance-order<Enter>", "places of a word; gk"),
            (":find<Enter>", "No story is open; Enter"), (":only-hits<Enter>", "No story is open"),
            (":copy-body<Enter>", "No story is open"),
            (":next-sentence<Enter>", "No story is open"),
            ("<Enter>h:next-sentence<Enter>", "for the story beside; Tab"),
            ("<Enter>:screen-top<Enter>", "i puts a caret"),
        ])
    func needs(keys: String, said: String) throws {
        let notice = try Stage.play(keys, columns: 120).state.notice?.text.english ?? ""
        #expect(notice.contains(said), "\(keys): \(notice)")
    }

    @Test("Where it is there, nothing is said")
    func there() throws {
        #expect(try Stage.play("f:next-facet<Enter>").state.notice == nil)
        #expect(try Stage.play("<Enter>gs:next-doubt<Enter>").state.notice == nil)
        #expect(try Stage.play("<Enter>:next-sentence<Enter>", rows: 6).state.notice == nil)
        #expect(
            try Stage.play(":wider<Enter>").state.notice?.text.english.hasPrefix("Lines") == true)
    }
}
