import Foundation
import TestSupport
import Testing

/// Corrections from the command line; the pages' own lines never change.
struct CorrectionCommandTests {
    private static let page = "liuwan_20210501_01.txt"

    @Test func aCorrectionIsMadeListedAndTakenBack() throws {
        let home = try Home.withPages()
        #expect(try home.run("corrections").code == 1)
        let made = try home.run("corrections", "add", Self.page, "begin", "5")
        #expect(made.output == "begin a story with line 5\n")
        #expect(try home.run("list").lines.count == 4)
        let list = try home.run("corrections")
        #expect(list.lines.count == 1)
        #expect(list.output.hasSuffix("\(Self.page)  begin a story with line 5\n"))
        let undone = try home.run("corrections", "undo", Self.page)
        #expect(undone.output == "taken back: begin a story with line 5\n")
        #expect(try home.run("list").lines.count == 3)
        #expect(try home.run("corrections", "undo", Self.page).code == 1)
        let redone = try home.run("corrections", "redo", Self.page)
        #expect(redone.output == "made again: begin a story with line 5\n")
        #expect(try home.run("list").lines.count == 4)
        #expect(try home.run("corrections", "redo", Self.page).code == 1)
        #expect(try home.folder.contents("pages/" + Self.page) == Home.samplePages[Self.page])
    }

    @Test func aCorrectionOutlivesTheCacheAndSleepsWhileItsLineIsGone() throws {
        let home = try Home.withPages()
        try home.run("corrections", "add", Self.page, "begin", "5")
        try FileManager.default.removeItem(atPath: home.cache)
        #expect(try home.run("list").lines.count == 4)
        let text = try #require(Home.samplePages[Self.page])
        try home.folder.write("pages/" + Self.page, "晚报副刊\n\n" + text)
        try home.run("import", home.pages)
        #expect(try home.run("show", try home.id(of: "三代人"), "--source").output.contains("7"))
        try home.folder.write("pages/" + Self.page, text.replacing("三代人", with: "四代人"))
        try home.run("import", home.pages)
        let listed = try home.run("corrections", "list", "--json").json()
        let items = try #require(listed["corrections"] as? [[String: Any]])
        #expect(items.compactMap { $0["sleeps"] as? Bool } == [true])
        #expect(try home.run("doctor").output.contains("1 corrections find nothing to do"))
    }

    @Test func whatIsTypedWrongIsRefused() throws {
        let home = try Home.withPages()
        for words in [
            ["join", "5"], ["join", "5", "900"], ["join", "5", "五"], ["role", "1", "hero"],
            ["move", "5", "under", "1"], ["begin", "2"], ["join", "5", "5"], ["dance"],
        ] {
            let outcome = try home.program.run(["corrections", "add", Self.page] + words)
            #expect(outcome.code == 2, "\(words): \(outcome)")
            #expect(outcome.output.isEmpty)
        }
        #expect(try home.run("corrections", "add", "none.txt", "begin", "1").code == 1)
        #expect(try home.run("corrections", "add", "01.txt", "begin", "1").code == 1)
        #expect(try home.run("corrections").code == 1)
    }

    @Test func correctionsGoToAnotherHomeAsAFile() throws {
        let home = try Home.withPages()
        try home.run("corrections", "add", Self.page, "begin", "5")
        try home.run("issue", "set", "liuwan_20210502", "--paper", "柳湾晚报")
        #expect(try home.run("corrections", "export", "c.json").output == "c.json\n")
        let file = try home.folder.contents("c.json")
        #expect(try home.run("corrections", "export").output == file)
        let other = try Home.withPages()
        let taken = try other.run("corrections", "import", "-", input: file)
        #expect(taken.output == "2 new corrections\n")
        #expect(try other.run("list").lines.count == 4)
        #expect(try other.run("issues").output.contains("柳湾晚报"))
        let again = try other.run("corrections", "import", "-", input: file)
        #expect(again.output == "0 new corrections\n")
    }

    @Test func aBrokenFileIsNamedWithItsPlaceAndNothingIsTakenOver() throws {
        let home = try Home.withPages()
        let broken = try home.run("corrections", "import", "-", input: "{\"version\": 1,\n x}")
        #expect(broken.code == 2)
        #expect(broken.messages.contains("line 2"))
        let newer = try home.run("corrections", "import", "-", input: "{\"version\": 9}")
        #expect(newer.code == 21)
        #expect(try home.run("corrections", "import", "nowhere").code == 3)
    }

    @Test func anIssueIsCorrectedForGood() throws {
        let home = try Home.withPages()
        let issue = "liuwan_20210501"
        let set = try home.run(
            "issue", "set", issue, "--paper", "柳湾晚报", "--place", "柳湾县", "--date", "2021-05-03",
            "--page", "4")
        #expect(set.output.contains("柳湾晚报"))
        #expect(set.output.contains("柳湾县  (set by hand)"))
        #expect(set.output.contains("2021-05-03  (set by hand)"))
        let facts = try home.run("issue", "show", issue, "--json").json()
        #expect(facts["paper"] as? String == "柳湾晚报")
        #expect((facts["date"] as? [String: Any])?["certain"] as? Bool == true)
        try FileManager.default.removeItem(atPath: home.cache)
        #expect(try home.run("issue", "show", issue).output.contains("柳湾县"))
        #expect(try home.run("issues").lines[0].hasPrefix("2021-05-03  \(issue)  柳湾晚报"))
        #expect(try home.run("issue", "clear", issue).code == 0)
        #expect(!(try home.run("issues").output.contains("柳湾晚报")))
        #expect(try home.run("issue", "undo", issue).output.contains("柳湾晚报"))
        #expect(!(try home.run("issue", "redo", issue).output.contains("柳湾晚报")))
        #expect(try home.run("issue", "redo", issue).code == 1)
        for code in [0, 0, 1] { #expect(try home.run("issue", "undo", issue).code == code) }
    }

    @Test func whatIsSaidWrongOfAnIssueIsRefused() throws {
        let home = try Home.withPages()
        let issue = "liuwan_20210501"
        #expect(try home.run("issue", "set", issue).code == 2)
        #expect(try home.run("issue", "set", issue, "--date", "2021-02-29").code == 2)
        #expect(try home.run("issue", "set", issue, "--page", "0").code == 2)
        #expect(try home.run("issue", "set", "nowhere", "--paper", "柳湾晚报").code == 1)
        try home.folder.write("pages/2021-06-01/01.txt", "夜市开张了\n\n柳湾镇的夜市昨晚开张。\n")
        try home.folder.write("pages/2021-06-01/02.txt", "渡船歇了\n\n渡船昨天歇了一天。\n")
        try home.run("import", home.pages)
        #expect(try home.run("issue", "set", "2021-06-01", "--page", "1").code == 2)
        let page = try home.run("issue", "set", "02.txt", "--page", "7")
        #expect(page.output.contains("page   7"))
        #expect(try home.run("issue", "show", "01.txt").output.contains("page   7") == false)
    }
}
