import Foundation

/// Weighs all candidate joins of a page against each other: each line has one successor and one
/// predecessor at most.
struct JoinAssignment {
    private let candidates: [JoinFinder.Candidate]
    private let byFirst: [Int: [Int]]
    private let bySecond: [Int: [Int]]
    /// For each candidate the probability that it is right and no rival of it is.
    private let shares: [Double]

    /// Share that a candidate must have to be taken.
    private static let least = 0.33

    init(_ candidates: [JoinFinder.Candidate]) {
        self.candidates = candidates
        byFirst = Dictionary(grouping: candidates.indices) { candidates[$0].first }
        bySecond = Dictionary(grouping: candidates.indices) { candidates[$0].second }
        shares = JoinAssignment.shares(candidates, byFirst, bySecond)
    }

    /// The marginals of a random matching in which each pair weighs exp(score) and being alone 1.
    private static func shares(
        _ candidates: [JoinFinder.Candidate], _ byFirst: [Int: [Int]], _ bySecond: [Int: [Int]]
    ) -> [Double] {
        let weights = candidates.map { exp(min(12, $0.score)) }
        var first = byFirst.mapValues { _ in 1.0 }
        var second = bySecond.mapValues { _ in 1.0 }
        for _ in 0..<12 {
            for (line, indices) in byFirst {
                var sum = 1.0
                for index in indices {
                    sum += weights[index] * (second[candidates[index].second] ?? 1)
                }
                first[line] = 1 / sum
            }
            for (line, indices) in bySecond {
                var sum = 1.0
                for index in indices {
                    sum += weights[index] * (first[candidates[index].first] ?? 1)
                }
                second[line] = 1 / sum
            }
        }
        return candidates.indices.map { index in
            let candidate = candidates[index]
            return weights[index] * (first[candidate.first] ?? 1) * (second[candidate.second] ?? 1)
        }
    }

    /// Takes the surest candidates first and never closes a circle.
    func decide() -> [JoinFinder.Found] {
        var successor: [Int: Int] = [:]
        var taken: Set<Int> = []
        var found: [JoinFinder.Found] = []
        let ranked = candidates.indices.filter { shares[$0] > JoinAssignment.least }
            .sorted { (shares[$0], $1) > (shares[$1], $0) }
        for index in ranked {
            let candidate = candidates[index]
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
