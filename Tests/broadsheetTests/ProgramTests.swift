import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// Other programs on the reader's terminal, each started from the built program.
struct ProgramTests {
    private func start(_ home: Home) throws -> PtyProcess {
        try PtyProcess(
            [Program.path, "read", "--fresh"], size: Size(columns: 80, rows: 24),
            environment: home.program.environment)
    }

    /// An editor that notes its arguments and modes, and does with the file what it is told; gives
    /// its path, to be run by `shell`: the kernel starts no file that another test's child, which
    /// is just being born, still has open for writing.
    private func editor(_ home: Home, _ deeds: String) throws -> String {
        let path = try home.folder.write(
            "editor",
            """
            #!/bin/sh
            for last; do :; done
            echo "$#" > "$0.count"; cp "$last" "$0.copy"; ls -ld "$(dirname "$last")" "$last" > "$0.modes"
            echo "$last" > "$0.path"
            \(deeds)
            """)
        return path
    }

    private let shell = "/bin/sh "

    private func text(_ path: String) -> String {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    @Test func theEditorShowsACopyThatIsGoneAfterwards() throws {
        var home = try Home.withPages()
        let editor = try editor(home, "echo here; read line")
        home.program.environment["VISUAL"] = shell + editor + " -x"
        let page = home.pages + "/liuwan_20210502_01.txt"
        let before = text(page)
        let reader = try start(home)
        try reader.wait(for: "三座粮仓装满了")
        reader.send("e")
        try reader.wait(for: "here")
        #expect(!reader.screen.modes.contains(1049))
        #expect(reader.modes.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO))
        reader.send("\n")
        try reader.wait { $0.modes.contains(1049) && $0.screenText.contains("三座粮仓装满了") }
        #expect(text(editor + ".copy") == before)
        #expect(text(editor + ".count") == "2\n")
        #expect(text(editor + ".modes").hasPrefix("drwx------"))
        #expect(text(editor + ".modes").contains("\n-r--------"))
        let copy = text(editor + ".path").trimmingCharacters(in: .newlines)
        #expect(!copy.hasPrefix(home.pages) && access(copy, F_OK) != 0)
        #expect(access((copy as NSString).deletingLastPathComponent, F_OK) != 0)
        reader.send("Q")
        #expect(try reader.waitForExit() == 0)
        try LiveScreen.expectClean(reader)
    }

    @Test func whatIsWrittenIntoTheCopyNeverReachesThePage() throws {
        var home = try Home.withPages()
        home.program.environment["EDITOR"] =
            try shell
            + editor(
                home, "chmod 600 \"$last\"; echo 改了 > \"$last\"")
        let page = home.pages + "/liuwan_20210502_01.txt"
        let before = text(page)
        let reader = try start(home)
        try reader.wait(for: "三座粮仓装满了")
        reader.send("e")
        try reader.wait(for: "nothing is kept")
        #expect(text(page) == before)
        reader.send("Q")
        #expect(try reader.waitForExit() == 0)
    }

    /// Nobody takes the copy away when the reader is killed beneath the editor: the next one does.
    @Test func theCopyOfAKilledReaderGoesWithTheNextStart() throws {
        var home = try Home.withPages()
        try home.folder.write("tmp/.keep", "")
        home.program.environment["TMPDIR"] = home.folder.path + "/tmp"
        let editor = try editor(home, "echo here; read line")
        home.program.environment["EDITOR"] = shell + editor
        func openEditor() throws -> (reader: PtyProcess, copy: String) {
            unlink(editor + ".path")
            let reader = try start(home)
            try reader.wait(for: "三座粮仓装满了")
            reader.send("e")
            try reader.wait(for: "here")
            return (reader, text(editor + ".path").trimmingCharacters(in: .newlines))
        }
        let killed = try openEditor()
        killed.reader.signal(SIGKILL)
        #expect(try killed.reader.waitForExit() == 128 + SIGKILL)
        try #require(access(killed.copy, F_OK) == 0)
        // One that lives keeps its own, while another session starts and sweeps.
        let living = try openEditor()
        let other = try start(home)
        let folder = (killed.copy as NSString).deletingLastPathComponent
        // Each painting asked for is an occasion to look again.
        try other.wait { _ in
            if access(folder, F_OK) == 0 { other.send("\u{C}") }
            return access(folder, F_OK) != 0
        }
        #expect(access(living.copy, F_OK) == 0)
        living.reader.send("\n")
        try living.reader.wait { $0.modes.contains(1049) && $0.screenText.contains("三座粮仓装满了") }
        #expect(access(living.copy, F_OK) != 0)
        for reader in [living.reader, other] {
            reader.send("Q")
            #expect(try reader.waitForExit() == 0)
        }
    }

    @Test func aCommandIsGivenTheStoryAndItsOutputStaysUntilEnter() throws {
        let home = try Home.withPages()
        let reader = try start(home)
        try reader.wait(for: "三座粮仓装满了")
        reader.send("|grep -c 粮仓; tr -d x | cat\r")
        try reader.wait(for: "Enter goes back")
        #expect(!reader.screen.modes.contains(1049))
        #expect(reader.screen.screenText.contains("2"))
        reader.send("\n")
        try reader.wait { $0.modes.contains(1049) && $0.screenText.contains("三座粮仓装满了") }
        reader.send(" G ;|grep -c 本报讯; false\r")
        try reader.wait(for: "Enter goes back")
        reader.send("\n")
        try reader.wait(for: "exit code 1")
        reader.send("Q")
        #expect(try reader.waitForExit() == 0)
        try LiveScreen.expectClean(reader)
    }

    /// What a page holds is text on standard input; no shell ever sees it as a line of its own.
    @Test func aHostileHeadlineRunsNothing() throws {
        let home = try Home.withPages([
            "$(touch sprung)_20210502_01.txt":
                "`touch sprung`; touch sprung\n\n本报讯(记者 何苗)$(touch sprung) && touch sprung | sh\u{1B}]0;x\u{7}\n"
        ])
        var armed = home
        armed.program.environment["VISUAL"] = try shell + editor(home, "")
        let reader = try start(armed)
        try reader.wait(for: "touch sprung")
        reader.send("e")
        try reader.wait { _ in access(home.folder.path + "/editor.path", F_OK) == 0 }
        try reader.wait { $0.modes.contains(1049) && $0.screenText.contains("touch sprung") }
        reader.send("|cat\r")
        try reader.wait(for: "Enter goes back")
        #expect(reader.screen.screenText.contains("␛]0;x"))
        reader.send("\n")
        try reader.wait { $0.modes.contains(1049) }
        for folder in [home.folder.path, home.pages, FileManager.default.currentDirectoryPath] {
            #expect(access(folder + "/sprung", F_OK) != 0)
        }
        reader.send("Q")
        #expect(try reader.waitForExit() == 0)
    }

    /// The keys that end a program end the command; the reader goes on.
    @Test func interruptingACommandKeepsTheReader() throws {
        let home = try Home.withPages()
        let reader = try start(home)
        try reader.wait(for: "三座粮仓装满了")
        // Nothing but the shell itself: while it starts a program it may lose a signal.
        reader.send("!echo begun; read line\r")
        try reader.wait(for: "begun")
        reader.send("\u{3}")
        try reader.wait(for: "Enter goes back")
        reader.send("\n")
        try reader.wait { $0.modes.contains(1049) && $0.screenText.contains("signal 2") }
        reader.resize(Size(columns: 60, rows: 20))
        try reader.wait { $0.size.columns == 60 && $0.screenText.contains("三座粮仓装满了") }
        reader.send("Q")
        #expect(try reader.waitForExit() == 0)
        try LiveScreen.expectClean(reader)
    }

    /// A command that stops the whole job, as editors do by Ctrl-Z, gives the terminal to the shell.
    @Test func aCommandThatIsStoppedGoesOnWithTheReader() throws {
        let home = try Home.withPages()
        let line =
            "set -m; \"$0\" read --fresh; echo stopped; read line; fg; echo over $?; read line"
        let shell = try PtyProcess(
            ["/bin/bash", "-c", line, Program.path], size: Size(columns: 80, rows: 24),
            environment: home.program.environment)
        try shell.wait(for: "三座粮仓装满了")
        shell.send("!kill -TSTP 0; echo went on\r")
        try shell.wait(for: "stopped")
        shell.send("\n")
        try shell.wait(for: "Enter goes back")
        #expect(shell.screen.screenText.contains("went on"))
        shell.send("\n")
        try shell.wait { $0.modes.contains(1049) && $0.screenText.contains("三座粮仓装满了") }
        shell.send("Q")
        try shell.wait(for: "over 0")
    }

    @Test(arguments: ["e", "!touch sprung\r", "!\r", "|touch sprung\r", ":shell touch sprung\r"])
    func aRestrictedAccountStartsNothing(keys: String) throws {
        var home = try Home.withPages()
        let trap = try home.folder.write("trap", "#!/bin/sh\ntouch \"$0.sprung\"\n")
        chmod(trap, 0o755)
        for name in ["EDITOR", "VISUAL", "SHELL"] { home.program.environment[name] = trap }
        home.program.environment["BROADSHEET_SECURE"] = "1"
        home.program.environment["BROADSHEET_SECURE_PATHS"] = home.pages
        let reader = try PtyProcess(
            [Program.path, home.pages], size: Size(columns: 80, rows: 24),
            environment: home.program.environment)
        try reader.wait(for: "三座粮仓装满了")
        reader.send(keys)
        try reader.wait(for: "is not allowed on this account")
        #expect(reader.screen.modes.contains(1049))
        reader.send("Q")
        #expect(try reader.waitForExit() == 0)
        #expect(access(trap + ".sprung", F_OK) != 0)
        #expect(access(home.folder.path + "/sprung", F_OK) != 0)
    }
}
