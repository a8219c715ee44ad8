import Foundation
import Terminal
import TestSupport
import Testing

/// The rules of Chinese line breaking, one by one and over the pages of the repository.
@Suite struct ChineseLineBreakTests {
    @Test(arguments: Array("、，；：。！？…）》〉」』】〕”’,;:!?)·～~－—–/％"))
    func noLineBeginsWith(mark: Character) {
        for lead in 1...12 {
            let text = String(repeating: "山", count: lead) + String(mark) + "水长流不尽"
            for (before, after) in breaks(of: text, columns: 8) {
                #expect(after != mark, "\(before)|\(after) in \(text)")
            }
        }
    }

    /// Blanks on both sides of a mark are no place to begin a line with it.
    @Test(arguments: ["·", "～", "—", "–", "-", "……", "－"])
    func noLineBeginsWithAMarkBehindABlank(mark: String) {
        for lead in 1...12 {
            let text = String(repeating: "山", count: lead) + " " + mark + " 水长流不尽"
            for line in broken(text, columns: 8) {
                #expect(!line.hasPrefix(mark), "\(line) in \(text)")
            }
        }
    }

    /// Where there is no room for both, the mark gives way rather than the number before it.
    @Test func aNumberIsNotSplitForTheMarkBehindIt() {
        #expect(broken("2024-01-05 · 水", columns: 11) == ["2024-01-05", "· 水"])
    }

    /// A minus belongs to its figure.
    @Test func aSignMayBeginALine() {
        #expect(broken("气温降到 -25℃左右", columns: 10) == ["气温降到", "-25℃左右"])
    }

    @Test(arguments: Array("“‘（《〈「『【〔("))
    func noLineEndsWith(mark: Character) {
        for lead in 1...12 {
            let text = String(repeating: "山", count: lead) + String(mark) + "水长流不尽"
            for (before, after) in breaks(of: text, columns: 8) {
                #expect(before != mark, "\(before)|\(after) in \(text)")
            }
        }
    }

    @Test(arguments: [
        "——", "……", "Xinhua", "don’t", "3.14", "1,260", "12-20万元", "6.3万平方米", "14日", "20%",
        "12～20岁",
        "2024年", "１２３", "ＡＢＣ", "¥300", "36.5℃", "8—10月", "3万多人",
    ])
    func isOnePiece(piece: String) {
        for lead in 1...8 {
            let text = String(repeating: "山", count: lead) + piece + "水长流不尽"
            let lines = broken(text, columns: 12)
            #expect(lines.contains { $0.contains(piece) }, "\(lines)")
        }
    }

    @Test(arguments: [
        ("山山山,Xinhua水", "山山山,", "Xinhua水"), ("山山:123月水水", "山山:", "123月水水"),
        ("山山)Xinhua水", "山山)", "Xinhua水"), ("山山“Xinhua”", "山山", "“Xinhua”"),
    ])
    func asciiPunctuationBehindHanIsNotGluedToWords(text: String, first: String, second: String) {
        #expect(broken(text, columns: 9) == [first, second])
    }

    @Test func theLastLineHoldsTwoCharacters() {
        #expect(broken("春天来到山谷里", columns: 12) == ["春天来到山", "谷里"])
        #expect(broken("春天来到山谷里。", columns: 12) == ["春天来到山", "谷里。"])
        #expect(broken("春天来到山谷里了", columns: 12) == ["春天来到山谷", "里了"])
    }

    @Test(arguments: [WidthTable.narrow, .wide])
    func noRuleIsBrokenOnAnyPage(table: WidthTable) throws {
        let breaker = LineBreaker(width: table)
        let paragraphs = try seedParagraphs()
        #expect(paragraphs.count > 100)
        for columns in 20...200 {
            // The widths a reader's window really has, and every ninth of the others.
            guard columns % 9 == 0 || [38, 40, 76, 80, 119, 120].contains(columns) else { continue }
            for paragraph in paragraphs {
                let text =
                    columns.isMultiple(of: 2)
                    ? paragraph : FullWidthPunctuation.shown(paragraph).text
                let lines = breaker.lines(of: text, columns: columns, indent: 4)
                let faults = LineFaults.of(lines, in: text)
                #expect(faults.isEmpty, "\(columns) columns: \(faults)")
            }
        }
    }

    private func seedParagraphs() throws -> [String] {
        let folder = TestText.root.appendingPathComponent("seeds")
        return try FileManager.default
            .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }
            .flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }
            .map(String.init)
    }

    private func broken(_ text: String, columns: Int) -> [String] {
        let bytes = Array(text.utf8)
        return LineBreaker().lines(of: text, columns: columns).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    private func breaks(of text: String, columns: Int) -> [(Character, Character)] {
        let lines = broken(text, columns: columns)
        return zip(lines, lines.dropFirst()).compactMap { before, after in
            guard let last = before.last, let first = after.first else { return nil }
            return (last, first)
        }
    }
}
