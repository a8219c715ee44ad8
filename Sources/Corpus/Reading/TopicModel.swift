import Foundation

/// How much the lines of a page speak of the same things: pairs of letters that the page says
/// more than once, weighted by rarity.
struct TopicModel {
    /// Slots of the table, a power of two: enough for a page that hardly any pairs share one, which
    /// blurs them a little and costs nothing.
    let slots: Int

    private static func slots(forLetters count: Int) -> Int {
        var slots = 1 << 10
        while slots < min(1 << 17, count * 64) { slots *= 2 }
        return slots
    }

    /// How often each pair of letters stands on the page.
    private let counts: [UInt16]
    /// A bit for each triple of letters: whether it stands on the page.
    private let triples: [UInt64]
    /// For each line the slots of its distinct pairs that stand elsewhere too.
    private let pairs: [[UInt32]]
    /// For each line the weight of all its pairs, the lonely ones too.
    private let masses: [Double]
    private let weights: [Double]

    init(_ passages: [Passage]) {
        let slots = Self.slots(forLetters: passages.reduce(0) { $0 + $1.letters.count })
        self.slots = slots
        var times = [UInt16](repeating: 0, count: slots)
        var triples = [UInt64](repeating: 0, count: slots * 4 / 64)
        for passage in passages {
            TopicModel.visit(passage.letters, slots) { slot, three in
                if times[slot] < .max { times[slot] += 1 }
                if let three { triples[three / 64] |= 1 << UInt64(three % 64) }
            }
        }
        // The rarest shared pair says most; one that stands everywhere says nothing.
        let weights = (0..<512).map { $0 < 2 ? 0.15 : 1 / (1 + 0.7 * log(Double($0) / 2)) }
        var pairs: [[UInt32]] = []
        var masses: [Double] = []
        for passage in passages {
            var seen = FlatSet<UInt32>(capacity: passage.letters.count)
            var own: [UInt32] = []
            var mass = 0.0
            TopicModel.visit(passage.letters, slots) { slot, _ in
                guard seen.insert(UInt32(truncatingIfNeeded: slot)) else { return }
                let count = Int(times[slot])
                mass += weights[min(count, 511)]
                if count > 1 { own.append(UInt32(truncatingIfNeeded: slot)) }
            }
            pairs.append(own)
            masses.append(mass)
        }
        self.weights = weights
        counts = times
        self.triples = triples
        self.pairs = pairs
        self.masses = masses
    }

    /// Whether the letters stand side by side somewhere on the page.
    func holds(_ first: UInt32, _ second: UInt32) -> Bool {
        counts[TopicModel.slot(first, second, of: slots)] > 0
    }

    /// Whether the page says the pair more than once; hardly ever true of one that it does not.
    func repeats(_ first: UInt32, _ second: UInt32) -> Bool {
        counts[TopicModel.slot(first, second, of: slots)] > 1
    }

    func holds(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
        let slot = TopicModel.slot(first, second, third, of: slots)
        return triples[slot / 64] & 1 << UInt64(slot % 64) != 0
    }

    /// From 0 to 1: the weight of what both sets of lines speak of, against their sizes.
    func similarity(_ left: some Sequence<Int>, _ right: some Sequence<Int>) -> Double {
        let left = Array(left)
        var wanted = FlatSet<UInt32>(capacity: left.reduce(0) { $0 + pairs[$1].count })
        for index in left { for pair in pairs[index] { wanted.insert(pair) } }
        let leftMass = left.reduce(0) { $0 + masses[$1] }
        var best = 0.0
        var mass = 0.0
        for index in right {
            mass += masses[index]
            // Taken out when met, so that each pair counts once.
            for pair in pairs[index] where wanted.remove(pair) { best += weight(pair) }
        }
        return mass > 0 && leftMass > 0 ? best / (mass * leftMass).squareRoot() : 0
    }

    /// From 0 to 1: the share of a line's own pairs that some other lines have too.
    func overlap(_ index: Int, with lines: [Int], letters: Int) -> Double {
        guard letters > 1 else { return 0 }
        var held = FlatSet<UInt32>(capacity: lines.reduce(0) { $0 + pairs[$1].count })
        for line in lines { for pair in pairs[line] { held.insert(pair) } }
        return Double(pairs[index].count(where: held.contains)) / Double(letters - 1)
    }

    fileprivate func pairs(of index: Int) -> [UInt32] { pairs[index] }
    fileprivate func mass(of index: Int) -> Double { masses[index] }
    fileprivate func weight(_ pair: UInt32) -> Double {
        weights[min(Int(counts[Int(pair)]), 511)]
    }

    private static func visit(
        _ letters: [UInt32], _ slots: Int, _ body: (Int, Int?) -> Void
    ) {
        letters.withUnsafeBufferPointer { letters in
            guard letters.count > 1 else { return }
            for index in 1..<letters.count {
                let three =
                    index > 1
                    ? slot(letters[index - 2], letters[index - 1], letters[index], of: slots) : nil
                body(slot(letters[index - 1], letters[index], of: slots), three)
            }
        }
    }

    private static func slot(_ first: UInt32, _ second: UInt32, of slots: Int) -> Int {
        let hash = UInt64(first) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(second) &* 0xC2B2_AE3D_27D4_EB4F
        return Int(truncatingIfNeeded: hash >> 40) & (slots - 1)
    }

    private static func slot(
        _ first: UInt32, _ second: UInt32, _ third: UInt32, of slots: Int
    ) -> Int {
        var hash = UInt64(first) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ UInt64(second)) &* 0xC2B2_AE3D_27D4_EB4F
        hash = (hash ^ UInt64(third)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 40) & (slots * 4 - 1)
    }
}

/// Some lines' topic laid out so that many others can be held against it quickly.
struct TopicProbe {
    /// How many of the loaded lines hold each pair.
    private var marks: [UInt8] = []
    private var loaded: [UInt32] = []
    private var lines: [Int] = []
    private(set) var mass = 0.0

    mutating func load(_ lines: some Sequence<Int>, in topics: TopicModel) {
        if marks.isEmpty { marks = Array(repeating: 0, count: topics.slots) }
        for pair in loaded { marks[Int(pair)] = 0 }
        loaded.removeAll(keepingCapacity: true)
        self.lines.removeAll(keepingCapacity: true)
        mass = 0
        for line in lines {
            self.lines.append(line)
            mass += topics.mass(of: line)
            for pair in topics.pairs(of: line) {
                if marks[Int(pair)] == 0 { loaded.append(pair) }
                if marks[Int(pair)] < .max { marks[Int(pair)] += 1 }
            }
        }
    }

    /// From 0 to 1: how much one line speaks of the same things as the others.
    func similarity(to line: Int, in topics: TopicModel) -> Double {
        let own = topics.mass(of: line)
        let isLoaded = lines.contains(line)
        let rest = isLoaded ? mass - own : mass
        guard own > 0, rest > 0 else { return 0 }
        let least: UInt8 = isLoaded ? 2 : 1
        var shared = 0.0
        for pair in topics.pairs(of: line) where marks[Int(pair)] >= least {
            shared += topics.weight(pair)
        }
        return shared / (own * rest).squareRoot()
    }
}
