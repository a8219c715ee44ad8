import Corpus
import Foundation
import Language
import TestSupport

/// Headlines of real words as frequent as they are, and of names that nobody bears.
struct HeadlineGenerator {
    private var random: SeededGenerator
    private let words: Weighted
    private let people: [String]
    private let places: [String]
    private let offices: [String]

    /// Texts that are drawn as often as their weight says.
    private struct Weighted {
        var texts: [String] = []
        var sums: [Double] = []

        mutating func add(_ text: String, _ weight: Double) {
            texts.append(text)
            sums.append((sums.last ?? 0) + weight)
        }

        func draw(_ share: Double) -> String {
            let wanted = share * (sums.last ?? 0)
            var low = 0
            var high = sums.count - 1
            while low < high {
                let middle = (low + high) / 2
                if sums[middle] < wanted { low = middle + 1 } else { high = middle }
            }
            return texts[low]
        }
    }

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let characters = Self.commonCharacters(1200)
        words = Self.words(of: characters)
        let given = Array(characters.prefix(800))
        func letters(_ count: Int) -> String {
            String(
                String.UnicodeScalarView(
                    (0..<count).compactMap { _ in given.randomElement(using: &random) }))
        }
        let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
        people = (0..<2000).map { _ in
            String(surnames[Int(random.next() % UInt64(surnames.count))])
                + letters(1 + Int(random.next() % 3 > 0 ? 1 : 0))
        }
        places = (0..<400).map { _ in
            letters(2) + (["镇", "村", "县", "苏木"].randomElement(using: &random) ?? "")
        }
        offices = places.prefix(80).map { $0 + "教育局" } + (0..<120).map { _ in letters(2) + "合作社" }
        self.random = random
    }

    /// A headline, and the words it was made of.
    mutating func headline() -> (text: String, words: [String]) {
        var parts = (0..<4 + Int(random.next() % 3)).map { _ in words.draw(share()) }
        func put(_ names: [String], _ random: inout SeededGenerator) {
            parts[Int(random.next() % UInt64(parts.count))] = names[random.zipf(names.count)]
        }
        if random.next() % 3 == 0 { put(people, &random) }
        if random.next() % 2 == 0 { put(places, &random) }
        if random.next() % 4 == 0 { put(offices, &random) }
        let text = parts[0] + parts[1] + " " + parts[2...].joined()
        return (text, parts)
    }

    private mutating func share() -> Double { Double(random.next() >> 11) / Double(1 << 53) }

    private static func commonCharacters(_ count: Int) -> [Unicode.Scalar] {
        let known = (0x4E00..<0x9FA6 as Range<UInt32>).compactMap { value in
            Unicode.Scalar(value).flatMap { scalar in
                Lexicon.shared.word([scalar]).map { (scalar, $0.logProbability) }
            }
        }
        return known.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(count).map(\.0)
    }

    /// The lexicon's words of two and three of the characters.
    private static func words(of characters: [Unicode.Scalar]) -> Weighted {
        var pairs: [(word: [Unicode.Scalar], weight: Double)] = []
        for first in characters {
            for second in characters {
                if let word = Lexicon.shared.word([first, second]), word.kind.isContent {
                    pairs.append(([first, second], exp(word.logProbability)))
                }
            }
        }
        pairs.sort { $0.weight > $1.weight }
        var words = Weighted()
        for (word, weight) in pairs { words.add(text(word), weight) }
        for (pair, _) in pairs.prefix(4000) {
            for third in characters.prefix(400) {
                let scalars = pair + [third]
                if let word = Lexicon.shared.word(scalars), word.kind.isContent {
                    words.add(text(scalars), exp(word.logProbability))
                }
            }
        }
        return words
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}

extension WordKind {
    fileprivate var isContent: Bool {
        switch self {
        case .function, .pronoun, .number, .adverb: false
        default: true
        }
    }
}
