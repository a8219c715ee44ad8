import Corpus
import Interface
import Terminal
import Testing

@Suite("Issues in their list")
struct IssueNamesTests {
    private func line(id: String, paper: String? = nil) -> Substring? {
        let day = DateRange(from: "2031-03-01", to: "2031-03-01", isCertain: true, why: "")
        var stage = Stage(columns: 100, rows: 10)
        stage.update(.issues([IssueRow(id: id, paper: paper, date: day, pages: 1, stories: 4)]))
        let screen = stage.state.render()
        let lines = (0..<screen.size.rows).map { screen.rowText($0) }
        return lines.first { $0.contains("2031-03-01") }?.split(separator: "│").first
    }

    @Test("say their day once, and the paper where it is known")
    func names() {
        #expect(line(id: "2031-03-01") == " 2031-03-01            4 ")
        #expect(line(id: "新桥", paper: nil) == " 2031-03-01  新桥      4 ")
        #expect(line(id: "河湾日报 2031-03-01", paper: "河湾日报") == " 2031-03-01  河湾日报  4 ")
    }
}
