/// What a list shows of an issue.
package struct IssueRow: Hashable, Sendable, Identifiable {
    /// The issue's name: its file's or folder's name without the extension.
    package var id: String
    package var paper: String?
    package var date: DateRange?
    /// Number of pages and stories.
    package var pages: Int
    package var stories: Int
    package var unread: Int
    package var marked: Int

    package init(
        id: String, paper: String? = nil, date: DateRange? = nil, pages: Int, stories: Int,
        unread: Int = 0, marked: Int = 0
    ) {
        self.id = id
        self.paper = paper
        self.date = date
        self.pages = pages
        self.stories = stories
        self.unread = unread
        self.marked = marked
    }
}

/// What a list shows of a story.
package struct StoryRow: Hashable, Sendable, Identifiable {
    package var id: StoryID
    package var issue: String
    /// `DateRange.label` of the issue; empty when nothing is known.
    package var date: String
    package var section: String
    package var kicker: String
    package var title: String
    package var byline: [Person]
    package var characters: Int
    package var isMarked: Bool
    package var isRead: Bool
    package var tags: [String]
    /// The story has gaps or joins that are not certain.
    package var isDoubtful: Bool
    package var at: Place

    package init(
        id: StoryID, issue: String, date: String, section: String = "", kicker: String = "",
        title: String, byline: [Person] = [], characters: Int, isMarked: Bool = false,
        isRead: Bool = false, tags: [String] = [], isDoubtful: Bool = false, at: Place
    ) {
        self.id = id
        self.issue = issue
        self.date = date
        self.section = section
        self.kicker = kicker
        self.title = title
        self.byline = byline
        self.characters = characters
        self.isMarked = isMarked
        self.isRead = isRead
        self.tags = tags
        self.isDoubtful = isDoubtful
        self.at = at
    }
}

/// Where a story's head stands in the dumps.
package struct Place: Hashable, Sendable {
    /// Path of the page's file, as it was imported.
    package var page: String
    /// Physical line, counted from 1.
    package var line: Int

    package init(page: String, line: Int) {
        self.page = page
        self.line = line
    }
}

/// A story found by a query, with what to show of it.
package struct SearchHit: Hashable, Sendable {
    package var row: StoryRow
    /// A passage around the first hit, as it stands in the story.
    package var snippet: String
    /// Number of places in the story where a term of the query stands.
    package var hits: Int

    package init(row: StoryRow, snippet: String, hits: Int) {
        self.row = row
        self.snippet = snippet
        self.hits = hits
    }
}

/// A story that belongs to another one, and why.
package struct RelatedStory: Hashable, Sendable {
    package var row: StoryRow
    /// Strongest first.
    package var reasons: [Reason]
    package var score: Double

    package init(row: StoryRow, reasons: [Reason], score: Double) {
        self.row = row
        self.reasons = reasons
        self.score = score
    }

    package struct Reason: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Same writer, same section, same series, a term or name both stories use.
            case writer, section, series, person, term
            /// How much of both texts is the same.
            case overlap
            /// A note that sends readers from one to the other.
            case turn
        }

        package var kind: Kind
        package var text: String

        package init(kind: Kind, text: String) {
            self.kind = kind
            self.text = text
        }
    }
}

/// A whole story with what the reader shows around it.
package struct Story: Hashable, Sendable {
    package var article: Article
    package var row: StoryRow
    package var issue: IssueFacts

    package init(article: Article, row: StoryRow, issue: IssueFacts) {
        self.article = article
        self.row = row
        self.issue = issue
    }
}
