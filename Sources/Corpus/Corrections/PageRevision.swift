/// Writes what follows from a correction: texts, labels, hands, gaps, kinds and names of the
/// stories that changed. What did not change stays as the reader wrote it.
struct PageRevision {
    private let before: Page
    private var page: Page
    private let labelKinds: [Int: Bool]

    static func revise(_ edit: PageEdit, from before: Page) -> Page {
        var revision = PageRevision(before: before, page: edit.page, labelKinds: edit.labelKinds)
        revision.reviseLooseLines()
        revision.reviseStories()
        revision.sort()
        return revision.page
    }

    // MARK: stories

    private mutating func reviseStories() {
        for index in page.articles.indices where isChanged(index) {
            let known = Dictionary(
                (old(index)?.blocks ?? []).map { ($0.lines.first, $0) },
                uniquingKeysWith: { first, _ in first })
            page.articles[index].blocks = page.articles[index].blocks.map { block in
                let same = known[block.lines.first]
                let isWritten = same?.lines == block.lines && same?.joins == block.joins
                return isWritten ? block : written(block)
            }
        }
        if page.sections != before.sections || !labelKinds.isEmpty { reviseLabels() }
        var changed = page.articles.indices.filter { isChanged($0) }
        for index in changed { reviseFacts(index) }
        changed.removeAll { page.articles[$0].blocks.isEmpty }
        let untouched = Set(page.articles.indices).subtracting(changed)
        var identities = StoryIdentity(
            given: Set(
                untouched.filter { !page.articles[$0].blocks.isEmpty }
                    .map { page.articles[$0].id }))
        for index in changed {
            page.articles[index].id = identities.identity(of: page.articles[index])
        }
        page.articles.removeAll { $0.blocks.isEmpty }
    }

    private func isChanged(_ index: Int) -> Bool {
        !before.articles.indices.contains(index) || page.articles[index] != before.articles[index]
    }

    private func old(_ index: Int) -> Article? {
        before.articles.indices.contains(index) ? before.articles[index] : nil
    }

    /// The block's text and the offsets of its joins, made of its lines.
    private func written(_ block: Block) -> Block {
        let joined = JoinedText(block.lines.compactMap { passage($0)?.scalars })
        var block = block
        block.text = joined.text
        for (number, offset) in joined.offsets.enumerated() where number < block.joins.count {
            block.joins[number].offset = offset
        }
        return block
    }

    private func passage(_ line: Int) -> Passage? {
        guard page.lines.indices.contains(line - 1) else { return nil }
        return Passage(page.lines[line - 1], blanksBefore: 0)
    }

    private mutating func reviseFacts(_ index: Int) {
        let credits = StoryCredits(page.articles[index], was: old(index)) { passage($0) }
        page.articles[index].byline = credits.people
        page.articles[index].dateline = credits.dateline
        page.articles[index].source = credits.source
        page.articles[index].gaps = gaps(index)
        let kind = ArticleWriter.kind(of: page.articles[index])
        // The reader may have known better than the rule: only a change of the rule's answer counts.
        if old(index).map(ArticleWriter.kind) != kind { page.articles[index].kind = kind }
    }

    /// The gaps that the rule finds, and of the reader's others those whose place is still an end.
    private func gaps(_ index: Int) -> [Gap] {
        let blocks = page.articles[index].blocks
        let found = ruledGaps(blocks)
        guard let old = old(index) else { return found }
        let known = Set(ruledGaps(old.blocks).map(\.after))
        let ends = Set(blocks.compactMap(\.lines.last))
        let foundPlaces = Set(found.map(\.after))
        let kept = old.gaps.filter { gap in
            foundPlaces.contains(gap.after)
                || !known.contains(gap.after)
                    && (ends.contains(gap.after)
                        || gap.after == 0 && blocks.first?.lines.first == old.start)
        }
        let places = Set(kept.map(\.after))
        return kept + found.filter { !known.contains($0.after) && !places.contains($0.after) }
    }

    private func ruledGaps(_ blocks: [Block]) -> [Gap] {
        GapFinder.gaps(
            blocks.compactMap { block in
                guard LineRole.block(block.role).isText,
                    let first = block.lines.first.flatMap(passage),
                    let last = block.lines.last.flatMap(passage)
                else { return nil }
                return GapFinder.Paragraph(role: block.role, first: first, last: last)
            })
    }

    // MARK: labels

    /// Stories over which other labels stand than before take those; all others keep theirs.
    private mutating func reviseLabels() {
        let was = LabelOrder(before)
        var kinds = Dictionary(
            before.sections.map { ($0.start, was.series.contains($0.start)) },
            uniquingKeysWith: { first, _ in first })
        kinds.merge(labelKinds) { _, byHand in byHand }
        let order = LabelOrder(page, known: kinds)
        for index in page.articles.indices where !page.articles[index].blocks.isEmpty {
            let start = page.articles[index].start
            let starts = [start, old(index)?.start ?? start]
            guard starts.contains(where: { order.labels(over: $0) != was.labels(over: $0) }) else {
                continue
            }
            let labels = order.labels(over: start)
            page.articles[index].section = labels.section
            page.articles[index].series = labels.series
        }
    }

    // MARK: what stands outside of stories

    private mutating func reviseLooseLines() {
        for index in page.sections.indices where page.sections[index].text.isEmpty {
            page.sections[index].text = text(of: page.sections[index].lines)
        }
        for index in page.unplaced.indices where page.unplaced[index].text.isEmpty {
            page.unplaced[index].text = text(of: page.unplaced[index].lines)
        }
    }

    private func text(of lines: [Int]) -> String {
        JoinedText(lines.compactMap { passage($0)?.scalars }).text
    }

    /// The order in which the reader writes a page.
    private mutating func sort() {
        page.articles = page.articles.map { ($0.topLine, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
        page.sections.sort { $0.start < $1.start }
        page.repeats.sort { $0.line < $1.line }
        page.unplaced.sort { ($0.lines.first ?? 0) < ($1.lines.first ?? 0) }
    }
}
