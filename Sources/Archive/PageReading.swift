package import Corpus

/// A page as it is handed to the archive: how it was read, and what it was read from.
package struct PageReading: Sendable {
    package var page: Page { didSet { contents = [] } }
    /// The bytes of the file, as they were found.
    package var source: [UInt8]
    /// When the file was last changed, in seconds since 1970.
    package var modified: Double
    /// The issue the page belongs to.
    package var issue: String
    /// With what was learnt of characters it was read, see `LearntModel`; 0 for nothing.
    var model: Int
    /// Names the corrections that were made to the page; 0 when there are none.
    var stamp: Int64 = 0
    /// Of each story; empty until `prepare`, and when the page is another one since.
    private(set) var contents: [StoryContents] = []

    package init(
        page: Page, source: [UInt8], modified: Double, issue: String? = nil, model: Int = 0
    ) {
        self.page = page
        self.source = source
        self.modified = modified
        self.issue = issue ?? IssueName.of(path: page.path)
        self.model = model
    }

    /// Makes what is written of the stories beforehand, so that threads may share that work and
    /// the one that writes need not do it.
    package mutating func prepare() {
        contents = page.articles.map(StoryContents.init)
    }
}

/// What became of a page that was handed to the archive.
package enum PageChange: Hashable, Sendable, CaseIterable {
    case added, changed, unchanged
}

/// What the archive knows of a page's file.
package struct PageState: Hashable, Sendable {
    /// Bytes.
    package var size: Int
    /// Seconds since 1970.
    package var modified: Double
    package var stories: Int

    package init(size: Int, modified: Double, stories: Int) {
        self.size = size
        self.modified = modified
        self.stories = stories
    }
}
