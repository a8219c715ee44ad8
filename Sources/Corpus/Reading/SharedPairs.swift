import Foundation

/// Which stories of a page say the pairs of letters that a line says, the line itself left out.
struct SharedPairs {
    /// What one story shares with a line, summed up from the line's beginning.
    struct Weights {
        /// For each number of letters the weight of the pairs that lie within them.
        fileprivate var sums: [Double]

        var total: Double { sums.last ?? 0 }

        /// The weight of the pairs before a place between letters.
        func before(_ split: Int) -> Double { sums[split] }

        /// The weight of the pairs behind it; the pair that it parts belongs to neither.
        func behind(_ split: Int) -> Double { total - sums[split + 1] }
    }

    /// A pair of letters at its place.
    private struct Entry {
        var pair: UInt64
        var line: Int32
        /// The place of the second letter.
        var place: Int32
    }

    /// A pair that more than one line says.
    private struct Group {
        /// The lines, in rising order.
        var lines: [Int32]
        var weight: Double
    }

    private var groups: [Group] = []
    /// For each line and the place of each second letter the number of its group, -1 for none.
    private var numbers: [[Int32]]
    /// For each line its story, -1 for none.
    private var stories: [Int]

    init(_ passages: [Passage], _ topics: TopicModel, _ territories: Territories) {
        stories = passages.indices.map { territories.number[$0] ?? -1 }
        numbers = passages.map { Array(repeating: -1, count: $0.letters.count) }
        var entries: [Entry] = []
        for line in territories.all.flatMap(\.lines) {
            let letters = passages[line].letters
            for place in letters.indices.dropFirst()
            where topics.repeats(letters[place - 1], letters[place]) {
                entries.append(
                    Entry(
                        pair: UInt64(letters[place - 1]) << 32 | UInt64(letters[place]),
                        line: Int32(line), place: Int32(place)))
            }
        }
        entries.sort { ($0.pair, $0.line) < ($1.pair, $1.line) }
        var start = 0
        while start < entries.count {
            var end = start
            while end < entries.count, entries[end].pair == entries[start].pair { end += 1 }
            add(entries[start..<end])
            start = end
        }
    }

    private mutating func add(_ entries: ArraySlice<Entry>) {
        guard entries.first?.line != entries.last?.line else { return }
        var lines: [Int32] = []
        for entry in entries where entry.line != lines.last { lines.append(entry.line) }
        for entry in entries { numbers[Int(entry.line)][Int(entry.place)] = Int32(groups.count) }
        // The rarest shared pair says most, as for the topic of a page.
        groups.append(Group(lines: lines, weight: 1 / (1 + 0.7 * log(Double(lines.count) / 2))))
    }

    /// Whether another line too holds the pair that a place between letters parts.
    func isShared(_ line: Int, at split: Int) -> Bool { numbers[line][split] >= 0 }

    func weights(in line: Int, of story: Int) -> Weights {
        var sums: [Double] = [0]
        sums.reserveCapacity(numbers[line].count + 1)
        for number in numbers[line] {
            var weight = 0.0
            if number >= 0 {
                let group = groups[Int(number)]
                let isSaid = group.lines.contains {
                    Int($0) != line && stories[Int($0)] == story
                }
                if isSaid { weight = group.weight }
            }
            sums.append((sums.last ?? 0) + weight)
        }
        return Weights(sums: sums)
    }
}
