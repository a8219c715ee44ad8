import Terminal
import TestSupport
import Testing

@Suite struct LineBreakerTests {
    @Test func aParagraphIsIndentedByTwoHan() {
        let text = "镇里的老桥修好了，孩子们上学再也不用绕远路。"
        #expect(
            broken(text, columns: 16, indent: 4) == [
                "    镇里的老桥修", "好了，孩子们上学", "再也不用绕远路。",
            ])
    }

    @Test func blanksAtTheStartGiveWayToTheIndent() {
        #expect(broken("\u{3000}\u{3000}春天来了", columns: 20, indent: 4) == ["    春天来了"])
        #expect(broken("  春天来了", columns: 20) == ["  春天来了"])
    }

    @Test func blanksHangAtTheEndOfALine() {
        #expect(broken("alpha beta  gamma", columns: 10) == ["alpha beta", "gamma"])
        #expect(broken("记者 林知远", columns: 4) == ["记者", "林", "知远"])
    }

    @Test func aLineFeedEndsAParagraph() {
        let lines = LineBreaker().lines(of: "甲\n\n乙丙丁\r\n戊", columns: 4)
        #expect(lines.map(\.range) == [0..<3, 4..<4, 5..<8, 8..<14, 16..<19])
        #expect(lines.map(\.endsParagraph) == [true, true, false, true, true])
    }

    @Test func anEmptyTextIsOneEmptyLine() {
        #expect(
            LineBreaker().lines(of: "", columns: 10) == [
                TextLine(range: 0..<0, indent: 0, width: 0, endsParagraph: true)
            ])
        #expect(broken("   ", columns: 2) == [""])
    }

    @Test func whatIsTooLongIsSplit() {
        #expect(broken("abcdefgh", columns: 3) == ["abc", "def", "gh"])
        #expect(broken("！！！！！", columns: 4) == ["！！", "！！", "！"])
        #expect(broken("甲乙", columns: 1) == ["甲", "乙"])
    }

    @Test func aParagraphMayStayWhole() {
        let text = String(repeating: "很长的一段话，", count: 500)
        let lines = LineBreaker().lines(of: text + "\n" + text, columns: 7000)
        #expect(lines.map(\.width) == [7000, 7000])
    }

    @Test func aFiguresUnitStaysWithIt() {
        #expect(broken("总共投入12-20万元修桥", columns: 16) == ["总共投入", "12-20万元修桥"])
        #expect(broken("面积约为6.3万平方米", columns: 14) == ["面积约为", "6.3万平方米"])
    }

    @Test(arguments: [WidthTable.narrow, .wide])
    func everyByteIsInOneLine(table: WidthTable) {
        var generator = SeededGenerator(seed: 2024)
        let breaker = LineBreaker(width: table)
        for _ in 0..<400 {
            let text = TestText.random(&generator, pieces: 0...40)
            let columns = Int.random(in: 1...40, using: &generator)
            let indent = [0, 4].randomElement(using: &generator) ?? 0
            let lines = breaker.lines(of: text, columns: columns, indent: indent)
            let story = "seed 2024, \(columns) columns, \(text.debugDescription)"
            #expect(skipped(text, lines).allSatisfy(isSkippable), "\(story)")
            for line in lines {
                let shown = slice(text, line.range)
                #expect(table.width(of: shown) == line.width, "\(story)")
                #expect(line.indent + line.width <= columns || shown.count == 1, "\(story)")
            }
        }
    }

    @Test func noWindowIsTooNarrow() {
        let text = TestText.pieces.joined()
        for columns in -1...6 {
            let lines = LineBreaker().lines(of: text, columns: columns, indent: 4)
            #expect(skipped(text, lines).allSatisfy(isSkippable))
        }
    }
}

extension LineBreakerTests {
    private func broken(_ text: String, columns: Int, indent: Int = 0) -> [String] {
        LineBreaker().lines(of: text, columns: columns, indent: indent).map { line in
            String(repeating: " ", count: line.indent) + slice(text, line.range)
        }
    }

    private func slice(_ text: String, _ range: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }

    /// What stands between the lines; empty strings where they touch. The ranges must ascend.
    private func skipped(_ text: String, _ lines: [TextLine]) -> [String] {
        var end = 0
        var gaps: [String] = []
        for line in lines {
            guard line.range.lowerBound >= end else { return ["lines overlap at \(end)"] }
            gaps.append(slice(text, end..<line.range.lowerBound))
            end = line.range.upperBound
        }
        return gaps + [slice(text, end..<text.utf8.count)]
    }

    private func isSkippable(_ gap: String) -> Bool {
        gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace && $0 != "\t" }
    }
}
