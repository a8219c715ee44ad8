import Foundation
import TestSupport

/// Texts of the tests: random ones from pieces that are known to be trouble, and data files.
enum TestText {
    /// Every kind of character that a page may hold, and some that none should.
    static let pieces = [
        "乡", "村", "振兴", "“", "”", "‘", "’", "《", "》", "（", "）", "，", "。", "、", "：", "；",
        "！", "？", "——", "……", "—", "…", "·", ",", ".", "!", "?", "(", ")", " ", "\u{3000}", "\n",
        "word", "don’t", "well-known", "3.0", "12-20万元", "6.3万平方米", "２０２４年", "20%", "14日",
        "①", "□", "°", "×", "é", "e\u{301}", "👨‍👩‍👧", "🇨🇳", "👍🏽", "❤️", "\u{0}", "\t", "\r\n",
        "\u{1B}[31m",
        "\u{7F}", "\u{9B}", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{E000}", "\u{FFFF}", "\u{378}",
        "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{301}", "葛\u{E0100}", "한국", "क्षि", "\u{AD}",
        "https://example.org/a/long/path?query=value", "~", "12～20", "—3", "/", "\"甲\"",
    ]

    static func random(_ generator: inout SeededGenerator, pieces count: ClosedRange<Int>) -> String
    {
        (0..<Int.random(in: count, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
        }.joined()
    }

    /// The repository's root, found from this file.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The data lines of a file of Tests/Unicode.
    static func unicodeTests(_ name: String) throws -> [String] {
        let file = root.appendingPathComponent("Tests/Unicode/\(name).txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map(String.init)
    }

    /// The scalars of such a line, and for each whether the line has ÷ before it.
    static func breaks(_ line: String) -> (scalars: [Unicode.Scalar], breakBefore: [Bool]) {
        var scalars: [Unicode.Scalar] = []
        var breakBefore: [Bool] = []
        for token in line.split(separator: " ") {
            if token == "÷" || token == "×" {
                breakBefore.append(token == "÷")
            } else if let value = UInt32(token, radix: 16), let scalar = Unicode.Scalar(value) {
                scalars.append(scalar)
            }
        }
        return (scalars, Array(breakBefore.prefix(scalars.count)))
    }
}
