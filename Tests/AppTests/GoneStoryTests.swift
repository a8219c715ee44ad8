import App
import Archive
import Corpus
import Interface
import Terminal
import Testing

@Suite("A key never acts on another story than the one it was pressed for")
struct GoneStoryTests {
    /// A day that every month has, so that each page has its place in the order.
    private static func path(_ number: Int) -> String {
        "p/\(20_240_101 + number / 28 * 100 + number % 28)_01.txt"
    }

    /// One story a page, the newest first.
    private func archive(pages: Int = 6) throws -> Archive {
        let archive = try Archive.inMemory()
        for number in 11..<11 + pages { try take(number, into: archive) }
        return archive
    }

    private func take(_ number: Int, into archive: Archive) throws {
        let text = "第\(number)座水闸修好了\n\n本报讯 4月30日,第\(number)座水闸修缮完工,重新开闸放水。\n"
        let bytes = Array(text.utf8)
        let page = PageReader.read(PageFile(path: Self.path(number), bytes: bytes))
        try archive.replace(page, source: bytes, modified: 0)
    }

    /// Takes the page of a story away, as an import does behind the session's back.
    private func remove(_ number: Int, from archive: Archive) throws {
        let rows = try archive.rows(try archive.keys(.all))
        let others = Set(rows.map(\.at.page)).subtracting([Self.path(number)])
        #expect(try archive.removePages(notIn: others, under: ["p"]) == 1)
    }

    private func session(_ archive: Archive, rows: Int = 24) -> PlayedSession {
        PlayedSession(archive, size: Size(columns: 80, rows: rows))
    }

    private func titles(_ archive: Archive, _ selection: StorySelection) throws -> [String] {
        try archive.rows(try archive.keys(selection)).map(\.title)
    }

    @Test("A mark lands on the story under the cursor when one above it has gone")
    func markBehindGone() throws {
        let archive = try archive()
        var session = session(archive)
        try session.play("jjj")
        try remove(16, from: archive)
        try session.play("<Space>")
        #expect(try titles(archive, .marked) == ["第13座水闸修好了"])
    }

    @Test("A row that is gone is told of, and the cursor stays on its story")
    func scrolledBehindGone() throws {
        let archive = try archive(pages: 40)
        var session = session(archive, rows: 8)
        try session.play("8j")
        let before = session.state.list.selected?.row.title
        try remove(12, from: archive)
        // The last rows are read, one of which is gone.
        try session.play("G")
        #expect(session.state.list.count == 39)
        let title = try #require(session.state.list.selected?.row.title)
        #expect(title == "第11座水闸修好了" && title != before)
        try session.play("<Space>")
        #expect(try titles(archive, .marked) == [title])
    }

    @Test("A run of stories that are not all on the screen is marked as a whole or not at all")
    func longRun() throws {
        let archive = try archive(pages: 60)
        var session = session(archive, rows: 8)
        try remove(45, from: archive)
        try session.play("40<Space>")
        #expect(try titles(archive, .marked).isEmpty)
        #expect(session.state.notice != nil && session.state.list.count == 59)
        try session.play("gg40<Space>")
        #expect(try archive.count(.marked) == 40)
    }

    @Test("A list that was made anew meanwhile is noticed by the stories that were seen")
    func otherList() throws {
        let archive = try archive()
        let runner = EffectRunner(archive: archive, pace: .atOnce, exports: StoryExporter())
        let rows = try archive.rows(try archive.keys(.all))
        #expect(
            runner.perform(.markRange(.all, 0..<3, seen: [1: rows[2].id], true))
                == [.shortened([.all: 6])])
        #expect(try archive.count(.marked) == 0)
        _ = runner.perform(.markRange(.all, 0..<3, seen: [1: rows[1].id], true))
        #expect(try titles(archive, .marked) == rows.prefix(3).map(\.title))
    }

    @Test("Each of the marked stories is unmarked by its own key, in the order of the list")
    func unmarkInTheListOfMarks() throws {
        let archive = try archive()
        var session = session(archive)
        try session.play("4<Space>gm<Space><Space>")
        #expect(
            try titles(archive, .marked) == ["第14座水闸修好了", "第13座水闸修好了"])
        #expect(session.state.list.count == 4)
        // Asked for anew, the list has what is marked now.
        try session.play("qgm")
        #expect(session.state.list.count == 2)
    }

    @Test("A story that comes in place of a gone one has a number of its own")
    func keysAreNotUsedAgain() throws {
        let archive = try archive()
        let newest = try #require(try archive.keys(.all).first)
        try remove(16, from: archive)
        try take(17, into: archive)
        #expect(try archive.rows([newest]).isEmpty)
        #expect(throws: ArchiveError.gone([newest])) { try archive.everyRow([newest]) }
    }

    @Test("As long as the cursor is on the way back to its story, no other is under it")
    func settling() throws {
        let archive = try archive()
        var session = session(archive)
        try session.play("jj")
        var state = session.state
        let selected = try #require(state.list.selected?.row.id)
        _ = state.update(.archiveChanged)
        let rows = try #require(session.runner.perform(.loadRows(.all, 0..<6)).first)
        // Two stories came in above it.
        guard case .rows(_, _, let entries) = rows else {
            Issue.record("no rows but \(rows)")
            return
        }
        let moved = Array(entries.suffix(2) + entries.dropLast(2))
        _ = state.update(.counted(.all, 6))
        _ = state.update(.rows(.all, 0..<6, moved))
        #expect(state.list.selected == nil)
        _ = state.update(.located(selected, in: .all, index: 4))
        #expect(state.list.selected?.row.id == selected)
    }

    @Test("Where another list lay over it when the answer came, the way back is asked for again")
    func laidOver() throws {
        var session = session(try archive())
        try session.play("jj")
        var state = session.state
        let selected = try #require(state.list.selected?.row.id)
        _ = state.update(.archiveChanged)
        for case .key(let key) in try KeyNotation.parse("gm") { _ = state.update(.key(key)) }
        #expect(state.list.source == .marked)
        _ = state.update(.located(selected, in: .all, index: 2))
        #expect(state.update(.key(.character("q"))).contains(.locate(selected, in: .all)))
        #expect(state.list.source == .all && state.list.selected == nil)
        _ = state.update(.counted(.all, 6))
        _ = state.update(.located(selected, in: .all, index: 2))
        for event in session.runner.perform(.loadRows(.all, 0..<6)) { _ = state.update(event) }
        #expect(state.list.selected?.row.id == selected)
    }
}
