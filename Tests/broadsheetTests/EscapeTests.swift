import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// Ways out of a restricted account, each tried on the built program.
struct EscapeTests {
    /// A home on a restricted account that may read its pages and nothing else.
    private static func home(_ variables: [String: String] = [:]) throws -> Home {
        var home = try Home()
        for (name, text) in Home.samplePages { try home.folder.write("pages/" + name, text) }
        try home.folder.write("secret.txt", "机密\n\n本报讯(记者 何苗)这一页不该被看到。\n")
        home.program.environment["BROADSHEET_SECURE"] = "1"
        home.program.environment["BROADSHEET_SECURE_PATHS"] = home.pages
        home.program.environment.merge(variables) { $1 }
        return home
    }

    @Test func thePagesCanBeRead() throws {
        let home = try Self.home()
        let screen = try home.run("render", "--keys", "<Enter>", home.pages)
        #expect(screen.code == 0)
        #expect(screen.output.contains("本报讯"))
        #expect(try home.run("import", home.pages).code == 0)
        #expect(try home.run("search", "周大川").code == 0)
        #expect(try home.run("export", "--query", "周大川").output.contains("周大川"))
    }

    /// Arguments that would read or write elsewhere.
    @Test(arguments: [
        ["render", "SECRET"], ["render", "PAGES/../secret.txt"], ["import", "SECRET"],
        ["import", "/etc"], ["parse", "SECRET"], ["read", "SECRET"],
        ["list", "--archive", "SECRET"], ["import", "PAGES", "--archive", "HOME/index.sqlite"],
        ["marks", "restore", "SECRET"], ["corrections", "import", "SECRET"],
        ["export", "--query", "周大川", "--output", "HOME"],
        ["export", "--query", "周大川", "--output", "HOME/x.md"],
        ["export", "--query", "周大川", "--output", "HOME/new", "--split"],
        ["marks", "dump", "HOME/dump.json"], ["corrections", "export", "HOME/c.json"],
    ])
    func argumentsLeadNowhere(arguments: [String]) throws {
        let home = try Self.home()
        try #require(try home.run("import", home.pages).code == 0)
        let before = try Self.files(below: home.folder.path)
        let filled = arguments.map {
            $0.replacing("SECRET", with: home.folder.path + "/secret.txt")
                .replacing("PAGES", with: home.pages).replacing("HOME", with: home.folder.path)
        }
        let outcome = try home.program.run(filled)
        // `read` looks for its terminal first and says that there is none.
        #expect(outcome.code == (arguments[0] == "read" ? 2 : 4), "\(outcome.messages)")
        #expect(!outcome.output.contains("不该"))
        #expect(try Self.files(below: home.folder.path).subtracting(before).isEmpty)
    }

    /// Links among the pages that lead to others are no way out, nor to folders of them.
    @Test func linksLeadNowhere() throws {
        let home = try Self.home()
        try home.folder.write("elsewhere/more.txt", "机密二\n\n本报讯(记者 何苗)这一页也不该被看到。\n")
        for (link, target) in [("a.txt", "secret.txt"), ("folder", "elsewhere"), ("up", "")] {
            try FileManager.default.createSymbolicLink(
                atPath: home.pages + "/" + link,
                withDestinationPath: home.folder.path + "/" + target)
        }
        try #require(try home.run("import", home.pages).code == 0)
        #expect(try home.run("list").lines.count == 3)
        #expect(try home.run("search", "不该被看到").code == 1)
        #expect(try !home.run("render", "--size", "100x20", home.pages).output.contains("机密"))
    }

    /// What was opened while the account was free is not opened any more.
    @Test(arguments: [["list"], ["search", "不该"], ["render"], ["issues"]])
    func whatWasOpenedBeforeLeadsNowhere(arguments: [String]) throws {
        let home = try Self.home()
        var free = home
        free.program.environment["BROADSHEET_SECURE"] = "0"
        // Both keep their state where a restricted account does.
        for name in ["CACHE", "DATA", "STATE", "CONFIG"] {
            free.program.environment["XDG_\(name)_HOME"] = nil
        }
        try #require(try free.run("import", home.folder.path + "/secret.txt").code == 0)
        #expect(try free.program.run(["search", "不该"]).code == 0)
        let outcome = try home.program.run(arguments)
        #expect(outcome.code == 4 && outcome.messages.contains("(paths)"))
        #expect(outcome.output.isEmpty)
    }

    /// Keys and commands that would leave the program or write a file.
    @Test(arguments: [
        "!ls<Enter>", "|cat<Enter>", "e", "<Enter>e", "<Enter>!", "<Enter>|", "v", ":!ls<Enter>",
        ":sh<Enter>", ":shell<Enter>", ":pipe cat<Enter>", ":edit /etc/passwd<Enter>",
        ":e /etc/passwd<Enter>", ":open /etc/passwd<Enter>", ":source /etc/passwd<Enter>",
        ":cd /<Enter>", ":write HOME/x<Enter>", ":export markdown HOME<Enter>",
        ":export markdown HOME/new<Enter>", ":export-marked json ..<Enter>", "sm", "<Enter>st",
        ":export text<Enter>", "<Space>Sm", "<C-z>", ":suspend<Enter>", ":set theme x<Enter>",
        ":set shell /bin/sh<Enter>", "<Paste:!ls>", ":r !ls<Enter>",
    ])
    func keysLeadNowhere(keys: String) throws {
        let home = try Self.home()
        try #require(try home.run("import", home.pages).code == 0)
        let before = try Self.files(below: home.folder.path)
        let screen = try home.run(
            "render", "--keys", keys.replacing("HOME", with: home.folder.path))
        #expect(screen.code == 0)
        #expect(!screen.output.contains("root:"))
        let new = try Self.files(below: home.folder.path).subtracting(before)
        #expect(new.isEmpty, "\(keys) wrote \(new)")
    }

    @Test func suspendingIsRefusedOnARealTerminal() throws {
        let home = try Self.home()
        try #require(try home.run("import", home.pages).code == 0)
        let reader = try PtyProcess(
            [Program.path], size: Size(columns: 80, rows: 24),
            environment: home.program.environment)
        try reader.wait(for: "三座粮仓装满了")
        reader.send("\u{1A}")
        try reader.wait(for: "(suspend)")
        reader.send("Q")
        #expect(try reader.waitForExit() == 0)
    }

    /// Variables that would bring in files of one's own, or free what is restricted.
    @Test(arguments: [
        "BROADSHEET_CONFIG", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
        "XDG_STATE_HOME", "TMPDIR", "SQLITE_TMPDIR", "TERMINFO",
    ])
    func variablesLeadNowhere(name: String) throws {
        var home = try Self.home()
        try home.folder.write(
            "mine/broadsheet/config.toml",
            "[settings]\nlanguage = \"zh\"\n[keys.everywhere]\nX = \"quit\"")
        let mine = home.folder.path + "/mine"
        home.program.environment[name] =
            name == "BROADSHEET_CONFIG" ? mine + "/broadsheet/config.toml" : mine
        let screen = try home.run("render", home.pages)
        #expect(screen.code == 0)
        #expect(screen.output.contains("search"))
        #expect(try !home.run("keys").output.contains("X"))
        #expect(try Self.files(below: mine) == ["broadsheet/config.toml"])
    }

    @Test func editorsAndPagersOfTheEnvironmentAreNotStarted() throws {
        var home = try Self.home()
        let trap = try home.folder.write("trap", "#!/bin/sh\ntouch \"$0.sprung\"\n")
        chmod(trap, 0o755)
        for name in ["EDITOR", "VISUAL", "PAGER", "SHELL", "LESSOPEN"] {
            home.program.environment[name] = trap
        }
        for keys in ["e", "v", "!x<Enter>", "|x<Enter>", "<Enter>e", "<C-z>"] {
            try home.run("render", "--keys", keys, home.pages)
        }
        #expect(access(trap + ".sprung", F_OK) != 0)
    }

    /// The folder that was named takes exports, from the reader and from the command line.
    @Test func theNamedFolderTakesExports() throws {
        var home = try Self.home()
        try home.folder.write("out/.keep", "")
        home.program.environment["BROADSHEET_SECURE_EXPORTS"] = home.folder.path + "/out"
        try home.run("render", "--keys", "st", home.pages)
        #expect(try Self.files(below: home.folder.path + "/out").count == 2)
        try #require(try home.run("import", home.pages).code == 0)
        let outcome = try home.run(
            "export", "--query", "周大川", "--output", home.folder.path + "/out/a.md")
        #expect(outcome.code == 0)
    }

    @Test func whatIsAllowedByNameWorks() throws {
        let home = try Self.home(["BROADSHEET_SECURE_ALLOW": "paths,exports"])
        let secret = home.folder.path + "/secret.txt"
        #expect(try home.run("parse", secret).output.contains("不该"))
        #expect(
            try home.run(
                "render", "--keys", ":export text \(home.folder.path)/new<Enter>", home.pages
            )
            .code == 0)
        #expect(try Self.files(below: home.folder.path + "/new").count == 1)
    }

    /// Files the program is to leave alone: those of its own state may come and go.
    private static func files(below folder: String) throws -> Set<String> {
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return Set(
            all.filter { name in
                var isFolder: ObjCBool = false
                let isThere = FileManager.default.fileExists(
                    atPath: folder + "/" + name, isDirectory: &isFolder)
                let isOwn = [".cache", ".local", ".config"].contains { name.hasPrefix($0) }
                return isThere && !isFolder.boolValue && !isOwn
            })
    }
}
