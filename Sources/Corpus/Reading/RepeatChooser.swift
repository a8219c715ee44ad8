/// Chooses which copy of repeated lines stands: the one that fits its surroundings.
struct RepeatChooser {
    private let passages: [Passage]
    private let forms: [LineForm]
    private let topics: TopicModel
    private let finder: RepeatFinder

    /// How well each copy fits its surroundings.
    private var fits: [Int: Double] = [:]

    /// For each passage that only says again: the passage that stands.
    static func choose(
        _ passages: [Passage], forms: [LineForm], topics: TopicModel, finder: RepeatFinder
    ) -> [Int: Int] {
        var chooser = RepeatChooser(
            passages: passages, forms: forms, topics: topics, finder: finder)
        for member in finder.members.flatMap({ $0 }) {
            chooser.fits[member] = chooser.fit(member)
        }
        return chooser.choose()
    }

    private init(
        passages: [Passage], forms: [LineForm], topics: TopicModel, finder: RepeatFinder
    ) {
        self.passages = passages
        self.forms = forms
        self.topics = topics
        self.finder = finder
    }

    private func choose() -> [Int: Int] {
        var standing: [Int: Int] = [:]
        // Copies come in blocks: the clearest class is decided first, and its neighbours follow.
        var queue: [(group: Int, margin: Double)] = finder.members.indices.map {
            ($0, best(of: $0, standing).margin)
        }
        queue.sort { ($0.margin, $1.group) < ($1.margin, $0.group) }
        while let next = queue.popLast() {
            guard standing[next.group] == nil else { continue }
            var group: Int? = next.group
            while let at = group {
                let kept = best(of: at, standing).index
                standing[at] = kept
                group = neighbour(of: kept, step: 1, standing)
            }
            group = standing[next.group].flatMap { neighbour(of: $0, step: -1, standing) }
            while let at = group {
                let kept = best(of: at, standing).index
                standing[at] = kept
                group = neighbour(of: kept, step: -1, standing)
            }
        }
        var copies: [Int: Int] = [:]
        for (number, group) in finder.members.enumerated() {
            guard let kept = standing[number] else { continue }
            for member in group where member != kept { copies[member] = kept }
        }
        return copies
    }

    /// The class of the line beside, when it has copies too and none of them stands yet.
    private func neighbour(of index: Int, step: Int, _ standing: [Int: Int]) -> Int? {
        let beside = index + step
        guard finder.classes.indices.contains(beside), let group = finder.classes[beside],
            standing[group] == nil
        else { return nil }
        return group
    }

    /// The copy that fits best, and by how much it beats the next one.
    private func best(of group: Int, _ standing: [Int: Int]) -> (index: Int, margin: Double) {
        var best = (index: finder.members[group][0], value: -Double.infinity)
        var rival = -Double.infinity
        for member in finder.members[group] {
            var value = fits[member] ?? 0
            for beside in [member - 1, member + 1] where finder.classes.indices.contains(beside) {
                if let other = finder.classes[beside], standing[other] == beside { value += 2.5 }
            }
            if value > best.value {
                rival = best.value
                best = (member, value)
            } else {
                rival = max(rival, value)
            }
        }
        return (best.index, best.value - rival)
    }

    private func fit(_ index: Int) -> Double {
        let passage = passages[index]
        guard passage.letters.count >= RepeatFinder.shingleLength || passage.ending == .closed
        else {
            return 0
        }
        var score = 0.0
        let before = index - 1
        if passages.indices.contains(before) {
            score += fitBehind(before, index)
        } else {
            score -= 0.5
        }
        let after = index + 1
        if passage.ending == .inClause || passage.ending == .atPause {
            let goesOn =
                passages.indices.contains(after) && forms[after].isText
                && Phrasing.beginning(passages[after]) < 1
            score += goesOn ? 1 : -0.5
        }
        return score + topicFit(index)
    }

    private func fitBehind(_ before: Int, _ index: Int) -> Double {
        let beginning = Phrasing.beginning(passages[index])
        let isOpen = passages[before].ending == .inClause || passages[before].ending == .atPause
        switch forms[before] {
        case .short, .kicker, .label:
            // A heading must have text: where the copies are all that follows, one of them stands.
            let rest = passages.indices[(index + 1)...].prefix(60).first {
                finder.classes[$0] == nil
            }
            let needsText = rest.map { !forms[$0].isText } ?? true
            return needsText && finder.classes[before] == nil ? 3 : 0
        case .prose, .lead, .item:
            if isOpen { return beginning < 0 ? 1.5 : -1 }
            return beginning < -1 ? -1.5 : 0.2
        default:
            return 0
        }
    }

    /// Likeness to the nearest lines around that are said only once.
    private func topicFit(_ index: Int) -> Double {
        var around: [Int] = []
        for step in [-1, 1] {
            var at = index + step
            var found = 0
            while passages.indices.contains(at), found < 2, abs(at - index) < 40 {
                if finder.classes[at] == nil {
                    guard forms[at].isText else { break }
                    around.append(at)
                    found += 1
                }
                at += step
            }
        }
        guard !around.isEmpty else { return 0 }
        return 8 * topics.similarity(around, [index])
    }
}
