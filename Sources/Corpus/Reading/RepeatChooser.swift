/// Chooses which copy of repeated lines stands: the one that fits its surroundings.
struct RepeatChooser {
    private let passages: [Passage]
    private let forms: [LineForm]
    private let topics: TopicModel
    private let finder: RepeatFinder

    /// For each passage that only says again: the passage that stands.
    static func choose(
        _ passages: [Passage], forms: [LineForm], topics: TopicModel, finder: RepeatFinder
    ) -> [Int: Int] {
        RepeatChooser(passages: passages, forms: forms, topics: topics, finder: finder).choose()
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
        var standing = Set<Int>()
        var fits: [Int: Double] = [:]
        for group in finder.members {
            for member in group { fits[member] = fit(member) }
        }
        // Copies come in blocks: three rounds let neighbours of one block settle on one copy.
        for _ in 0..<3 {
            var next = Set<Int>()
            for group in finder.members {
                let best = group.max { left, right in
                    let a = value(left, fits, standing)
                    let b = value(right, fits, standing)
                    return a == b ? left > right : a < b
                }
                if let best { next.insert(best) }
            }
            standing = next
        }
        var copies: [Int: Int] = [:]
        for group in finder.members {
            guard let kept = group.first(where: standing.contains) else { continue }
            for member in group where member != kept { copies[member] = kept }
        }
        return copies
    }

    private func value(_ index: Int, _ fits: [Int: Double], _ standing: Set<Int>) -> Double {
        var value = fits[index] ?? 0
        if standing.contains(index - 1) { value += 1 }
        if standing.contains(index + 1) { value += 1 }
        return value
    }

    private func fit(_ index: Int) -> Double {
        let passage = passages[index]
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
            let rest = passages.indices.first {
                $0 > index && finder.classes[$0] == nil
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
