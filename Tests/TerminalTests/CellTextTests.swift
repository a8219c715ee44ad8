import Terminal
import TestSupport
import Testing

@Suite struct CellTextTests {
    @Test(arguments: [
        ("\u{1B}[31mred", "␛[31mred"), ("a\u{9B}31mb", "a␦31mb"), ("\0\u{7}\t\n\u{7F}", "␀␇␉␊␡"),
        ("甲\u{202E}乙\u{2066}丙", "甲␦乙␦丙"), ("a\u{200B}b\u{FEFF}c\u{AD}d", "a␦b␦c␦d"),
        ("\u{61C}\u{200E}\u{200F}", "␦␦␦"), ("\u{2028}\u{85}", "␤␤"), ("\u{E000}\u{F0000}", "〓〓"),
        ("\u{378}\u{FFFF}", "〓〓"), ("\u{E0041}", "␦"), ("\u{FE0F}a", "␦a"), ("\u{FFF9}", "␦"),
        ("\r\n", "␍␊"), ("👨‍👩‍👧👍🏽", "👨👍"), ("🇨🇳", "CN"), ("❤️", "❤"), ("葛\u{E0100}", "葛\u{E0100}"),
        ("\u{301}", "\u{25CC}\u{301}"), ("a\u{200D}b", "a␦b"), ("\u{FFFD}", "\u{FFFD}"),
        ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x", "e\u{301}\u{302}\u{303}\u{304}␦x"),
    ])
    func whatHasNoGlyphGetsAMark(text: String, shown: String) {
        #expect(CellText.shown(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test func noControlOrInvisibleCharacterEverPasses() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = CellText.shown("甲" + String(scalar)) + Visible.text("甲" + String(scalar))
            let bad = shown.unicodeScalars.first { isDangerous($0) && $0 != "\n" }
            guard let bad else { continue }
            Issue.record(
                "U+\(String(value, radix: 16)) lets U+\(String(bad.value, radix: 16)) pass")
        }
    }

    @Test func aWidthIsThatOfTheCellsShown() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            let text = TestText.random(&generator, pieces: 1...20)
            for table in [WidthTable.narrow, .wide] {
                var cells = 0
                for character in text {
                    CellText.visit(character, width: table) { cell, width in
                        cells += width
                        #expect(cell.text.unicodeScalars.count <= 1 + CellText.marksPerBase)
                    }
                }
                #expect(table.width(of: text) == cells, "seed 11, \(text.debugDescription)")
            }
        }
    }

    @Test func plainOutputKeepsLinesAndWholeEmoji() {
        #expect(Visible.text("甲\n\u{1B}乙\t丙\r\n") == "甲\n␛乙␉丙␍\n")
        #expect(Visible.text("👨‍👩‍👧❤️葛\u{E0100}") == "👨‍👩‍👧❤️葛\u{E0100}")
        #expect(Visible.line("a\nb\u{202E}c") == "a␊b␦c")
    }

    private func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
            .unassigned:
            true
        default: false
        }
    }
}
