import Corpus
import Testing

@Suite("The table of what can be searched")
struct QueryHelpTests {
    @Test("holds nothing that is not understood", arguments: QueryHelp.entries)
    func examples(entry: QueryHelp.Entry) throws {
        let query = try SearchQuery(parsing: entry.example, today: "2031-03-05")
        if case .text(let term) = query.expression { #expect(!term.text.contains(":")) }
    }

    @Test("names every field in both languages, and the twins mean the same")
    func fields() throws {
        for field in QueryField.allCases {
            let entry = try #require(
                QueryHelp.entries.first { $0.syntax.hasPrefix(field.rawValue + ":") })
            let one = try SearchQuery(parsing: entry.syntax, today: "2031-03-05")
            let other = try SearchQuery(parsing: entry.twin, today: "2031-03-05")
            #expect(one.expression == other.expression)
        }
    }
}
