import Foundation

/// Decides all joins of a page together: each line has one successor and one predecessor at most,
/// "none" is always a candidate, and the decision with the most to lose is taken first.
struct JoinFinder {
    struct Found {
        var first: Int
        var second: Int
        /// From 0 to 1.
        var confidence: Double
        var why: [String]
    }

    struct Candidate {
        var first: Int
        var second: Int
        var isNext: Bool
        var score: Double
        var features: JoinFeatures
    }

    /// Pairs looked at on one page; beyond it only lines that stand near each other are compared.
    private static let budget = 100_000

    static func find(_ scorer: JoinScorer) -> [Found] {
        let text = scorer.neighbours.text
        let opens = text.indices.filter { scorer.isOpen(text[$0]) }
        guard !opens.isEmpty else { return [] }
        let window = min(text.count, max(6, budget / opens.count))
        let pairs = TopicPairs(scorer, opens: opens, window: window)
        var candidates: [Candidate] = []
        var nextScore: [Int: Double] = [:]
        var previousScore: [Int: Double] = [:]
        for pair in pairs.all where scorer.neighbours.follows(pair.second, pair.first) {
            let candidate = candidate(pair, pairs, scorer, isNext: true) { _ in }
            nextScore[pair.first] = max(nextScore[pair.first] ?? -9, candidate.score)
            previousScore[pair.second] = max(previousScore[pair.second] ?? -9, candidate.score)
            candidates.append(candidate)
        }
        for pair in pairs.all where !scorer.neighbours.follows(pair.second, pair.first) {
            let candidate = candidate(pair, pairs, scorer, isNext: false) { features in
                scorer.addPlaces(
                    pair.first, pair.second, nextScore: nextScore[pair.first],
                    previousScore: previousScore[pair.second], &features)
            }
            if candidate.score > -6 { candidates.append(candidate) }
        }
        return JoinAssignment(candidates).decide()
    }

    private static func candidate(
        _ pair: TopicPairs.Pair, _ pairs: TopicPairs, _ scorer: JoinScorer, isNext: Bool,
        places: (inout JoinFeatures) -> Void
    ) -> Candidate {
        var features = scorer.features(
            pair.first, pair.second, topic: pair.topic, lead: pairs.lead(pair))
        places(&features)
        return Candidate(
            first: pair.first, second: pair.second, isNext: isNext,
            score: isNext ? features.nextScore : features.farScore, features: features)
    }
}
