import App
import Archive
import Corpus
import Foundation
import Synchronization
import TestSupport
import Testing

struct ImporterTests {
    @Test func pagesAreTakenInOnce() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", Self.page("渡口"))
        try folder.write("b/b.txt", Self.page("粮仓"))
        let archive = try Archive.inMemory()
        let first = try Self.run(archive, folder)
        #expect(first.found == 2 && first.added == 2 && first.stories == 2)
        #expect(first.changesArchive)
        let second = try Self.run(archive, folder)
        #expect(second.added == 0 && second.unchanged == 2 && second.stories == 0)
        #expect(!second.changesArchive)
        #expect(try archive.count(.all) == 2)
    }

    @Test func aPageThatChangedIsReadAgain() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", Self.page("渡口"))
        let archive = try Archive.inMemory()
        _ = try Self.run(archive, folder)
        try folder.write("a.txt", Self.page("渡口的新桥"))
        let summary = try Self.run(archive, folder)
        #expect(summary.changed == 1 && summary.added == 0)
        #expect(try archive.rows(archive.keys(.all)).map(\.title) == ["渡口的新桥"])
    }

    /// A file that was only touched is opened, and found to be the same.
    @Test func theBytesDecide() throws {
        let folder = try TemporaryFolder()
        let page = try folder.write("a.txt", Self.page("渡口"))
        let archive = try Archive.inMemory()
        _ = try Self.run(archive, folder)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: page)
        #expect(try Self.run(archive, folder).unchanged == 1)
        #expect(try archive.pageState(path: page)?.modified == 1)
    }

    @Test func aPageThatIsGoneIsTakenOutUnlessItsFolderIsHidden() throws {
        let folder = try TemporaryFolder()
        let page = try folder.write("a.txt", Self.page("渡口"))
        try folder.write("b.txt", Self.page("粮仓"))
        let archive = try Archive.inMemory()
        _ = try Self.run(archive, folder)
        try FileManager.default.removeItem(atPath: page)
        // A link to itself stands for a folder that cannot be looked into.
        #expect(symlink("loop", folder.path + "/loop") == 0)
        let careful = try Self.run(archive, folder)
        #expect(careful.removed == 0 && careful.problems.map(\.code) == [ELOOP])
        try FileManager.default.removeItem(atPath: folder.path + "/loop")
        #expect(try Self.run(archive, folder).removed == 1)
        #expect(try archive.count(.all) == 1)
    }

    @Test func anotherFolderLeavesTheFirstAlone() throws {
        let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
        try first.write("a.txt", Self.page("渡口"))
        try second.write("b.txt", Self.page("粮仓"))
        let archive = try Archive.inMemory()
        _ = try Self.run(archive, first)
        #expect(try Self.run(archive, second).removed == 0)
        #expect(try archive.count(.all) == 2)
    }

    @Test func aFileThatCannotBeReadStopsNoOther() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", Self.page("渡口"))
        let gone = try folder.write("b.txt", Self.page("粮仓"))
        let found = PageFinder([folder.path])
        try FileManager.default.removeItem(atPath: gone)
        let archive = try Archive.inMemory()
        let summary = try Importer(archive).run(found) { _ in .goOn }
        #expect(summary.added == 1)
        #expect(summary.problems == [FileProblem(path: gone, code: ENOENT)])
    }

    @Test func anyBytesAreTakenIn() throws {
        let seed: UInt64 = 11
        var generator = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        for number in 0..<20 {
            let size = Int.random(in: 0...3000, using: &generator)
            try folder.write(
                "\(number).txt",
                bytes: (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
        let archive = try Archive.inMemory()
        #expect(try Self.run(archive, folder).added == 20, "seed \(seed)")
        #expect(try Self.run(archive, folder).unchanged == 20, "seed \(seed)")
    }

    @Test func aPageOfTwoThousandLinesIsTakenInWhole() throws {
        let folder = try TemporaryFolder()
        let lines = (1...1000).map { "第\($0)号渡船昨晚靠岸，船上的人都说这一夜风平浪静。" }
        let path = try folder.write("a.txt", lines.joined(separator: "\n\n"))
        let archive = try Archive.inMemory()
        #expect(try Self.run(archive, folder).added == 1)
        #expect(try LineAccount(of: PageSource(path: path).page).isBalanced)
        let id = try #require(try archive.rows(archive.keys(.all)).first?.id)
        #expect(try archive.source(of: id)?.bytes == Array(lines.joined(separator: "\n\n").utf8))
    }

    @Test func progressCountsUpAndCanStop() throws {
        let folder = try TemporaryFolder()
        for number in 0..<100 { try folder.write("\(100 + number).txt", Self.page("渡口\(number)")) }
        let archive = try Archive.inMemory()
        let seen = Mutex<[ImportProgress]>([])
        let stopped = try Importer(archive).run(PageFinder([folder.path])) { progress in
            seen.withLock { $0.append(progress) }
            return progress.pages == 70 ? .stop : .goOn
        }
        #expect(stopped.isStopped && stopped.added == 70)
        #expect(seen.withLock { $0.map(\.pages) } == Array(0...70))
        #expect(seen.withLock { $0.allSatisfy { $0.of == 100 && $0.stories == $0.pages } })
        // In the order of the paths, so that the next import simply goes on.
        #expect(try archive.pageState(path: folder.path + "/169.txt") != nil)
        #expect(try archive.pageState(path: folder.path + "/170.txt") == nil)
        #expect(try Self.run(archive, folder).added == 30)
    }

    /// Two stories with one id: which page's story keeps it must not depend on the threads.
    @Test func theSamePagesAlwaysGiveTheSameIDs() throws {
        let folder = try TemporaryFolder()
        for number in 0..<40 { try folder.write("\(100 + number).txt", Self.page("渡口")) }
        let ids = try (0..<3).map { _ in
            let archive = try Archive.inMemory()
            _ = try Self.run(archive, folder)
            return try archive.rows(archive.keys(.all)).sorted { $0.at.page < $1.at.page }.map(\.id)
        }
        #expect(Set(ids[0]).count == 40)
        #expect(ids[1] == ids[0] && ids[2] == ids[0])
    }

    private static func run(_ archive: Archive, _ folder: TemporaryFolder) throws -> ImportSummary {
        try Importer(archive).run(PageFinder([folder.path])) { _ in .goOn }
    }

    private static func page(_ headline: String) -> String {
        "\(headline)\n\n本报讯(记者 林小满)\(headline)旁边住着三代人，最年长的今年七十六岁。\n"
    }
}
