import Glibc

/// How likely one character follows another, and how likely it begins a paragraph.
///
/// The model knows the language from the lexicon's words and learns from paragraphs, which weigh
/// the more the more of them there are. All text is given as folded scalars.
///
/// A reading engine asks `seamScore(_:_:)` with the last scalar of a torn line and the first of
/// a line that may go on where it stopped. It is a value: keep one for the archive and hand
/// it to the pure functions that read pages.
package struct CharacterModel: Hashable, Sendable {
    private var pairs: [Pair: UInt32] = [:]
    private var firsts: [Unicode.Scalar: UInt32] = [:]
    private var beginnings: [Unicode.Scalar: UInt32] = [:]
    private var paragraphs: UInt32 = 0

    private struct Pair: Hashable {
        var first: Unicode.Scalar
        var second: Unicode.Scalar
    }

    /// What is counted until the archive's own text weighs as much as the lexicon.
    private static let weightOfPairs = 30.0
    private static let weightOfBeginnings = 200.0

    /// The model of the lexicon, with nothing learnt.
    package init() {}

    /// The model after reading one more whole paragraph.
    package mutating func learn(paragraph: [Unicode.Scalar]) {
        guard let beginning = paragraph.first else { return }
        beginnings[beginning, default: 0] += 1
        paragraphs += 1
        for (first, second) in zip(paragraph, paragraph.dropFirst()) {
            pairs[Pair(first: first, second: second), default: 0] += 1
            firsts[first, default: 0] += 1
        }
    }

    /// The model after reading text in which every non-blank line is a whole paragraph.
    package func adding(_ text: String) -> CharacterModel {
        var model = self
        for line in FoldedText(text).scalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
            model.learn(paragraph: Array(line.drop { $0.properties.isWhitespace }))
        }
        return model
    }

    /// Natural logarithm of how much likelier `second` goes on behind `first` than begins a paragraph.
    package func seamScore(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Double {
        logProbability(of: second, after: first) - logProbabilityOfBeginning(second)
    }

    /// Natural logarithm of the probability that `second` follows `first`.
    package func logProbability(of second: Unicode.Scalar, after first: Unicode.Scalar) -> Double {
        let known = CharacterClass.probability(of: second, after: first)
        let count = Double(pairs[Pair(first: first, second: second)] ?? 0)
        let total = Double(firsts[first] ?? 0)
        return log((count + Self.weightOfPairs * known) / (total + Self.weightOfPairs))
    }

    /// Natural logarithm of the probability that a paragraph begins with the character.
    package func logProbabilityOfBeginning(_ scalar: Unicode.Scalar) -> Double {
        let known = CharacterClass.probabilityOfBeginning(scalar)
        let count = Double(beginnings[scalar] ?? 0)
        return log(
            (count + Self.weightOfBeginnings * known)
                / (Double(paragraphs) + Self.weightOfBeginnings))
    }
}

extension CharacterModel {
    /// What was learnt, for keeping in a file: UInt32 in little-endian order.
    package var bytes: [UInt8] {
        var numbers = [Self.format, paragraphs, UInt32(beginnings.count), UInt32(pairs.count)]
        for (scalar, count) in beginnings.sorted(by: { $0.key < $1.key }) {
            numbers += [scalar.value, count]
        }
        let sorted = pairs.sorted {
            ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second)
        }
        for (pair, count) in sorted {
            numbers += [pair.first.value, pair.second.value, count]
        }
        return numbers.flatMap { number in
            (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        }
    }

    /// What `bytes` gave; nil for anything else.
    package init?(bytes: [UInt8]) {
        guard bytes.count % 4 == 0 else { return nil }
        let numbers = stride(from: 0, to: bytes.count, by: 4).map { start in
            (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << ($1 * 8) }
        }
        guard numbers.count >= 4, numbers[0] == Self.format else { return nil }
        let pairsStart = 4 + Int(numbers[2]) * 2
        guard numbers.count == pairsStart + Int(numbers[3]) * 3 else { return nil }
        paragraphs = numbers[1]
        for place in stride(from: 4, to: pairsStart, by: 2) {
            guard let scalar = Unicode.Scalar(numbers[place]) else { return nil }
            beginnings[scalar] = numbers[place + 1]
        }
        for place in stride(from: pairsStart, to: numbers.count, by: 3) {
            guard let first = Unicode.Scalar(numbers[place]),
                let second = Unicode.Scalar(numbers[place + 1])
            else { return nil }
            pairs[Pair(first: first, second: second)] = numbers[place + 2]
            firsts[first, default: 0] &+= numbers[place + 2]
        }
    }

    private static let format: UInt32 = 0x4243_0001
}
