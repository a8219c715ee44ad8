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
    private var triples = TripleSet()

    private struct Pair: Hashable {
        var first: Unicode.Scalar
        var second: Unicode.Scalar
    }

    /// What is counted until the archive's own text weighs as much as the lexicon.
    private static let weightOfPairs = 30.0
    private static let weightOfBeginnings = 200.0

    /// The model of the lexicon, with nothing learnt.
    package init() {}

    /// Reads more paragraphs, each of which is whole.
    package mutating func learn(_ paragraphs: [[Unicode.Scalar]]) {
        for paragraph in paragraphs {
            guard let beginning = paragraph.first else { continue }
            beginnings[beginning, default: 0] += 1
            self.paragraphs += 1
            for (first, second) in zip(paragraph, paragraph.dropFirst()) {
                pairs[Pair(first: first, second: second), default: 0] += 1
                firsts[first, default: 0] += 1
            }
        }
        triples.formUnion(paragraphs)
    }

    /// Whether three letters stood in a row in what was learnt.
    package func holds(
        _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar
    ) -> Bool {
        triples.contains(first, second, third)
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
    /// Natural logarithm of how much oftener a Han character begins a word than stands anywhere.
    package static func preferenceForBeginnings(_ scalar: Unicode.Scalar) -> Double {
        let table = CharacterTable.shared
        return table.logProbabilityOfBeginning(scalar) - table.logProbability(of: scalar)
    }

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
        numbers.append(UInt32(triples.fingerprints.count))
        numbers += triples.fingerprints
        return numbers.map(\.littleEndian).withUnsafeBytes(Array.init)
    }

    /// What `bytes` gave; nil for anything else.
    package init?(bytes: [UInt8]) {
        guard bytes.count % 4 == 0 else { return nil }
        let numbers = bytes.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: 4).map {
                UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self))
            }
        }
        guard numbers.count >= 4, numbers[0] == Self.format else { return nil }
        let pairsStart = 4 + Int(numbers[2]) * 2
        let pairsEnd = pairsStart + Int(numbers[3]) * 3
        guard pairsEnd < numbers.count, numbers.count - pairsEnd - 1 == numbers[pairsEnd],
            let triples = TripleSet(fingerprints: Array(numbers[(pairsEnd + 1)...]))
        else { return nil }
        self.triples = triples
        paragraphs = numbers[1]
        for place in stride(from: 4, to: pairsStart, by: 2) {
            guard let scalar = Unicode.Scalar(numbers[place]) else { return nil }
            beginnings[scalar] = numbers[place + 1]
        }
        for place in stride(from: pairsStart, to: pairsEnd, by: 3) {
            guard let first = Unicode.Scalar(numbers[place]),
                let second = Unicode.Scalar(numbers[place + 1])
            else { return nil }
            pairs[Pair(first: first, second: second)] = numbers[place + 2]
            firsts[first, default: 0] &+= numbers[place + 2]
        }
    }

    private static let format: UInt32 = 0x4243_0002
}
