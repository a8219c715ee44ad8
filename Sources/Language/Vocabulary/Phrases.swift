import Glibc

/// Finds the words of a body of text without a dictionary.
///
/// A sequence of Han is a phrase when it comes often, when its parts come together far more often
/// than by chance wherever one cuts it, and when what stands before and behind it varies
/// (Peng & Schuurmans 2001; the branching entropy of Jin & Tanaka-Ishii 2006).
package enum Phrases {
    package struct Phrase: Hashable, Sendable {
        /// In folded characters.
        package var text: String
        package var count: Int

        package init(text: String, count: Int) {
            self.text = text
            self.count = count
        }
    }

    package struct Thresholds: Hashable, Sendable {
        /// Of a phrase in the whole text.
        package var count = 5
        /// Of characters in a phrase.
        package var length = 2...8
        /// The least pointwise mutual information over all cuts, in nats.
        package var cohesion = 2.5
        /// The least entropy of the neighbours on either side, in nats.
        package var branching = 1.0

        package init() {}
    }

    /// The phrases of the texts, the most frequent first. Memory and time grow with the text: some
    /// 20 bytes and a microsecond for each character.
    package static func extract(
        from texts: some Sequence<FoldedText>, thresholds: Thresholds = Thresholds()
    ) -> [Phrase] {
        var counter = PhraseCounter(runs(of: texts), thresholds)
        var phrases: [Phrase] = []
        while counter.grow() {
            phrases += counter.phrases()
        }
        return phrases.sorted { ($0.count, $1.text) > ($1.count, $0.text) }
    }

    /// The Han of all texts, with a 0 between runs.
    private static func runs(of texts: some Sequence<FoldedText>) -> [UInt32] {
        var runs: [UInt32] = [0]
        for text in texts {
            for scalar in text.scalars {
                if CharacterClass(scalar) == .han {
                    runs.append(scalar.value)
                } else if runs.last != 0 {
                    runs.append(0)
                }
            }
            if runs.last != 0 { runs.append(0) }
        }
        return runs
    }
}

/// Counts grams of growing length, going on only where the shorter gram was frequent.
private struct PhraseCounter {
    private let text: [UInt32]
    private let thresholds: Phrases.Thresholds
    /// For each position the number of the gram of the present length that starts there; -1 if it is
    /// rare or crosses the end of a run.
    private var grams: [Int32]
    /// Of every length so far: the number of the gram that a gram with one character behind it is.
    private var longer: [Extension: Int32] = [:]
    /// By the gram's number.
    private var counts: [Int32] = [0]
    private var length = 0
    /// The first number and a place of each gram of the present length.
    private var firstNumber = 1
    private var places: [Int32] = []

    private struct Extension: Hashable {
        var gram: Int32
        var character: UInt32
    }

    init(_ text: [UInt32], _ thresholds: Phrases.Thresholds) {
        self.text = text
        self.thresholds = thresholds
        grams = [Int32](repeating: 0, count: text.count)
    }

    /// Goes on to grams of one more character; false when none is frequent or wanted.
    mutating func grow() -> Bool {
        guard length < thresholds.length.upperBound else { return false }
        let shorter = grams
        firstNumber = counts.count
        places = []
        for position in text.indices where shorter[position] >= 0 {
            let end = position + length
            guard end < text.count, text[end] != 0 else {
                grams[position] = -1
                continue
            }
            // Both its beginning and its rest must be frequent.
            if length > 0, shorter[position + 1] < 0 {
                grams[position] = -1
                continue
            }
            let key = Extension(gram: shorter[position], character: text[end])
            let number = longer[key] ?? Int32(counts.count)
            if number == counts.count {
                longer[key] = number
                counts.append(0)
                places.append(Int32(position))
            }
            counts[Int(number)] += 1
            grams[position] = number
        }
        for position in text.indices where grams[position] >= firstNumber {
            if counts[Int(grams[position])] < thresholds.count { grams[position] = -1 }
        }
        length += 1
        return counts.count > firstNumber
    }

    /// The grams of the present length that are phrases.
    func phrases() -> [Phrases.Phrase] {
        guard thresholds.length.contains(length) else { return [] }
        let branching = leastBranching()
        return places.indices.compactMap { index in
            let count = Int(counts[firstNumber + index])
            let place = Int(places[index])
            guard count >= thresholds.count, branching[index] >= thresholds.branching,
                cohesion(of: place..<place + length, count) >= thresholds.cohesion
            else { return nil }
            let scalars = text[place..<place + length].compactMap(Unicode.Scalar.init)
            return Phrases.Phrase(text: String(String.UnicodeScalarView(scalars)), count: count)
        }
    }

    /// The pointwise mutual information of the two parts at the weakest cut.
    private func cohesion(of range: Range<Int>, _ count: Int) -> Double {
        let total = Double(text.count)
        return (range.lowerBound + 1..<range.upperBound).map { cut in
            let left = Double(self.count(of: range.lowerBound..<cut))
            let right = Double(self.count(of: cut..<range.upperBound))
            return log(Double(count) * total / (left * right))
        }.min() ?? -.infinity
    }

    private func count(of range: Range<Int>) -> Int32 {
        var gram: Int32 = 0
        for position in range {
            gram = longer[Extension(gram: gram, character: text[position])] ?? 0
        }
        return max(1, counts[Int(gram)])
    }

    /// For each gram of the present length the lesser of the entropies on its two sides.
    private func leastBranching() -> [Double] {
        var left: [Extension: Int32] = [:]
        var right: [Extension: Int32] = [:]
        for position in text.indices where grams[position] >= firstNumber {
            let gram = grams[position] - Int32(firstNumber)
            left[Extension(gram: gram, character: text[position - 1]), default: 0] += 1
            right[Extension(gram: gram, character: text[position + length]), default: 0] += 1
        }
        return zip(entropies(left), entropies(right)).map(min)
    }

    private func entropies(_ neighbours: [Extension: Int32]) -> [Double] {
        var entropies = [Double](repeating: 0, count: places.count)
        for (neighbour, occurrences) in neighbours {
            let total = Double(counts[firstNumber + Int(neighbour.gram)])
            let share = Double(occurrences) / total
            // Every end of a run is a neighbour of its own.
            entropies[Int(neighbour.gram)] -=
                share * log(neighbour.character == 0 ? 1 / total : share)
        }
        return entropies
    }
}
