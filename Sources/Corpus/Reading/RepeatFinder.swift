/// Finds the lines of a page that say the same.
struct RepeatFinder {
    /// Letters of one shingle: long enough that two stories hardly share one.
    static let shingleLength = 13

    /// For each passage the number of its class of copies; nil for what is said once.
    private(set) var classes: [Int?]
    /// The passages of each class in the order of the page.
    private(set) var members: [[Int]] = []

    init(_ passages: [Passage]) {
        classes = Array(repeating: nil, count: passages.count)
        var union = Union(count: passages.count)
        RepeatFinder.joinEqualLines(passages, &union)
        RepeatFinder.joinNearCopies(passages, &union)
        RepeatFinder.extendOverShortLines(passages, &union)
        var classOfRoot: [Int: Int] = [:]
        for (root, group) in union.groups() {
            classOfRoot[root] = members.count
            for member in group { classes[member] = members.count }
            members.append(group)
        }
    }

    private static func joinEqualLines(_ passages: [Passage], _ union: inout Union) {
        var first: [[UInt32]: Int] = [:]
        for (index, passage) in passages.enumerated()
        where passage.letters.count >= shingleLength {
            if let other = first[passage.letters] {
                union.join(other, index)
            } else {
                first[passage.letters] = index
            }
        }
    }

    /// Lines of which each holds most of the other's text: one with a slip, or with a word before it.
    private static func joinNearCopies(_ passages: [Passage], _ union: inout Union) {
        var seen: [UInt64: [Int]] = [:]
        // For each line the last one that it was held against.
        var triedBy = Array(repeating: -1, count: passages.count)
        for (index, passage) in passages.enumerated() {
            guard union.isRoot(index) else { continue }
            var tries = 0
            for shingle in sample(of: passage.letters) {
                let known = seen[shingle] ?? []
                for other in known where triedBy[other] != index && tries < mostTries {
                    triedBy[other] = index
                    tries += 1
                    if haveSameText(passages[other].letters, passage.letters) {
                        union.join(other, index)
                    }
                }
                // A phrase that many lines share says nothing about copies.
                if known.count < 8, known.last != index {
                    seen[shingle, default: []].append(index)
                }
            }
        }
    }

    /// Lines that one line is held against: no newspaper says a thing oftener.
    private static let mostTries = 64

    /// Some of a line's shingles, the same ones for the same text wherever it stands.
    private static func sample(of letters: [UInt32]) -> [UInt64] {
        guard letters.count >= shingleLength else { return [] }
        let all = shingles(of: letters)
        if all.count <= 8 { return all }
        return [all[0], all[all.count - 1]] + all.filter { $0 & 15 == 0 }
    }

    private static func shingles(of letters: [UInt32]) -> [UInt64] {
        guard letters.count >= shingleLength else { return [] }
        let base: UInt64 = 0x100_0000_01B3
        var top: UInt64 = 1
        for _ in 1..<shingleLength { top = top &* base }
        var hash: UInt64 = 0
        var result: [UInt64] = []
        result.reserveCapacity(letters.count - shingleLength + 1)
        for (index, letter) in letters.enumerated() {
            if index >= shingleLength {
                hash = hash &- UInt64(letters[index - shingleLength]) &* top
            }
            hash = hash &* base &+ UInt64(letter)
            if index >= shingleLength - 1 { result.append(hash ^ hash >> 29) }
        }
        return result
    }

    private static func haveSameText(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        let longer = max(left.count, right.count)
        let shorter = min(left.count, right.count)
        guard shorter * 10 >= longer * 8 else { return false }
        let a = shingles(of: left)
        let b = shingles(of: right)
        return coverage(of: a, by: b, letters: left.count) >= 0.8
            && coverage(of: b, by: a, letters: right.count) >= 0.8
    }

    /// Share of a line's letters that stand in shingles of the other one.
    private static func coverage(of own: [UInt64], by others: [UInt64], letters: Int) -> Double {
        var other = FlatSet<UInt64>(capacity: others.count)
        for shingle in others { other.insert(shingle) }
        var covered = 0
        var end = 0
        for (start, shingle) in own.enumerated() where other.contains(shingle) {
            covered += start + shingleLength - max(start, end)
            end = start + shingleLength
        }
        return Double(covered) / Double(max(1, letters))
    }

    /// A short line is a copy when its neighbour is one and the same line stands there again.
    private static func extendOverShortLines(_ passages: [Passage], _ union: inout Union) {
        for (_, group) in union.groups() {
            guard let first = group.first else { continue }
            for other in group.dropFirst() {
                for step in [-1, 1] {
                    var left = first + step
                    var right = other + step
                    while passages.indices.contains(left), passages.indices.contains(right),
                        left < right, left != other, right != first,
                        passages[left].letters.count < shingleLength,
                        passages[left].scalars == passages[right].scalars,
                        union.join(left, right)
                    {
                        left += step
                        right += step
                    }
                }
            }
        }
    }
}

/// Disjoint sets over `0..<count`; the smallest member is each set's root.
struct Union {
    private var parents: [Int]
    private var joined: Set<Int> = []

    init(count: Int) { parents = Array(0..<count) }

    private mutating func root(of index: Int) -> Int {
        var index = index
        while parents[index] != index {
            // Every look shortens the way, so that long chains are walked once.
            parents[index] = parents[parents[index]]
            index = parents[index]
        }
        return index
    }

    func isRoot(_ index: Int) -> Bool { parents[index] == index }

    /// False when the two were together already.
    @discardableResult
    mutating func join(_ left: Int, _ right: Int) -> Bool {
        let a = root(of: left)
        let b = root(of: right)
        guard a != b else { return false }
        let (low, high) = a < b ? (a, b) : (b, a)
        parents[high] = low
        parents[left] = low
        parents[right] = low
        parents[low] = low
        joined.formUnion([left, right, high])
        return true
    }

    /// Sets of two and more, by their root, members in order.
    mutating func groups() -> [(root: Int, members: [Int])] {
        var groups: [Int: [Int]] = [:]
        for index in joined.sorted() { groups[root(of: index), default: []].append(index) }
        return groups.sorted { $0.key < $1.key }.map { root, rest in
            (root, rest.contains(root) ? rest : [root] + rest)
        }
    }
}
