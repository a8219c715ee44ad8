import Foundation

/// Weighs all candidate joins of a page against each other: each line has one successor and one
/// predecessor at most.
struct JoinAssignment {
    /// Two lines and the evidence, in nats, that the second goes on from the first.
    struct Candidate {
        var first: Int
        var second: Int
        var score: Double
    }

    /// A candidate by its number, and its share in all that is likely.
    struct Taken {
        var candidate: Int
        var share: Double
    }

    /// A candidate as the weighing needs it.
    private struct Edge {
        var first: Int
        var second: Int
        var weight: Double
    }

    private let edges: [Edge]

    /// Shares that a candidate must have to be taken, round by round.
    private static let least = [0.7, 0.5, 0.3]

    init(_ candidates: [Candidate]) {
        edges = candidates.map {
            Edge(first: $0.first, second: $0.second, weight: exp(min(12, $0.score)))
        }
    }

    /// The marginals of a random matching in which each pair weighs exp(score) and being alone 1.
    private static func shares(_ edges: [Edge]) -> [Double] {
        let lines = (edges.lazy.map { max($0.first, $0.second) }.max() ?? 0) + 1
        var first = [Double](repeating: 1, count: lines)
        var second = [Double](repeating: 1, count: lines)
        var sums = [Double](repeating: 1, count: lines)
        for _ in 0..<12 {
            for line in sums.indices { sums[line] = 1 }
            for edge in edges { sums[edge.first] += edge.weight * second[edge.second] }
            for line in sums.indices { first[line] = 1 / sums[line] }
            for line in sums.indices { sums[line] = 1 }
            for edge in edges { sums[edge.second] += edge.weight * first[edge.first] }
            for line in sums.indices { second[line] = 1 / sums[line] }
        }
        return edges.map { $0.weight * first[$0.first] * second[$0.second] }
    }

    /// Takes the surest candidates first and never closes a circle; what is left over is weighed
    /// again without the rivals that are taken.
    func decide() -> [Taken] {
        var chains = LineChains(count: (edges.lazy.map { max($0.first, $0.second) }.max() ?? 0) + 1)
        var found: [Taken] = []
        var free = Array(edges.indices)
        for least in JoinAssignment.least {
            free.removeAll { !chains.canLink(edges[$0].first, edges[$0].second) }
            let shares = JoinAssignment.shares(free.map { edges[$0] })
            let ranked = free.indices.filter { shares[$0] > least }
                .sorted { (shares[$0], $1) > (shares[$1], $0) }
            for place in ranked {
                let edge = edges[free[place]]
                guard chains.link(edge.first, edge.second) else { continue }
                found.append(Taken(candidate: free[place], share: shares[place]))
            }
        }
        return found
    }
}

/// Lines linked to chains: each has one successor and one predecessor at most, none ends where it
/// begins.
private struct LineChains {
    private var hasSuccessor: [Bool]
    private var hasPredecessor: [Bool]
    /// For the first line of each chain its last one, and the other way round.
    private var otherEnd: [Int]

    init(count: Int) {
        hasSuccessor = Array(repeating: false, count: count)
        hasPredecessor = hasSuccessor
        otherEnd = Array(0..<count)
    }

    /// Whether the first has no successor and the second no predecessor yet.
    func canLink(_ first: Int, _ second: Int) -> Bool {
        !hasSuccessor[first] && !hasPredecessor[second]
    }

    /// False when one of them is taken or the chain would become a circle.
    mutating func link(_ first: Int, _ second: Int) -> Bool {
        guard canLink(first, second), otherEnd[first] != second else { return false }
        hasSuccessor[first] = true
        hasPredecessor[second] = true
        let start = otherEnd[first]
        let end = otherEnd[second]
        otherEnd[start] = end
        otherEnd[end] = start
        return true
    }
}
