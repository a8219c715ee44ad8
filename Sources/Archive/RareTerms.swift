import Corpus
import Foundation
import GRDB
import Language

/// The words of a story that few other stories have, as far as bigrams can tell.
struct RareTerms {
    /// How much of the story's rare text each other story shares.
    private(set) var scores: [StoryKey: Double] = [:]
    /// The weight of each rare bigram of the story: its inverse document frequency.
    private var weights: [Bigram: Double] = [:]
    private let blocks: [[Unicode.Scalar]]
    /// The words of each block, so that what is shown as a term is words and not parts of them.
    private let words: [[Range<Int>]]

    private struct Bigram: Hashable {
        var first: Unicode.Scalar
        var second: Unicode.Scalar

        var text: String { String(Character(first)) + String(Character(second)) }
    }

    /// So many bigrams are looked up; of these so many of the best find candidates.
    private static let lookups = 96
    private static let seeds = 48

    init(of article: Article, excluding own: StoryKey, db: Database) throws {
        blocks = article.blocks.map { FoldedText($0.text).scalars }
        words = blocks.map { Segmenter.words(of: $0) }
        let total = try Int.fetchOne(db, cachedSQL: "SELECT count(*) FROM story") ?? 0
        // What stands in more stories than this tells nothing about any two of them.
        let common = max(4, min(1000, total / 12))
        var found: [(bigram: Bigram, weight: Double, keys: [StoryKey])] = []
        for (bigram, frequency) in Self.candidates(in: article, blocks: blocks) {
            let keys = try Int64.fetchAll(
                db, cachedSQL: "SELECT rowid FROM passage WHERE passage MATCH ? LIMIT ?",
                arguments: ["\"\(bigram.text)\"", common + 1]
            ).map(StoryKey.init)
            guard keys.count > 1, keys.count <= common else { continue }
            let rarity = log(Double(total + 1) / Double(keys.count))
            weights[bigram] = rarity
            found.append((bigram, rarity * (1 + log(Double(frequency))), keys))
        }
        found.sort { ($1.weight, $0.bigram.text) < ($0.weight, $1.bigram.text) }
        for entry in found.prefix(Self.seeds) {
            for key in entry.keys where key != own { scores[key, default: 0] += entry.weight }
        }
    }

    /// Terms both stories use, the rarest first, none a part of another or of a text in `known`.
    func sharedTerms(
        with other: Article, besides known: [String], limit: Int = 3
    ) -> [String] {
        let places = places(in: other)
        var best: [String: Double] = [:]
        for (block, words) in zip(blocks, words) {
            var start = 0
            while start + 1 < block.count {
                let bigram = Bigram(first: block[start], second: block[start + 1])
                let length = places[bigram].map { Self.longestMatch(of: block, at: start, $0) } ?? 0
                if length >= 2, let term = term(in: block, start..<start + length, words) {
                    best[term.text] = max(best[term.text] ?? 0, term.weight)
                }
                start += max(1, length - 1)
            }
        }
        var terms: [String] = []
        for (text, _) in best.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            if terms.count == limit { break }
            if (terms + known).contains(where: { $0.contains(text) || text.contains($0) }) {
                continue
            }
            terms.append(text)
        }
        return terms
    }
}

extension RareTerms {
    /// Bigrams of Han characters in the order of their promise: those of the head and of quoted
    /// names first, then the most frequent.
    private static func candidates(
        in article: Article, blocks: [[Unicode.Scalar]]
    ) -> [(Bigram, Int)] {
        var promise: [Bigram: (score: Int, frequency: Int)] = [:]
        for (block, scalars) in zip(article.blocks, blocks) where block.role != .byline {
            var isQuoted = false
            for position in scalars.indices.dropLast() {
                if "《“〈‘".unicodeScalars.contains(scalars[position]) { isQuoted = true }
                if "》”〉’".unicodeScalars.contains(scalars[position]) { isQuoted = false }
                let bigram = Bigram(first: scalars[position], second: scalars[position + 1])
                guard bigram.first.isContentHan, bigram.second.isContentHan,
                    !formulas.contains(bigram.text)
                else { continue }
                let gain = block.role.isHead || isQuoted ? 4 : 1
                let known = promise[bigram] ?? (0, 0)
                promise[bigram] = (known.score + gain, known.frequency + 1)
            }
        }
        return promise.sorted { ($1.value.score, $0.key.text) < ($0.value.score, $1.key.text) }
            .prefix(lookups).map { ($0.key, $0.value.frequency) }
    }

    /// What every newspaper's stories begin with.
    private static let formulas: Set = ["本报", "报讯", "报记", "记者", "通讯", "讯员", "实习", "习生"]

    /// What a stretch of common text is about: its whole words, as far as they are rare and short
    /// enough to be read as a term; nil for a word that any story may use.
    private func term(
        in block: [Unicode.Scalar], _ stretch: Range<Int>, _ words: [Range<Int>]
    ) -> (text: String, weight: Double)? {
        let whole = words.filter {
            stretch.contains($0.lowerBound) && $0.upperBound <= stretch.upperBound
        }.drop { Self.endings.contains(block[$0.lowerBound]) && $0.count == 1 }
        guard let first = whole.first else { return nil }
        var run = whole.prefix { $0.upperBound - first.lowerBound <= Self.longestTerm }
        while let word = run.last, word.count == 1, Self.beginnings.contains(block[word.lowerBound])
        {
            run.removeLast()
        }
        guard let last = run.last else { return nil }
        let range = first.lowerBound..<last.upperBound
        if range.count < 2 || run.count == 1 && isCommon(block[range]) { return nil }
        var weight = 0.0
        for position in range.dropLast() {
            let bigram = Bigram(first: block[position], second: block[position + 1])
            weight += weights[bigram] ?? 0
        }
        return weight > 0 ? (String(String.UnicodeScalarView(block[range])), weight) : nil
    }

    /// Characters that end words, and so begin no term, and those that begin words and end none.
    private static let endings = Set("化性者式型率度们村镇区县市旗乡部局院校".unicodeScalars)
    private static let beginnings = Set("新老大小多非不第副总将被我全".unicodeScalars)
    private static let longestTerm = 8
    /// Words more frequent than one in about a hundred thousand tell nothing about two stories.
    private static let commonLogProbability = -11.5

    private func isCommon(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let known = Lexicon.shared.word(word) else { return false }
        return known.logProbability > Self.commonLogProbability
    }

    /// The text behind each place of a rare bigram in another story.
    private func places(in other: Article) -> [Bigram: [ArraySlice<Unicode.Scalar>]] {
        var places: [Bigram: [ArraySlice<Unicode.Scalar>]] = [:]
        for block in other.blocks {
            let scalars = FoldedText(block.text).scalars
            for position in scalars.indices.dropLast() where scalars[position].isContentHan {
                let bigram = Bigram(first: scalars[position], second: scalars[position + 1])
                if weights[bigram] != nil {
                    places[bigram, default: []].append(scalars[position...])
                }
            }
        }
        return places
    }

    /// How many Han characters from `start` on stand at one of the places as well.
    private static func longestMatch(
        of block: [Unicode.Scalar], at start: Int, _ places: [ArraySlice<Unicode.Scalar>]
    ) -> Int {
        places.reduce(0) { longest, place in
            let length = zip(block[start...], place).prefix { $0 == $1 && $0.isContentHan }.count
            return max(longest, length)
        }
    }
}

extension Unicode.Scalar {
    /// A Han character that can be part of a name or a term: no particle, pronoun or numeral.
    fileprivate var isContentHan: Bool {
        switch value {
        case 0x4E00...0x9FFF: !Self.functionCharacters[Int(value) - 0x4E00]
        case 0x3400...0x4DBF, 0x20000...0x3FFFF, 0x3007: true
        default: false
        }
    }

    private static let functionCharacters: [Bool] = {
        var table = [Bool](repeating: false, count: 0x5200)
        let characters =
            "的了在是和与及为对将把被从到以等着就都也还又很更这那其之于并而或我你他她它们个一二三四五六七八九十百千万两各每该此不没有要会能可来去上下中里后前时年月日"
        for scalar in characters.unicodeScalars { table[Int(scalar.value) - 0x4E00] = true }
        return table
    }()
}
