import Archive
import Corpus
import Foundation
import TestSupport
import Testing

@Suite("The archive's files")
struct FilesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("keep everything from one start to the next")
    func reopening() throws {
        do {
            let archive = try folder.open()
            try Fixture.fill(archive)
            try archive.setMarked([Fixture.bridge.id], true)
        }
        let archive = try folder.open()
        #expect(archive.isWritable && archive.deskIsWritable)
        #expect(try archive.count(.all) == 3)
        #expect(try archive.rows(archive.keys(.marked)).map(\.id) == [Fixture.bridge.id])
        #expect(try archive.count(.matching(#require(SearchQuery("桥")))) == 1)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/data/desk.db")
        #expect(mode[.posixPermissions] as? Int == 0o600)
    }

    @Test("lose no mark when the index is deleted")
    func deletedIndex() throws {
        do {
            let archive = try folder.open()
            try Fixture.fill(archive)
            try archive.setMarked([Fixture.bridge.id], true)
        }
        try FileManager.default.removeItem(atPath: folder.path + "/cache")
        let archive = try folder.open()
        #expect(try archive.count(.all) == 0)
        #expect(try archive.marks().map(\.id) == [Fixture.bridge.id])
        try Fixture.fill(archive)
        #expect(try archive.count(.marked) == 1)
    }

    @Test("are shared by several archives at once, and each sees what the others did")
    func sharing() throws {
        let one = try folder.open()
        let other = try folder.open()
        try Fixture.fill(one)
        #expect(try other.count(.all) == 3)
        try one.setMarked([Fixture.bridge.id], true)
        try other.setMarked([Fixture.lambs.id], true)
        #expect(try one.count(.marked) == 2)
        #expect(try other.marks().map(\.id) == [Fixture.bridge.id, Fixture.lambs.id])
    }

    @Test("take marks from many at once and lose none")
    func manyWriters() async throws {
        var news = NewsGenerator(seed: 11)
        let page = news.page("a.txt", stories: 24)
        let archive = try folder.open()
        try archive.replace([page])
        let ids = page.page.articles.map(\.id)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for part in 0..<4 {
                let other = try folder.open()
                group.addTask {
                    for id in ids[part * 6..<part * 6 + 6] { try other.setMarked([id], true) }
                }
            }
            try await group.waitForAll()
        }
        #expect(try Set(archive.marks().map(\.id)) == Set(ids))
    }

    @Test("are made by several that open them at the same moment")
    func openingAtOnce() async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<4 {
                group.addTask { [path = folder.path] in
                    let archive = try Archive.open(
                        index: path + "/cache/index.db", desk: path + "/data/desk.db")
                    try archive.replace([
                        Fixture.reading("\(number).txt", [Fixture.article("id\(number)", "题", [])])
                    ])
                    try archive.setMarked([StoryID("id\(number)")], true)
                    return try archive.count(.all)
                }
            }
            for try await count in group { #expect(count >= 1) }
        }
        #expect(try folder.open().count(.marked) == 4)
    }

    @Test("of somebody else are left alone")
    func foreignFiles() throws {
        let text = folder.path + "/notes.txt"
        try Data("dear diary".utf8).write(to: URL(filePath: text))
        #expect(throws: ArchiveError.notAnArchive(path: text)) {
            try Archive.open(index: text, desk: folder.path + "/desk.db")
        }
        #expect(try Data(contentsOf: URL(filePath: text)) == Data("dear diary".utf8))
        // A desk is a database, and it is no index.
        #expect(throws: ArchiveError.notAnArchive(path: folder.path + "/desk.db")) {
            _ = try Archive.open(index: folder.path + "/i.db", desk: folder.path + "/desk.db")
            _ = try Archive.open(index: folder.path + "/desk.db", desk: folder.path + "/d.db")
        }
    }

    @Test("are begun anew when the index is damaged, and the marks stay")
    func damagedIndex() throws {
        do {
            let archive = try folder.open()
            try Fixture.fill(archive)
            try archive.setMarked([Fixture.bridge.id], true)
        }
        let index = URL(filePath: folder.path + "/cache/index.db")
        var bytes = try Data(contentsOf: index)
        #expect(bytes.count > 8000)
        bytes.replaceSubrange(100..<8000, with: Data(repeating: 0xA5, count: 7900))
        try bytes.write(to: index)
        for log in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: index.path() + log)
        }
        let archive = try folder.open()
        #expect(try archive.count(.all) == 0)
        try Fixture.fill(archive)
        #expect(try archive.count(.marked) == 1)
        #expect(try Data(contentsOf: URL(filePath: index.path() + ".damaged")) == bytes)
    }

    @Test("of an index of another version give their pages, which are read again")
    func outdatedIndex() throws {
        let page = Fixture.reading("pages/a.txt", [Fixture.bridge])
        do { try folder.open().replace([page]) }
        let index = URL(filePath: folder.path + "/cache/index.db")
        for log in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: index.path() + log)
        }
        var bytes = try Data(contentsOf: index)
        let stamp = try #require(bytes.range(of: Data(" grams ".utf8)))
        bytes[stamp.lowerBound - 1] = UInt8(ascii: "x")
        try bytes.write(to: index)
        var steps: [Int] = []
        let archive = try Archive.open(
            index: index.path(), desk: folder.path + "/data/desk.db",
            rereading: { file, _ in
                #expect(file == PageFile(path: "pages/a.txt", bytes: page.source))
                return Fixture.reading("pages/a.txt", [Fixture.lambs]).page
            }, progress: { done, _ in steps.append(done) })
        #expect(steps == [1])
        #expect(try archive.rows(archive.keys(.all)).map(\.id) == [Fixture.lambs.id])
        #expect(try archive.isCurrent(path: "pages/a.txt", size: page.source.count, modified: 100))
        #expect(try archive.replace([page]) == [.unchanged])
    }

    @Test("are left alone when the desk is damaged, and the archive still opens")
    func damagedDesk() throws {
        let desk = URL(filePath: folder.path + "/data/desk.db")
        do {
            let archive = try folder.open()
            try Fixture.fill(archive)
            try archive.setMarked([Fixture.bridge.id], true)
        }
        var bytes = try Data(contentsOf: desk)
        bytes.replaceSubrange(100..<4000, with: Data(repeating: 0xA5, count: 3900))
        try bytes.write(to: desk)
        let archive = try folder.open()
        #expect(!archive.deskIsWritable)
        #expect(archive.deskProblem == .damaged(path: desk.path()))
        #expect(try archive.count(.all) == 3)
        #expect(throws: ArchiveError.damaged(path: desk.path())) {
            try archive.setMarked([Fixture.lambs.id], true)
        }
        #expect(throws: ArchiveError.damaged(path: desk.path())) { try archive.marks() }
        #expect(try Data(contentsOf: desk) == bytes)
    }

    @Test("of a later version are left alone")
    func laterDesk() throws {
        let desk = URL(filePath: folder.path + "/data/desk.db")
        _ = try folder.open()
        var bytes = try Data(contentsOf: desk)
        // The user version of SQLite's header, big-endian.
        bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
        try bytes.write(to: desk)
        let archive = try folder.open()
        #expect(archive.deskProblem == .newerVersion(path: desk.path()))
        #expect(try Data(contentsOf: desk) == bytes)
    }

    @Test("may be where nothing can be written")
    func unwritableDesk() throws {
        // A folder below a plain file cannot be made, whoever asks.
        try Data().write(to: URL(filePath: folder.path + "/home"))
        let desk = folder.path + "/home/data/desk.db"
        let archive = try Archive.open(index: folder.path + "/cache/index.db", desk: desk)
        try Fixture.fill(archive)
        #expect(!archive.deskIsWritable)
        #expect(throws: ArchiveError.readOnly(path: desk)) {
            try archive.setMarked([Fixture.lambs.id], true)
        }
        #expect(try archive.count(.all) == 3)
        #expect(try archive.marks().isEmpty)
        #expect(throws: ArchiveError.self) {
            try Archive.open(index: folder.path + "/home/index.db", desk: desk)
        }
    }
}
