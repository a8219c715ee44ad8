import App
import Corpus
import Foundation
import Glibc
import Interface
import TestSupport
import Testing

@Suite("What a session leaves to the next one")
struct SessionFileTests {
    private func memory(_ places: [String: ReaderAnchor?] = [:]) -> SessionMemory {
        var memory = SessionMemory()
        for (id, anchor) in places { memory.places[StoryID(id)] = .some(anchor) }
        return memory
    }

    @Test(
        "What was saved is loaded, every kind of list",
        arguments: [
            StorySource.all, .issue("柳湾\"报"), .marked, .search("a b"),
            .search("乡村", by: .relevance),
            .related(StoryID("s1")), .search("乡村", by: .oldest),
            .sorted(.issue("柳湾"), by: .longest),
            .sorted(.related(StoryID("s1")), by: .oldest),
        ])
    func roundTrip(source: StorySource) throws {
        let folder = try TemporaryFolder()
        let file = SessionFile(
            index: "/a.sqlite", in: Locations(environment: ["HOME": folder.path]))
        #expect(file.load() == nil)
        var memory = memory(["s1": ReaderAnchor(block: 3, offset: 17)])
        memory.view = JumpPoint(
            focus: .reader, source: source, subject: "题", index: 4, story: StoryID("s1"),
            anchor: ReaderAnchor(block: 3, offset: 17))
        memory.selected = StoryID("s1")
        memory.issue = "柳湾"
        memory.settings = ["language": "zh"]
        memory.panes = PaneSizes(outer: 4, stories: -8)
        memory.placeMarks["甲"] = memory.view
        memory.placeMarks["甲"]?.headline = "题目"
        try file.save(memory)
        #expect(file.load() == memory)
    }

    @Test("Sessions that end one after the other keep each other's places")
    func merged() throws {
        let folder = try TemporaryFolder()
        let locations = Locations(environment: ["HOME": folder.path])
        let anchor = ReaderAnchor(block: 1, offset: 2)
        try SessionFile(index: "/a", in: locations).save(memory(["s1": anchor, "s2": anchor]))
        try SessionFile(index: "/a", in: locations).save(memory(["s3": anchor, "s2": nil]))
        let loaded = try #require(SessionFile(index: "/a", in: locations).load())
        #expect(Set(loaded.places.keys.map(\.rawValue)) == ["s1", "s3"])
        #expect(SessionFile(index: "/b", in: locations).load() == nil)
    }

    @Test("Sessions keep each other's letters; the last one to name a place has it")
    func letters() throws {
        let folder = try TemporaryFolder()
        let file = SessionFile(
            index: "/a", in: Locations(environment: ["HOME": folder.path]))
        func place(_ index: Int) -> JumpPoint {
            JumpPoint(
                focus: .stories, source: .all, subject: "", index: index, story: nil, anchor: nil)
        }
        var first = SessionMemory()
        first.placeMarks = ["a": place(1), "b": place(2)]
        var second = SessionMemory()
        second.placeMarks = ["b": place(3), "c": place(4)]
        try file.save(first)
        try file.save(second)
        let loaded = try #require(file.load()).placeMarks
        #expect(loaded == ["a": place(1), "b": place(3), "c": place(4)])
    }

    @Test("Many that end at once lose nothing")
    func atOnce() throws {
        let folder = try TemporaryFolder()
        let locations = Locations(environment: ["HOME": folder.path])
        DispatchQueue.concurrentPerform(iterations: 24) { number in
            var memory = SessionMemory()
            memory.places[StoryID("s\(number)")] = .some(ReaderAnchor(block: number, offset: 0))
            try? SessionFile(index: "/a", in: locations).save(memory)
        }
        #expect(SessionFile(index: "/a", in: locations).load()?.places.count == 24)
        let names = try FileManager.default.contentsOfDirectory(
            atPath: try #require(locations.folder(.state)))
        #expect(names.count == 2, "\(names)")
        for name in names {
            var status = stat()
            #expect(stat((locations.folder(.state) ?? "") + "/" + name, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600)
        }
    }

    @Test("The oldest places are forgotten first")
    func forgets() throws {
        let folder = try TemporaryFolder()
        let file = SessionFile(index: "/a", in: Locations(environment: ["HOME": folder.path]))
        let anchor = ReaderAnchor(block: 1, offset: 2)
        try file.save(memory(["old": anchor]), now: 1)
        let many = Dictionary(uniqueKeysWithValues: (0..<2000).map { ("s\($0)", Optional(anchor)) })
        try file.save(memory(many), now: 2)
        let places = try #require(file.load()).places
        #expect(places.count == 2000)
        #expect(places[StoryID("old")] == nil)
    }

    @Test("A file is read as the first versions wrote it, and as anybody may indent it")
    func writtenBefore() throws {
        let folder = try TemporaryFolder()
        let locations = Locations(environment: ["HOME": folder.path])
        let file = SessionFile(index: "/a", in: locations)
        try file.save(memory())
        try replace(
            locations,
            by: """
                {
                  "outerPane" : 3, "storiesPane" : -2, "version" : 1, "unknown": [true, null, -1],
                  "places" : { "s1" : { "at" : 1700000000, "block" : 2, "offset" : 30 } },
                  "settings" : { "header" : "none" },
                  "view" : {
                    "focus" : "stories", "index" : 7, "list" : "search",
                    "of" : "\\u4e61\\ud83d\\ude00\\"\\\\\\/\\n村", "subject" : ""
                  }
                }
                """)
        let loaded = try #require(file.load())
        #expect(loaded.view?.source == .search("乡😀\"\\/\n村"))
        #expect(loaded.view?.index == 7)
        #expect(loaded.places == [StoryID("s1"): ReaderAnchor(block: 2, offset: 30)])
        #expect(loaded.settings == ["header": "none"])
        #expect(loaded.panes == PaneSizes(outer: 3, stories: -2))
    }

    private func replace(_ locations: Locations, by text: String) throws {
        let state = try #require(locations.folder(.state))
        let name = try #require(
            FileManager.default.contentsOfDirectory(atPath: state).first { $0.hasSuffix(".json") })
        try Data(text.utf8).write(to: URL(filePath: state + "/" + name))
    }

    @Test(
        "A file nobody can read any more is as none",
        arguments: [
            "", "{", "[]", "{\"version\": 99}", "{\"version\": 1}",
            "{\"outerPane\":0,\"settings\":{},\"storiesPane\":0,\"version\":1} x",
            "{\"outerPane\":0,\"settings\":{\"a\":\"\\ud83d\"},\"storiesPane\":0,\"version\":1}",
            "{\"outerPane\":0,\"settings\":{\"a\":\"\\ud83d \\ude00\"},\"storiesPane\":0,\"version\":1}",
            "{\"outerPane\":0,\"settings\":{\"a\":1},\"storiesPane\":0,\"version\":1}",
            String(repeating: "[", count: 1_000_000), "{\"a\":\"", "\"\\u12", "\"\\",
        ])
    func damaged(text: String) throws {
        let folder = try TemporaryFolder()
        let locations = Locations(environment: ["HOME": folder.path])
        let file = SessionFile(index: "/a", in: locations)
        try file.save(memory())
        try replace(locations, by: text)
        #expect(file.load() == nil)
        try file.save(memory(["s1": ReaderAnchor(block: 0, offset: 9)]))
        #expect(file.load()?.places.count == 1)
    }
}
