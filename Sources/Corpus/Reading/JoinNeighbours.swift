/// Where the text lines of a page stand to each other.
struct JoinNeighbours {
    /// Standing lines of text in the order of the page.
    let text: [Int]
    let territories: Territories
    /// For each line the standing lines that directly follow it or one of its copies.
    private var following: [Int: Set<Int>] = [:]
    /// For each line its place among the text lines.
    private(set) var place: [Int: Int] = [:]
    private let readings: [Int: RoleReading]
    /// Whether the page sets in the first line of a paragraph.
    let usesIndents: Bool

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
        for (number, index) in text.enumerated() { place[index] = number }
        for (number, index) in order.enumerated() where number + 1 < order.count {
            following[index, default: []].insert(order[number + 1])
        }
        let standing = Set(order)
        for group in finder.members {
            guard let kept = group.first(where: standing.contains) else { continue }
            for member in group where member + 1 < count {
                let next = finder.classes[member + 1].flatMap { number in
                    finder.members[number].first(where: standing.contains)
                }
                if let next = next ?? (standing.contains(member + 1) ? member + 1 : nil) {
                    following[kept, default: []].insert(next)
                }
            }
        }
    }

    func follows(_ second: Int, _ first: Int) -> Bool {
        following[first]?.contains(second) ?? false
    }

    /// Text lines between two of one territory; nil across heads. Negative when `second` is before.
    func distance(_ first: Int, _ second: Int) -> Int? {
        guard territories.number[first] == territories.number[second], let a = place[first],
            let b = place[second]
        else { return nil }
        return b - a
    }

    /// Whether a first paragraph with a dateline stands behind `second` and not behind `first`.
    func hasLead(between second: Int, and first: Int) -> Bool {
        guard let from = place[second], let to = place[first], from < to else { return false }
        return text[(from + 1)...to].contains { readings[$0]?.dateline != nil }
    }

    /// Whether a line is the first text under its head.
    func isFirstText(_ index: Int) -> Bool {
        guard let at = place[index] else { return false }
        return at == 0 || territories.number[text[at - 1]] != territories.number[index]
    }

    /// Whether a line is the last text before another head, or of the page.
    func isLastText(_ index: Int) -> Bool {
        guard let at = place[index] else { return false }
        return at == text.count - 1 || territories.number[text[at + 1]] != territories.number[index]
    }

    /// The text line before, across heads too.
    func before(_ index: Int) -> Int? {
        place[index].flatMap { $0 > 0 ? text[$0 - 1] : nil }
    }

    func after(_ index: Int) -> Int? {
        place[index].flatMap { $0 + 1 < text.count ? text[$0 + 1] : nil }
    }

    /// A line with what stands around it in its territory: up to four lines of text before it,
    /// two behind it, and the head.
    func surroundings(of index: Int) -> [Int] {
        guard let at = place[index], let number = territories.number[index] else { return [index] }
        var lines: [Int] = []
        for place in max(0, at - 4)...min(text.count - 1, at + 2)
        where territories.number[text[place]] == number {
            lines.append(text[place])
        }
        let territory = territories.all[number]
        lines += territory.lines.prefix(4).filter { readings[$0]?.role.isHead ?? false }
        return lines
    }
}
