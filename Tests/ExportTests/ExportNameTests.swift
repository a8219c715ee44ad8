import Export
import Foundation
import TestSupport
import Testing

struct ExportNameTests {
    @Test(arguments: [
        ("老渡口的灯又亮了", "老渡口的灯又亮了.md"),
        ("强基础 促提升：三年行动", "强基础-促提升-三年行动.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("/绝对路径", "绝对路径.md"),
        ("-rf 目录", "rf-目录.md"),
        (".bashrc", "bashrc.md"),
        ("…", "ab12cd34.md"),
        ("", "ab12cd34.md"),
        ("CON", "_CON.md"),
        ("com1.txt", "_com1.txt.md"),
        ("COM¹", "_COM¹.md"),
        ("nul", "_nul.md"),
        ("console", "console.md"),
        ("a\u{0}b\nc\u{1B}[2Jd", "a-b-c-2Jd.md"),
        ("甲\u{202E}乙\u{200B}丙", "甲乙丙.md"),
        ("e\u{301}te\u{301}", "été.md"),
        ("z\u{301}\u{302}\u{303}算", "ź算.md"),
        ("五化协同③", "五化协同③.md"),
        ("二〇二一", "二〇二一.md"),
        ("名. ", "名.md"),
        ("a|b>c$(d)`e`", "a-b-c-d-e.md"),
        ("🚤渡船🚤", "渡船.md"),
    ])
    func titlesBecomeNames(title: String, name: String) {
        #expect(ExportName.make(title: title, fallback: "ab12cd34", fileExtension: "md") == name)
    }

    @Test func aCopyHasItsNumber() {
        let name = ExportName.make(title: "灯", fallback: "a", fileExtension: "txt", copy: 2)
        #expect(name == "灯-2.txt")
    }

    @Test func anyTitleGivesASafeName() {
        let seed: UInt64 = 7
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2000 {
            let title = randomTitle(using: &generator)
            let copy = Int.random(in: 1...9999, using: &generator)
            let name = ExportName.make(
                title: title, fallback: "ab12cd34", fileExtension: "jsonl", copy: copy)
            let source = Comment("seed \(seed), title \(title.unicodeScalars.map(\.value))")
            #expect(name.utf8.count <= 200, source)
            #expect(name.hasSuffix(".jsonl") && name.utf8.count > 6, source)
            #expect(!name.hasPrefix(".") && !name.hasPrefix("-") && !name.contains(".."), source)
            #expect(
                name.unicodeScalars.elementsEqual(
                    name.precomposedStringWithCanonicalMapping.unicodeScalars), source)
            #expect(name.unicodeScalars.allSatisfy(isAllowed), source)
        }
    }

    private func randomTitle(using generator: inout SeededGenerator) -> String {
        var title = String.UnicodeScalarView()
        let ranges: [ClosedRange<UInt32>] = [
            0...0x7F, 0x80...0x24F, 0x300...0x36F, 0x1100...0x11FF, 0x4E00...0x9FFF, 0x0...0x10FFFF,
        ]
        for _ in 0..<Int.random(in: 0...120, using: &generator) {
            let range = ranges.randomElement(using: &generator) ?? 0...0x7F
            guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) else {
                continue
            }
            title.append(scalar)
        }
        return String(title)
    }

    private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "-" || scalar == "_" || scalar == "." { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            return !scalar.properties.isDefaultIgnorableCodePoint
        default: return false
        }
    }
}
