import Terminal
import Testing

@Suite struct WidthTableTests {
    @Test(arguments: [
        ("中", 2), ("a", 1), ("，", 2), ("\u{3000}", 2), ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("👍🏽", 2),
        ("🇨🇳", 2), ("❤️", 1), ("한", 2), ("한", 2), ("ｱ", 1), ("葛\u{E0100}", 2), ("\u{2F08}", 2),
        ("𠮷", 2), ("क्षि", 3), ("１", 2), ("", 0), ("\u{1B}", 1), ("\u{202E}", 1), ("\u{E000}", 2),
        ("\r\n", 2), ("乡村 A1", 7),
    ])
    func widthDoesNotDependOnTheTerminal(text: String, cells: Int) {
        #expect(WidthTable.narrow.width(of: text) == cells)
        #expect(WidthTable.wide.width(of: text) == cells)
    }

    @Test(arguments: ["“", "”", "‘", "’", "—", "…", "·", "●", "◎", "□", "①", "×", "°", "│", "─"])
    func ambiguousCharactersFollowTheTerminal(text: String) {
        #expect(WidthTable.narrow.width(of: text) == 1)
        #expect(WidthTable.wide.width(of: text) == 2)
    }

    @Test func everyCodePointHasAWidth() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let width = WidthTable.narrow.width(of: scalar)
            guard (0...2).contains(width) else {
                Issue.record("U+\(String(value, radix: 16)) is \(width) cells wide")
                return
            }
        }
    }

    @Test(arguments: [
        ("云岭市交通局", 12, "云岭市交通局"), ("云岭市交通局", 11, "云岭市交通…"), ("云岭市交通局", 10, "云岭市交…"),
        ("云岭", 1, "…"), ("云岭", 0, ""), ("", 5, ""), ("abc", 2, "a…"),
    ])
    func aTextIsCutAtACharacter(text: String, columns: Int, fitted: String) {
        #expect(WidthTable.narrow.fit(text, columns: columns) == fitted)
    }

    @Test func noCharacterTakesMoreCellsThanBytes() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(scalar)
            if WidthTable.wide.width(of: text) > text.utf8.count {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }

    @Test func theEllipsisMayBeWide() {
        #expect(WidthTable.wide.fit("云岭市交通局", columns: 11) == "云岭市交…")
        #expect(WidthTable.wide.fit("云岭", columns: 1) == ".")
        #expect(WidthTable.wide.padLeft("云岭市", columns: 5) == " 云…")
        #expect(WidthTable.narrow.padLeft("云", columns: 5) == "   云")
    }
}
