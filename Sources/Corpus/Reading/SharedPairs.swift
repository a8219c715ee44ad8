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
        var story: Int32
        var line: Int32
        /// The place of the second letter.
        var place: Int32
    }

    /// A pair that more than one line says.
    private struct Group {
        /// The stories of these lines, in rising order.
        var stories: [Int32] = []
        /// In how many lines each of them says it.
        var lines: [Int32] = []
        var weight = 0.0

        /// Whether the story says the pair; where it is a line's own story, in another line.
        func isSaid(by story: Int32, ownStory isOwn: Bool) -> Bool {
            var low = 0
            var high = stories.count
            while low < high {
                let middle = (low + high) / 2
                if stories[middle] < story { low = middle + 1 } else { high = middle }
            }
            return low < stories.count && stories[low] == story && lines[low] > (isOwn ? 1 : 0)
        }
    }

    private var groups: [Group] = []
    /// For each line and the place of each second letter the number of its group, -1 for none.
    private var numbers: [[Int32]]
    /// For each line its story, -1 for none.
    private var stories: [Int32]

    init(_ passages: [Passage], _ topics: TopicModel, _ territories: Territories) {
        stories = passages.indices.map { Int32(territories.number[$0] ?? -1) }
        numbers = passages.map { Array(repeating: -1, count: $0.letters.count) }
        var entries: [Entry] = []
        for line in territories.all.flatMap(\.lines) {
            let letters = passages[line].letters
            for place in letters.indices.dropFirst()
            where topics.repeats(letters[place - 1], letters[place]) {
                entries.append(
                    Entry(
                        pair: UInt64(letters[place - 1]) << 32 | UInt64(letters[place]),
                        story: stories[line], line: Int32(line), place: Int32(place)))
            }
        }
        entries.sort { ($0.pair, $0.story, $0.line) < ($1.pair, $1.story, $1.line) }
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
        var group = Group()
        var count = 0
        var last: Int32?
        for entry in entries {
            numbers[Int(entry.line)][Int(entry.place)] = Int32(groups.count)
            if entry.line == last { continue }
            last = entry.line
            count += 1
            if entry.story != group.stories.last {
                group.stories.append(entry.story)
                group.lines.append(0)
            }
            group.lines[group.lines.count - 1] += 1
        }
        // The rarest shared pair says most, as for the topic of a page.
        group.weight = 1 / (1 + 0.7 * log(Double(count) / 2))
        groups.append(group)
    }

    /// Whether another line too holds the pair that a place between letters parts.
    func isShared(_ line: Int, at split: Int) -> Bool { numbers[line][split] >= 0 }

    func weights(in line: Int, of story: Int) -> Weights {
        var sums: [Double] = [0]
        sums.reserveCapacity(numbers[line].count + 1)
        let isOwn = stories[line] == Int32(story)
        var sum = 0.0
        for number in numbers[line] {
            if number >= 0, groups[Int(number)].isSaid(by: Int32(story), ownStory: isOwn) {
                sum += groups[Int(number)].weight
            }
            sums.append(sum)
        }
        return Weights(sums: sums)
    }
}
