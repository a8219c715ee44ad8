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
