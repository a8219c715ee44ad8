import Foundation

/// Decides all joins of a page together: each line has one successor and one predecessor at most,
/// "none" is always a candidate, and the decision with the most to lose is taken first.
struct JoinFinder {
    struct Found {
        var first: Int
        var second: Int
        var confidence: Double
        var why: [String]
    }

    /// Score that a pair must reach, and with it what "no successor" is worth.
    static let threshold = 3.0

    /// Pairs looked at on one page; beyond it only lines that stand near each other are compared.
    private static let budget = 1_000_000

    static func find(
        _ scorer: JoinScorer, text: [Int], next: (Int) -> Set<Int>
    ) -> [Found] {
        let opens = text.indices.filter { scorer.openness(text[$0]) > -2 }
        guard !opens.isEmpty else { return [] }
        let window = min(text.count, max(8, budget / opens.count))
        var candidates: [Candidate] = []
        for place in opens {
            let first = text[place]
            let following = next(first)
            let near = max(0, place - window)..<min(text.count, place + window + 1)
            for other in near where other != place {
                let second = text[other]
                // A line that begins well can only go on from the line right before it.
                guard scorer.beginnings[second] < 1.2 || following.contains(second) else {
                    continue
                }
                let evidence = scorer.evidence(
                    first, second, isNext: following.contains(second))
                if evidence.score > threshold - 2 {
                    candidates.append(Candidate(first: first, second: second, evidence: evidence))
                }
            }
        }
        return assign(candidates)
    }

    private struct Candidate {
        var first: Int
        var second: Int
        var evidence: JoinEvidence
    }

    private static func assign(_ candidates: [Candidate]) -> [Found] {
        var byFirst: [Int: [Int]] = [:]
        for (index, candidate) in candidates.enumerated() {
            byFirst[candidate.first, default: []].append(index)
        }
        var open = Set(byFirst.keys)
        var taken: Set<Int> = []
        var found: [Found] = []
        var successor: [Int: Int] = [:]
        while true {
            var choice: (regret: Double, first: Int, candidate: Int, best: Double, rival: Double)?
            for first in open.sorted() {
                let free = (byFirst[first] ?? []).filter {
                    !taken.contains(candidates[$0].second)
                        && !closesCircle(candidates[$0], successor)
                }.sorted { candidates[$0].evidence.score > candidates[$1].evidence.score }
                guard let best = free.first, candidates[best].evidence.score > threshold else {
                    open.remove(first)
                    continue
                }
                let score = candidates[best].evidence.score
                let rival = free.dropFirst().first.map { candidates[$0].evidence.score } ?? -9
                let regret = score - max(threshold, rival)
                if regret > choice?.regret ?? -1 { choice = (regret, first, best, score, rival) }
            }
            guard let choice else { return found }
            let candidate = candidates[choice.candidate]
            open.remove(choice.first)
            taken.insert(candidate.second)
            successor[candidate.first] = candidate.second
            let margin = choice.best - max(threshold, choice.rival)
            found.append(
                Found(
                    first: candidate.first, second: candidate.second,
                    confidence: 1 / (1 + exp(-margin)), why: candidate.evidence.why))
        }
    }

    private static func closesCircle(_ candidate: Candidate, _ successor: [Int: Int]) -> Bool {
        var at = candidate.second
        while let next = successor[at] {
            at = next
            if at == candidate.first { return true }
        }
        return at == candidate.first
    }
}
