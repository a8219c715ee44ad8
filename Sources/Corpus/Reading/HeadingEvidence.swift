import Foundation

/// Weighs whether a run of heading lines begins a story or stands inside one.
struct HeadingEvidence {
    let passages: [Passage]
    let forms: [LineForm]
    let order: [Int]
    let topics: TopicModel

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

    func verdict(start: Int, end: Int, story: RoleReader.StorySoFar) -> Verdict {
        var verdict = Verdict(score: -1)
        let run = order[start..<end]
        if !story.hasHead && !story.hasText {
            verdict.add(3, "no story stands before it")
        } else if !story.hasText {
            verdict.add(story.hasByline ? -2.5 : 0, "")
        } else if !story.hasHead {
            verdict.add(1, "the text before it has no headline")
        }
        addBelow(end, &verdict)
        addLeadAhead(end, story, &verdict)
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

    /// A first paragraph further down has no other headline than this one.
    private func addLeadAhead(
        _ end: Int, _ story: RoleReader.StorySoFar, _ verdict: inout Verdict
    ) {
        for place in (end + 1)..<max(end + 1, min(order.count, end + 12)) {
            switch forms[order[place]] {
            case .prose: continue
            case .lead:
                verdict.add(
                    story.isSigned ? 4 : 1.5, "a first paragraph with a dateline stands below")
            default: break
            }
            return
        }
    }

    private func addOwnLooks(_ run: [Int], last: Int, _ verdict: inout Verdict) {
        for index in run {
            if case .label = forms[index] { verdict.add(4, "a label stands over it") }
            if case .kicker = forms[index] { verdict.add(3, "a kicker stands with it") }
        }
        let longest = run.map { passages[$0].letters.count }.max() ?? 0
        if run.count > 1 { verdict.add(1.5, "several heading lines") }
        if run.count > 1, let first = run.first, passages[first].letters.count <= 8,
            SectionWords.count(in: passages[first].scalars).words > 0
        {
            verdict.add(2, "a label stands over it")
        }
        if longest >= 16 { verdict.add(0.8, "as long as a headline") }
        if longest <= 9 { verdict.add(-0.7, "") }
        switch siblings(last) {
        case .twins: verdict.add(-4.5, "")
        case .alike: verdict.add(-2.5, "")
        case .some: break
        // A story has two subheads or none.
        case .none: verdict.add(1.2, "no other short line stands near it")
        }
    }

    private enum Siblings { case none, some, alike, twins }

    /// Subheads of one story are made alike: the same length, the same marks, a shared word.
    private func siblings(_ place: Int) -> Siblings {
        let index = order[place]
        guard forms[index].isShort else { return .some }
        let own = passages[index]
        var found = Siblings.none
        for step in [-1, 1] {
            var at = place + step
            while order.indices.contains(at), abs(at - place) < 16, !isSigned(at) {
                let other = order[at]
                at += step
                guard forms[other].isShort else { continue }
                let rival = passages[other]
                let sameLength = abs(rival.letters.count - own.letters.count) <= 1
                let sameMarks = marks(rival) == marks(own)
                let sameStart = rival.scalars.first == own.scalars.first
                if sameMarks, sameLength && sameStart { return .twins }
                if sameMarks, sameLength || sameStart { found = .alike }
                if found == .none { found = .some }
            }
        }
        return found
    }

    /// Whether a story's own head or its writer stands at a place.
    private func isSigned(_ place: Int) -> Bool {
        switch forms[order[place]] {
        case .lead, .byline, .bareName, .label, .kicker: true
        case .short: place + 1 < order.count && isByline(forms[order[place + 1]])
        default: false
        }
    }

    private func isByline(_ form: LineForm) -> Bool {
        switch form {
        case .lead, .byline, .bareName: true
        default: false
        }
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
        let similarity = topics.similarity(before, after)
        verdict.add((0.06 - similarity) * 15, "another topic begins")
        let lines = order[start..<end]
        let turn =
            lines.map { index in
                let letters = passages[index].letters.count
                return topics.overlap(index, with: after, letters: letters)
                    - topics.overlap(index, with: before, letters: letters)
            }.max() ?? 0
        verdict.add(turn * 3, "what follows is what it says")
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
