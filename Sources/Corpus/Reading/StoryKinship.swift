/// Asks which story a line speaks of, where the order of the page does not tell.
struct StoryKinship {
    let topics: TopicModel
    let territories: Territories
    let readings: [Int: RoleReading]

    /// By how much another story must be closer before a line leaves the one it stands in.
    static let margin = 0.03

    /// How many lines of a guest are asked what they speak of.
    static let longestSample = 60

    /// Whether a line is closer to its host than to the story that its guest comes from.
    func isCloser(_ index: Int, to host: [Int], than origin: Int, with guest: [Int]) -> Bool {
        let home = lines(around: origin) + guest.suffix(StoryKinship.longestSample)
        return topics.similarity(host, [index]) > topics.similarity(home, [index])
    }

    /// By how much some lines speak more of what another line's story speaks of than of what the
    /// story in which they stand does.
    func gain(of lines: [Int], in territory: Int, like other: Int) -> Double {
        guard let home = territories.number[other] else { return 0 }
        let moved = Set(lines)
        func closeness(_ others: some Sequence<Int>) -> Double {
            topics.similarity(Array(others.prefix(StoryKinship.longestSample)), lines)
        }
        let own = territories.all[territory].lines.lazy.filter { !moved.contains($0) }
        return closeness(territories.all[home].lines) - closeness(own)
    }

    /// The story among rivals that some lines speak of clearly more than of the one they stand in.
    func home(of lines: [Int], in territory: Int, among rivals: [Int]) -> Int? {
        let own = Set(lines)
        let sample = lines.prefix(3)
        func closeness(_ number: Int) -> Double {
            let others = territories.all[number].lines.filter { !own.contains($0) }.prefix(12)
            return others.isEmpty ? 0 : topics.similarity(others, sample)
        }
        let here = closeness(territory)
        let best = rivals.map { (number: $0, value: closeness($0)) }.max { $0.value < $1.value }
        guard let best, best.value > here + StoryKinship.margin else { return nil }
        return best.number
    }

    /// The lines of a story nearest to one of its lines.
    private func lines(around index: Int) -> [Int] {
        guard let number = territories.number[index] else { return [index] }
        let lines = territories.all[number].lines
        let place = StoryKinship.place(of: index, in: lines)
        return Array(lines[max(0, place - 6)...place]) + lines.prefix(3)
    }

    /// The lines of a territory stand in the order of the page.
    private static func place(of index: Int, in lines: [Int]) -> Int {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high) / 2
            if lines[middle] < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
