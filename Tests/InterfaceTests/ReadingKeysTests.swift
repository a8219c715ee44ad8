import Corpus
import Interface
import Terminal
import Testing

@Suite("Keys for reading: units, places, panes, copies")
struct ReadingKeysTests {
    @Test("Paragraphs and sentences move the text without a caret, and back")
    func motions() throws {
        let start = try Stage.play("<Enter>", columns: 30, rows: 8)
        let stage = try Stage.play("<Enter>}}", columns: 30, rows: 8)
        let pane = try #require(stage.state.reader)
        #expect(pane.anchor.offset == 0 && pane.anchor.block == 2)
        let back = try Stage.play("<Enter>}}{{", columns: 30, rows: 8)
        #expect(back.state.reader?.anchor == start.state.reader?.anchor)
        let sentence = try Stage.play("<Enter>)))", columns: 30, rows: 8)
        #expect((sentence.state.reader?.top ?? 0) > 0)
        #expect(try Stage.play("<Enter>]h").state.notice != nil)
    }

    @Test("A letter names a place, and leads back to it; twice ' turns between two")
    func places() throws {
        let stage = try Stage.play("jma/桥<Enter>'a")
        #expect(stage.state.list.source == .all)
        #expect(stage.state.list.selection.index == 1)
        #expect(try Stage.play("'z").state.notice != nil)
        #expect(try Stage.play("jma/桥<Enter>'a''").state.list.source == .search("桥"))
        #expect(try Stage.play("jma/桥<Enter>'a''''").state.list.source == .all)
        #expect(try Stage.play("m<Esc>'<Esc>").state.notice == nil)
    }

    @Test("A session leaves the places it has named itself, and finds those of others")
    func nextTime() throws {
        var first = try Stage.play("jma")
        let memory = first.state.memory
        #expect(Set(memory.placeMarks.keys) == ["a"])
        var second = Stage(memory: memory)
        try second.play("/桥<Enter>'a")
        #expect(second.state.list.source == .all)
        #expect(second.state.memory.placeMarks.isEmpty)
        try first.play("mb")
        #expect(Set(first.state.memory.placeMarks.keys) == ["a", "b"])
    }

    @Test("A place in a story is found again over a change of the window")
    func placeInStory() throws {
        var stage = try Stage.play("<Enter>4jmqggq/云<Enter>", columns: 30, rows: 8)
        stage.update(.resize(Size(columns: 44, rows: 8)))
        try stage.play("'q")
        let there = try Stage.play("<Enter>4j", columns: 30, rows: 8)
        let wanted = try #require(there.state.reader?.anchor)
        let pane = try #require(stage.state.reader)
        #expect(pane.story.article.id == there.state.reader?.story.article.id)
        #expect(pane.text.row(of: wanted) == pane.top)
    }

    @Test("A dot makes the last change again, also its answer and its tags")
    func again() throws {
        #expect(try Stage.play("<Space>..").state.markedTotal == 3)
        #expect(try Stage.play("<Space>2.").state.markedTotal == 3)
        #expect(try Stage.play(".").state.notice?.text.english.contains("Nothing") == true)
        #expect(try Stage.play("<Space>.uu").state.markedTotal == 0)
        let saved = try Stage.play("stj.").wishes.compactMap { wish in
            if case .export(let request) = wish { request } else { nil }
        }
        #expect(saved.map(\.format) == ["text", "text"])
        #expect(Set(saved.map(\.what)).count == 2)
        let tagged = try Stage.play("+待访<Enter>j.")
        #expect(tagged.state.list.selected?.row.tags == ["待访"])
    }

    @Test("Panes are resized within what is of use, maximised and put back")
    func panes() throws {
        let plain = try Stage.play("h", columns: 120, rows: 20).state.layout
        let wider = try Stage.play("h<C-w>>", columns: 120, rows: 20).state.layout
        #expect(wider.issues?.columns == (plain.issues?.columns ?? 0) + 4)
        let far = try Stage.play("h99<C-w><lt>", columns: 120, rows: 20).state
        #expect(far.layout.issues?.columns == 16)
        let back = try Stage.play("h99<C-w><lt><C-w>>", columns: 120, rows: 20).state
        #expect(back.layout.issues?.columns == 20)
        #expect(try Stage.play("h9<C-w>><C-w>=", columns: 120, rows: 20).state.layout == plain)
        let only = try Stage.play("<C-w>o", columns: 120, rows: 20).state.layout
        #expect(only.issues == nil && only.stories?.columns == 120)
        let kept = Stage(
            columns: 120, rows: 20,
            memory: try Stage.play("h<C-w>>", columns: 120, rows: 20).state.memory)
        #expect(kept.state.layout.issues?.columns == wider.issues?.columns)
    }

    @Test("Where one pane stands alone there is nothing to size, and nothing is remembered")
    func narrow() throws {
        let stage = try Stage.play("5<C-w>>", columns: 80, rows: 24)
        #expect(stage.state.panes == PaneSizes())
        #expect(stage.state.notice != nil)
    }

    @Test("From pane to pane by direction, and no further at the ends")
    func focus() throws {
        #expect(try Stage.play("<C-w>h", columns: 120, rows: 20).state.focus == .issues)
        #expect(
            try Stage.play("<C-w>h<C-w>h<C-w>l", columns: 120, rows: 20).state.focus == .stories)
        #expect(try Stage.play("<Enter><C-w>l", columns: 120, rows: 20).state.focus == .reader)
    }

    @Test("Rows of the screen, and the row to a place of the screen")
    func rows() throws {
        #expect(try Stage.play("L").state.list.selection.index == 4)
        #expect(try Stage.play("2L").state.list.selection.index == 3)
        #expect(try Stage.play("LH").state.list.selection.index == 0)
        #expect(try Stage.play("L2H").state.list.selection.index == 1)
        #expect(try Stage.play("M").state.list.selection.index == 2)
        #expect(try Stage.play("99HL99L").state.list.selection.index == 0)
        let small = try Stage.play("jjzt", columns: 80, rows: 4).state.list.selection
        #expect(small.top == 2)
        #expect(try Stage.play("jjzb", columns: 80, rows: 4).state.list.selection.top == 1)
    }

    @Test("Where the issue under the cursor is shown beside, H, M and L show it too")
    func issues() throws {
        let stage = try Stage.play("hL", columns: 120, rows: 20)
        #expect(stage.state.list.source == .issue("20240311_02"))
    }

    @Test("Citation, headline, place and JSON of a story can be copied")
    func copies() throws {
        let stage = try Stage.play("ytypyy")
        let row = try #require(stage.state.list.selected?.row)
        #expect(stage.copied.count == 3)
        #expect(stage.copied.first == row.title)
        #expect(stage.copied[1] == "\(row.at.page):\(row.at.line) \(row.id)")
        #expect(
            stage.copied[2]
                == "林知远. \(row.title)[N]. 20240312_01, 2024-03-12. (20240312_01.txt:3)")
        #expect(try Stage.play("<Enter>yb").copied.first?.contains("\n") == true)
        #expect(
            try Stage.play("yj").wishes == [.copyStory(row.id, format: "json")])
        #expect(try Stage.play("hyy").copied.isEmpty)
    }
}
