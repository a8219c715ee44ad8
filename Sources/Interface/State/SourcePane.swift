package import Corpus

/// The raw page beside the story it gave: every line with what became of it, one line a row, the
/// line under the cursor whole in a panel below.
package struct SourcePane: Hashable, Sendable {
    /// The page as it is read now, corrections applied.
    package private(set) var page: Page
    package private(set) var trace: PageTrace
    /// The story that is shown in step.
    package private(set) var story: StoryID
    /// Numbers of the lines that are not blank, in the order of the page.
    package private(set) var lines: [Int]
    package private(set) var selection: Selection
    /// A line that the next command is about too: a copy's original, the first half of a join.
    package private(set) var anchor: Int?

    package init(page: Page, story: StoryID) {
        self.page = page
        self.story = story
        trace = PageTrace(page)
        lines = page.lines.filter { !$0.isBlank }.map(\.number)
        selection = Selection(count: lines.count)
        let first = page.articles.first { $0.id == story }?.firstLine
        if let first { select(line: first) }
    }

    /// Physical number of the line under the cursor; nil on an empty page.
    package var line: Int? {
        lines.indices.contains(selection.index) ? lines[selection.index] : nil
    }

    /// The page's file, without its folders.
    package var name: String { page.path.split(separator: "/").last.map(String.init) ?? page.path }

    package var step: PageTrace.Step? { line.flatMap { trace[line: $0] } }

    package var article: Article? { page.articles.first { $0.id == (step?.story ?? story) } }

    package mutating func select(line number: Int) {
        if let index = lines.firstIndex(of: number) { selection.select(index) }
    }

    package mutating func align(_ share: Double) { selection.align(share) }
    package mutating func select(row: Int) { selection.select(row) }
    package mutating func fit(rows: Int) { selection.resize(height: rows) }
    package mutating func setAnchor(_ line: Int?) { anchor = line }

    /// The page has been read anew, corrected: the cursor stays on its line.
    package mutating func revise(_ page: Page) {
        let line = line
        self.page = page
        trace = PageTrace(page)
        anchor = nil
        if let story = line.flatMap({ trace[line: $0]?.story }) { self.story = story }
    }

    /// The next line, in a direction, that is in doubt: unplaced, at a gap, or not surely joined.
    package func nextDoubt(_ direction: Int) -> Int? {
        var index = selection.index + direction
        while lines.indices.contains(index) {
            if let step = trace[line: lines[index]], step.isDoubtful { return index }
            index += direction
        }
        return nil
    }
}

extension PageTrace.Step {
    /// A person should look at it.
    var isDoubtful: Bool {
        if isByHand { return false }
        if fate == .unplaced || lostBefore != nil || lostBehind != nil { return true }
        if case .joined = fate { return confidence < 0.9 }
        return false
    }
}
