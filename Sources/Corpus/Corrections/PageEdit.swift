/// A page while one correction is made to it: lines are taken from where they stand and put
/// where they belong. Texts and everything else that follows are written by `PageRevision`.
struct PageEdit {
    /// Where a line of the page stands.
    enum Standing: Equatable {
        case story(Int, block: Int)
        case label(Int)
        case copy(Int)
        case fragment(Int)
    }

    var page: Page
    /// Labels whose kind a person named: whether the one that begins with a line is a series.
    var labelKinds: [Int: Bool] = [:]

    init(_ page: Page) { self.page = page }

    func standing(of line: Int) -> Standing? {
        for (number, article) in page.articles.enumerated() {
            if let block = article.blocks.firstIndex(where: { $0.lines.contains(line) }) {
                return .story(number, block: block)
            }
        }
        if let index = page.repeats.firstIndex(where: { $0.line == line }) { return .copy(index) }
        if let index = page.sections.firstIndex(where: { $0.lines.contains(line) }) {
            return .label(index)
        }
        if let index = page.unplaced.firstIndex(where: { $0.lines.contains(line) }) {
            return .fragment(index)
        }
        return nil
    }

    /// The lines around the line as one block, whatever they are on the page.
    func block(at standing: Standing) -> Block {
        switch standing {
        case .story(let article, let block): page.articles[article].blocks[block]
        case .label(let index): loose(page.sections[index].lines)
        case .copy(let index): loose([page.repeats[index].line])
        case .fragment(let index): loose(page.unplaced[index].lines)
        }
    }

    /// Puts blocks in the place of the one that stood there; an empty list takes it away.
    mutating func replace(_ standing: Standing, with blocks: [Block]) {
        switch standing {
        case .story(let article, let block):
            page.articles[article].blocks.replaceSubrange(block...block, with: blocks)
        case .label(let index):
            page.sections.replaceSubrange(
                index...index, with: blocks.map { SectionLabel(text: "", lines: $0.lines) })
        case .copy(let index):
            page.repeats.remove(at: index)
        case .fragment(let index):
            let why = page.unplaced[index].why
            page.unplaced.replaceSubrange(
                index...index, with: blocks.map { Fragment(text: "", lines: $0.lines, why: why) })
        }
    }

    /// Takes the line, and as much of its paragraph as the extent says, from where it stands.
    mutating func take(_ line: Int, _ extent: Extent) -> Block {
        guard let standing = standing(of: line) else {
            return Block(role: .body, text: "", lines: [line])
        }
        let parts = block(at: standing).parts(around: line, extent)
        replace(standing, with: parts.rest)
        return parts.middle
    }

    /// A label or a fragment tells which lines are one, but not why.
    private func loose(_ lines: [Int]) -> Block {
        Block(
            role: .body, text: "", lines: lines,
            joins: lines.dropFirst().map { _ in
                Join(offset: 0, confidence: 0.5, why: ["read as one outside of all stories"])
            })
    }
}

// MARK: places by the order of the page

extension PageEdit {
    /// The role a line has by its own looks when it comes into a story from outside.
    func looks(of line: Int) -> Block.Role {
        guard page.lines.indices.contains(line - 1),
            let passage = Passage(page.lines[line - 1], blanksBefore: 0)
        else { return .body }
        switch LineForm(passage) {
        case .label, .short: return .subhead
        case .kicker: return .kicker
        case .byline, .bareName: return .byline
        case .credit: return .credit
        case .source: return .source
        case .item: return .item
        case .lead, .prose: return .body
        }
    }

    /// The nearest line of a story before this one, if no label stands between them.
    func storyBefore(_ line: Int) -> Standing? {
        let label = page.sections.lazy.flatMap(\.lines).filter { $0 < line }.max() ?? 0
        var nearest: (line: Int, standing: Standing)?
        forEachStoryLine { number, standing in
            if number < line, number > nearest?.line ?? label { nearest = (number, standing) }
        }
        return nearest?.standing
    }

    /// The nearest line of a story behind this one, if no label stands between them.
    func storyBehind(_ line: Int) -> (line: Int, standing: Standing)? {
        let label = page.sections.lazy.flatMap(\.lines).filter { $0 > line }.min() ?? .max
        var nearest: (line: Int, standing: Standing)?
        forEachStoryLine { number, standing in
            if number > line, number < nearest?.line ?? label { nearest = (number, standing) }
        }
        return nearest
    }

    private func forEachStoryLine(_ visit: (Int, Standing) -> Void) {
        for (number, article) in page.articles.enumerated() {
            for (place, block) in article.blocks.enumerated() {
                for line in block.lines { visit(line, .story(number, block: place)) }
            }
        }
    }

    /// Puts a block where the order of the page puts it: behind the story's line before it, else
    /// into the story that follows, else into a story of its own.
    mutating func putByOrder(_ block: Block) {
        let line = block.lines.first ?? 0
        if case .story(let article, let place) = storyBefore(line) {
            insert([block], article: article, at: place + 1)
        } else if case .story(let article, _) = storyBehind(line)?.standing {
            insert([block], article: article, at: place(within: article, for: block))
        } else {
            addStory([block], parent: nil)
        }
    }

    /// The place in a story behind its nearest line before the block's; never before its head.
    func place(within article: Int, for block: Block) -> Int {
        let blocks = page.articles[article].blocks
        let line = block.lines.first ?? 0
        var nearest: (place: Int, line: Int)?
        for (place, candidate) in blocks.enumerated() {
            guard let start = candidate.lines.first, start < line else { continue }
            if nearest.map({ start > $0.line }) ?? true { nearest = (place, start) }
        }
        let head = blocks.prefix {
            $0.role.isHead || $0.role == .byline && block.role != .byline
        }.count
        if block.role.isHead { return min(head, nearest.map { $0.place + 1 } ?? 0) }
        return max(head, nearest.map { $0.place + 1 } ?? 0)
    }

    /// A head that comes into a story's text is a subhead there.
    mutating func insert(_ blocks: [Block], article: Int, at place: Int) {
        let isInText = page.articles[article].blocks[..<place].contains {
            $0.role == .body || $0.role == .item
        }
        let inserted = blocks.map { block in
            var block = block
            if isInText, block.role.isHead { block.role = .subhead }
            return block
        }
        page.articles[article].blocks.insert(contentsOf: inserted, at: place)
    }

    /// A new story; it stands under its parent's labels unless others stand between the two.
    mutating func addStory(_ blocks: [Block], parent: Int?) {
        var article = Article(id: StoryID(""), blocks: blocks)
        let order = LabelOrder(page, known: labelKinds)
        let own = order.labels(over: article.start)
        if let parent, order.labels(over: page.articles[parent].start) == own {
            article.section = page.articles[parent].section
            article.series = page.articles[parent].series
        } else {
            article.section = own.section
            article.series = own.series
        }
        page.articles.append(article)
    }
}
