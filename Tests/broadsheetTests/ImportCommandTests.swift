import Foundation
import TestSupport
import Testing

struct ImportCommandTests {
    @Test func onlyWhatChangedIsRead() throws {
        let home = try Home.withPages()
        try home.folder.write("pages/新/liuwan_20210504_01.txt", "夜航船\n\n本报讯(记者 何苗)夜航船开了。\n")
        try FileManager.default.removeItem(atPath: home.pages + "/liuwan_20210502_02.txt")
        let outcome = try home.run("import", home.pages, "--json")
        let summary = try outcome.json()
        #expect(summary["pages"] as? Int == 3)
        #expect(summary["added"] as? Int == 1)
        #expect(summary["unchanged"] as? Int == 2)
        #expect(summary["removed"] as? Int == 1)
        #expect(try home.run("list").lines.count == 3)
        #expect(try home.run("list", "夜航船").code == 0)
        #expect(try home.run("list", "新桥").code == 1)
    }

    @Test func whatCannotBeReadIsSaidAndTheRestIsKept() throws {
        let home = try Home.withPages()
        let outcome = try home.run("import", home.pages, "nowhere")
        #expect(outcome.code == 3)
        #expect(outcome.messages.contains("cannot read nowhere: No such file or directory"))
        #expect(try home.run("list").lines.count == 3)
        #expect(try home.run("import", "nowhere").output.isEmpty)
    }

    @Test func anArchiveOfItsOwnGrowsFolderByFolder() throws {
        let home = try Home.withPages()
        try home.folder.write("more/liuwan_20210504_01.txt", "夜航船\n\n本报讯(记者 何苗)夜航船开了。\n")
        for path in ["pages", "more"] { try home.run("import", path, "--archive", "own.sqlite") }
        #expect(try home.run("list", "--archive", "own.sqlite").lines.count == 4)
        // All that went into it is found again when the file is gone.
        try FileManager.default.removeItem(atPath: home.folder.path + "/own.sqlite")
        #expect(try home.run("list").lines.count == 4)
    }
}
