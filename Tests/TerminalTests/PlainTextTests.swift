import Terminal
import TestSupport
import Testing

/// The quick way through plain text comes to what the careful one, character by character, does.
@Suite struct PlainTextTests {
    @Test(arguments: [WidthTable.narrow, .wide])
    func widthsCutsAndCellsAreThoseOfTheCharacters(table: WidthTable) {
        var generator = SeededGenerator(seed: 31)
        for round in 0..<1500 {
            let text = TestText.random(&generator, pieces: 0...12)
            let columns = Int.random(in: 1...24, using: &generator)
            let cells = text.reduce(0) { $0 + table.width(of: $1) }
            #expect(table.width(of: text) == cells, "round \(round): \(text.debugDescription)")
            #expect(table.fit(text, columns: columns) == Self.fit(text, columns, table))
            var whole = Grid(size: Size(columns: columns, rows: 1), width: table)
            var piecewise = whole
            let used = whole.write(text, column: 0, row: 0, limit: columns, style: .text)
            var next = 0
            for character in text where next < columns {
                next += piecewise.write(
                    String(character), column: next, row: 0, limit: columns - next, style: .text)
            }
            #expect(whole == piecewise && used == next, "round \(round): \(text.debugDescription)")
        }
    }

    @Test(arguments: [
        "a\u{301}", "云\u{301}", "“\u{FE0F}", "1\u{FE0F}\u{20E3}", "，\u{308}x", "a\u{200D}b",
    ])
    func whatFollowsMayBelongToAPlainCharacter(text: String) {
        for shown in [text, "云岭" + text, text + "云岭"] {
            let cells = shown.reduce(0) { $0 + WidthTable.narrow.width(of: $1) }
            #expect(WidthTable.narrow.width(of: shown) == cells)
        }
    }

    private static func fit(_ text: String, _ columns: Int, _ table: WidthTable) -> String {
        if text.reduce(0, { $0 + table.width(of: $1) }) <= columns { return text }
        let ellipsis = table.width(of: Character("…"))
        guard columns >= ellipsis else { return "." }
        var kept = ""
        var used = 0
        for character in text {
            used += table.width(of: character)
            guard used <= columns - ellipsis else { break }
            kept.append(character)
        }
        return kept + "…"
    }
}
