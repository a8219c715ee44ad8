package import Language

/// A story as a query looks at it: its paragraphs folded, and what is known besides.
package struct QuerySubject: Sendable {
    package struct Block: Sendable {
        package var role: Corpus.Block.Role
        package var isLead: Bool
        package var text: String
        package var folded: FoldedText
        /// When to give up looking for a pattern.
        var isOver: (@Sendable () -> Bool)?

        func isIn(_ scope: QueryScope) -> Bool {
            switch scope {
            case .anywhere: true
            case .head: role.isHead
            case .lead: isLead
            case .body: !role.isHead
            }
        }
    }

    package var article: Article
    /// Looked for when it is asked about: few queries do.
    package var names: StoryNames { StoryNames(article, folded: blocks.map(\.folded)) }
    package var facts: StoryFacts
    package var blocks: [Block]

    package init(
        _ article: Article, _ facts: StoryFacts = StoryFacts(),
        isOver: (@Sendable () -> Bool)? = nil
    ) {
        self.article = article
        self.facts = facts
        let lead = article.leadIndex
        blocks = article.blocks.enumerated().map { index, block in
            Block(
                role: block.role, isLead: index == lead, text: block.text,
                folded: FoldedText(block.text), isOver: isOver)
        }
    }
}

/// What an archive knows of a story that does not stand in it.
package struct StoryFacts: Hashable, Sendable {
    package var issue: String
    /// Path of the page's file.
    package var page: String
    package var pageNumber: Int?
    package var date: DateRange?
    package var tags: [String]
    package var isMarked: Bool
    package var isRead: Bool

    package init(
        issue: String = "", page: String = "", pageNumber: Int? = nil, date: DateRange? = nil,
        tags: [String] = [], isMarked: Bool = false, isRead: Bool = false
    ) {
        self.issue = issue
        self.page = page
        self.pageNumber = pageNumber
        self.date = date
        self.tags = tags
        self.isMarked = isMarked
        self.isRead = isRead
    }
}

extension Article {
    /// The first paragraph of the text (导语): where a news story says what it is about.
    package var leadIndex: Int? { blocks.firstIndex { $0.role == .body } }

    /// Something of it is missing or put together on weak grounds.
    package var isDoubtful: Bool {
        !gaps.isEmpty || blocks.contains { $0.joins.contains { !$0.isCertain } }
    }
}
