/// The pairs of lines worth comparing, with how much both speak of the same.
struct TopicPairs {
    struct Pair {
        var first: Int
        var second: Int
        var topic: Double
        /// The same for the line behind the second one in its story; 0 when there is none.
        var following: Double
        var story: Int
        /// Whether the second line directly follows the first one or a copy of it.
        var isNext: Bool
    }

    private(set) var all: [Pair] = []
    /// For each second line the two best values among the stories of open lines.
    private var best: [(story: Int, topic: Double, rival: Double)?]

    /// `opens` are places among the text lines, `window` how many lines apart two may stand.
    init(_ scorer: JoinScorer, opens: [Int], window: Int) {
        let text = scorer.neighbours.text
        best = Array(repeating: nil, count: scorer.passages.count)
        var probe = TopicProbe()
        for place in opens {
            let first = text[place]
            let story = scorer.neighbours.story(of: first)
            probe.load(scorer.neighbours.surroundings(of: first), in: scorer.topics)
            for other in max(0, place - window)..<min(text.count, place + window + 1)
            where other != place {
                let second = text[other]
                guard scorer.beginnings[second] < 5 else { continue }
                let topic = probe.similarity(to: second, in: scorer.topics)
                note(story, topic, for: second)
                let isNext = scorer.neighbours.follows(second, first)
                guard isNext || scorer.beginnings[second] < JoinScorer.goodBeginning else {
                    continue
                }
                let next = scorer.neighbours.nextText(after: second)
                let following = next.map { probe.similarity(to: $0, in: scorer.topics) } ?? 0
                all.append(
                    Pair(
                        first: first, second: second, topic: topic, following: following,
                        story: story, isNext: isNext))
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
