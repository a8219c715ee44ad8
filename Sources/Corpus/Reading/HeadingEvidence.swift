import Foundation

/// Weighs whether a run of heading lines begins a story or stands inside one.
struct HeadingEvidence {
    let passages: [Passage]
    let forms: [LineForm]
    let order: [Int]
    let topics: TopicModel
    let readings: [Int: RoleReading]

    struct Verdict {
        var score = 0.0
        var why: [String] = []

        var beginsStory: Bool { score > 0 }
        var confidence: Double { 1 / (1 + exp(-abs(score))) }

        mutating func add(_ weight: Double, _ phrase: String) {
            score += weight
            if weight > 0 { why.append(phrase) }
        }
    }

    func verdict(start: Int, end: Int, storyHasText: Bool) -> Verdict {
        var verdict = Verdict(score: -1)
        let run = order[start..<end]
        if !storyHasText { verdict.add(1.5, "no story's text stands before it") }
        addBelow(end, &verdict)
        addOwnLooks(Array(run), last: end - 1, &verdict)
        if start > 0 { addBefore(start, &verdict) }
        addTopics(start, end, &verdict)
        if verdict.why.isEmpty { verdict.why = ["stands between paragraphs of one story"] }
        return verdict
    }

    private func addBelow(_ end: Int, _ verdict: inout Verdict) {
        guard end < order.count else { return }
        switch forms[order[end]] {
        case .lead: verdict.add(5, "a first paragraph with a dateline follows")
        case .byline: verdict.add(5, "a byline follows")
        case .bareName: verdict.add(4, "a writer's name follows")
        case .item: verdict.add(4, "items follow")
        case .prose:
            if end + 1 < order.count, case .credit = forms[order[end + 1]] {
                verdict.add(3, "a caption and a photo credit follow")
            }
            verdict.add(Phrasing.lead(passages[order[end]]), "what follows begins like a story")
        default: break
        }
    }

    private func addOwnLooks(_ run: [Int], last: Int, _ verdict: inout Verdict) {
        for index in run {
            if case .label = forms[index] { verdict.add(4, "a label stands over it") }
            if case .kicker = forms[index] { verdict.add(3, "a kicker stands with it") }
        }
        let longest = run.map { passages[$0].letters.count }.max() ?? 0
        if run.count > 1 { verdict.add(1.5, "several heading lines") }
        if longest >= 16 { verdict.add(0.8, "as long as a headline") }
        if longest <= 9 { verdict.add(-0.7, "") }
        if hasSiblings(last) { verdict.add(-2.5, "") }
    }

    /// Subheads of one story are made alike: the same length, the same marks, a shared word.
    private func hasSiblings(_ place: Int) -> Bool {
        let index = order[place]
        guard forms[index].isShort else { return false }
        let own = passages[index]
        var found = 0
        for other in order[max(0, place - 12)..<min(order.count, place + 13)]
        where other != index && forms[other].isShort {
            let rival = passages[other]
            let sameLength = abs(rival.letters.count - own.letters.count) <= 1
            let sameMarks = marks(rival) == marks(own)
            let sameStart = rival.scalars.first == own.scalars.first
            if sameMarks, sameLength || sameStart { found += 1 }
        }
        return found > 0
    }

    private func marks(_ passage: Passage) -> [UInt32] {
        passage.scalars.filter { !Glyph($0).isLetter }
    }

    private func addBefore(_ start: Int, _ verdict: inout Verdict) {
        let before = order[start - 1]
        guard forms[before].isText else {
            switch forms[before] {
            case .credit, .source: verdict.add(1, "the story before has ended")
            default: break
            }
            return
        }
        verdict.add(Phrasing.end(passages[before]) * 0.8, "what stands before ends like a story")
        if passages[before].ending == .inClause || passages[before].ending == .atPause {
            verdict.add(0.3, "the text before breaks off")
        }
    }

    /// Text of another topic follows.
    private func addTopics(_ start: Int, _ end: Int, _ verdict: inout Verdict) {
        let before = neighbours(from: start - 1, step: -1)
        let after = neighbours(from: end, step: 1)
        guard !before.isEmpty, !after.isEmpty else { return }
        let similarity = topics.similarity(topics.topic(of: before), topics.topic(of: after))
        verdict.add((0.06 - similarity) * 20, "another topic begins")
    }

    private func neighbours(from start: Int, step: Int) -> [Int] {
        var found: [Int] = []
        var place = start
        while order.indices.contains(place), found.count < 3 {
            let index = order[place]
            if forms[index].isText { found.append(index) } else if !found.isEmpty { break }
            place += step
        }
        return found
    }
}
