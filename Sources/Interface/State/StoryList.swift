package import Corpus

/// One row of a list: the story and, in results, why it stands there.
package struct StoryEntry: Hashable, Sendable {
    package var row: StoryRow
    /// The passage that a query found.
    package var snippet: String?
    /// Why a related story is one, the strongest first.
    package var reasons: [RelatedStory.Reason]
    /// Places in the story where the query stands; 0 where nothing was searched.
    package var hits: Int

    package init(
        row: StoryRow, snippet: String? = nil, hits: Int = 0, reasons: [RelatedStory.Reason] = []
    ) {
        self.row = row
        self.snippet = snippet
        self.hits = hits
        self.reasons = reasons
    }
}

/// A list of stories of which only the rows around the screen are in memory.
package struct StoryList: Hashable, Sendable {
    package private(set) var source: StorySource
    package private(set) var selection: Selection
    /// The loaded rows, and the index of the first of them.
    private var loaded: [StoryEntry] = []
    private var loadedFrom = 0
    /// Titles for the source, where the source itself does not say it (the story of `related`).
    package var subject = ""
    /// Milliseconds the search took, to be shown beside its count; nil for other lists.
    package var milliseconds: Double?
    /// The counts beside the list by which it is narrowed, while they are open.
    package internal(set) var facets: FacetPane?
    /// The places where the list's query stands, while they are listed instead of the stories.
    package internal(set) var concordance: ConcordancePane?
    /// The other end of the stories that are chosen; nil where only the one under the cursor is.
    package internal(set) var rangeStart: Int?
    /// The story to which the cursor is on the way back.
    private(set) var awaited: StoryID?
    /// Asked for while a story was being read, to which closing the list returns.
    package var isFromReader = false

    package init(_ source: StorySource, subject: String = "") {
        self.source = source
        self.subject = subject
        selection = Selection()
    }

    /// Results say in a second row why they are results.
    package var rowsPerEntry: Int {
        switch source.base {
        case .search, .related, .duplicates, .parts: 2
        case .all, .issue, .marked, .sorted: 1
        }
    }

    package var count: Int { selection.count }

    package func entry(at index: Int) -> StoryEntry? {
        let offset = index - loadedFrom
        return loaded.indices.contains(offset) ? loaded[offset] : nil
    }

    /// The stories that are chosen, those between both ends.
    package var chosen: ClosedRange<Int> {
        let other = min(rangeStart ?? selection.index, max(0, count - 1))
        return min(other, selection.index)...max(other, selection.index)
    }

    /// The story under the cursor; nil as long as it is on the way, and while the cursor is on the
    /// way back to its story: no key may act on another one that stands at its place meanwhile.
    package var selected: StoryEntry? {
        let entry = entry(at: selection.index)
        return awaited == nil || awaited == entry?.row.id ? entry : nil
    }

    /// Where rows are loaded.
    var loadedRange: Range<Int> { loadedFrom..<loadedFrom + loaded.count }

    /// Rows that must be asked for before the list can be drawn; nil when all are there.
    /// Some more than the screen are asked for, so that not every key asks.
    package var missing: Range<Int>? {
        let wanted = selection.visible
        let have = loadedRange
        if wanted.isEmpty
            || (have.lowerBound <= wanted.lowerBound && wanted.upperBound <= have.upperBound)
        {
            return nil
        }
        let margin = selection.height
        return max(0, wanted.lowerBound - margin)..<min(count, wanted.upperBound + margin)
    }

    /// Fewer entries than were asked for say that the list is shorter than it was counted: marks
    /// were taken away, a page is gone. To ask again would bring the same answer for ever.
    package mutating func take(_ entries: [StoryEntry], of range: Range<Int>) {
        loaded = entries
        loadedFrom = range.lowerBound
        if entries.count < range.count {
            selection.recount(min(count, range.lowerBound + entries.count))
        }
    }

    /// The list has changed underneath: count anew and ask for the rows again.
    package mutating func recount(_ count: Int) {
        selection.recount(count)
        forget()
    }

    /// Places are others than they were: what was chosen by them is chosen no longer.
    package mutating func forget() {
        loaded = []
        loadedFrom = 0
        rangeStart = nil
    }

    /// The list is made anew, and the cursor is to stay on its story, which is `awaited`: somebody
    /// says by `settle` where it is now.
    mutating func unsettle() {
        awaited = awaited ?? selected?.row.id
        forget()
    }

    /// The cursor's story stands at a place, or is gone.
    mutating func settle(at index: Int?) {
        awaited = nil
        if let index { select(index) }
    }

    /// As one types a query, the same list shows ever other results, from the top.
    package mutating func retarget(_ source: StorySource) {
        self.source = source
        rangeStart = nil
        select(0)
        if concordance?.source != source { concordance = nil }
    }

    package mutating func fit(rows: Int, leaping: Bool) {
        selection.resize(height: rows / rowsPerEntry, leaping: leaping)
    }
    package mutating func align(_ share: Double) { selection.align(share) }
    package mutating func select(_ index: Int) {
        awaited = nil
        selection.select(index)
    }
    @discardableResult
    package mutating func move(by entries: Int) -> Bool {
        awaited = nil
        return selection.move(by: entries)
    }

    /// Changes the loaded rows of the given stories.
    package mutating func revise(_ ids: Set<StoryID>, _ change: (inout StoryRow) -> Void) {
        for index in loaded.indices where ids.contains(loaded[index].row.id) {
            change(&loaded[index].row)
        }
        concordance?.revise(ids, change)
    }
}
