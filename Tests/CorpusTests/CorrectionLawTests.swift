import Corpus
import Foundation
import TestSupport
import Testing

@Suite("Whatever a person corrects, every line stands exactly once")
struct CorrectionLawTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "seeds")

    private static let seeds: [Page] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            return PageReader.read(PageFile(path: "seeds/" + name, bytes: [UInt8](data)))
        }
    }()

    @Test("on the seed pages", arguments: 0..<5)
    func seedPages(seed: Int) throws {
        #expect(CorrectionLawTests.seeds.count == 5)
        for page in CorrectionLawTests.seeds { check(page, seed: seed) }
    }

    @Test("on random pages", arguments: 0..<150)
    func randomPages(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) &+ 7000)
        let pieces = [
            "本报讯(记者 丁一)", "近日,", "镇里", "修好了水渠", "。", "“", "◎", "●", "：", "丁一 摄", "\n", "\n",
            "\n\n", " ", "(来源:河湾街道)", "学校", "的", "①", "A", "夜校里的灯一盏一盏亮起来,河边也亮了",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...120, using: &random) {
            text += pieces.randomElement(using: &random) ?? ""
        }
        check(PageReader.read(PageFile(path: "page.txt", bytes: Array(text.utf8))), seed: seed)
    }

    /// Applies random corrections one by one, then all at once.
    private func check(_ page: Page, seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let corrections = (0..<12).map { _ in Correction.random(on: page, &random) }
        var current = page
        var dormant: [Correction] = []
        for (number, correction) in corrections.enumerated() {
            let result = current.applying([correction])
            dormant += result.dormant
            let what = "\(page.path), seed \(seed), correction \(number): \(correction.summary)"
            expectSound(result.page, from: page, what)
            current = result.page
        }
        let whole = page.applying(corrections)
        #expect(whole.page == current, "\(page.path), seed \(seed)")
        #expect(whole.dormant == dormant, "\(page.path), seed \(seed)")
    }

    private func expectSound(_ page: Page, from origin: Page, _ what: String) {
        let account = LineAccount(of: page)
        #expect(account.isBalanced, "\(what): \(account)")
        #expect(page.lines == origin.lines, "\(what)")
        for article in page.articles {
            #expect(!article.blocks.isEmpty, "\(what)")
            for block in article.blocks {
                #expect(!block.lines.isEmpty, "\(what)")
                #expect(block.joins.count == max(0, block.lines.count - 1), "\(what)")
                let offsets = block.joins.map(\.offset)
                #expect(offsets == offsets.sorted(), "\(what)")
                #expect((offsets.last ?? 0) <= block.text.utf8.count, "\(what)")
                #expect(signs(block.text) == signs(of: block.lines, page), "\(what)")
            }
            #expect(Set(article.gaps.map(\.after)).count == article.gaps.count, "\(what)")
        }
        #expect(Set(page.articles.map(\.id)).count == page.articles.count, "\(what)")
        #expect((page.sections.map(\.text) + page.unplaced.map(\.text)).allSatisfy { $0 != "" })
        let copies = Set(page.repeats.map(\.line))
        #expect(page.repeats.allSatisfy { !copies.contains($0.of) }, "\(what)")
        #expect(PageTrace(page).steps.map(\.line) == page.lines.map(\.number), "\(what)")
    }

    private func signs(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    private func signs(of lines: [Int], _ page: Page) -> String {
        signs(lines.map { page.lines[$0 - 1].text }.joined())
    }
}
