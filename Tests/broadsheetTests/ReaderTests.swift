import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// The built program in a real terminal.
struct ReaderTests {
    @Test func theReaderOpensOnPagesAndLeavesTheTerminalAsItWas() throws {
        let home = try Home.withPages()
        let reader = try start(home, [home.pages])
        try reader.wait(for: "老渡口的灯又亮了")
        reader.send("G\r")
        try reader.wait(for: "船工周大川说")
        reader.resize(Size(columns: 40, rows: 12))
        try reader.wait { $0.rowText(11).contains("Space") }
        #expect(reader.screen.unknown.isEmpty)
        reader.send("Q")
        #expect(try reader.waitForExit() == 0)
        try expectRestored(reader)
    }

    /// What was opened with a path is opened again without one.
    @Test func theLastArchiveOpensWithoutAPath() throws {
        let home = try Home.withPages()
        let reader = try start(home, [])
        try reader.wait(for: "三座粮仓装满了")
        reader.send("q")
        #expect(try reader.waitForExit() == 0)
    }

    @Test func pagesThatCameSinceAreShownWhileOneReads() throws {
        let home = try Home.withPages()
        try home.folder.write(
            "pages/liuwan_20210504_01.txt", "夜航船\n\n本报讯(记者 何苗)夜航船开了，一夜没有停。\n")
        let reader = try start(home, [])
        try reader.wait(for: "夜航船")
        reader.send("Q")
        #expect(try reader.waitForExit() == 0)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func aSignalEndsTheReader(signal: Int32) throws {
        let home = try Home.withPages()
        let reader = try start(home, [])
        try reader.wait(for: "三座粮仓装满了")
        reader.signal(signal)
        #expect(try reader.waitForExit() == 128 + signal)
        try expectRestored(reader)
    }

    @Test func suspendingGivesTheTerminalToTheShellAndBack() throws {
        let home = try Home.withPages()
        let line = "set -m; \"$0\"; echo stopped; read line; fg; echo over $?; read line"
        let shell = try PtyProcess(
            ["/bin/bash", "-c", line, Program.path], size: Size(columns: 80, rows: 24),
            environment: home.program.environment)
        try shell.wait(for: "三座粮仓装满了")
        shell.send("\u{1A}")
        try shell.wait(for: "stopped")
        #expect(!shell.screen.modes.contains(1049))
        shell.send("\n")
        try shell.wait { $0.modes.contains(1049) && $0.screenText.contains("三座粮仓装满了") }
        shell.send("Q")
        try shell.wait(for: "over 0")
    }

    /// A mark is on the disk when the screen shows it.
    @Test func aMarkOutlivesAKill() throws {
        let home = try Home.withPages()
        let reader = try start(home, [])
        try reader.wait(for: "三座粮仓装满了")
        reader.send("G ")
        try reader.wait { $0.screenText.contains("1 marked") || $0.rowText(3).contains("*") }
        reader.signal(SIGKILL)
        #expect(try reader.waitForExit() == 128 + SIGKILL)
        #expect(try home.marked().count == 1)
    }

    @Test func aWindowOfOneCellIsEndured() throws {
        let home = try Home.withPages()
        let reader = try start(home, [], size: Size(columns: 1, rows: 1))
        reader.resize(Size(columns: 80, rows: 24))
        try reader.wait(for: "三座粮仓装满了")
        reader.send("Q")
        #expect(try reader.waitForExit() == 0)
    }

    @Test func anOldLocaleStillShowsHan() throws {
        var home = try Home.withPages()
        home.program.environment["LC_ALL"] = "C"
        let reader = try start(home, [])
        try reader.wait(for: "三座粮仓装满了")
        reader.send("Q")
        #expect(try reader.waitForExit() == 0)
    }

    @Test func aHomeThatCannotBeWrittenStillReads() throws {
        var home = try Home.withPages()
        for variable in ["CACHE", "DATA", "STATE", "CONFIG"] {
            home.program.environment["XDG_\(variable)_HOME"] = "/proc/version"
        }
        let reader = try start(home, [home.pages])
        try reader.wait(for: "三座粮仓装满了")
        reader.send(" ")
        try reader.wait(for: "cannot")
        reader.send("Q")
        #expect(try reader.waitForExit() == 0)
    }

    @Test func withoutAScreenThereIsASentence() throws {
        var home = try Home.withPages()
        let outcome = try home.run(home.pages)
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.messages.hasPrefix("broadsheet: standard input is not a terminal\n"))
        home.program.environment["TERM"] = "dumb"
        let reader = try start(home, [home.pages])
        #expect(try reader.waitForExit() == 2)
        #expect(reader.screen.screenText.contains("dumb"))
    }

    @Test func aPathThatLeadsNowhereIsSaid() throws {
        let home = try Home()
        let reader = try start(home, ["/nowhere"])
        #expect(try reader.waitForExit() == 3)
        #expect(reader.screen.screenText.contains("cannot read /nowhere"))
    }

    @Test func anImportShowsItsProgressOnATerminal() throws {
        let home = try Home()
        for number in 0..<400 {
            try home.folder.write(
                "pages/\(number).txt", "第\(number)号渡船\n\n本报讯(记者 何苗)第\(number)号渡船今天靠岸了。\n")
        }
        let importer = try start(home, ["import", home.pages])
        try importer.wait {
            $0.screenText.contains("of 400 pages") && $0.screenText.contains("pages/s")
        }
        #expect(importer.screen.screenText.contains("["))
        #expect(try importer.waitForExit() == 0)
        #expect(importer.screen.screenText.contains("400 pages: 400 new"))
        #expect(!importer.screen.screenText.contains("["))
    }

    private func start(
        _ home: Home, _ arguments: [String], size: Size = Size(columns: 80, rows: 24)
    ) throws -> PtyProcess {
        try PtyProcess(
            [Program.path] + arguments, size: size, environment: home.program.environment)
    }

    private func expectRestored(_ reader: PtyProcess) throws {
        #expect(!reader.screen.modes.contains(1049), "still on the second screen")
        #expect(reader.screen.modes.contains(25), "the cursor is hidden")
        #expect(reader.screen.areAttributesOff)
        let (found, fresh) = (reader.modes, try PtyProcess.freshModes())
        #expect(found.c_lflag == fresh.c_lflag && found.c_iflag == fresh.c_iflag)
        #expect(found.c_oflag == fresh.c_oflag)
    }
}
