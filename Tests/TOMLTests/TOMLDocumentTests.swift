import TOML
import Testing

@Suite("Settings as TOML, each with its place")
struct TOMLDocumentTests {
    @Test("Tables, keys and values stand where the file has them")
    func places() throws {
        let document = try TOMLDocument(
            """
            top = true  # above all headers
            [keys.reader]\r
            "<C-x>" = "export"
              '"' = 'C:\\dir'

            [numbers]
            list = [
                -3, "一二",   # a comment between
                [],
            ]
            """)
        #expect(document.tables.map(\.name) == [[], ["keys", "reader"], ["numbers"]])
        let keys = document.tables[1]
        #expect(keys.place == TOMLPlace(line: 2, column: 2))
        #expect(keys.entries.map(\.key) == ["<C-x>", "\""])
        #expect(keys.entries[0].place == TOMLPlace(line: 3, column: 2))
        #expect(keys.entries[0].value.place == TOMLPlace(line: 3, column: 11))
        #expect(keys.entries[1].value.content == .string("C:\\dir"))
        guard case .array(let values) = document.tables[2].entries[0].value.content else {
            Issue.record("no list")
            return
        }
        #expect(values.map(\.content) == [.integer(-3), .string("一二"), .array([])])
        #expect(values[1].place == TOMLPlace(line: 8, column: 9))
    }

    @Test("Escapes stand for what they name")
    func escapes() throws {
        let text = #"a = "\t\"\\\u4e2d\U0001F600\n""#
        let entry = try #require(try TOMLDocument(text).tables[0].entries.first)
        #expect(entry.value.content == .string("\t\"\\中😀\n"))
    }

    @Test(
        "What cannot be read is refused with its place",
        arguments: [
            ("a", 1, 2), ("a = ", 1, 5), ("a = 1 2", 1, 7), ("= 1", 1, 1), ("a = 1.5", 1, 6),
            ("a = 1\na = 2", 2, 1), ("[t]\n[u]\n[t]", 3, 2), ("[t", 1, 3), ("[t]]", 1, 4),
            ("a = \"x", 1, 7), ("a = \"\\q\"", 1, 6), ("a.b = 1", 1, 3), ("a = [1, 2", 1, 10),
            ("\u{FEFF}a = nonsense", 1, 5), ("a = \"\\u12\"", 1, 6),
            ("a = 99999999999999999999", 1, 5),
            ("[[t]]", 1, 2), ("a = 2031-03-02", 1, 5),
        ])
    func refusals(text: String, line: Int, column: Int) {
        let failure = #expect(throws: TOMLFailure.self) { try TOMLDocument(text) }
        #expect(failure?.line == line)
        #expect(failure?.column == column, "\(failure?.description ?? "")")
        #expect(failure?.chinese.isEmpty == false)
    }

    @Test("No beginning of a file brings it down")
    func prefixes() {
        let text = "[keys.\"a\\u4e2d\"]\nx = [ 'q', \"r\\n\", -12, true ] # end"
        for length in 0...text.count {
            do {
                _ = try TOMLDocument(String(text.prefix(length)))
            } catch {
                #expect(error.line >= 1 && error.column >= 1)
            }
        }
    }
}
