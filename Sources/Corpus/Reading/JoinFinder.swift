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

    /// Pairs looked at on one page; beyond it only lines that stand near each other are compared.
    private static let budget = 100_000

    static func find(_ scorer: JoinScorer) -> [Found] {
        let text = scorer.neighbours.text
        let opens = text.indices.filter { scorer.isOpen(text[$0]) }
        guard !opens.isEmpty else { return [] }
        let window = min(text.count, max(6, budget / opens.count))
        return JoinFinder(scorer, TopicPairs(scorer, opens: opens, window: window)).find()
    }

    private let scorer: JoinScorer
    private let pairs: TopicPairs
    /// For each line whether text that it may go on in stands right behind it, and right before it.
    private var hasNext: [Bool]
    private var hasPrevious: [Bool]

    private init(_ scorer: JoinScorer, _ pairs: TopicPairs) {
        self.scorer = scorer
        self.pairs = pairs
        hasNext = Array(repeating: false, count: scorer.passages.count)
        hasPrevious = hasNext
        for pair in pairs.all where pair.isNext {
            hasNext[pair.first] = true
            hasPrevious[pair.second] = true
        }
    }

    private func find() -> [Found] {
        var candidates: [JoinAssignment.Candidate] = []
        var places: [Int] = []
        for (place, pair) in pairs.all.enumerated() where pair.isNext {
            candidates.append(candidate(pair, features(of: pair).nextScore))
            places.append(place)
        }
        for (place, pair) in pairs.all.enumerated() where !pair.isNext {
            let score = features(of: pair).farScore
            guard score > -6 else { continue }
            candidates.append(candidate(pair, score))
            places.append(place)
        }
        // The reasons are put into words only for the few pairs that are taken: a page has many.
        return JoinAssignment(candidates).decide().map { taken in
            let pair = pairs.all[places[taken.candidate]]
            return Found(
                first: pair.first, second: pair.second, confidence: min(0.99, taken.share),
                why: features(of: pair).why(isNext: pair.isNext))
        }
    }

    private func candidate(
        _ pair: TopicPairs.Pair, _ score: Double
    ) -> JoinAssignment.Candidate {
        JoinAssignment.Candidate(first: pair.first, second: pair.second, score: score)
    }

    private func features(of pair: TopicPairs.Pair) -> JoinFeatures {
        var features = scorer.features(pair, lead: pairs.lead(pair))
        if !pair.isNext {
            scorer.addPlaces(
                pair.first, pair.second, hasNext: hasNext[pair.first],
                hasPrevious: hasPrevious[pair.second], &features)
        }
        return features
    }
}
