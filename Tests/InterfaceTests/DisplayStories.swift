import Corpus
import Interface
import Language
import Terminal
import TestSupport
import Testing

@Suite("How a text is shown: script, columns, punctuation")
struct DisplayStories {
    private func reader(_ stage: Stage) throws -> ReaderPane { try #require(stage.state.reader) }

    @Test("A key turns the script, the bar says which, and the page stays what it is")
    func script() throws {
        let simplified = try Stage.play("<Enter>zs")
        #expect(simplified.screen.contains("简"))
        let stage = try Stage.play("<Enter>zszs")
        #expect(stage.screen.contains("繁"))
        #expect(stage.screen.contains("本報訊（記者 林知遠）"))
        #expect(stage.screen.contains("雲嶺市啟動老舊橋梁體檢"))
        let blocks = try reader(stage).story.article.blocks.map(\.text)
        #expect(blocks.contains { $0.contains("本报讯(记者 林知远)") })
        let printed = try Stage.play("<Enter>zszszs<Esc>j")
        #expect(printed.screen == (try Stage.play("<Enter>j")).screen)
    }

    @Test("What is found and copied is the page's, whatever is shown", arguments: ["橋", "桥"])
    func search(word: String) throws {
        let plain = try reader(Stage.play("<Enter>/\(word)<Enter>"))
        let shown = try reader(Stage.play("<Enter>:set script traditional<Enter>/\(word)<Enter>"))
        #expect(!plain.hits.isEmpty && shown.hits == plain.hits)
        // Each hit covers just the character on the screen.
        for hit in shown.hits {
            let row = shown.text.rows[
                shown.text.row(of: ReaderAnchor(block: hit.block, offset: hit.range.lowerBound))]
            let range = try #require(shown.text.range(of: hit.range, in: row))
            #expect(String(decoding: Array(row.text.utf8)[range], as: UTF8.self) == "橋")
        }
        let copied = try Stage.play("<Enter>:set script traditional<Enter>i2wyybyt").copied
        #expect(copied.first == "启动")
    }

    @Test("Provenance and the names of files are not rewritten")
    func provenance() throws {
        var stage = try Stage.play("<Enter>")
        let line = try #require(
            stage.screen.split(separator: "\n").first { $0.contains("lines 3-9") })
        try stage.play("zszs")
        #expect(stage.screen.contains(line))
    }

    @Test("In the places of a word each hit stands in the same cells, written as its word is")
    func concordance() throws {
        var stage = try Stage.play("/桥<Enter>gk")
        func places(_ character: Character) -> [[Int]] {
            let grid = stage.state.render()
            return (1..<grid.size.rows).map { row in
                let cells = Array(grid.row(row))
                return cells.indices.filter {
                    cells[$0].text == String(character)
                        && [.match, .currentMatch].contains(cells[$0].style)
                }
            }
        }
        let printed = places("桥")
        #expect(printed.joined().count >= 4)
        try stage.play("zszs")
        #expect(places("橋") == printed)
        #expect(places("桥").joined().isEmpty)
        #expect(stage.screen.contains("啟動老舊"))
        // The places are the page's still: the story opens at the hit.
        try stage.play("<Enter>")
        let pane = try reader(stage)
        #expect(pane.currentHit.map { pane.hits[$0].block } != nil)
    }

    @Test("A hit is written as the word it is a part of")
    func hitInWord() {
        let display = TextDisplay(script: .traditional)
        #expect(display.written(["理完头", "发", "出门"]) == ["理完頭", "髮", "出門"])
        #expect(display.written(["已经出", "发", ""]) == ["已經出", "發", ""])
        #expect(display.written(["e", "\u{301}发", ""]) == ["e", "\u{301}發", ""])
        #expect(TextDisplay().written(["头", "发", ""]) == ["头", "发", ""])
    }

    @Test("Papers in the list of issues are written so, too; files and searches keep their names")
    func issues() throws {
        var stage = try Stage.play("/桥梁<Enter><C-s>桥梁来稿<Enter>q")
        var issues = FixtureStories.issues
        issues[0].paper = "云岭晚报"
        issues[1].id = "云岭_02"
        stage.update(.issues(issues))
        try stage.play("hzszs")
        #expect(stage.state.focus == .issues)
        #expect(stage.screen.contains("雲嶺晚報"))
        #expect(stage.screen.contains("云岭_02"))
        #expect(stage.screen.contains("桥梁来稿"))
    }

    @Test("So are the counts beside a list, and the story whose kin is listed")
    func facetsAndKin() throws {
        let facets = try Stage.play("fzszs", columns: 100)
        #expect(facets.state.focus == .facets)
        #expect(facets.screen.contains("林知遠             "))
        #expect(facets.screen.contains("20240312_01"))
        // What is chosen is the name as it is printed.
        let narrowed = try Stage.play("fzszs/林知远<Enter>j<Enter>").state.list
        #expect(narrowed.source == .search("by:=林知远") && narrowed.count > 0)
        let kin = try Stage.play("<Enter>zszsgr").screen
        #expect(kin.contains("Related to: 雲嶺市啟動老舊橋梁"))
    }

    @Test("The script comes back next time, and a wrong one is refused")
    func remembered() throws {
        let stage = try Stage.play(":set script traditional<Enter>")
        let next = Stage(memory: stage.state.memory)
        #expect(next.state.settings.display.script == .traditional)
        #expect(try Stage.play(":set script klingon<Enter>").state.notice?.kind == .failure)
    }

    /// A story of many paragraphs, in a window with or without room for two columns.
    private func pane(_ size: Size, columns: TextColumns, paragraphs: Int = 60) -> ReaderPane {
        var story = FixtureStories.stories[0]
        let last = story.article.blocks.last?.text ?? ""
        for number in 0..<paragraphs {
            story.article.blocks.append(
                Block(role: .body, text: "第\(number)段。" + last, lines: [100 + number]))
        }
        return ReaderPane(
            story: story, size: size, measure: 72, query: nil, width: .narrow, tongue: .english,
            columns: columns)
    }

    @Test("Two columns only where they fit and are needed")
    func columns() {
        let wide = Size(columns: 150, rows: 30)
        #expect(pane(wide, columns: .two).columns == 2)
        #expect(pane(wide, columns: .one).columns == 1)
        #expect(pane(wide, columns: .two, paragraphs: 0).columns == 1)
        #expect(pane(Size(columns: 149, rows: 30), columns: .two).columns == 1)
        #expect(pane(wide, columns: .two).rowsOnScreen == 60)
    }

    @Test("A page of two columns goes on where the last one ended, and the place is kept")
    func pages() throws {
        var two = pane(Size(columns: 160, rows: 30), columns: .two)
        two.scroll(by: two.rowsOnScreen)
        let place = two.anchor
        #expect(two.top == 60)
        two.fit(Size(columns: 100, rows: 30))
        #expect(two.columns == 1 && two.anchor == place)
        two.fit(Size(columns: 160, rows: 30))
        #expect(two.columns == 2 && two.anchor == place)
    }

    @Test("Columns stand side by side, the second goes on where the first ends")
    func sideBySide() throws {
        var stage = Stage(columns: 170, rows: 8)
        try stage.play("<Enter><C-w>o")
        let pane = try reader(stage)
        try #require(pane.columns == 2)
        let rows = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let first = pane.text.rows[pane.top].text
        let second = pane.text.rows[pane.top + pane.size.rows].text
        #expect(rows[1].contains(first) && rows[1].contains(second))
        let single = try Stage.play("<Enter><C-w>ozc", columns: 170, rows: 8)
        #expect(try reader(single).columns == 1)
    }

    @Test("Marks among Han are shown as they are on the page where one wants that")
    func punctuation() throws {
        #expect(try Stage.play("<Enter>").screen.contains("（记者 林知远）"))
        #expect(try Stage.play("<Enter>zp").screen.contains("(记者 林知远)"))
        #expect(try Stage.play("<Enter>zpzp").screen.contains("（记者 林知远）"))
    }
}
