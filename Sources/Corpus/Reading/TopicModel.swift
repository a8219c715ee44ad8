import Foundation

/// How much the lines of a page speak of the same things: pairs of letters, weighted by rarity.
struct TopicModel {
    /// Slots of the table; a power of two. Pairs that share one blur a little and cost nothing.
    private static let slots = 1 << 18

    /// How often each pair of letters stands on the page.
    private let counts: [UInt16]
    private let triples: [UInt8]
    private let passages: [Passage]

    init(_ passages: [Passage]) {
        var counts = [UInt16](repeating: 0, count: TopicModel.slots)
        var triples = [UInt8](repeating: 0, count: TopicModel.slots * 4)
        for passage in passages {
            passage.letters.withUnsafeBufferPointer { letters in
                guard letters.count > 1 else { return }
                for index in 1..<letters.count {
                    let slot = TopicModel.slot(letters[index - 1], letters[index])
                    if counts[slot] < .max { counts[slot] += 1 }
                    if index > 1 {
                        let three = TopicModel.slot(
                            letters[index - 2], letters[index - 1], letters[index])
                        if triples[three] < .max { triples[three] += 1 }
                    }
                }
            }
        }
        self.counts = counts
        self.triples = triples
        self.passages = passages
    }

    /// How often the two letters stand side by side on the page.
    func count(_ first: UInt32, _ second: UInt32) -> Int {
        Int(counts[TopicModel.slot(first, second)])
    }

    func count(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
        Int(triples[TopicModel.slot(first, second, third)])
    }

    /// The distinct pairs of some passages with their weights; empty for none.
    func topic(of indices: some Sequence<Int>) -> Topic {
        var pairs: Set<UInt32> = []
        for index in indices {
            let letters = passages[index].letters
            guard letters.count > 1 else { continue }
            for position in 1..<letters.count
            where letters[position] >= 0x100 || letters[position - 1] >= 0x100 {
                let slot = TopicModel.slot(letters[position - 1], letters[position])
                pairs.insert(UInt32(truncatingIfNeeded: slot))
            }
        }
        var norm = 0.0
        for pair in pairs { norm += weight(of: pair) }
        return Topic(pairs: pairs, norm: norm)
    }

    /// From 0 to 1: the weight of what both speak of, against the smaller one's.
    func similarity(_ left: Topic, _ right: Topic) -> Double {
        let (small, large) = left.pairs.count < right.pairs.count ? (left, right) : (right, left)
        guard small.norm > 0 else { return 0 }
        var shared = 0.0
        for pair in small.pairs where large.pairs.contains(pair) { shared += weight(of: pair) }
        return shared / (small.norm * large.norm).squareRoot()
    }

    /// A pair that is said once can be shared by nobody; one that stands everywhere says little.
    private func weight(of pair: UInt32) -> Double {
        let count = Double(counts[Int(pair)])
        return count < 2 ? 0.2 : 1 / (1 + log(count))
    }

    private static func slot(_ first: UInt32, _ second: UInt32) -> Int {
        let hash = UInt64(first) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(second) &* 0xC2B2_AE3D_27D4_EB4F
        return Int(truncatingIfNeeded: hash >> 40) & (slots - 1)
    }

    private static func slot(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
        var hash = UInt64(first) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ UInt64(second)) &* 0xC2B2_AE3D_27D4_EB4F
        hash = (hash ^ UInt64(third)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 40) & (slots * 4 - 1)
    }
}

/// What some lines speak of.
struct Topic {
    var pairs: Set<UInt32>
    var norm: Double
}
