import Corpus
import Interface
import Terminal
import TestSupport
import Testing

@Suite("A story set for a width")
struct ReaderTextTests {
    private let story = FixtureStories.stories[0]

    @Test("No row is wider than the measure, at any width", arguments: [8, 13, 23, 37, 72, 131])
    func measure(columns: Int) {
        for isWide in [false, true] {
            let width = WidthTable(ambiguousIsWide: isWide)
            for story in FixtureStories.stories {
                let text = ReaderText(story, measure: columns, width: width, tongue: .english)
                for row in text.rows {
                    #expect(row.indent + width.width(of: row.text) <= columns, "\(row.text)")
                }
            }
        }
    }

    @Test("Every character of every block is on some row, in order", arguments: [5, 17, 72])
    func complete(columns: Int) {
        let text = ReaderText(
            story, measure: columns, width: .narrow, tongue: .english, display: .asPrinted)
        for (index, block) in story.article.blocks.enumerated() {
            let shown = text.rows.filter { $0.source?.block == index }.map(\.text).joined()
            #expect(shown.filter { !$0.isWhitespace } == block.text.filter { !$0.isWhitespace })
        }
    }

    @Test("An anchor finds its row again at every other width")
    func anchors() {
        let narrow = ReaderText(story, measure: 20, width: .narrow, tongue: .english)
        let wide = ReaderText(story, measure: 60, width: .narrow, tongue: .english)
        for row in narrow.rows.indices {
            guard let source = narrow.rows[row].source else { continue }
            let anchor = ReaderAnchor(block: source.block, offset: source.range.lowerBound)
            let found = wide.rows[wide.row(of: anchor)].source
            #expect(found?.block == anchor.block)
            #expect(found?.range.contains(anchor.offset) == true)
        }
    }

    @Test("An issue that is called by its day says it once")
    func day() {
        var row = story.row
        row.issue = row.date
        let pages = Story(article: story.article, row: row, issue: story.issue)
        let text = ReaderText(pages, measure: 72, width: .narrow, tongue: .english)
        #expect(text.rows.contains { $0.text.hasPrefix("2024-03-12 · page 1 · ") })
        #expect(row.citation.hasSuffix("[N]. 2024-03-12. (20240312_01.txt:3)"))
    }

    @Test("One line and one character are told in the singular")
    func singular() {
        var row = story.row
        row.characters = 1
        let article = Article(
            id: row.id, section: nil, byline: [],
            blocks: [Block(role: .headline, text: "一", lines: [1])], gaps: [])
        let short = Story(article: article, row: row, issue: story.issue)
        let text = ReaderText(short, measure: 72, width: .narrow, tongue: .english)
        #expect(text.rows.contains { $0.text.hasSuffix(" · line 1 · 1 character") })
        let chinese = ReaderText(short, measure: 72, width: .narrow, tongue: .chinese)
        #expect(chinese.rows.contains { $0.text.hasSuffix(" · 第1行 · 1字") })
    }

    @Test("Windows that come and go leave one where one was, until one moves on")
    func places() {
        let sizes = [(40, 4), (31, 3), (90, 50), (23, 2), (57, 5), (9, 4), (80, 3)]
        let first = ReaderPane(
            story: story, size: Size(columns: 80, rows: 3), measure: 72, query: nil,
            width: .narrow, tongue: .english)
        for row in 1...first.lastTop where first.text.rows[row].source != nil {
            var pane = first
            pane.scroll(to: row)
            for (columns, rows) in sizes { pane.fit(Size(columns: columns, rows: rows)) }
            #expect(pane.top == row)
            pane.scroll(by: -1)
            let moved = pane.anchor
            pane.fit(Size(columns: 40, rows: 3))
            #expect(pane.text.row(of: moved) == pane.top)
        }
    }

    @Test("Lost text is said where it is lost")
    func gaps() {
        let text = ReaderText(
            FixtureStories.stories[3], measure: 60, width: .narrow, tongue: .english)
        let index = text.rows.firstIndex { $0.style == .gap }
        #expect(index != nil)
        #expect(text.rows[(index ?? 1) - 1].text.hasSuffix("现在一分钟。”村医纪春和说。"))
    }

    @Test("Half-width punctuation is shown full width, and hits are still the page's")
    func punctuation() throws {
        let text = ReaderText(story, measure: 72, width: .narrow, tongue: .english)
        let index = try #require(text.rows.firstIndex { $0.text.contains("记者 林知远）") })
        let row = text.rows[index]
        let block = try #require(row.source?.block)
        let source = story.article.blocks[block].text
        let hit = try #require(SearchQuery("3月11日,云岭市")?.ranges(in: source).first)
        let range = try #require(text.range(of: hit, in: row))
        #expect(Array(row.text.utf8)[range] == Array("3月11日，云岭市".utf8)[...])
    }
}
