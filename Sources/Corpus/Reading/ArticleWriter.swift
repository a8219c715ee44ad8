/// Writes assembled stories into a page as articles with blocks, people, gaps and reasons.
struct ArticleWriter {
    private let passages: [Passage]
    private let readings: [Int: RoleReading]
    private let joins: [Int: JoinFinder.Found]
    private let fused: [Int: String]

    init(
        passages: [Passage], readings: [Int: RoleReading], joins: [JoinFinder.Found],
        fused: [FusedLines.Found]
    ) {
        self.passages = passages
        self.readings = readings
        self.joins = Dictionary(joins.map { ($0.second, $0) }, uniquingKeysWith: { a, _ in a })
        self.fused = Dictionary(fused.map { ($0.line, $0.why) }, uniquingKeysWith: { a, _ in a })
    }

    func write(_ stories: [StoryAssembler.Story], to page: inout Page) {
        var identities = StoryIdentity()
        var placed: [(line: Int, article: Article)] = []
        for story in stories {
            if let fragment = fragment(story, only: stories.count == 1) {
                page.unplaced.append(fragment)
                continue
            }
            let article = article(story, &identities)
            placed.append((article.topLine, article))
        }
        page.articles = placed.sorted { $0.line < $1.line }.map(\.article)
        page.unplaced.sort { ($0.lines.first ?? 0) < ($1.lines.first ?? 0) }
    }

    /// A scrap without a head that goes on from nowhere is nobody's.
    private func fragment(_ story: StoryAssembler.Story, only: Bool) -> Fragment? {
        guard !only, story.head == nil, story.paragraphs.count == 1,
            let lines = story.paragraphs.first, let first = lines.first,
            readings[first]?.role == .block(.body)
        else { return nil }
        return Fragment(
            text: JoinedText(lines.map { passages[$0].scalars }).text,
            lines: lines.map { passages[$0].number },
            why: "no headline stands over it and no line leads to it")
    }

    private func article(
        _ story: StoryAssembler.Story, _ identities: inout StoryIdentity
    ) -> Article {
        let blocks = story.paragraphs.compactMap(block)
        var article = Article(id: StoryID(""), blocks: blocks)
        article.section = story.section.map { passages[$0].text }
        article.series = story.series.map { passages[$0].text }
        var named: Set<Person> = []
        for index in story.paragraphs.flatMap({ $0 }) {
            guard let reading = readings[index] else { continue }
            for person in reading.credits.people where named.insert(person).inserted {
                article.byline.append(person)
            }
            article.dateline = article.dateline ?? reading.dateline
            article.source = article.source ?? reading.credits.source
        }
        article.gaps = gaps(story)
        article.kind = ArticleWriter.kind(of: article)
        article.id = identities.identity(of: article)
        return article
    }

    private func block(_ lines: [Int]) -> Block? {
        guard let first = lines.first, let reading = readings[first],
            case .block(let role) = reading.role
        else { return nil }
        let joined = JoinedText(lines.map { passages[$0].scalars })
        var block = Block(role: role, text: joined.text, lines: lines.map { passages[$0].number })
        block.joins = zip(lines.dropFirst(), joined.offsets).map { line, offset in
            Join(
                offset: offset, confidence: joins[line]?.confidence ?? 0,
                why: joins[line]?.why ?? [])
        }
        block.why = reading.why
        block.confidence = reading.confidence
        return block
    }

    private func gaps(_ story: StoryAssembler.Story) -> [Gap] {
        let fusedHere = story.paragraphs.flatMap { $0 }.compactMap { line in
            fused[line].map { Gap(after: passages[line].number, why: $0) }
        }
        let places = Set(fusedHere.map(\.after))
        let gaps = GapFinder.gaps(
            story.paragraphs.compactMap { paragraph in
                guard let first = paragraph.first, let last = paragraph.last,
                    let reading = readings[first], reading.role.isText, !reading.isWhole,
                    case .block(let role) = reading.role
                else { return nil }
                return GapFinder.Paragraph(
                    role: role, first: passages[first], last: passages[last],
                    hasOrigin: joins[first] != nil || reading.dateline != nil)
            })
        return fusedHere + gaps.filter { !places.contains($0.after) }
    }

    static func kind(of article: Article) -> Article.Kind {
        let roles = Set(article.blocks.map(\.role))
        if roles.contains(.item) { return .briefs }
        if article.headline == nil, let section = article.section, SectionWords.isBriefs(section) {
            return .briefs
        }
        if roles.contains(.credit), !roles.contains(.body) { return .photo }
        if let section = article.section, StoryWords.isOpinion(section) { return .opinion }
        if let headline = article.headline, StoryWords.isNotice(headline) { return .notice }
        return .story
    }
}

/// Words by which a label or a headline tells the kind of its story.
enum StoryWords {
    static func isOpinion(_ label: String) -> Bool {
        ["评论", "时评", "社论", "短评", "杂谈", "观点", "热评", "快评", "言论", "观潮", "论坛"]
            .contains { label.contains($0) }
    }

    static func isNotice(_ headline: String) -> Bool {
        ["公告", "启事", "声明", "通告", "公示", "通知", "讣告"].contains { headline.hasSuffix($0) }
    }
}

/// The text of joined lines, and where in it each line but the first begins.
struct JoinedText {
    private(set) var text = ""
    /// Offsets in UTF-8 bytes.
    private(set) var offsets: [Int] = []

    init(_ lines: [[UInt32]]) {
        for (number, scalars) in lines.enumerated() {
            if number > 0 {
                let before = lines[number - 1].last.map { Glyph($0) }
                let after = scalars.first.map { Glyph($0) }
                // Words of Latin letters are kept apart; Chinese has no blanks to lose.
                if before == .latin && after == .latin { text += " " }
                offsets.append(text.utf8.count)
            }
            text += String(scalars)
        }
    }
}
