import Archive
import Corpus
import Foundation
import TestSupport
import Testing

@Suite("Saved searches on the desk")
struct SavedSearchTests {
    private let today = "2031-03-05"

    @Test("are kept, renamed, removed and brought back, each under a name of its own")
    func keeping() throws {
        let folder = try TemporaryFolder()
        var archive = try folder.open()
        let saved = try #require(
            try archive.save(SavedSearch(name: "桥", query: "新桥 OR 老桥", sorting: .relevance)))
        #expect(try archive.save(SavedSearch(name: "桥", query: "别的")) == nil)
        let other = try #require(try archive.save(SavedSearch(name: "书", query: "书屋")))
        #expect(try !archive.rename(other, to: "桥"))
        #expect(try archive.rename(other, to: "书屋"))
        archive = try folder.open()
        #expect(try archive.savedSearches().map(\.name) == ["桥", "书屋"])
        #expect(try archive.savedSearches().first == saved)
        try archive.remove(saved)
        #expect(try archive.savedSearches().map(\.name) == ["书屋"])
        #expect(try archive.bringBack(saved))
        #expect(try archive.savedSearches().map(\.name) == ["桥", "书屋"])
        try archive.remove(saved)
        #expect(try archive.save(SavedSearch(name: "桥", query: "别的")) != nil)
        #expect(try !archive.bringBack(saved))
    }

    @Test("say how many stories came since somebody looked")
    func news() throws {
        let archive = try Archive.inMemory()
        try archive.replace([Fixture.reading("pages/a.txt", [Fixture.lambs])])
        let saved = try #require(try archive.save(SavedSearch(name: "镇", query: "青禾镇")))
        #expect(try archive.count(saved, today: today) == SavedSearchCount(stories: 1, new: nil))
        #expect(try archive.see(saved, today: today) == SavedSearchCount(stories: 1, new: 0))
        try archive.replace([Fixture.reading("pages/b.txt", [Fixture.library, Fixture.bridge])])
        #expect(try archive.count(saved, today: today) == SavedSearchCount(stories: 2, new: 1))
        // Taking in again what was seen makes nothing new.
        try archive.removePages(notIn: [], under: ["pages"])
        try archive.replace([Fixture.reading("pages/c.txt", [Fixture.lambs])])
        #expect(try archive.count(saved, today: today) == SavedSearchCount(stories: 1, new: 0))
        try archive.remove(saved)
        try #require(try archive.bringBack(saved))
        #expect(try archive.count(saved, today: today).new == 0)
    }

    @Test("stand in the dump of the desk and come back, and old dumps are read")
    func dump() throws {
        let archive = try Fixture.archive()
        try archive.setMarked([Fixture.bridge.id], true)
        _ = try archive.save(SavedSearch(name: "a\tb", query: "“新 桥”\\x", sorting: .relevance))
        _ = try archive.save(SavedSearch(name: "镇", query: "青禾镇"))
        let dump = try archive.dumpMarks()
        let other = try Archive.inMemory()
        _ = try other.save(SavedSearch(name: "镇", query: "柳湾"))
        #expect(try other.restoreMarks(dump) == 1)
        #expect(try other.restoreMarks(dump) == 1)
        #expect(try other.savedSearches().map(\.name) == ["镇", "a\tb", "镇 (2)"])
        #expect(try other.savedSearches().map(\.query) == ["柳湾", "“新 桥”\\x", "青禾镇"])
        #expect(try other.savedSearches().map(\.sorting) == [.newest, .relevance, .newest])
        // A program that knows of no saved searches takes their lines for remarks.
        #expect(
            dump.split(separator: "\n").filter { $0.contains("镇") && !$0.contains("cccc") }
                .allSatisfy { $0.hasPrefix("#") })
        let old =
            "# broadsheet marks 1\n"
            + dump.split(separator: "\n").filter {
                !$0.hasPrefix("#")
            }.joined(separator: "\n")
        let third = try Archive.inMemory()
        #expect(try third.restoreMarks(old) == 1)
        #expect(try third.savedSearches().isEmpty)
    }

    @Test(
        "are refused with the line when a dump is broken, and nothing of it is kept",
        arguments: ["# search\tnewest\tname", "# search\tloud\ta\tb", "# search\tnewest\t\tb"])
    func brokenDump(line: String) throws {
        let archive = try Archive.inMemory()
        #expect(throws: ArchiveError.self) {
            try archive.restoreMarks("# broadsheet marks 1\n# search\tnewest\ta\tb\n\(line)\n")
        }
        #expect(try archive.savedSearches().isEmpty)
    }
}
