import Foundation

/// Weighs all candidate joins of a page against each other: each line has one successor and one
/// predecessor at most.
struct JoinAssignment {
    private let candidates: [JoinFinder.Candidate]

    /// Shares that a candidate must have to be taken, round by round.
    private static let least = [0.7, 0.5, 0.33]

    init(_ candidates: [JoinFinder.Candidate]) {
        self.candidates = candidates
    }

    /// The marginals of a random matching in which each pair weighs exp(score) and being alone 1.
    private static func shares(_ candidates: [JoinFinder.Candidate]) -> [Double] {
        let weights = candidates.map { exp(min(12, $0.score)) }
        let lines = (candidates.flatMap { [$0.first, $0.second] }.max() ?? 0) + 1
        var first = [Double](repeating: 1, count: lines)
        var second = [Double](repeating: 1, count: lines)
        var sums = [Double](repeating: 1, count: lines)
        for _ in 0..<12 {
            for line in sums.indices { sums[line] = 1 }
            for (index, candidate) in candidates.enumerated() {
                sums[candidate.first] += weights[index] * second[candidate.second]
            }
            for line in sums.indices { first[line] = 1 / sums[line] }
            for line in sums.indices { sums[line] = 1 }
            for (index, candidate) in candidates.enumerated() {
                sums[candidate.second] += weights[index] * first[candidate.first]
            }
            for line in sums.indices { second[line] = 1 / sums[line] }
        }
        return candidates.indices.map { index in
            weights[index] * first[candidates[index].first] * second[candidates[index].second]
        }
    }

    /// Takes the surest candidates first and never closes a circle; what is left over is weighed
    /// again without the rivals that are taken.
    func decide() -> [JoinFinder.Found] {
        var successor: [Int: Int] = [:]
        var taken: Set<Int> = []
        var found: [JoinFinder.Found] = []
        for least in JoinAssignment.least {
            let free = candidates.filter {
                successor[$0.first] == nil && !taken.contains($0.second)
            }
            let shares = JoinAssignment.shares(free)
            let ranked = free.indices.filter { shares[$0] > least }
                .sorted { (shares[$0], $1) > (shares[$1], $0) }
            for index in ranked {
                let candidate = free[index]
                guard successor[candidate.first] == nil, !taken.contains(candidate.second),
                    !closesCircle(candidate, successor)
                else { continue }
                successor[candidate.first] = candidate.second
                taken.insert(candidate.second)
                found.append(
                    JoinFinder.Found(
                        first: candidate.first, second: candidate.second,
                        confidence: min(0.99, shares[index]),
                        why: candidate.features.why(isNext: candidate.isNext)))
            }
        }
        return found
    }

    private func closesCircle(_ candidate: JoinFinder.Candidate, _ successor: [Int: Int]) -> Bool {
        var at = candidate.second
        while let next = successor[at] {
            at = next
            if at == candidate.first { return true }
        }
        return at == candidate.first
    }
}
