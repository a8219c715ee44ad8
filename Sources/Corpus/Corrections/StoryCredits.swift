/// Who wrote a story and where it came from, after lines came to it or left it.
///
/// What the reader found in lines that stayed is kept; only what the moved lines name comes or goes.
struct StoryCredits {
    private(set) var people: [Person] = []
    private(set) var dateline: String?
    private(set) var source: String?

    init(_ article: Article, was old: Article?, passage: (Int) -> Passage?) {
        let oldLines = StoryCredits.lines(of: old?.blocks ?? [])
        let newLines = StoryCredits.lines(of: article.blocks)
        let known = Set(oldLines)
        let departed = known.subtracting(newLines).map { LineCredits($0, passage) }
        let arrived = Set(newLines).subtracting(known).map { LineCredits($0, passage) }
        if let old, (departed + arrived).allSatisfy(\.isEmpty) {
            people = old.byline
            dateline = old.dateline
            source = old.source
            return
        }
        let present = newLines.map { line in
            (credits: LineCredits(line, passage), isNew: !known.contains(line))
        }
        let oldPeople = old?.byline ?? []
        for (credits, isNew) in present {
            for person in credits.people where isNew || oldPeople.contains(person) {
                if !people.contains(person) { people.append(person) }
            }
        }
        let gone = Set(departed.flatMap(\.people))
        people += oldPeople.filter { !people.contains($0) && !gone.contains($0) }
        dateline = StoryCredits.fact(
            old?.dateline, departed.compactMap(\.dateline),
            present.map { ($0.credits.dateline, $0.isNew) })
        source = StoryCredits.fact(
            old?.source, departed.compactMap(\.source),
            present.map { ($0.credits.source, $0.isNew) })
    }

    private static func fact(
        _ old: String?, _ departed: [String], _ present: [(value: String?, isNew: Bool)]
    ) -> String? {
        guard let old else { return present.first { $0.isNew && $0.value != nil }?.value }
        if !departed.contains(old) || present.contains(where: { $0.value == old }) { return old }
        return present.lazy.compactMap(\.value).first
    }

    private static func lines(of blocks: [Block]) -> [LineCredits.Place] {
        blocks.flatMap { block in
            block.lines.map { LineCredits.Place(line: $0, role: block.role) }
        }
    }
}

/// What one line says about its story's hands when it is read as what it is.
struct LineCredits {
    struct Place: Hashable {
        var line: Int
        var role: Block.Role
    }

    private(set) var people: [Person] = []
    private(set) var dateline: String?
    private(set) var source: String?

    var isEmpty: Bool { people.isEmpty && dateline == nil && source == nil }

    init(_ place: Place, _ passage: (Int) -> Passage?) {
        guard let passage = passage(place.line) else { return }
        let scalars = passage.scalars
        switch place.role {
        case .body, .item, .caption:
            if let lead = LeadGrammar.lead(of: scalars) {
                people = lead.people
                dateline = lead.dateline
            }
            let remark = BylineGrammar.closingRemark(scalars)
            people += remark?.people ?? []
            source = remark?.source
        case .byline, .credit:
            people = LineCredits.names(scalars)
        case .source:
            source =
                BylineGrammar.sourceName(scalars[...])
                ?? BylineGrammar.closingRemark(scalars)?.source ?? passage.text
        case .kicker, .headline, .subheadline, .subhead: break
        }
    }

    /// A person says that these are names: the grammar need not be sure of it.
    private static func names(_ scalars: [UInt32]) -> [Person] {
        if let credits = BylineGrammar.byline(scalars) { return credits.people }
        if let person = BylineGrammar.bareName(scalars) { return [person] }
        return BylineGrammar.names(in: scalars[...], bareNames: .anyName)?.people ?? []
    }
}
