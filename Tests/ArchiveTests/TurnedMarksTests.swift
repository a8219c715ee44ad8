import Archive
import Corpus
import Foundation
import TestSupport
import Testing

@Suite("Marks turned round, and tags of many stories, are one change")
struct TurnedMarksTests {
    private let ids = [Fixture.lambs.id, Fixture.library.id, Fixture.bridge.id]

    private func time(_ seconds: Double) -> Date { Date(timeIntervalSince1970: seconds) }

    @Test("What is marked is unmarked and the other way round; twice, all is as it was")
    func twice() throws {
        let folder = try TemporaryFolder()
        let archive = try folder.open()
        try Fixture.fill(archive)
        try archive.setMarked([ids[2]], true, at: time(10))
        try archive.setMarked([ids[0]], true, at: time(20))
        let before = try archive.marks()
        try archive.turnMarks(ids, at: time(30))
        #expect(try archive.marks().map(\.id) == [ids[1]])
        #expect(try archive.count(.marked) == 1)
        try archive.turnMarks(ids, at: time(40), asBefore: true)
        #expect(try archive.marks() == before)
        // Another process sees the same.
        #expect(try folder.open().marks() == before)
    }

    @Test("With a story that is not there nothing is done at all")
    func unknown() throws {
        let archive = try Fixture.archive()
        try archive.setMarked([ids[0]], true)
        let absent = StoryID("ffff0000")
        #expect(throws: ArchiveError.unknownStory("ffff0000")) {
            try archive.turnMarks(ids + [absent])
        }
        #expect(try archive.marks().map(\.id) == [ids[0]])
        #expect(throws: ArchiveError.unknownStory("ffff0000")) {
            try archive.tag([
                (ids[0], adding: ["春"], removing: []), (absent, adding: ["羊"], removing: []),
            ])
        }
        #expect(try archive.tags().isEmpty)
    }

    @Test("Each story gets its own tags, in one transaction")
    func tags() throws {
        let archive = try Fixture.archive()
        try archive.tag([ids[0]], adding: ["旧"])
        try archive.tag([
            (ids[0], adding: ["新"], removing: ["旧"]), (ids[1], adding: ["旧", "新"], removing: []),
        ])
        let rows = try archive.rows(try archive.keys(.stories(ids)))
        let tags = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.tags) })
        #expect(tags[ids[0]] == ["新"] && tags[ids[1]] == ["新", "旧"].sorted() && tags[ids[2]] == [])
    }
}
