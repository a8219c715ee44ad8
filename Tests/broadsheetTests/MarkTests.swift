import Foundation
import TestSupport
import Testing

struct MarkTests {
    @Test func marksAndTagsComeAndGo() throws {
        let home = try Home.withPages()
        let (lamp, bridge) = (try home.id(of: "老渡口"), try home.id(of: "新桥"))
        let outcome = try home.run("mark", lamp, String(bridge.prefix(7)))
        #expect(outcome.code == 0)
        #expect(outcome.lines.count == 2)
        #expect(try home.marked() == [lamp, bridge])
        #expect(try home.run("unmark", bridge).code == 0)
        #expect(try home.marked() == [lamp])
        #expect(try home.run("tag", "+待用", "+周末", lamp, bridge).code == 0)
        #expect(try home.run("tag", "-周末", bridge).code == 0)
        #expect(try home.run("list", "--tag", "周末").lines.map { String($0.prefix(8)) } == [lamp])
        #expect(try home.run("list", "--tag", "待用").lines.count == 2)
    }

    @Test func oneUnknownStoryAndNothingIsMarked() throws {
        let home = try Home.withPages()
        #expect(try home.run("mark", try home.id(of: "老渡口"), "zzzzzzzz").code == 1)
        #expect(try home.marked().isEmpty)
    }

    @Test func marksOutliveTheCacheAndARewrittenPage() throws {
        let home = try Home.withPages()
        let lamp = try home.id(of: "老渡口")
        try home.run("mark", lamp)
        try FileManager.default.removeItem(atPath: home.cache)
        #expect(try home.marked() == [lamp])
        let page = "pages/liuwan_20210501_01.txt"
        try home.folder.write(page, "晚报\n\n" + home.folder.contents(page) + "\n\n灯一直亮到天明。\n")
        let summary = try home.run("import", home.pages)
        #expect(summary.output.contains("0 new, 1 changed, 2 unchanged, 0 removed"))
        #expect(try home.marked() == [try home.id(of: "老渡口")])
    }

    @Test func aDumpRestoresInAnotherHome() throws {
        let home = try Home.withPages()
        let (lamp, bridge) = (try home.id(of: "老渡口"), try home.id(of: "新桥"))
        try home.run("mark", lamp)
        try home.run("tag", "+待用", bridge)
        let dump = try home.run("marks", "dump").output
        #expect(try home.run("marks", "dump", "marks.txt").output == "marks.txt\n")
        #expect(try home.folder.contents("marks.txt") == dump)
        #expect(try home.run("marks", "dump", "marks.txt").output == "marks-2.txt\n")
        let other = try Home.withPages()
        #expect(try other.run("marks", "restore", "-", input: dump).code == 0)
        #expect(try other.marked() == [lamp])
        #expect(try other.run("list", "--tag", "待用").lines.count == 1)
        #expect(try other.run("marks", "restore", "nowhere").code == 3)
        #expect(try other.run("marks", "restore", "-", input: "no dump\n").code == 2)
    }

    /// Killed at any moment: what was said to be marked is marked.
    @Test func noAcknowledgedMarkIsLostToAKill() throws {
        let home = try Home()
        try #require(try home.run("import", Home.seeds).code == 0)
        let ids = try home.run("list").lines.map { String($0.prefix(8)) }
        let seed: UInt64 = 9
        var generator = SeededGenerator(seed: seed)
        var acknowledged: Set<String> = []
        for id in ids {
            let output = home.folder.path + "/output"
            #expect(FileManager.default.createFile(atPath: output, contents: nil))
            let handle = try #require(FileHandle(forWritingAtPath: output))
            let process = try home.program.start(
                ["mark", id], output: handle, messages: .nullDevice)
            let end =
                ContinuousClock.now + .microseconds(Int.random(in: 0...60_000, using: &generator))
            while ContinuousClock.now < end, process.isRunning {}
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if try home.folder.contents("output").hasPrefix(id) { acknowledged.insert(id) }
        }
        #expect(try home.run("doctor").code == 0)
        #expect(try home.marked().isSuperset(of: acknowledged), "seed \(seed)")
        try #require(try home.run("mark", ids[0]).code == 0)
        #expect(try home.marked().contains(ids[0]))
    }
}
