import Archive
import Corpus
import Foundation
import TestSupport

/// Makes pages of stories out of a made-up vocabulary: words of one to four characters whose
/// frequencies fall off like those of a language, with punctuation, figures, Latin, full-width
/// forms and traditional characters among them.
struct NewsGenerator {
    private var random: SeededGenerator
    private let words: [String]
    private let names: [String]
    private var stories = 0

    private static let fewCharacters = Array(
        "春河草木云山湖光水田牧羊马奶茶歌舞老少亲邻村镇路桥灯火书信学校医院会议项目资金技术培训合作发展建设服务群众干部生态环境文化旅游粮食安全法治宣传志愿青年妇女儿童")
    private static let spice = [
        "5G", "A4", "3.5", "2030", "ＡＢＣ", "１２", "KTV", "個體", "臺灣", "體驗", "⼀步", "①", "e-mail",
    ]
    private static let stops = ["，", "。", "、", ",", "；", "：", "！", "——", "……", " ", "　"]

    /// `characters` is how many different ones there are; 0 stands for a few dozen common ones.
    init(seed: UInt64, vocabulary: Int = 400, characters: Int = 0) {
        var random = SeededGenerator(seed: seed)
        let letters =
            characters == 0
            ? NewsGenerator.fewCharacters
            : (0..<characters).compactMap { Unicode.Scalar(0x4E00 + $0 * 6).map { Character($0) } }
        words = (0..<vocabulary).map { _ in
            let length = [1, 2, 2, 2, 3, 4][Int(random.next() % 6)]
            return String((0..<length).map { _ in letters[random.zipf(letters.count)] })
        }
        let few = ["安禾", "白露宁", "苏和泰", "郑小满", "田雨桐", "何向晚", "孟青禾", "罗一苇"]
        names = few + words.filter { $0.count == 3 }.prefix(vocabulary / 40)
        self.random = random
    }

    /// A page with its bytes, as the reader would give it; one block a line, sometimes two.
    mutating func page(
        _ path: String, stories count: Int, date: String? = nil,
        paragraphs: ClosedRange<Int> = 2...5
    ) -> PageReading {
        var lines: [String] = []
        let articles = (0..<count).map { _ in article(paragraphs: paragraphs, lines: &lines) }
        return reading(path, date: date, articles: articles, lines: lines)
    }

    /// Words from the vocabulary, the frequent ones more often, with punctuation between.
    mutating func sentence(words count: Int) -> String {
        var text = ""
        for _ in 0..<count {
            text += word()
            if pick(5) == 0 { text += NewsGenerator.stops[pick(NewsGenerator.stops.count)] }
            if pick(12) == 0 { text += NewsGenerator.spice[pick(NewsGenerator.spice.count)] }
        }
        return text + "。"
    }

    mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

    private mutating func word() -> String { words[random.zipf(words.count)] }

    private mutating func article(paragraphs: ClosedRange<Int>, lines: inout [String]) -> Article {
        stories += 1
        var blocks: [Block] = []
        func add(_ role: Block.Role, _ parts: [String]) {
            let first = lines.count + 1
            lines += parts
            var joins: [Join] = []
            var offset = 0
            for part in parts.dropLast() {
                offset += part.utf8.count
                joins.append(Join(offset: offset, confidence: 0.95, why: ["ends open"]))
            }
            blocks.append(
                Block(
                    role: role, text: parts.joined(), lines: Array(first..<lines.count + 1),
                    joins: joins))
        }
        if pick(3) == 0 { add(.kicker, [sentence(words: 2)]) }
        add(.headline, [sentence(words: 4)])
        let writer = names[pick(names.count)]
        add(.byline, ["本报记者 " + writer])
        for _ in 0..<paragraphs.lowerBound + pick(paragraphs.count) {
            let text = sentence(words: 30)
            let cut = text.index(text.startIndex, offsetBy: text.count / 2)
            add(.body, pick(4) == 0 ? [String(text[..<cut]), String(text[cut...])] : [text])
        }
        return Article(
            id: StoryID("s" + String(1_000_000 + stories)),
            section: ["要闻", "基层", "副刊", nil][pick(4)],
            byline: [Person(name: writer, role: "记者")], blocks: blocks)
    }

    private func reading(
        _ path: String, date: String?, articles: [Article], lines: [String]
    ) -> PageReading {
        let page = Page(
            path: path, encoding: .utf8,
            issue: IssueFacts(
                date: date.map { DateRange(from: $0, to: $0, isCertain: true, why: "test") }),
            lines: lines.enumerated().map { Line(number: $0 + 1, bytes: 0..<0, text: $1) },
            articles: articles)
        return PageReading(
            page: page, source: Array(lines.joined(separator: "\n").utf8), modified: 1)
    }
}

extension SeededGenerator {
    /// A number below `count`, each as often as one over its rank: as words and characters are.
    mutating func zipf(_ count: Int) -> Int {
        let draw = Double(next() >> 11) / Double(1 << 53)
        return min(count - 1, Int(pow(Double(count + 1), draw)) - 1)
    }
}
