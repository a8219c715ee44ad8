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

@Suite struct DoctorCommandTests {
    @Test func whatIsInDoubtIsCounted() throws {
        let page = """
            渡口添了新渡船

            本报讯 昨天清早，青禾镇老渡口添了一条新渡船，船老大站在船头，对着岸上的人们

            柳湾村的稻田灌上了水

            本报讯 昨天，柳湾村的稻田灌上了今年的第一道水，村民们扛着铁锹守在田埂上，看水慢慢漫过去。

            本报讯 昨天，柳湾村的稻田灌上了今年的第一道水，村民们扛着铁锹守在田埂上，看水慢慢漫过去。
            """
        let home = try Home.withPages(["2031-03-01.txt": page])
        let facts = try home.run("doctor").lines.map {
            $0.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        #expect(facts.contains(["gaps in texts", "1"]))
        #expect(facts.contains(["uncertain joins", "0"]))
        #expect(facts.contains(["unplaced lines", "0"]))
        #expect(facts.contains(["repeated lines", "1"]))
        #expect(facts.contains(["doubtful stories", "1"]))
    }
}
