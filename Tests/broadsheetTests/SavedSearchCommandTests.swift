import Testing

struct SavedSearchCommandTests {
    @Test func aSearchIsSavedUsedAndRemoved() throws {
        let home = try Home.withPages()
        #expect(try home.run("searches").code == 1)
        #expect(try home.run("searches", "save", "桥事", "新桥", "OR", "老渡口").code == 0)
        #expect(try home.run("searches", "save", "桥事", "别的").code == 2)
        #expect(try home.run("searches", "save", "坏", "(新桥").code == 2)
        let all = try home.run("search", "新桥 OR 老渡口", "--count").output
        #expect(try home.run("search", "--saved", "桥事", "--count").output == all)
        #expect(
            try home.run("search", "--saved", "桥事", "新桥", "--count").output
                == home.run("search", "新桥", "--count").output)
        #expect(try home.run("search", "--saved", "没有").code == 1)
        let lines = try home.run("searches").lines
        #expect(lines.count == 1)
        #expect(lines.first?.contains("桥事  新桥 OR 老渡口") == true)
        let dump = try home.run("marks", "dump").output
        #expect(try home.run("searches", "remove", "桥事").code == 0)
        #expect(try home.run("searches").code == 1)
        #expect(try home.run("marks", "restore", "-", input: dump).code == 0)
        #expect(try home.run("searches", "--json").output.contains("\"query\":\"新桥 OR 老渡口\""))
    }
}
