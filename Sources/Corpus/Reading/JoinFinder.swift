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

    /// Pairs looked at on one page; beyond it only lines that stand near each other are compared.
    private static let budget = 200_000

    static func find(_ scorer: JoinScorer) -> [Found] {
        let text = scorer.neighbours.text
        let opens = text.indices.filter { scorer.isOpen(text[$0]) }
        guard !opens.isEmpty else { return [] }
        let window = min(text.count, max(6, budget / opens.count))
        let pairs = TopicPairs(scorer, opens: opens, window: window)
        var candidates: [Candidate] = []
        for pair in pairs.all {
            let features = scorer.features(
                pair.first, pair.second, topic: pair.topic, lead: pairs.lead(pair))
            let score = features.score
            if score > -1 {
                candidates.append(
                    Candidate(
                        first: pair.first, second: pair.second, score: score, features: features))
            }
        }
        var assignment = Assignment(candidates)
        return assignment.decide()
    }

    struct Candidate {
        var first: Int
        var second: Int
        var score: Double
        var features: JoinFeatures
    }
}

/// One successor and one predecessor at most for each line, the largest regret first.
private struct Assignment {
    private let candidates: [JoinFinder.Candidate]
    private var byFirst: [Int: [Int]] = [:]
    private var bySecond: [Int: [Int]] = [:]
    private var taken: Set<Int> = []
    private var successor: [Int: Int] = [:]

    init(_ candidates: [JoinFinder.Candidate]) {
        self.candidates = candidates
        let ranked = candidates.indices.sorted { candidates[$0].score > candidates[$1].score }
        for index in ranked {
            byFirst[candidates[index].first, default: []].append(index)
            bySecond[candidates[index].second, default: []].append(index)
        }
    }

    mutating func decide() -> [JoinFinder.Found] {
        var found: [JoinFinder.Found] = []
        var open = byFirst.keys.sorted()
        while !open.isEmpty {
            var choice: (regret: Double, candidate: Int, margin: Double)?
            open = open.filter { first in
                guard let (best, margin) = best(for: first) else { return false }
                let regret = candidates[best].score > 0 ? margin : -1
                if regret > choice?.regret ?? 0 { choice = (regret, best, margin) }
                return candidates[best].score > 0
            }
            guard let choice else { break }
            let candidate = candidates[choice.candidate]
            taken.insert(candidate.second)
            successor[candidate.first] = candidate.second
            open.removeAll { $0 == candidate.first }
            found.append(
                JoinFinder.Found(
                    first: candidate.first, second: candidate.second,
                    confidence: 1 / (1 + exp(-choice.margin)), why: candidate.features.why))
        }
        return found
    }

    /// The best free successor and by how much it beats the next one, none included, and the
    /// other lines that want the same successor.
    private func best(for first: Int) -> (Int, Double)? {
        var best: Int?
        var rival = 0.0
        for index in byFirst[first] ?? [] {
            let candidate = candidates[index]
            if taken.contains(candidate.second) || closesCircle(candidate) { continue }
            if best == nil {
                best = index
            } else {
                rival = max(rival, candidate.score)
                break
            }
        }
        guard let best else { return nil }
        let chosen = candidates[best]
        for index in bySecond[chosen.second] ?? [] where candidates[index].first != first {
            if successor[candidates[index].first] == nil {
                rival = max(rival, candidates[index].score)
                break
            }
        }
        return (best, chosen.score - rival)
    }

    private func closesCircle(_ candidate: JoinFinder.Candidate) -> Bool {
        var at = candidate.second
        while let next = successor[at] {
            at = next
            if at == candidate.first { return true }
        }
        return at == candidate.first
    }
}

/// The pairs of lines worth comparing, with how much both speak of the same.
private struct TopicPairs {
    struct Pair {
        var first: Int
        var second: Int
        var topic: Double
        var story: Int
    }

    private(set) var all: [Pair] = []
    /// For each second line the two best values among the stories of open lines.
    private var best: [Int: (story: Int, topic: Double, rival: Double)] = [:]

    init(_ scorer: JoinScorer, opens: [Int], window: Int) {
        let text = scorer.neighbours.text
        var probe = TopicProbe()
        for place in opens {
            let first = text[place]
            let story = scorer.neighbours.territories.number[first] ?? 0
            probe.load(scorer.neighbours.surroundings(of: first), in: scorer.topics)
            for other in max(0, place - window)..<min(text.count, place + window + 1)
            where other != place {
                let second = text[other]
                guard scorer.beginnings[second] < 5 else { continue }
                let topic = probe.similarity(to: second, in: scorer.topics)
                note(story, topic, for: second)
                // A line that begins well can only go on from the line right before it.
                let isNext = scorer.neighbours.follows(second, first)
                guard isNext || scorer.beginnings[second] < 1.6 else { continue }
                all.append(Pair(first: first, second: second, topic: topic, story: story))
            }
        }
    }

    /// By how much the pair speaks more of the same than the second line and any other story do.
    func lead(_ pair: Pair) -> Double {
        guard let best = best[pair.second] else { return 0 }
        return pair.topic - (best.story == pair.story ? best.rival : best.topic)
    }

    private mutating func note(_ story: Int, _ topic: Double, for second: Int) {
        var value = best[second] ?? (story, topic, 0)
        if value.story == story {
            value.topic = max(value.topic, topic)
        } else if topic > value.topic {
            value = (story, topic, value.topic)
        } else {
            value.rival = max(value.rival, topic)
        }
        best[second] = value
    }
}
