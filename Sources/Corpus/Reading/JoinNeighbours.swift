/// Where the text lines of a page stand to each other.
struct JoinNeighbours {
    /// Standing lines of text in the order of the page.
    let text: [Int]
    let territories: Territories
    /// For each line the standing line that directly follows it, -1 for none.
    private var next: [Int]
    /// Pairs of lines of which the second stands behind a copy of the first.
    private var nextOfCopies: Set<LinePair> = []
    /// For each line its place among the text lines.
    private var places: [Int]
    /// For each line the number of its territory, -1 for none.
    private var numbers: [Int]
    private let readings: [Int: RoleReading]
    /// For each place among the text lines how many lines before it have a dateline.
    private var datelinesBefore: [Int] = [0]
    /// Whether the page sets in the first line of a paragraph.
    let usesIndents: Bool

    /// Lines behind a story's first text in which another one is looked for that begins it better.
    private static let leadReach = 12

    init(
        order: [Int], readings: [Int: RoleReading], territories: Territories,
        finder: RepeatFinder, count: Int,
        usesIndents: Bool
    ) {
        self.readings = readings
        self.usesIndents = usesIndents
        self.territories = territories
        text = order.filter {
            readings[$0].map { $0.role.isText && !$0.isWhole } ?? false
        }
        places = Array(repeating: -1, count: count)
        numbers = Array(repeating: -1, count: count)
        next = Array(repeating: -1, count: count)
        for (line, number) in territories.number { numbers[line] = number }
        for (number, index) in text.enumerated() { places[index] = number }
        for (number, index) in order.enumerated() where number + 1 < order.count {
            next[index] = order[number + 1]
        }
        addFollowersOfCopies(order, finder)
        var datelines = 0
        for index in text {
            if readings[index]?.dateline != nil { datelines += 1 }
            datelinesBefore.append(datelines)
        }
    }

    /// What follows a copy follows the line that stands for it too.
    private mutating func addFollowersOfCopies(_ order: [Int], _ finder: RepeatFinder) {
        var stands = Array(repeating: false, count: next.count)
        for index in order { stands[index] = true }
        let kept = finder.members.map { group in group.first { stands[$0] } }
        for (number, group) in finder.members.enumerated() {
            guard let first = kept[number] else { continue }
            for beside in group.map({ $0 + 1 }) where beside < next.count {
                let copied = finder.classes[beside].flatMap { kept[$0] }
                guard let second = copied ?? (stands[beside] ? beside : nil) else { continue }
                nextOfCopies.insert(LinePair(first: first, second: second))
            }
        }
    }

    private struct LinePair: Hashable {
        var first: Int
        var second: Int
    }

    func follows(_ second: Int, _ first: Int) -> Bool {
        next[first] == second
            || !nextOfCopies.isEmpty
                && nextOfCopies.contains(LinePair(first: first, second: second))
    }

    /// Text lines between two of one territory; nil across heads. Negative when `second` is before.
    func distance(_ first: Int, _ second: Int) -> Int? {
        guard numbers[first] == numbers[second], let a = place(of: first), let b = place(of: second)
        else { return nil }
        return b - a
    }

    /// From 0 to 1: how much better than `second` a line behind it, up to `first`, begins the
    /// story. A dateline says so by itself, other words only by half.
    func leadBetween(_ second: Int, and first: Int, _ passages: [Passage]) -> Double {
        guard let from = place(of: second), let to = place(of: first), from < to else { return 0 }
        if datelinesBefore[to + 1] > datelinesBefore[from + 1] { return 1 }
        let own = Phrasing.lead(passages[second])
        let best =
            text[(from + 1)...min(to, from + JoinNeighbours.leadReach)].map {
                Phrasing.lead(passages[$0])
            }.max() ?? own
        return min(max(0, best - own), 1.5) / 3
    }

    /// Whether a line is the first text under its head.
    func isFirstText(_ index: Int) -> Bool {
        guard let at = place(of: index) else { return false }
        return at == 0 || numbers[text[at - 1]] != numbers[index]
    }

    /// Whether a line is the last text before another head, or of the page.
    func isLastText(_ index: Int) -> Bool {
        guard let at = place(of: index) else { return false }
        return at == text.count - 1 || numbers[text[at + 1]] != numbers[index]
    }

    /// The text right behind a line in its story.
    func nextText(after index: Int) -> Int? {
        guard let at = place(of: index), at + 1 < text.count,
            numbers[text[at + 1]] == numbers[index]
        else { return nil }
        return text[at + 1]
    }

    /// Whether a line stands in the page's last story.
    func isInLastStory(_ index: Int) -> Bool { numbers[index] == territories.all.count - 1 }

    /// The number of the story a line stands in.
    func story(of index: Int) -> Int { numbers[index] }

    private func place(of index: Int) -> Int? { places[index] >= 0 ? places[index] : nil }

    /// A line with what stands around it in its territory: up to four lines of text before it,
    /// two behind it, and the head.
    func surroundings(of index: Int) -> [Int] {
        guard let at = place(of: index), numbers[index] >= 0 else { return [index] }
        var lines: [Int] = []
        for place in max(0, at - 4)...min(text.count - 1, at + 2)
        where numbers[text[place]] == numbers[index] {
            lines.append(text[place])
        }
        let territory = territories.all[numbers[index]]
        lines += territory.lines.prefix(4).filter { readings[$0]?.role.isHead ?? false }
        return lines
    }
}
