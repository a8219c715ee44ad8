import Archive
import Corpus
import Foundation
import Testing

@Suite("The desk")
struct DeskTests {
    @Test("says what a call changed, so that it can be undone")
    func changes() throws {
        let archive = try Fixture.archive()
        let both = [Fixture.lambs.id, Fixture.bridge.id]
        #expect(try archive.setMarked([Fixture.bridge.id], true) == [Fixture.bridge.id])
        #expect(try archive.setMarked(both, true) == [Fixture.lambs.id])
        #expect(try archive.marks().map(\.id) == [Fixture.bridge.id, Fixture.lambs.id])
        #expect(try archive.setMarked(both, false) == both)
        #expect(try archive.setMarked(both, false) == [])
        #expect(try archive.setRead(both, true) == both)
        #expect(try archive.setRead(both, true) == [])
    }

    @Test("puts a mark back as it was: with its time, and its place among the others")
    func markedAsBefore() throws {
        let archive = try Fixture.archive()
        let ids = [Fixture.bridge.id, Fixture.lambs.id]
        for (index, id) in ids.enumerated() {
            try archive.setMarked([id], true, at: Date(timeIntervalSince1970: Double(index)))
        }
        let before = try archive.marks()
        for order in [ids, ids.reversed()] {
            try archive.setMarked(ids, false)
            #expect(try archive.setMarked(order, true, asBefore: true) == order)
            #expect(try archive.marks() == before)
        }
        // Who marks it anew has it last.
        try archive.setMarked([Fixture.bridge.id], false)
        try archive.setMarked([Fixture.bridge.id], true, at: Date(timeIntervalSince1970: 9))
        #expect(try archive.marks().map(\.id) == ids.reversed())
        #expect(try archive.marks().last?.time == Date(timeIntervalSince1970: 9))
        #expect(try archive.setMarked([Fixture.bridge.id], true, asBefore: true) == [])
    }

    @Test("shows marks, tags and read state in the rows")
    func rows() throws {
        let archive = try Fixture.archive()
        try archive.setMarked([Fixture.lambs.id], true)
        try archive.setRead([Fixture.lambs.id], true)
        try archive.tag([Fixture.lambs.id], adding: ["头条", "春"])
        try archive.tag([Fixture.lambs.id], adding: ["a b"], removing: ["春"])
        let row = try #require(try archive.story(Fixture.lambs.id)).row
        #expect(row.isMarked && row.isRead)
        #expect(row.tags == ["a b", "头条"])
        #expect(try archive.tags() == ["a b": 1, "头条": 1])
    }

    @Test("knows only stories of the archive")
    func unknownStories() throws {
        let archive = try Fixture.archive()
        #expect(throws: ArchiveError.unknownStory("nobody")) {
            try archive.setMarked([Fixture.lambs.id, StoryID("nobody")], true)
        }
        #expect(try archive.marks().isEmpty)
    }

    @Test("keeps marks when a page is changed, removed and taken in again")
    func reimport() throws {
        let archive = try Fixture.archive()
        try archive.setMarked([Fixture.lambs.id], true)
        try archive.removePages(notIn: [], under: ["pages"])
        #expect(try archive.count(.marked) == 0)
        #expect(try archive.marks().map(\.anchor.title) == ["接羔季牧民夜里不熄灯"])
        try Fixture.fill(archive)
        #expect(try archive.count(.marked) == 1)
    }

    @Test("finds a story again that has another id now")
    func anchors() throws {
        let archive = try Fixture.archive()
        try archive.setMarked([Fixture.lambs.id], true)
        try archive.tag([Fixture.lambs.id], adding: ["羊"])
        var reread = Fixture.lambs
        reread.id = StoryID("newid123")
        try archive.replace([
            Fixture.reading(
                "pages/2031-03-01.txt", [reread, Fixture.article("x", "别的", [], line: 7)],
                source: "new")
        ])
        #expect(try archive.marks().map(\.id) == [reread.id])
        #expect(try archive.rows(archive.keys(.marked)).map(\.tags) == [["羊"]])
        #expect(try archive.setMarked([reread.id], true) == [])
        #expect(try archive.setMarked([reread.id], false) == [reread.id])
        #expect(try archive.count(.marked) == 0)
    }

    @Test("is written out and restored, and nothing is lost by it")
    func dump() throws {
        let archive = try Fixture.archive()
        let time = Date(timeIntervalSince1970: 1_930_000_000.25)
        try archive.setMarked([Fixture.bridge.id, Fixture.library.id], true, at: time)
        try archive.tag([Fixture.bridge.id], adding: ["a, b%", "待访"])
        try archive.tag([Fixture.lambs.id], adding: ["-"])
        let dump = try archive.dumpMarks()

        let other = try Fixture.archive()
        try other.setMarked([Fixture.lambs.id], true, at: time)
        #expect(try other.restoreMarks(dump) == 3)
        #expect(try other.restoreMarks(dump) == 3)
        #expect(
            try other.marks().map(\.id)
                == [Fixture.lambs.id, Fixture.bridge.id, Fixture.library.id])
        #expect(try other.marks().map(\.tags) == [["-"], ["a, b%", "待访"], []])
        #expect(try other.marks().map(\.time) == [time, time, time])
        #expect(
            try other.marks().map(\.anchor).last?.place
                == Place(page: "pages/2031-03-02.txt", line: 1))
    }

    @Test("restores titles with anything in them")
    func oddTitles() throws {
        let odd = Fixture.article("odd00000", "a\tb\\n\n\\\u{301}\r\n——“”", [])
        let archive = try Archive.inMemory()
        try archive.replace([Fixture.reading("x:1\t.txt", [odd])])
        try archive.setMarked([odd.id], true)
        let other = try Archive.inMemory()
        try other.restoreMarks(try archive.dumpMarks())
        #expect(try other.marks().map(\.anchor) == archive.marks().map(\.anchor))
    }

    @Test(
        "refuses a dump it cannot read, as a whole",
        arguments: [
            "x", "id\t-\t-\tp:1", "id\tyesterday\t-\tp:1\tt", "id\t-\t-\tp\tt", "\t-\t-\tp:1\tt",
        ])
    func unreadableDump(line: String) throws {
        let archive = try Archive.inMemory()
        let error = #expect(throws: ArchiveError.self) {
            try archive.restoreMarks("# broadsheet marks 1\r\nok\t-\ttag\tp:1\ttitle\r\n\(line)\n")
        }
        guard case .unreadableDump(3, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try archive.marks().isEmpty)
    }
}
