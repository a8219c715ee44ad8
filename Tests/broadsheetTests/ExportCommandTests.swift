import Foundation
import TestSupport
import Testing

struct ExportCommandTests {
    @Test func aStoryIsPrintedOrWritten() throws {
        let home = try Home.withPages()
        let id = try home.id(of: "老渡口")
        let printed = try home.run("export", id, "--format", "markdown").output
        #expect(printed.hasPrefix("# 老渡口的灯又亮了\n"))
        #expect(try home.run("export", id, "--output", "灯.md").output == "灯.md\n")
        #expect(try home.folder.contents("灯.md") == printed)
        #expect(try home.run("export", id, "--output", "灯.md").output == "灯-2.md\n")
        #expect(
            try home.run("export", id, "--format", "txt", "--output", "新/").output
                == "新/老渡口的灯又亮了.txt\n")
    }

    @Test func markedStoriesAreSplitIntoFiles() throws {
        let home = try Home.withPages()
        #expect(try home.run("export", "--marked").code == 1)
        try home.run("mark", try home.id(of: "老渡口"), try home.id(of: "新桥"))
        let outcome = try home.run(
            "export", "--marked", "--format", "json", "--output", "out", "--split")
        #expect(outcome.code == 0)
        #expect(outcome.lines == ["out/新桥通车以后.json", "out/老渡口的灯又亮了.json"])
        let all = try home.run("export", "--query", "林小满", "--format", "jsonl")
        #expect(all.lines.count == 2)
    }

    @Test func whatCannotBeWrittenIsCodeFour() throws {
        let home = try Home.withPages()
        let id = try home.id(of: "老渡口")
        for place in ["/proc/version/x", "/dev/full", "/nowhere/at/all/a.md"] {
            let outcome = try home.run("export", id, "--output", place)
            #expect(outcome.code == 4, "\(place)")
            #expect(outcome.messages.hasPrefix("broadsheet: "), "\(place)")
        }
    }

    /// The limit lets some files through and stops the larger ones.
    @Test func aPartialExportIsCodeFive() throws {
        var pages = Home.samplePages
        pages["liuwan_20210503_01.txt"] =
            "长篇连载\n\n本报讯(记者 何苗)" + String(repeating: "河水一直往东流，", count: 10000) + "没有尽头。\n"
        let home = try Home.withPages(pages)
        let outcome = try home.program.shell(
            "ulimit -f 100; exec \"$0\" \"$@\"",
            ["export", "--query", "记者", "--output", "out", "--split"])
        #expect(outcome.code == 5)
        #expect(outcome.lines.count == 3)
        #expect(outcome.messages.contains("1 of 4 stories were not written"))
        let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path + "/out")
        #expect(left.count == 3)
    }

    @Test(arguments: [
        ["export"], ["export", "--marked", "--query", "x"],
        ["export", "--marked", "--format", "docx"],
        ["export", "--marked", "--split"],
    ])
    func wrongUsageIsCodeTwo(arguments: [String]) throws {
        let home = try Home.withPages()
        #expect(try home.program.run(arguments).code == 2)
    }
}
