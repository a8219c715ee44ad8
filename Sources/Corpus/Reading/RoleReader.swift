/// Gives every standing line its role: the looks of the line first, then its neighbours.
struct RoleReader {
    private let passages: [Passage]
    private let forms: [LineForm]
    private let topics: TopicModel
    /// Standing lines in the order of the page.
    private let order: [Int]
    private var readings: [Int: RoleReading] = [:]

    static func read(
        _ passages: [Passage], forms: [LineForm], order: [Int], topics: TopicModel
    ) -> [Int: RoleReading] {
        var reader = RoleReader(passages: passages, forms: forms, topics: topics, order: order)
        reader.readAll()
        return reader.readings
    }

    private init(passages: [Passage], forms: [LineForm], topics: TopicModel, order: [Int]) {
        self.passages = passages
        self.forms = forms
        self.topics = topics
        self.order = order
    }

    private mutating func readAll() {
        var position = 0
        var storyHasText = false
        while position < order.count {
            let next: Int
            switch forms[order[position]] {
            case .short, .kicker, .label:
                next = readHeading(at: position, storyHasText: &storyHasText)
            default:
                readPlain(at: position, storyHasText: &storyHasText)
                next = position + 1
            }
            position = next
        }
    }

    // MARK: lines that are no headings

    private mutating func readPlain(at position: Int, storyHasText: inout Bool) {
        let index = order[position]
        switch forms[index] {
        case .byline(let credits):
            set(index, .byline, "byline grammar", 0.97, credits)
        case .bareName(let person):
            readBareName(position, person, storyHasText: storyHasText)
        case .credit(let credits):
            set(index, .credit, "photo credit", 0.97, credits)
            captionBefore(position)
        case .source(let name):
            set(index, .source, "names its source", 0.95, .init(source: name))
        case .item:
            set(index, .item, "item sign", 0.95, remark(index))
            storyHasText = true
        case .lead(let lead):
            set(index, .body, "begins with \(lead.dateline)", 0.98, .init(people: lead.people))
            readings[index]?.dateline = lead.dateline
            let closing = remark(index)
            readings[index]?.credits.people += closing.people
            readings[index]?.credits.source = closing.source
            storyHasText = true
        default:
            let isCaption = looksLikeCaption(position)
            set(
                index, isCaption ? .caption : .body,
                isCaption ? "one sentence where a picture stood" : "running text",
                isCaption ? 0.7 : 0.95, remark(index))
            storyHasText = true
        }
    }

    private func remark(_ index: Int) -> BylineGrammar.Credits {
        BylineGrammar.closingRemark(passages[index].scalars) ?? .init()
    }

    private mutating func readBareName(_ position: Int, _ person: Person, storyHasText: Bool) {
        let index = order[position]
        set(index, .byline, "a name alone on its line", 0.8, .init(people: [person]))
    }

    /// The paragraph before a credit says what the picture shows.
    private mutating func captionBefore(_ position: Int) {
        guard position > 0 else { return }
        let before = order[position - 1]
        guard case .prose = forms[before], readings[before]?.role == .block(.body),
            passages[before].letters.count <= 200
        else { return }
        readings[before]?.role = .block(.caption)
        readings[before]?.why = ["stands before a photo credit"]
    }

    /// One short sentence behind the room that a picture left.
    private func looksLikeCaption(_ position: Int) -> Bool {
        let passage = passages[order[position]]
        guard passage.blanksBefore >= 3, passage.letters.count <= 60, passage.ending == .closed,
            !passage.hasInnerStop, passage.beginning == .letter, position > 0,
            Phrasing.beginning(passage) > -1
        else { return false }
        return readings[order[position - 1]]?.role.isText ?? false
            || readings[order[position - 1]]?.role == .block(.subhead)
    }

    private mutating func set(
        _ index: Int, _ role: Block.Role, _ why: String, _ confidence: Double,
        _ credits: BylineGrammar.Credits = .init()
    ) {
        readings[index] = RoleReading(
            role: .block(role), why: [why], confidence: confidence, credits: credits)
    }

    // MARK: headings

    /// Reads a run of heading lines and what they stand over; returns the place behind it.
    private mutating func readHeading(at start: Int, storyHasText: inout Bool) -> Int {
        var end = start
        while end < order.count, isHeading(forms[order[end]]) { end += 1 }
        let run = Array(order[start..<end])
        let scraps = tornScraps(run, start: start, end: end)
        if scraps == run.count, !run.isEmpty {
            for index in run { set(index, .body, "a scrap of torn text", 0.6) }
            storyHasText = true
            return end
        }
        let verdict = HeadingEvidence(
            passages: passages, forms: forms, order: order, topics: topics, readings: readings
        ).verdict(start: start, end: end, storyHasText: storyHasText)
        if verdict.beginsStory {
            readHead(run, end: end, verdict)
            storyHasText = false
        } else {
            for index in run {
                set(index, .subhead, verdict.why.first ?? "stands inside a story", 0.8)
                if case .label(let isSeries) = forms[index] {
                    readings[index]?.role = isSeries ? .series : .section
                }
            }
        }
        return end
    }

    private func isHeading(_ form: LineForm) -> Bool {
        switch form {
        case .short, .kicker, .label: true
        default: false
        }
    }

    /// How many of the run's lines are pieces of a torn paragraph and no headings at all.
    private func tornScraps(_ run: [Int], start: Int, end: Int) -> Int {
        guard run.count == 1, let index = run.first, forms[index].isShort else { return 0 }
        let passage = passages[index]
        var score = -Phrasing.beginning(passage) * 0.5
        if start > 0 {
            let before = passages[order[start - 1]]
            if forms[order[start - 1]].isText,
                before.ending == .inClause || before.ending == .atPause
            {
                score += 1
            }
        }
        if end < order.count, forms[order[end]].isText, case .prose = forms[order[end]] {
            let after = passages[order[end]]
            score -= Phrasing.beginning(after) * 0.5
            if passage.hasComma { score += 0.4 }
        }
        return score >= 1.4 ? 1 : 0
    }

    private mutating func readHead(_ run: [Int], end: Int, _ verdict: HeadingEvidence.Verdict) {
        let labels = labelCount(run, end: end)
        for (place, index) in run.enumerated() {
            var role: LineRole = .block(.headline)
            var why = verdict.why
            if place < labels {
                role = .section
                why = ["a label over the headline"]
                if case .label(let isSeries) = forms[index], isSeries {
                    role = .series
                    why = ["a label with a number"]
                }
            } else if case .kicker = forms[index] {
                role = .block(.kicker)
                why = ["a short line with a colon"]
            } else if let first = passages[index].scalars.first, Glyph(first) == .dash {
                role = .block(.subheadline)
                why = ["begins with a dash under the headline"]
            }
            readings[index] = RoleReading(role: role, why: why, confidence: verdict.confidence)
        }
        let first = run.dropFirst(labels).first
        if let first { readings[first]?.beginsStory = true }
    }

    /// How many lines of a head are labels (栏目): those with a sign, and a short first line
    /// without one over at least one more line.
    private func labelCount(_ run: [Int], end: Int) -> Int {
        var count = 0
        while count < run.count, case .label = forms[run[count]] { count += 1 }
        if count > 0 { return count }
        guard let first = run.first, forms[first].isShort else { return 0 }
        let passage = passages[first]
        let hasItemsBelow = end < order.count && isBriefs(forms[order[end]])
        if SectionWords.isBriefs(passage.text) || run.count == 1 && hasItemsBelow { return 1 }
        guard run.count > 1, !passage.hasInnerBlank, !passage.hasComma,
            passage.ending == .inClause, passage.scalars.count == passage.letters.count
        else { return 0 }
        if case .kicker = forms[run[1]] { return passage.letters.count <= 16 ? 1 : 0 }
        let isLonger = passages[run[1]].letters.count >= passage.letters.count + 4
        return passage.letters.count <= 6 && isLonger ? 1 : 0
    }

    private func isBriefs(_ form: LineForm) -> Bool {
        if case .item = form { true } else { false }
    }
}

/// Words that stand as labels in every paper.
enum SectionWords {
    static func isBriefs(_ text: String) -> Bool {
        ["简讯", "短讯", "要闻简报", "简明新闻", "新闻简报", "短新闻", "一句话新闻", "新闻速递", "微新闻"].contains(text)
    }
}
