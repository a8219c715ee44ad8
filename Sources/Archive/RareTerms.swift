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

    private struct Bigram: Hashable {
        var first: Unicode.Scalar
        var second: Unicode.Scalar

        var text: String { String(Character(first)) + String(Character(second)) }
    }

    /// So many bigrams are looked up; of these so many of the best find candidates.
    private static let lookups = 160
    private static let seeds = 60

    init(of article: Article, excluding own: StoryKey, db: Database) throws {
        blocks = article.blocks.map { FoldedText($0.text).scalars }
        let total = try Int.fetchOne(db, cachedSQL: "SELECT count(*) FROM story") ?? 0
        // What stands in more stories than this tells nothing about any two of them.
        let common = max(4, min(2000, total / 12))
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
        let places = Places(of: other)
        var best: [String: Double] = [:]
        for block in blocks {
            var start = 0
            while start + 1 < block.count {
                let length = places.lengthOfMatch(for: block, at: start)
                if length >= 2, let term = term(in: block[start..<start + length]) {
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

    /// The word a stretch of common text is about: its part from the first rare bigram to the
    /// last, when that is not too long to be read as a word.
    private func term(in stretch: ArraySlice<Unicode.Scalar>) -> (text: String, weight: Double)? {
        var first: Int?
        var last = 0
        var weight = 0.0
        for position in stretch.indices.dropLast() {
            let bigram = Bigram(first: stretch[position], second: stretch[position + 1])
            guard let rarity = weights[bigram] else { continue }
            if first == nil { first = position }
            last = position + 1
            weight += rarity
            if last - (first ?? last) >= 7 { break }
        }
        guard let first else { return nil }
        return (String(String.UnicodeScalarView(stretch[first...last])), weight)
    }

    /// Where each bigram stands in a text.
    private struct Places {
        private var blocks: [[Unicode.Scalar]] = []
        private var places: [Bigram: [(block: Int, position: Int)]] = [:]

        init(of article: Article) {
            blocks = article.blocks.map { FoldedText($0.text).scalars }
            for (index, scalars) in blocks.enumerated() {
                for position in scalars.indices.dropLast() {
                    let bigram = Bigram(first: scalars[position], second: scalars[position + 1])
                    places[bigram, default: []].append((index, position))
                }
            }
        }

        /// How many Han characters from `start` on stand in the text as well.
        func lengthOfMatch(for scalars: [Unicode.Scalar], at start: Int) -> Int {
            let bigram = Bigram(first: scalars[start], second: scalars[start + 1])
            guard bigram.first.isContentHan, bigram.second.isContentHan else { return 0 }
            var longest = 0
            for place in places[bigram] ?? [] {
                let other = blocks[place.block]
                var length = 0
                while start + length < scalars.count, place.position + length < other.count,
                    scalars[start + length] == other[place.position + length],
                    scalars[start + length].isContentHan
                {
                    length += 1
                }
                longest = max(longest, length)
            }
            return longest
        }
    }
}

extension Unicode.Scalar {
    /// A Han character that can be part of a name or a term: no particle, pronoun or numeral.
    fileprivate var isContentHan: Bool {
        properties.isIdeographic && !Self.functionCharacters.contains(self)
    }

    private static let functionCharacters = Set(
        "的了在是和与及为对将把被从到以等着就都也还又很更这那其之于并而或我你他她它们个一二三四五六七八九十百千万两各每该此不没有要会能可来去上下中里后前时年月日"
            .unicodeScalars)
}
