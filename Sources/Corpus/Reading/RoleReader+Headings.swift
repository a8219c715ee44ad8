extension RoleReader {
    /// Lines that a head can have: label, kicker, headline in two lines, subheadline.
    private static let longestHead = 5

    /// Reads a run of heading lines and what they stand over; returns the place behind it.
    mutating func readHeading(at start: Int) -> Int {
        var end = start
        while end < order.count, isHeading(forms[order[end]]) { end += 1 }
        let behind = end
        var first = start
        while first < end,
            isScrap(behind: first)
                || end - first > 1 && isScrap(before: first + 1, isAlone: false)
        {
            set(order[first], .body, "a scrap of torn text", 0.6)
            story.hasText = true
            first += 1
        }
        var scraps: [Int] = []
        while first < end, isScrap(before: end, isAlone: end - first == 1) {
            end -= 1
            scraps.append(order[end])
        }
        if end - first > RoleReader.longestHead { end = readVerse(first, end) }
        if first < end { readRun(first, end) }
        for index in scraps {
            set(index, .body, "a scrap of torn text", 0.6)
            story.hasText = true
        }
        return behind
    }

    /// More short lines in a row than a head can have are verse, a list or a table: the first one
    /// heads the others. Returns the place behind the heading.
    private mutating func readVerse(_ start: Int, _ end: Int) -> Int {
        for index in order[(start + 1)..<end] {
            guard forms[index].isShort else { return end }
        }
        for index in order[(start + 1)..<end] {
            set(index, .body, "one of many short lines", 0.6)
            readings[index]?.isWhole = true
        }
        return start + 1
    }

    private mutating func readRun(_ start: Int, _ end: Int) {
        let verdict = HeadingEvidence(
            passages: passages, forms: forms, order: order, topics: topics
        ).verdict(start: start, end: end, story: story)
        let run = Array(order[start..<end])
        if verdict.beginsStory {
            readHead(run, end: end, verdict)
            story = StorySoFar(hasHead: true)
            let hasHead = run.contains { readings[$0]?.beginsStory ?? false }
            story.awaitsItems = !hasHead
            story.awaitsBriefs =
                !hasHead && run.contains { SectionWords.isBriefs(passages[$0].text) }
            return
        }
        for index in run {
            set(index, .subhead, verdict.why.first ?? "stands inside a story", verdict.confidence)
            if case .label(let isSeries) = forms[index] {
                readings[index]?.role = isSeries ? .series : .section
            }
        }
    }

    private func isHeading(_ form: LineForm) -> Bool {
        switch form {
        case .short, .kicker, .label: true
        default: false
        }
    }

    // MARK: scraps of torn paragraphs

    /// Whether a short line goes on from the open line before it.
    private func isScrap(behind place: Int) -> Bool {
        guard place > 0, forms[order[place]].isShort else { return false }
        let before = order[place - 1]
        guard readings[before]?.role.isText ?? false else { return false }
        let ending = passages[before].ending
        guard ending == .inClause || ending == .atPause else { return false }
        var score = -2 + seam(before, order[place]) + looksOfProse(passages[order[place]])
        if place + 1 < order.count, case .prose = forms[order[place + 1]] {
            // When the next line goes on better, this one only stands between the halves.
            score -= max(0, seam(before, order[place + 1]) - 1) * 0.5
        }
        return score > 0
    }

    /// Whether the short line before this place is the first half of a paragraph.
    private func isScrap(before place: Int, isAlone: Bool) -> Bool {
        let index = order[place - 1]
        guard forms[index].isShort else { return false }
        let passage = passages[index]
        guard passage.ending != .closed else { return false }
        var score = -1.6 + looksOfProse(passage)
        if place < order.count {
            switch forms[order[place]] {
            case .prose: score += max(-2, seam(index, order[place]))
            case .lead, .byline, .bareName, .item: score -= 4
            default: break
            }
        }
        if story.hasHead, !story.hasText, isAlone { score += story.hasByline ? 3.5 : 1 }
        return score > 0
    }

    /// How much a short line is like a piece of a sentence and unlike a heading.
    private func looksOfProse(_ passage: Passage) -> Double {
        var score = min(2.4, Double(Phrasing.proseWords(in: passage)) * 0.8)
        score += passage.hasComma ? 2.2 : -0.6
        if Phrasing.opens(passage) { score += 1.5 }
        if !passage.quotes.unclosed.isEmpty { score += 3 }
        if usesIndents { score += passage.isIndented ? 3 : -0.5 }
        if passage.hasInnerBlank { score -= 1.5 }
        let count = passage.letters.count
        if count > 26 { score += 1.5 } else if count > 20 { score += 0.7 }
        if count < 8 { score -= 1 }
        if LineEdges(passage).endsInWord { score += 0.5 }
        return score
    }

    /// How much one line goes on in the other, in nats.
    private func seam(_ first: Int, _ second: Int) -> Double {
        let left = passages[first]
        let right = passages[second]
        var score = -0.8 * Phrasing.beginning(right)
        if let open = left.quotes.unclosed.last,
            right.quotes.unopened.first == QuoteBalance.family(open)
        {
            score += 2.5
        }
        guard left.ending == .inClause, right.beginning == .letter,
            let a = left.letters.last, let b = right.letters.first
        else { return score }
        score += min(4, 0.45 * WordTear.gain(left.letters, right.letters))
        score += max(-1, min(1, 0.3 * tear.seam(a, b)))
        if topics.holds(a, b) { score += 0.6 }
        if left.letters.count > 1, topics.holds(left.letters[left.letters.count - 2], a, b) {
            score += 1
        }
        if right.letters.count > 1, topics.holds(a, b, right.letters[1]) { score += 1 }
        return score
    }

    // MARK: heads

    private mutating func readHead(_ run: [Int], end: Int, _ verdict: HeadingEvidence.Verdict) {
        let labels = labels(run, end: end)
        var head: Int?
        for index in run {
            var reading = RoleReading(
                role: .block(.headline), why: verdict.why, confidence: verdict.confidence)
            if labels.contains(index) {
                reading.role = .section
                reading.why = ["a label over the headline"]
                if case .label(let isSeries) = forms[index], isSeries {
                    reading.role = .series
                    reading.why = ["a label with a number"]
                }
            } else if case .kicker = forms[index] {
                reading.role = .block(.kicker)
                reading.why = ["a short line with a colon"]
            } else if let first = passages[index].scalars.first, Glyph(first) == .dash {
                reading.role = .block(.subheadline)
                reading.why = ["begins with a dash under the headline"]
            }
            if labels.contains(index) {
                // A label in the middle of the run ends one head and opens the next.
                head = nil
            } else if head == nil {
                head = index
                reading.beginsStory = true
            }
            readings[index] = reading
        }
    }

    /// The lines of a head that are labels (栏目): those with a sign, and a first line without
    /// one that is made like a label and of which the story itself does not speak.
    private func labels(_ run: [Int], end: Int) -> Set<Int> {
        var labels: Set<Int> = []
        for index in run { if case .label = forms[index] { labels.insert(index) } }
        if !labels.isEmpty { return labels }
        guard let first = run.first, forms[first].isShort else { return [] }
        if SectionWords.isBriefs(passages[first].text) { return [first] }
        if run.count == 1, SectionWords.cover(passages[first].scalars) { return [first] }
        if run.count == 1 { return end < order.count && isItem(forms[order[end]]) ? [first] : [] }
        return labelScore(first, run, end: end) > 0 ? [first] : []
    }

    private func labelScore(_ first: Int, _ run: [Int], end: Int) -> Double {
        let passage = passages[first]
        let count = passage.letters.count
        var score = -0.8 + Double(min(2, SectionWords.count(in: passage.scalars).words)) * 1.2
        if count <= 5 { score += 1.2 } else if count <= 8 { score += 0.6 }
        if count > 14 { score -= 2 } else if count > 10 { score -= 0.5 }
        if passage.hasInnerBlank || passage.hasComma { score -= 1.5 }
        if passage.scalars.count != count { score -= 0.7 }
        if passage.hanCount != count { score -= 1 }
        if case .kicker = forms[run[1]] { score += 2.5 }
        let overlap = topics.overlap(first, with: storyText(from: end), letters: count)
        if count > 3 { score += overlap < 0.05 ? 0.8 : overlap > 0.4 ? -1.5 : 0 }
        return score
    }

    /// The first paragraphs that stand under a head.
    private func storyText(from end: Int) -> [Int] {
        var text: [Int] = []
        var place = end
        while place < order.count, text.count < 6 {
            let index = order[place]
            if forms[index].isText { text.append(index) } else if !text.isEmpty { break }
            if isHeading(forms[index]) { break }
            place += 1
        }
        return text
    }

    private func isItem(_ form: LineForm) -> Bool {
        if case .item = form { true } else { false }
    }
}
