import Corpus
import Interface
import Terminal
import Testing

@Suite("What a row of a list shows")
struct ListRowStories {
    @Test("A narrow list has the day without its year, a wide one all of it")
    func dates() throws {
        #expect(try Stage.play("", columns: 40, rows: 12).screen.contains("03-12 云岭市"))
        #expect(try Stage.play("").screen.contains("2024-03-12"))
    }

    @Test("A month in a narrow list has the year's end", arguments: ["2024-03", "2024-03–2024-05"])
    func months(date: String) throws {
        var state = try Stage.play("", columns: 40, rows: 12).state
        var row = try #require(state.list.selected?.row)
        row.date = date
        _ = state.update(.rows(.all, 0..<1, [StoryEntry(row: row)]))
        #expect(state.render().rowText(1).contains("24/03 云岭市"))
    }

    @Test("A list that became shorter meanwhile is not asked for again and again", arguments: 0...3)
    func shrunkList(left: Int) throws {
        let row = try #require(try Stage.play("").state.list.selected).row
        let entries = Array(repeating: StoryEntry(row: row), count: left)
        var list = StoryList(.marked)
        list.fit(rows: 3, leaping: false)
        list.recount(40)
        list.select(39)
        var questions = 0
        while let range = list.missing, questions < 100 {
            questions += 1
            list.take(Array(entries[range.clamped(to: entries.indices)]), of: range)
        }
        #expect(list.missing == nil && list.count == left)
        #expect(list.selection.index == max(0, left - 1))
        #expect((list.selected == nil) == (left == 0))
    }

    @Test("Tags stand whole behind a headline that leaves room for them")
    func tags() throws {
        let wide = try Stage.play("G+待访 急<Enter>", columns: 120, rows: 40)
        #expect(wide.screen.contains("#待访 #急"))
        let narrow = try Stage.play("+待访 急<Enter>", columns: 40, rows: 12)
        #expect(!narrow.screen.contains("#"))
    }

    @Test("Headlines follow the script that is chosen, what is searched and copied does not")
    func script() throws {
        let stage = try Stage.play("zszs")
        #expect(stage.screen.contains("雲嶺市"))
        #expect(stage.state.list.selected?.row.title.contains("云岭市") == true)
        #expect(try Stage.play("zszsyt").copied.first?.contains("云岭市") == true)
        let found = try Stage.play("zszs/桥<Enter>")
        #expect(found.screen.contains("橋"))
        // The headline is under the cursor; what is below it tells the hit apart.
        let snippet = found.state.render().row(2)
        #expect(snippet.contains { $0.text == "橋" && $0.style == .match })
        #expect(try Stage.play("zszszs").screen.contains("云岭市"))
    }
}
