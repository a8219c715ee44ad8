import Corpus
import TestSupport
import Testing

@Suite("Pages that are no newspaper come out whole")
struct StrangePagesTests {
    @Test("a chapter of a novel, in order and with nothing joined across it")
    func novel() {
        expectOrder(
            """
            第三章 渡口

            雨下到第三天，渡口的水漫过了石阶。老船工把缆绳又紧了紧，回头看了一眼灰蒙蒙的对岸。

            “今天还走吗？”

            “不走了。”他摇摇头，“水急。”

            年轻人没有再问，只是把包袱抱得更紧了些，蹲在屋檐下听雨。

            夜里，风停了。月亮从云缝里露出来，照着一江白亮亮的水。

            “走吧。”老船工推醒他，“趁这一会儿。”
            """)
    }

    @Test("a poem, line by line")
    func poem() {
        expectOrder(
            """
            渡口

            风把芦苇吹成一片海
            船停在海的中央
            没有人说话

            月亮落下来
            像一枚旧银币
            沉进水底

            我们数着涟漪
            数着还没有回来的人
            """)
    }

    @Test("a table of figures")
    func table() {
        expectOrder(
            """
            粮食产量 单位：吨
            年份 稻谷 小麦 玉米
            2018 1250 830 412
            2019 1307 815 460
            2020 1288 842 455
            2021 1402 901 498
            合计 5247 3388 1825
            """)
    }

    @Test("an English page")
    func english() {
        expectOrder(
            """
            The ferry did not cross that morning. The river had risen over the steps and
            the old man who kept the ropes would not let anybody aboard until the wind
            had gone down.

            A boy sat under the eaves with a bundle in his arms. He had walked since
            midnight and did not ask again.

            At dusk the clouds parted.
            """, isWrapped: true)
    }

    @Test("noise", arguments: 0..<10)
    func noise(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let page = PageReader.read(PageFile(path: "noise", bytes: bytes))
        #expect(LineAccount(of: page).isBalanced, "seed \(seed)")
        #expect(page.repeats.isEmpty, "seed \(seed)")
        expectNoClaims(page, "seed \(seed)")
    }

    @Test("noise of Chinese characters", arguments: 0..<10)
    func chineseNoise(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) &+ 50)
        var text = ""
        for _ in 0..<3000 {
            let sign = Unicode.Scalar(UInt16.random(in: 0x4E00...0x9FA5, using: &random))
            if let sign { text.unicodeScalars.append(sign) }
            if Int.random(in: 0..<40, using: &random) == 0 { text += "\n" }
        }
        let page = PageReader.read(PageFile(path: "noise", bytes: Array(text.utf8)))
        #expect(LineAccount(of: page).isBalanced, "seed \(seed)")
        #expect(page.repeats.isEmpty && page.defects.isEmpty, "seed \(seed)")
        expectNoClaims(page, "seed \(seed)")
    }

    /// No join is called certain, and what a block says is what its lines say.
    private func expectNoClaims(_ page: Page, _ what: String) {
        for block in page.articles.flatMap(\.blocks) {
            #expect(!block.joins.contains { $0.isCertain }, "\(what): \(block.lines)")
            let written = block.lines.map { page.lines[$0 - 1].text }.joined()
            #expect(signs(block.text) == signs(written), "\(what): \(block.lines)")
        }
    }

    private func signs(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value > 0x1F }
    }

    @Test("and many short lines, many equal lines, one endless line take no forever")
    func sizes() {
        let short = String(repeating: "甲乙\n丙，\n", count: 4000)
        let equal = String(repeating: "同一行文字出现了许多许多次，到最后也没有停下来的意思。\n", count: 3000)
        let endless = String(repeating: "没有句号的一行字", count: 20000)
        for text in [short, equal, endless] {
            let page = PageReader.read(PageFile(path: "size", bytes: Array(text.utf8)))
            #expect(LineAccount(of: page).isBalanced)
        }
    }

    @Test("a long chapter, in order, with no gap behind what people say", arguments: 0..<8)
    func longChapter(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var paragraphs = ["第三章 渡口"]
        var sentences = Self.sentences(using: &random)
        while sentences.count > 4 {
            let count = Int.random(in: 1...4, using: &random)
            paragraphs.append(sentences.suffix(count).joined())
            sentences.removeLast(count)
            if Bool.random(using: &random) {
                paragraphs.append(Self.speeches.randomElement(using: &random) ?? "")
            }
        }
        expectOrder(paragraphs.joined(separator: "\n\n"))
    }

    /// A hundred sentences, none of which says what another one says.
    private static func sentences(using random: inout SeededGenerator) -> [String] {
        let signs = "河湖山林田井桥船灯火灶锅米茶盐布针线鞋帽门窗瓦墙路石草花鸟鱼马牛羊犬雪雨风雷云霜日月星夜秋春琴棋书画"
            .shuffled(using: &random)
        return (0..<100).map { number in
            let (one, other) = (signs[number % signs.count], signs[(number * 7 + 3) % signs.count])
            let end = endings[(number / 5 + number) % endings.count]
            return "第\(number + 1)回梦见\(one)，醒来只剩\(other)\(end)"
        }
    }

    @Test("a long table of figures", arguments: 0..<4)
    func longTable(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let rows = (1950..<2020).map { year in
            let numbers = (0..<4).map { _ in String(Int.random(in: 100...9999, using: &random)) }
            return ([String(year)] + numbers).joined(separator: "  ")
        }
        expectOrder((["粮食产量表", "单位：吨", "年份  稻谷  小麦  玉米  大豆"] + rows).joined(separator: "\n"))
    }

    private static let speeches = [
        "“不走了。”", "“走吧。”", "“等等。”", "“嗯。”他说。", "她说：“灯要灭了。”", "“你见过海？”",
    ]
    private static let endings = [
        "漫过石阶。", "，老人回头看了一眼对岸。", "在墙上晃了一晃。", "轻轻地响。", "，又趴下了。", "，他没有再问。", "还亮着。",
    ]

    /// All lines stand in one story, in the order of the page, each a block of its own that says
    /// what the line says; nothing is claimed to be joined, said again, lost or signed.
    private func expectOrder(
        _ text: String, isWrapped: Bool = false, _ location: SourceLocation = #_sourceLocation
    ) {
        let page = PageReader.read(PageFile(path: "page.txt", bytes: Array(text.utf8)))
        #expect(LineAccount(of: page).isBalanced, sourceLocation: location)
        #expect(page.articles.count == 1, "\(page.articles.map(\.title))", sourceLocation: location)
        #expect(page.unplaced.isEmpty, sourceLocation: location)
        #expect(page.repeats.isEmpty, sourceLocation: location)
        #expect(page.sections.isEmpty && page.defects.isEmpty, sourceLocation: location)
        #expect(page.articles.allSatisfy { $0.gaps.isEmpty }, sourceLocation: location)
        #expect(page.articles.allSatisfy { $0.byline.isEmpty }, sourceLocation: location)
        let blocks = page.articles.flatMap(\.blocks)
        let lines = blocks.flatMap(\.lines)
        #expect(lines == lines.sorted(), "\(lines)", sourceLocation: location)
        for block in blocks {
            let written = block.lines.map { page.lines[$0 - 1].text }
            #expect(
                block.text == written.joined(separator: isWrapped ? " " : ""),
                sourceLocation: location)
            // Only lines that were broken at the margin are put together again.
            let isInOrder = zip(block.lines, block.lines.dropFirst()).allSatisfy { $1 == $0 + 1 }
            #expect(
                isWrapped ? isInOrder : block.lines.count == 1, "\(block.lines)",
                sourceLocation: location)
        }
    }
}
