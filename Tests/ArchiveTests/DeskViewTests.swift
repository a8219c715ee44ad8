import Archive
import Corpus
import TestSupport
import Testing

/// What a session knows of the desk follows its own changes without reading the desk again.
@Suite("The desk in a long session")
struct DeskViewTests {
    private let folder: TemporaryFolder
    private let archive: Archive
    private let ids: [StoryID]

    /// Enough stories that many of them are looked for by a walk along the index.
    init() throws {
        folder = try TemporaryFolder()
        archive = try folder.open()
        var news = NewsGenerator(seed: 5)
        try archive.replace(
            (1...10).map { day in
                news.page(
                    "pages/\(day).txt", stories: 10,
                    date: "2031-03-" + (day < 10 ? "0\(day)" : "\(day)"))
            })
        ids = try archive.rows(try archive.keys(.all)).map(\.id)
    }

    @Test(
        "is known as another session finds it, whoever changed it",
        arguments: [1, 2, 3] as [UInt64])
    func sameAsReadAnew(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let other = try folder.open()
        for _ in 0..<12 {
            for _ in 0..<5 { try change(random.next() % 4 == 0 ? other : archive, &random) }
            try expectKnown(archive)
        }
    }

    @Test("is known when most of an archive is marked and read")
    func large() throws {
        try archive.setMarked(Array(ids.dropFirst(3)), true)
        try archive.setRead(ids, true)
        try archive.setRead([ids[4]], false)
        try expectKnown(archive)
        #expect(try archive.count(.marked) == ids.count - 3)
        #expect(try archive.keys(.unread) == [try #require(try archive.key(of: ids[4]))])
    }

    @Test("knows stories that have other ids now, among many that are of another archive")
    func foreign() throws {
        try archive.setMarked(ids, true)
        let small = try Archive.open(
            index: folder.path + "/cache/small.db", desk: folder.path + "/data/desk.db")
        let title = try #require(try archive.story(ids[0])).row.title
        try small.replace([
            Fixture.reading("other.txt", [Fixture.article("abcd1234", title, ["正文。"])])
        ])
        #expect(try small.rows(try small.keys(.marked)).map(\.title) == [title])
        #expect(try small.setMarked([StoryID("abcd1234")], false) == [StoryID("abcd1234")])
        #expect(try small.count(.marked) == 0)
        #expect(try archive.count(.marked) == ids.count - 1)
    }

    private func change(_ archive: Archive, _ random: inout SeededGenerator) throws {
        let chosen = (0..<3).map { _ in ids[Int(random.next() % UInt64(ids.count))] }
        let isIn = random.next() % 2 == 0
        switch random.next() % 3 {
        case 0: try archive.setMarked(chosen, isIn)
        case 1: try archive.setRead(chosen, isIn)
        default:
            try archive.tag(chosen, adding: isIn ? ["春", "羊"] : ["桥"], removing: ["羊"])
        }
    }

    private func expectKnown(_ archive: Archive) throws {
        let fresh = try folder.open()
        let rows = try archive.rows(try archive.keys(.all))
        #expect(try fresh.rows(try fresh.keys(.all)) == rows)
        #expect(try archive.tags() == fresh.tags())
        #expect(try archive.marks() == fresh.marks())
        #expect(try archive.count(.marked) == rows.count(where: \.isMarked))
        #expect(try archive.count(.unread) == rows.count { !$0.isRead })
        for issue in try archive.issues() {
            let own = rows.filter { $0.issue == issue.id }
            #expect(issue.marked == own.count(where: \.isMarked))
            #expect(issue.unread == own.count { !$0.isRead })
        }
    }
}
