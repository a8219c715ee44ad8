import Testing

struct RenderTests {
    @Test(arguments: [(80, 24), (120, 40), (40, 12), (1, 1)])
    func theScreenHasItsSize(columns: Int, rows: Int) throws {
        let home = try Home.withPages()
        let outcome = try home.run("render", "--size", "\(columns)x\(rows)", "--keys", "j<Enter>")
        #expect(outcome.code == 0)
        #expect(
            outcome.output.split(separator: "\n", omittingEmptySubsequences: false).count == rows
                + 1)
    }

    @Test func keysReadSearchAndMark() throws {
        let home = try Home.withPages()
        #expect(
            try home.run("render", "--keys", "/周大川<Enter><Enter>").output.contains("最年长的周大川今年七十六岁"))
        try home.run("render", "--keys", "/周大川<Enter><Space>")
        #expect(try home.marked() == [try home.id(of: "老渡口")])
    }

    @Test func whatMayFollowAPrefixIsShownAsIfTimeHadPassed() throws {
        let home = try Home.withPages()
        #expect(try home.run("render", "--keys", "g").output.contains("List the marked stories"))
        #expect(try !home.run("render", "--keys", "gg").output.contains("List the marked stories"))
    }

    @Test func stylesAndJSONTellTheRoles() throws {
        let home = try Home.withPages()
        #expect(try home.run("render", "--styles").output.contains("\n----\n"))
        let screen = try home.run("render", "--size", "60x9", "--json").json()
        #expect(screen["columns"] as? Int == 60)
        #expect((screen["text"] as? [String])?.count == 9)
        #expect((screen["styles"] as? [String])?.allSatisfy { $0.count == 60 } == true)
    }
}
