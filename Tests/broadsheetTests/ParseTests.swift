import Foundation
import TestSupport
import Testing

struct ParseTests {
    /// The law above all others, in what scripts get to see.
    @Test func everyLineOfEverySeedStandsExactlyOnce() throws {
        let home = try Home()
        let names = try FileManager.default.contentsOfDirectory(atPath: Home.seeds).sorted()
        #expect(names.count == 5)
        for name in names {
            let path = Home.seeds + "/" + name
            let page = try home.run("parse", path, "--json").json()
            #expect(page["version"] as? Int == 1)
            #expect(page["page"] as? String == name)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let written = lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) }.map {
                $0 + 1
            }
            #expect(try places(in: page).sorted() == written, "\(name)")
        }
    }

    @Test func severalPagesAreOneObjectALine() throws {
        let home = try Home.withPages()
        let outcome = try home.program.run(
            ["parse", "--json"] + Home.samplePages.keys.sorted().map { home.pages + "/" + $0 })
        #expect(outcome.code == 0)
        #expect(outcome.lines.count == 3)
        #expect(outcome.lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    }

    @Test func parsingTouchesNoArchive() throws {
        let home = try Home()
        let page = try home.folder.write("a.txt", "题\n\n一段文字。")
        let outcome = try home.run("parse", page)
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("一段文字。"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.path) == ["a.txt"])
    }

    @Test func aPageThatCannotBeReadIsNamedAndTheOthersAreRead() throws {
        let home = try Home()
        let page = try home.folder.write("a.txt", "题\n\n一段文字。")
        let outcome = try home.run("parse", "nowhere.txt", page, "--json")
        #expect(outcome.code == 3)
        #expect(
            outcome.messages == "broadsheet: cannot read nowhere.txt: No such file or directory\n")
        #expect(outcome.lines.count == 1)
    }

    @Test func binaryJunkIsReadAndNothingOfItActs() throws {
        let home = try Home()
        let path = try home.folder.write(
            "junk.txt", bytes: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167) })
        for form in ["text", "json"] {
            let outcome = try home.run("parse", path, "--format", form)
            #expect(outcome.code == 0)
            #expect(
                outcome.output.unicodeScalars.allSatisfy {
                    $0 == "\n" || $0.properties.generalCategory != .control
                })
        }
    }

    private func places(in page: [String: Any]) throws -> [Int] {
        let articles = try #require(page["articles"] as? [[String: Any]])
        let blocks = articles.flatMap { $0["blocks"] as? [[String: Any]] ?? [] }
        let sections = try #require(page["sections"] as? [[String: Any]])
        let unplaced = try #require(page["unplaced"] as? [[String: Any]])
        let repeats = try #require(page["repeats"] as? [[String: Any]])
        return (blocks + sections + unplaced).flatMap { $0["lines"] as? [Int] ?? [] }
            + repeats.compactMap { $0["line"] as? Int }
    }
}
