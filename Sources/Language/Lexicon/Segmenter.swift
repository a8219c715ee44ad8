/// Cuts text into the most probable sequence of words.
///
/// Words are independent of each other (a unigram model), so the cost of a text is the sum of -ln
/// of its words' probabilities, in nats. A run of ASCII letters and digits is one word; any other
/// character that is no word costs as much as a very rare one.
package enum Segmenter {
    /// Ranges that cover the scalars, in order.
    package static func words(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        scalars.withUnsafeBufferPointer { text in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: text.count) { ends in
                _ = findBestPath(through: text, ends: ends)
                var words: [Range<Int>] = []
                var position = 0
                while position < text.count {
                    let end = Int(ends[position])
                    words.append(position..<end)
                    position = end
                }
                return words
            }
        }
    }

    /// The cost of the best segmentation; 0 for no text.
    package static func cost(of scalars: [Unicode.Scalar]) -> Double {
        scalars.withUnsafeBufferPointer { text in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: text.count) { ends in
                Double(findBestPath(through: text, ends: ends))
            }
        }
    }

    /// What is gained, in nats, when `right` goes on where `left` stopped: the cost of both apart
    /// less the cost of both together. Never negative; 0 when no word crosses the seam.
    ///
    /// Some eight scalars on either side are enough.
    package static func gain(joining left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Double {
        max(0, cost(of: left) + cost(of: right) - cost(of: left + right))
    }

    static let unknownCost: Float = 17
    private static let latinCost: Float = 9
    private static let otherCost: Float = 7

    /// Writes for each position where the best word from there ends; gives the cost of the text.
    private static func findBestPath(
        through text: UnsafeBufferPointer<Unicode.Scalar>, ends: UnsafeMutableBufferPointer<Int32>
    ) -> Float {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: text.count + 1) { costs in
            findBestPath(through: text, ends: ends, costs: costs)
            return costs[0]
        }
    }

    private static func findBestPath(
        through text: UnsafeBufferPointer<Unicode.Scalar>,
        ends: UnsafeMutableBufferPointer<Int32>, costs: UnsafeMutableBufferPointer<Float>
    ) {
        let lexicon = Lexicon.shared
        costs[text.count] = 0
        var latinEnd = text.count
        for start in stride(from: text.count - 1, through: 0, by: -1) {
            if isLatin(text[start]) {
                if start + 1 == text.count || !isLatin(text[start + 1]) { latinEnd = start + 1 }
                ends[start] = Int32(latinEnd)
                costs[start] = latinCost + costs[latinEnd]
                continue
            }
            var bestEnd = start + 1
            var best = (isHan(text[start]) ? unknownCost : otherCost) + costs[start + 1]
            lexicon.forEachNode(in: text, from: start) { end, node in
                guard let cost = lexicon.cost(at: node) else { return }
                if cost + costs[end] < best {
                    best = cost + costs[end]
                    bestEnd = end
                }
            }
            ends[start] = Int32(bestEnd)
            costs[start] = best
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x2_0000...0x3_FFFF: true
        default: false
        }
    }
}
