import Foundation
import TestSupport
import Testing

/// Where the world is not as the program would like it.
struct EdgeTests {
    @Test(arguments: [
        ["--nonsense"], ["search"], ["list", "--limt", "3"], ["show"], ["render", "--size", "0x0"],
        ["render", "--keys", "<Nonsense>"], ["tag", "abc"], ["completions", "tcsh"],
        ["parse"], ["search", " "], ["list", "--format", "xml"],
    ])
    func wrongUsageIsCodeTwo(arguments: [String]) throws {
        let home = try Home.withPages()
        let outcome = try home.program.run(arguments)
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty && !outcome.messages.isEmpty)
    }

    @Test func whatIsWrongInAQueryIsPointedAt() throws {
        let home = try Home.withPages()
        let outcome = try home.run("search", "柳湾镇 (林小满")
        #expect(outcome.code == 2)
        let lines = outcome.messages.split(separator: "\n")
        #expect(lines.count == 3 && lines[1] == "  柳湾镇 (林小满")
        #expect(lines.last?.hasPrefix("         ^") == true)
    }

    @Test func withoutAnArchiveThereIsAHint() throws {
        let outcome = try Home().run("list")
        #expect(outcome.code == 2)
        #expect(outcome.messages.hasPrefix("broadsheet: no archive has been opened yet\n"))
    }

    @Test(arguments: [("0", 20), ("1", 0), ("2", 21)])
    func aVersionThatIsNotGivenIsRefused(version: String, code: Int32) throws {
        let home = try Home.withPages()
        #expect(try home.run("list", "--json", "--format-version", version).code == code)
        #expect(try home.run("export", "--query", "柳湾镇", "--format-version", version).code == code)
    }

    @Test func helpAndVersionAreData() throws {
        let home = try Home()
        for arguments in [["--help"], ["help", "search"], ["search", "--help"], ["--version"]] {
            let outcome = try home.program.run(arguments)
            #expect(outcome.code == 0 && !outcome.output.isEmpty && outcome.messages.isEmpty)
        }
    }

    @Test func everyCommandHasHelpAndEveryShellCompletions() throws {
        let home = try Home()
        let help = try home.run("--help").output
        for command in [
            "import", "parse", "issues", "list", "show", "search", "related", "names", "mark",
            "unmark", "tag", "marks", "export", "render", "keys", "doctor", "completions",
        ] {
            #expect(help.contains("  \(command) "), "\(command)")
            #expect(try home.run(command, "--help").code == 0, "\(command)")
        }
        for shell in ["bash", "zsh", "fish"] {
            #expect(try home.run("completions", shell).output.contains("broadsheet"))
        }
    }

    @Test func aClosedPipeEndsQuietly() throws {
        let home = try Home.withPages()
        for arguments in [
            ["keys"], ["list"], ["parse", Home.seeds + "/003_f7f43db65705d640.txt"], ["--help"],
        ] {
            let pipe = Pipe()
            try pipe.fileHandleForReading.close()
            let messages = home.folder.path + "/messages"
            #expect(FileManager.default.createFile(atPath: messages, contents: nil))
            let process = try home.program.start(
                arguments, output: pipe.fileHandleForWriting,
                messages: try #require(FileHandle(forWritingAtPath: messages)))
            process.waitUntilExit()
            #expect(process.terminationReason == .exit && process.terminationStatus == 0)
            #expect(try home.folder.contents("messages").isEmpty)
        }
    }

    @Test func aFullDiskBehindTheOutputIsCodeFour() throws {
        let home = try Home.withPages()
        for command in ["keys", "list", "--help"] {
            let outcome = try home.program.shell("\"$0\" \"$@\" > /dev/full", [command])
            #expect(outcome.code == 4)
            #expect(
                outcome.messages == "broadsheet: cannot write the output: No space left on device\n"
            )
        }
    }

    /// The limit on the size of a file stands for the room on the disk.
    @Test func aFullDiskBehindTheDeskLosesNoMark() throws {
        let home = try Home.withPages()
        let (lamp, bridge) = (try home.id(of: "老渡口"), try home.id(of: "新桥"))
        try home.run("mark", lamp)
        let name = String(repeating: "长", count: 40000)
        let outcome = try home.program.shell(
            "ulimit -f 100; exec \"$0\" \"$@\"", ["tag", "+" + name, bridge])
        #expect(outcome.code == 3 || outcome.code == 4)
        #expect(outcome.messages.contains("desk.sqlite") && outcome.output.isEmpty)
        #expect(try home.marked() == [lamp])
        #expect(try home.run("mark", bridge).code == 0)
        #expect(try home.run("list", "--tag", name).code == 1)
    }

    /// Nothing can be made below a file, whoever one is.
    @Test func withoutAPlaceToWriteThePagesAreStillRead() throws {
        var home = try Home.withPages()
        for variable in ["CACHE", "DATA", "STATE", "CONFIG"] {
            home.program.environment["XDG_\(variable)_HOME"] = "/proc/version"
        }
        let rendered = try home.run("render", "--size", "100x10", home.pages)
        #expect(rendered.code == 0)
        #expect(rendered.output.contains("老渡口的灯又亮了"))
        #expect(rendered.messages.contains("Not a directory"))
        let imported = try home.run(
            "import", home.pages, "--archive", home.folder.path + "/own.sqlite")
        #expect(imported.code == 0)
        let marked = try home.run("mark", "0", "--archive", home.folder.path + "/own.sqlite")
        #expect(marked.code == 4)
        #expect(
            marked.messages
                == "broadsheet: cannot write /proc/version/broadsheet: Not a directory\n")
    }

    @Test func withoutAHomeThereIsASentence() throws {
        var home = try Home.withPages()
        home.program.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        let rendered = try home.run("render", "--size", "100x10", home.pages)
        #expect(rendered.code == 0)
        #expect(rendered.output.contains("老渡口的灯又亮了"))
        #expect(rendered.messages.contains("neither HOME nor XDG_CACHE_HOME is an absolute path"))
    }

    @Test func aFileThatIsNoArchiveIsLeftAlone() throws {
        let home = try Home.withPages()
        let note = try home.folder.write("note.txt", "a shopping list\n")
        for arguments in [["list"], ["import", home.pages]] {
            let outcome = try home.program.run(arguments + ["--archive", note])
            #expect(outcome.code == 3)
            #expect(outcome.messages.contains("note.txt is not an archive of broadsheet"))
        }
        #expect(try home.folder.contents("note.txt") == "a shopping list\n")
        #expect(try home.run("list", "--archive", "nowhere.sqlite").code == 3)
        #expect(!FileManager.default.fileExists(atPath: home.folder.path + "/nowhere.sqlite"))
    }

    /// Stories stay readable, marks are never taken for gone, and the file is left for a rescue.
    @Test func aDamagedDeskIsSaidAndLeftAlone() throws {
        let home = try Home.withPages()
        let id = try home.id(of: "老渡口")
        let desk = home.folder.path + "/data/broadsheet/desk.sqlite"
        let junk = Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 167) })
        try junk.write(to: URL(filePath: desk))
        let listed = try home.run("list")
        #expect(listed.code == 0 && listed.lines.count == 3)
        #expect(listed.messages.contains("desk.sqlite"))
        for arguments in [
            ["marks"], ["list", "--marked"], ["export", "--marked"], ["mark", id],
            ["marks", "dump"],
        ] {
            let outcome = try home.program.run(arguments)
            #expect(outcome.code == 3 && outcome.output.isEmpty, "\(arguments)")
            #expect(outcome.messages.contains("desk.sqlite"), "\(arguments)")
        }
        #expect(try home.run("doctor").output.contains("stories             3"))
        #expect(try Data(contentsOf: URL(filePath: desk)) == junk)
    }

    /// What happens to the bytes of the index.
    enum Damage: CaseIterable {
        case afterTheHeader, everySecondPage, everywhere

        func strike(_ bytes: inout Data) {
            var random = SystemRandomNumberGenerator()
            for offset in bytes.indices where strikes(offset) {
                bytes[offset] = UInt8.random(in: 0...255, using: &random)
            }
        }

        private func strikes(_ offset: Int) -> Bool {
            switch self {
            case .afterTheHeader: offset >= 100
            case .everySecondPage: offset / 4096 >= 8 && offset / 4096 % 2 == 0
            case .everywhere: true
            }
        }
    }

    @Test(arguments: Damage.allCases)
    func aDamagedIndexIsSaidOrMadeAgain(_ damage: Damage) throws {
        let home = try Home.withPages()
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: home.cache).first {
                $0.hasSuffix(".sqlite")
            })
        let index = home.cache + "/" + name
        for suffix in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: index + suffix)
        }
        var bytes = try Data(contentsOf: URL(filePath: index))
        damage.strike(&bytes)
        try bytes.write(to: URL(filePath: index))
        let first = try home.run("list")
        #expect(first.code == 0 || first.code == 3 && !first.messages.isEmpty)
        let second = try home.run("list")
        #expect(second.code == 0 && second.lines.count == 3)
        #expect(try home.run("import", home.pages).code == 0)
        #expect(try home.run("list").lines.count == 3)
    }

    @Test func aNamedFileOfSomebodyElseIsLeftAlone() throws {
        let home = try Home.withPages()
        let named = home.folder.path + "/notes.sqlite"
        let bytes = Data("dear diary".utf8)
        try bytes.write(to: URL(filePath: named))
        for arguments in [["list"], ["import", home.pages]] {
            #expect(try home.program.run(arguments + ["--archive", named]).code == 3)
        }
        #expect(try Data(contentsOf: URL(filePath: named)) == bytes)
    }

    @Test(arguments: ["/proc/x", "/etc/passwd/x"])
    func anArchiveThatCannotBeMadeIsUnwritable(_ path: String) throws {
        let home = try Home.withPages()
        let outcome = try home.run("import", home.pages, "--archive", path)
        #expect(outcome.code == 4 && outcome.messages.contains("cannot be made"))
    }

    @Test func nothingOfAPageActsOnTheTerminal() throws {
        let home = try Home.withPages([
            "hostile\u{1B}]0;x\u{7}.txt":
                "题目\u{1B}[31m红\u{9B}1m\u{202E}\n\n本报讯(记者 林小满)一段\u{1B}]52;c;eA==\u{7}文字\u{200B}。\n"
        ])
        let id = try #require(try home.run("list").lines.first).prefix(8)
        for arguments in [
            ["list"], ["issues"], ["search", "文字"], ["show", String(id)],
            ["show", String(id), "--source"],
            ["list", "--json"], ["show", String(id), "--json"], ["export", String(id)],
            ["render"], ["render", "--keys", "<Enter>"], ["mark", String(id)], ["marks", "dump"],
            ["parse", "--json", home.pages + "/hostile\u{1B}]0;x\u{7}.txt"],
            ["search", "\u{1B}[31m无"], ["show", "\u{1B}[2J"], ["--\u{1B}[2J"], ["doctor"],
        ] {
            let outcome = try home.program.run(arguments)
            for text in [outcome.output, outcome.messages] {
                let acting = text.unicodeScalars.filter { scalar in
                    let category = scalar.properties.generalCategory
                    return category == .format
                        || category == .control && scalar != "\n" && scalar != "\t"
                }
                #expect(acting.isEmpty, "\(arguments)")
            }
        }
    }

    @Test func aPathNamedLikeACommandOpensWithItsFolder() throws {
        let home = try Home()
        try home.folder.write("search/a.txt", "三座粮仓装满了\n\n本报讯(记者 林小满)粮仓满了。\n")
        let outcome = try home.run("import", "./search")
        #expect(outcome.code == 0 && outcome.output.contains("1 page: 1 new"))
    }
}
