import Corpus
import Foundation
import TestSupport
import Testing

@Suite("Every non-blank line stands exactly once")
struct LineLawTests {
    @Test("for random bytes", arguments: 0..<60)
    func randomBytes(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 0...3000, using: &random)
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        expectBalance(bytes, "random bytes, seed \(seed)")
    }

    @Test("for random lines of a page's own signs", arguments: 0..<120)
    func randomLines(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) &+ 1000)
        let pieces = [
            "本报讯", "(记者 丁一)", "近日,", "镇里", "修好了", "水渠", "。", "”", "“", "◎", "●", "：", "……", "摄",
            "\n", "\n\n",
            "  ", "\u{3000}", "(来源:", ")", "学校", "的", "了", "①", "来到", "12", "A", "\u{0}",
            "\u{FEFF}", "\u{1C}",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...400, using: &random) {
            text += pieces.randomElement(using: &random) ?? ""
        }
        expectBalance(Array(text.utf8), "random lines, seed \(seed)")
    }

    @Test("for lines shuffled, doubled, cut and glued", arguments: 0..<60)
    func mutatedPages(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) &+ 2000)
        var lines = LineLawTests.page.split(separator: "\n").map(String.init)
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            guard !lines.isEmpty else { break }
            let place = Int.random(in: 0..<lines.count, using: &random)
            let other = Int.random(in: 0..<lines.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: lines.swapAt(place, other)
            case 1: lines.insert(lines[place], at: other)
            case 2:
                let half = lines[place].count / 2
                let rest = String(lines[place].dropFirst(half))
                lines[place] = String(lines[place].prefix(half))
                lines.insert(rest, at: other)
            case 3: lines[place] += lines[other]
            default: lines.remove(at: place)
            }
        }
        expectBalance(Array(lines.joined(separator: "\n\n").utf8), "mutated page, seed \(seed)")
    }

    @Test("for every kind of line end and for no lines at all")
    func lineEnds() {
        for text in [
            "", "\n", "甲", "甲\r乙\r\n丙\n\n", "\r\r\n", "\u{FEFF}", "\u{FEFF}甲\r", "甲\u{2028}乙",
        ] {
            expectBalance(Array(text.utf8), text.debugDescription)
        }
        #expect(page(Array("甲\r乙\r\n丙\n丁".utf8)).lines.map(\.text) == ["甲", "乙", "丙", "丁"])
    }

    private func page(_ bytes: [UInt8]) -> Page {
        PageReader.read(PageFile(path: "page.txt", bytes: bytes))
    }

    private func expectBalance(_ bytes: [UInt8], _ what: String) {
        let account = LineAccount(of: page(bytes))
        #expect(account.isBalanced, "\(what): \(account)")
    }

    private static let page = """
        ◎新区一线
        河湾镇：
        水渠修到田埂边
        本报讯(记者 丁一 通讯员 方平)近日,河湾镇的新水渠通水了。全镇三千亩水田从此不再靠天吃饭,村民们脸上都是笑。
        “往年这时候要排队等水,今年一拧阀门就来。”种粮大户孟大年说。他家的六十亩稻田今年第一次全部按时插上了
        秧,镇里还派来技术员手把手教大家节水灌溉。
        下一步,河湾镇将把水渠延伸到剩下的四个村。
        邻里节上话家常
        本报记者 谷雨
        五月的槐花香飘满小院,石桥社区的邻里节开场了。包饺子、下象棋、拔河,一百多位居民玩得热火朝天。
        石桥社区书记韦兰说,邻里节已经办了六届,楼上楼下从不认识到常来常往。
        社区还把居民的意见一条一条记下来,交给物业和街道去办,办好一件划掉
        一件。
        韦兰 摄
        """
}
