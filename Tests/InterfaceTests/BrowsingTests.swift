import Corpus
import Interface
import Terminal
import Testing

@Suite("Browsing, reading, finding, marking: keys in, state and wishes out")
struct BrowsingTests {
    private func title(_ stage: Stage) -> String? { stage.state.list.selected?.row.title }

    @Test("Counts move by that many, and stop at the ends")
    func counts() throws {
        #expect(try Stage.play("3j").state.list.selection.index == 3)
        #expect(try Stage.play("99j").state.list.selection.index == 4)
        #expect(try Stage.play("G2k").state.list.selection.index == 2)
        #expect(try Stage.play("4G").state.list.selection.index == 3)
        #expect(try Stage.play("Ggg").state.list.selection.index == 0)
        #expect(try Stage.play("3<Esc>j").state.list.selection.index == 1)
    }

    @Test("Enter opens, q closes, and at the top q leaves")
    func opening() throws {
        var stage = try Stage.play("j<Enter>")
        #expect(stage.state.focus == .reader)
        #expect(stage.state.reader?.story.row.title.contains("夜市") == true)
        #expect(stage.state.reader?.story.row.isRead == true)
        try stage.play("q")
        #expect(stage.state.reader == nil)
        #expect(stage.state.focus == .stories)
        try stage.play("q")
        #expect(stage.wishes == [.quit])
    }

    @Test("J and K go from story to story, and say so at the ends")
    func neighbours() throws {
        var stage = try Stage.play("<Enter>JJ")
        #expect(stage.state.reader?.story.row.title == "渡口")
        #expect(stage.state.list.selection.index == 2)
        try stage.play("KKK")
        #expect(stage.state.notice != nil)
        #expect(stage.state.list.selection.index == 0)
    }

    @Test("A search answers while it is typed, and Esc returns to where it began")
    func searching() throws {
        var stage = try Stage.play("jj/柳河")
        #expect(stage.state.list.count == 1)
        #expect(title(stage) == "村医背起“云药箱”")
        try stage.play("<Esc>")
        #expect(stage.state.list.source == .all)
        #expect(stage.state.list.selection.index == 2)
        #expect(stage.state.query == nil)
    }

    @Test("An overtaken answer is dropped")
    func overtaken() throws {
        var stage = try Stage.play("/柳河")
        stage.update(.searched(.search("柳"), generation: 1, count: 77, milliseconds: 9))
        #expect(stage.state.list.count == 1)
        #expect(stage.state.list.source == .search("柳河"))
    }

    @Test("Enter before the answer has come says nothing of what was found")
    func impatience() throws {
        var state = try Stage.play("/").state
        let effects = [Key.character("桥"), .enter].flatMap { state.update(.key($0)) }
        #expect(effects == [.search("桥", generation: 1), .remember("桥", .search)])
        #expect(state.notice == nil)
        _ = state.update(.searched(.search("桥"), generation: 1, count: 3, milliseconds: 1))
        #expect(state.list.count == 3)
        #expect(state.notice == nil)
        state = try Stage.play("/").state
        _ = [Key.character("鲸"), .enter].map { state.update(.key($0)) }
        _ = state.update(.searched(.search("鲸"), generation: 1, count: 0, milliseconds: 1))
        #expect(state.notice != nil)
    }

    @Test("Hits are highlighted in the story that is opened, and n steps through them")
    func hits() throws {
        var stage = try Stage.play("/桥<Enter><Enter>")
        #expect(stage.state.reader?.hits.count == 8)
        #expect(stage.state.reader?.currentHit == 0)
        try stage.play("3n")
        #expect(stage.state.reader?.currentHit == 3)
        try stage.play("N")
        #expect(stage.state.reader?.currentHit == 2)
        try stage.play("99n")
        #expect(stage.state.reader?.currentHit == 7)
        #expect(stage.state.notice != nil)
    }

    @Test("Pinyin proposes words of the archive; a digit, Tab or Enter takes one")
    func pinyin() throws {
        #expect(try Stage.play("/qsz2").state.list.source == .search("青石"))
        #expect(try Stage.play("/云岭 qsz<Tab>").state.list.source == .search("云岭 青石镇"))
        let stage = try Stage.play("/qiao<Enter><Enter>")
        #expect(stage.state.list.source == .search("桥"))
        #expect(stage.state.list.count == 1)
        #expect(try Stage.play("/g2").state.list.source == .search("g2"))
    }

    @Test("Find in the story: the highlight follows the typing, Esc gives it up")
    func findInStory() throws {
        var stage = try Stage.play("<Enter>/青石")
        #expect(stage.state.reader?.hits.count == 1)
        try stage.play("<Esc>")
        #expect(stage.state.reader?.hits.isEmpty == true)
        #expect(stage.state.mode == .normal)
    }

    @Test("Related stories come with their reasons; < and > go back and forward")
    func related() throws {
        var stage = try Stage.play("<Enter>gr")
        #expect(stage.state.list.source == .related(StoryID("aaaa0001")))
        #expect(stage.state.list.selected?.reasons.first?.text == "林知远")
        try stage.play("<Enter>")
        #expect(stage.state.reader?.story.article.id == StoryID("aaaa0004"))
        try stage.play("<lt>")
        #expect(stage.state.focus == .stories)
        try stage.play("<lt>")
        #expect(stage.state.reader?.story.article.id == StoryID("aaaa0001"))
        #expect(stage.state.focus == .reader)
        try stage.play("<gt><gt>")
        #expect(stage.state.reader?.story.article.id == StoryID("aaaa0004"))
    }

    @Test("Space marks and moves on; u takes it back; redo makes it again")
    func marking() throws {
        var stage = try Stage.play("2<Space>")
        #expect(stage.state.markedTotal == 2)
        #expect(stage.state.list.selection.index == 2)
        try stage.play("u")
        #expect(stage.state.markedTotal == 0)
        try stage.play("<C-r>")
        #expect(stage.state.markedTotal == 2)
        try stage.play("zM")
        #expect(stage.state.markedTotal == 0)
        try stage.play("u")
        #expect(stage.state.markedTotal == 2)
        try stage.play("gm")
        #expect(stage.state.list.count == 2)
    }

    @Test("Undo takes back what was done and no mark that was there before")
    func undoKeepsOlderMarks() throws {
        var stage = try Stage.play("jj<Space>gg3<Space>")
        #expect(stage.state.markedTotal == 3)
        try stage.play("u")
        #expect(stage.state.markedTotal == 1)
        try stage.play("u")
        #expect(stage.state.markedTotal == 0)
    }

    @Test("A count marks stories beyond the screen, too")
    func marksBeyondTheScreen() throws {
        #expect(try Stage.play("5<Space>", columns: 40, rows: 3).state.markedTotal == 5)
    }

    @Test("q gives back the story and the search one came from")
    func closing() throws {
        #expect(try Stage.play("<Enter>grq").state.focus == .reader)
        let stage = try Stage.play("/桥<Enter>grq")
        #expect(stage.state.list.source == .search("桥"))
        #expect(stage.state.query != nil)
        #expect(try Stage.play(":search \"桥<Enter>").state.notice?.kind == .failure)
    }

    @Test("Saving asks for a format, and any other key saves nothing")
    func saving() throws {
        let wanted = Effect.export(
            ExportRequest(what: .story(StoryID("aaaa0001")), format: "markdown"))
        #expect(try Stage.play("sm").wishes == [wanted])
        #expect(try Stage.play("sx").wishes.isEmpty)
        #expect(
            try Stage.play(":export-marked json out<Enter>").wishes == [
                .export(ExportRequest(what: .marked, format: "json", folder: "out"))
            ])
    }

    @Test("Keys of an input method count as their twins")
    func fullWidthKeys() throws {
        #expect(try Stage.play("ｊｊ").state.list.selection.index == 2)
        guard case .prompt(let prompt) = try Stage.play("：").state.mode else {
            Issue.record("a full-width colon opens no command line")
            return
        }
        #expect(prompt.kind == .command)
    }

    @Test("A paste is never taken for keys")
    func paste() throws {
        var stage = Stage()
        stage.update(.paste("qqq"))
        #expect(stage.wishes.isEmpty)
        #expect(stage.state.notice?.kind == .failure)
        try stage.play("/")
        stage.update(.paste("柳河\nq"))
        #expect(stage.state.list.source == .search("柳河"))
    }

    @Test("An unbound key says where help is")
    func unbound() throws {
        let stage = try Stage.play("Z")
        #expect(stage.state.notice?.text.english.contains("?") == true)
    }

    @Test("Rows that cannot be read are asked for again by a key, not for ever")
    func unreadableRows() {
        func asksForRows(_ effects: [Effect]) -> Bool {
            effects.contains { if case .loadRows = $0 { true } else { false } }
        }
        var state = AppState(
            size: Size(columns: 80, rows: 24), width: .narrow, tongue: .english)
        #expect(asksForRows(state.update(.counted(.all, 3))))
        #expect(!asksForRows(state.update(.notice(.failure("It is gone", "已不在")))))
        #expect(state.notice?.kind == .failure)
        #expect(asksForRows(state.update(.key(.character("j")))))
    }

    @Test("The command line: a row, a name, a setting, a mistake")
    func commandLine() throws {
        #expect(try Stage.play(":3<Enter>").state.list.selection.index == 2)
        #expect(try Stage.play(":quit<Enter>").wishes == [.quit])
        #expect(try Stage.play(":set language zh<Enter>").state.tongue == .chinese)
        #expect(try Stage.play(":nonsense<Enter>").state.notice?.kind == .failure)
        #expect(try Stage.play(":set ambiwidth 2<Enter>").wishes.contains(.setAmbiguousWidth(true)))
    }

    @Test("The raw page: the cursor's line, a correction, and its undoing")
    func correcting() throws {
        var stage = try Stage.play("<Enter>gs")
        #expect(stage.state.source?.page.lines.count == 16)
        try stage.play("gg3jRl")
        guard case .role(let line, .section)? = stage.corrections.first else {
            Issue.record("no correction was made: \(stage.corrections)")
            return
        }
        #expect(line.number == 7)
        #expect(stage.state.source?.trace[line: 7]?.fate == .label)
        try stage.play("u")
        #expect(stage.corrections.isEmpty)
        #expect(stage.state.source?.trace[line: 7]?.fate != .label)
        try stage.play("<C-r>")
        #expect(stage.corrections == [.role(line, .section)])
        #expect(stage.state.source?.trace[line: 7]?.fate == .label)
        try stage.play("q")
        #expect(stage.state.source == nil)
        #expect(stage.state.focus == .reader)
    }

    @Test("A repeat needs the line that stands to be named first")
    func markingRepeats() throws {
        #expect(try Stage.play("<Enter>gsD").state.notice != nil)
        let stage = try Stage.play("<Enter>gsggvjjD")
        guard case .repeats(let copy, of: let original)? = stage.corrections.first else {
            Issue.record("no correction was made")
            return
        }
        #expect((original.number, copy.number) == (1, 5))
    }

    @Test("Every window, down to one cell, is drawn")
    func tinyWindows() throws {
        for columns in [1, 2, 3, 5, 8, 13, 21, 40] {
            for rows in [1, 2, 3, 5] {
                for keys in ["", "j<Enter>", "/桥", ":", "?", "g", "<Enter>gs", "s", "h"] {
                    let stage = try Stage.play(keys, columns: columns, rows: rows)
                    #expect(stage.state.render().size == Size(columns: columns, rows: rows))
                }
            }
        }
    }
}
