/// Gives every standing line its role: the looks of the line first, then its neighbours.
struct RoleReader {
    /// What has been read of the story that the next line would belong to.
    struct StorySoFar {
        var hasHead = false
        var hasByline = false
        var hasText = false
        /// Whether the writer is named: by a byline or in the first paragraph.
        var isSigned = false
        /// Whether a label without a headline stands last, as over briefs.
        var awaitsItems = false
        /// Whether that label says that briefs follow, with or without signs.
        var awaitsBriefs = false
    }

    let passages: [Passage]
    let forms: [LineForm]
    let topics: TopicModel
    let tear: WordTear
    /// Standing lines in the order of the page.
    let order: [Int]
    /// Whether the page sets in the first line of a paragraph.
    let usesIndents: Bool
    var readings: [Int: RoleReading] = [:]
    var story = StorySoFar()

    static func read(
        _ passages: [Passage], forms: [LineForm], order: [Int], topics: TopicModel,
        tear: WordTear
    ) -> [Int: RoleReading] {
        var reader = RoleReader(
            passages: passages, forms: forms, topics: topics, tear: tear, order: order,
            usesIndents: usesIndents(passages, forms))
        reader.readAll()
        return reader.readings
    }

    static func usesIndents(_ passages: [Passage], _ forms: [LineForm]) -> Bool {
        var indented = 0
        var all = 0
        for (passage, form) in zip(passages, forms) where form.isText {
            all += 1
            if passage.isIndented { indented += 1 }
        }
        return indented * 2 > all
    }

    private mutating func readAll() {
        var position = 0
        while position < order.count {
            let next: Int
            switch forms[order[position]] {
            case .short, .kicker, .label:
                next = readHeading(at: position)
            default:
                readPlain(at: position)
                next = position + 1
            }
            position = next
        }
    }

    // MARK: lines that are no headings

    private mutating func readPlain(at position: Int) {
        let index = order[position]
        switch forms[index] {
        case .byline(let credits):
            set(index, .byline, "byline grammar", 0.97, credits)
            story.hasByline = true
            story.isSigned = true
        case .bareName(let person):
            set(index, .byline, "a name alone on its line", 0.8, .init(people: [person]))
            story.hasByline = true
            story.isSigned = true
        case .credit(let credits):
            set(index, .credit, "photo credit", 0.97, credits)
            captionBefore(position)
        case .source(let name):
            set(index, .source, "names its source", 0.95, .init(source: name))
        case .item:
            set(index, .item, "item sign", 0.95, remark(index))
            beginBriefs(index, when: story.awaitsItems)
            story.hasText = true
        case .lead(let lead) where lead.length >= passages[index].scalars.count:
            set(index, .byline, "a dateline alone on its line", 0.9, .init(people: lead.people))
            readings[index]?.dateline = lead.dateline
            story.hasByline = true
            story.isSigned = true
        case .lead(let lead):
            set(index, .body, "begins with \(lead.dateline)", 0.98, .init(people: lead.people))
            readings[index]?.dateline = lead.dateline
            let closing = remark(index)
            readings[index]?.credits.people += closing.people
            readings[index]?.credits.source = closing.source
            story.isSigned = true
            story.hasText = true
        default:
            let isCaption = looksLikeCaption(position)
            set(
                index, isCaption ? .caption : .body,
                isCaption ? "one sentence where a picture stood" : "running text",
                isCaption ? 0.7 : 0.95, remark(index))
            beginBriefs(index, when: story.awaitsBriefs)
            story.hasText = true
        }
    }

    /// Briefs under a label of their own are a story without a headline.
    private mutating func beginBriefs(_ index: Int, when isAwaited: Bool) {
        if isAwaited { readings[index]?.beginsStory = true }
        story.awaitsItems = false
        story.awaitsBriefs = false
    }

    private func remark(_ index: Int) -> BylineGrammar.Credits {
        BylineGrammar.closingRemark(passages[index].scalars) ?? .init()
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

    mutating func set(
        _ index: Int, _ role: Block.Role, _ why: String, _ confidence: Double,
        _ credits: BylineGrammar.Credits = .init()
    ) {
        readings[index] = RoleReading(
            role: .block(role), why: [why], confidence: confidence, credits: credits)
    }
}
