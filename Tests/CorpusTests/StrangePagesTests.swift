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
            """)
    }

    @Test("noise", arguments: 0..<10)
    func noise(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let page = PageReader.read(PageFile(path: "noise", bytes: bytes))
        #expect(LineAccount(of: page).isBalanced, "seed \(seed)")
        #expect(page.repeats.isEmpty, "seed \(seed)")
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

    /// All lines stand in one story or unplaced, in the order of the page, each a block of its own.
    private func expectOrder(_ text: String, _ location: SourceLocation = #_sourceLocation) {
        let page = PageReader.read(PageFile(path: "page.txt", bytes: Array(text.utf8)))
        #expect(LineAccount(of: page).isBalanced, sourceLocation: location)
        #expect(page.articles.count <= 1, "\(page.articles.map(\.title))", sourceLocation: location)
        #expect(page.repeats.isEmpty && page.sections.isEmpty, sourceLocation: location)
        let lines = page.articles.flatMap { $0.blocks.flatMap(\.lines) }
        #expect(lines == lines.sorted(), "\(lines)", sourceLocation: location)
        for block in page.articles.flatMap(\.blocks) where block.lines.count > 1 {
            let isInOrder = zip(block.lines, block.lines.dropFirst()).allSatisfy { $1 == $0 + 1 }
            #expect(isInOrder, "\(block.lines)", sourceLocation: location)
        }
    }
}
