import Corpus
import Interface
import Terminal
import Testing

@Suite("A caret in the text")
struct CaretStories {
    /// The reader of the first story, whose second paragraph begins 本报讯(记者 林知远)3月11日.
    private func read(
        _ keys: String, columns: Int = 80, rows: Int = 24
    ) throws -> Stage {
        try Stage.play("<Enter>i" + keys, columns: columns, rows: rows)
    }

    private func reader(_ stage: Stage) throws -> ReaderPane { try #require(stage.state.reader) }

    @Test("Words are Chinese words, and each key of w, b, e knows where they begin and end")
    func words() throws {
        // The headline is 云岭 市 启动 老旧 桥梁 体检 …
        #expect(try read("wwvey").copied == ["启动"])
        #expect(try read("wwwvey").copied == ["老旧"])
        #expect(try read("wwwbvey").copied == ["启动"])
        #expect(try read("3wvey").copied == ["老旧"])
        #expect(try read("3wv2ey").copied == ["老旧桥梁"])
        #expect(try read("3wy").copied == ["老旧"])
    }

    @Test(
        "There and back again is the same place",
        arguments: ["wwwbbb", "lllhhh", "))((", "}}{{", "jjkk", "3w3b", "3l3h"])
    func thereAndBack(keys: String) throws {
        // The beginning of the paragraph is one of a sentence and of a word too.
        let place = try #require(try reader(read("}")).caret?.place)
        #expect(place == ReaderAnchor(block: 1, offset: 0))
        #expect(try reader(read("}" + keys)).caret?.place == place)
    }

    @Test("Rows are passed in one column, also past a shorter one")
    func columns() throws {
        let start = try reader(read("}10l", columns: 60))
        let past = try reader(read("}10ljjjkkk", columns: 60))
        #expect(past.caret?.place == start.caret?.place)
    }

    @Test(
        "The caret never leaves the text or the screen, wherever it is sent",
        arguments: [
            "999w", "999b", "999l", "999h", "999j", "999k", "G", "gg", "999)", "999{", "999e",
            "50%", "5G", "<C-d><C-d><C-d>", "<C-f><C-f>", "L", "M", "H", "zt", "Gzz", "/桥<Enter>n",
        ], [(40, 12), (80, 24), (120, 40)])
    func bounds(keys: String, size: (Int, Int)) throws {
        let stage = try read(keys, columns: size.0, rows: size.1)
        let pane = try reader(stage)
        let place = try #require(pane.caret?.place)
        let blocks = pane.story.article.blocks
        try #require(blocks.indices.contains(place.block))
        #expect(place.offset < blocks[place.block].text.utf8.count)
        let screen = pane.top..<pane.top + pane.size.rows
        #expect(screen.contains(pane.text.row(of: place)))
    }

    @Test("The caret is seen after the window has changed, on the same character")
    func resize() throws {
        var stage = try read("G", columns: 80, rows: 24)
        let place = try reader(stage).caret?.place
        for size in [Size(columns: 40, rows: 6), Size(columns: 24, rows: 4)] {
            stage.update(.resize(size))
            let pane = try reader(stage)
            #expect(pane.caret?.place == place)
            let row = pane.text.row(of: try #require(place))
            #expect((pane.top..<pane.top + pane.size.rows).contains(row))
        }
    }

    @Test("A selection over paragraphs is copied as the page has it, from either end")
    func selection() throws {
        let blocks = try reader(read("")).story.article.blocks.map(\.text)
        let whole = blocks.joined(separator: "\n")
        #expect(try read("ggvG999ly").copied == [whole])
        #expect(try read("G999lvggy").copied == [whole])
        #expect(try read("ggvG999loy").copied == [whole])
        // What was shown with full-width marks is copied with the page's own.
        #expect(whole.contains("本报讯(记者 林知远)"))
    }

    @Test("Escape drops the selection first, then the caret; v alone begins with both")
    func leaving() throws {
        var stage = try read("vw")
        #expect(stage.state.reader?.selection != nil)
        try stage.play("<Esc>")
        #expect(stage.state.reader?.selection == nil)
        #expect(stage.state.scope == .caret)
        try stage.play("<Esc>")
        #expect(stage.state.scope == .reader)
        try stage.play("v")
        #expect(stage.state.reader?.selection?.count == 1)
    }

    @Test("The caret begins on the hit one has found, and goes on with n and N")
    func hits() throws {
        let stage = try Stage.play("<Enter>/桥<Enter>ni")
        let pane = try reader(stage)
        let hit = try #require(pane.currentHit.map { pane.hits[$0] })
        #expect(pane.caret?.place == ReaderAnchor(block: hit.block, offset: hit.range.lowerBound))
        let next = try reader(try Stage.play("<Enter>/桥<Enter>nin"))
        let second = try #require(next.currentHit.map { next.hits[$0] })
        #expect(next.caret?.place.offset == second.range.lowerBound)
        #expect(second != hit)
    }

    @Test("n and N go on from the caret, wherever it has been moved to")
    func hitsFromCaret() throws {
        func place(_ keys: String) throws -> Int? {
            try reader(Stage.play("<Enter>/桥<Enter>i" + keys)).currentHit
        }
        // The first hits: two in the headline, then those of the paragraphs.
        #expect(try place("n") == 1)
        #expect(try place("}n") == 2)
        #expect(try place("GN") == 6)
        #expect(try place("GNn") == 7)
        #expect(try place("nlN") == 1)
        #expect(try place("Gn999N") == 0)
    }

    @Test("A star finds the caret's word in the story, a hash goes back")
    func wordInStory() throws {
        let pane = try reader(try read("*"))
        #expect(pane.query?.text == "云岭")
        #expect(pane.hits.count == 3)
        #expect(pane.currentHit == 1)
        #expect(try reader(try read("*#")).currentHit == 0)
    }

    @Test("What is selected, or the word, is what g/ searches for")
    func search() throws {
        #expect(try read("2wg/").state.list.source == .search("启动"))
        #expect(try read("v2weg/").state.list.source == .search("云岭市启动"))
    }

    @Test("Finding that is given up leaves the caret where it was")
    func givenUp() throws {
        let place = try reader(read("}ww")).caret?.place
        #expect(try reader(read("}ww/桥<Esc>")).caret?.place == place)
    }

    @Test("Caret, selection and hits are told apart on the screen")
    func screen() throws {
        let grid = try read("/桥<Enter>ggvww").state.render().golden
        #expect(grid.contains("s") && grid.contains("_"))
    }
}
