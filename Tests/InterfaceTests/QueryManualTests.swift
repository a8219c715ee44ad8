import Corpus
import Interface
import Testing

@Suite("The manual page of the query language")
struct QueryManualTests {
    @Test("tells everything the table tells, and roff takes none of it for its own")
    func complete() {
        let lines = QueryManual.roff().split(separator: "\n").map(String.init)
        let requests = [".TH", ".SH", ".TP", ".B", ".BR"]
        for line in lines where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
        }
        let text = lines.map {
            $0.replacing("\\&", with: "").replacing("\\-", with: "-")
                .replacing("\\(dq", with: "\"").replacing("\\e", with: "\\")
        }
        for entry in QueryHelp.entries {
            #expect(text.contains(".B " + entry.syntax))
            #expect(text.contains { $0.contains(entry.meaning) && $0.contains(entry.twin) })
        }
        #expect(lines.count { $0 == ".TP" } == QueryHelp.entries.count)
    }
}
