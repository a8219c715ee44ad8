package import Corpus

/// The places where the query of a list stands, one line each with the hit in the middle; only the
/// lines around the screen are in memory.
package struct ConcordancePane: Hashable, Sendable {
    package let source: StorySource
    package private(set) var order = ConcordanceOrder.story
    package private(set) var selection = Selection()
    /// False when there are more places than are listed; nil while they are being looked for.
    package private(set) var isComplete: Bool?
    private var loaded: [ConcordanceLine] = []
    private var loadedFrom = 0
    /// What was asked for last: fewer lines than that are no reason to ask for it again.
    private var asked: Range<Int>?

    package init(_ source: StorySource) { self.source = source }

    package var selected: ConcordanceLine? { line(at: selection.index) }

    package func line(at index: Int) -> ConcordanceLine? {
        let offset = index - loadedFrom
        return loaded.indices.contains(offset) ? loaded[offset] : nil
    }

    mutating func take(count: Int, isComplete: Bool) {
        self.isComplete = isComplete
        selection.recount(count)
        forget()
    }

    mutating func take(_ lines: [ConcordanceLine], from start: Int, _ order: ConcordanceOrder) {
        guard order == self.order else { return }
        loaded = lines
        loadedFrom = start
    }

    /// The next order, from the top.
    mutating func turn() {
        let orders = ConcordanceOrder.allCases
        let next = (orders.firstIndex(of: order) ?? 0) + 1
        order = orders[next % orders.count]
        selection.select(0)
        forget()
    }

    /// Lines to be asked for before the pane can be drawn, each time once.
    mutating func ask() -> Range<Int>? {
        let wanted = selection.visible
        let have = loadedFrom..<loadedFrom + loaded.count
        if wanted.isEmpty || wanted.clamped(to: have) == wanted { return nil }
        if let asked, wanted.clamped(to: asked) == wanted { return nil }
        let margin = selection.height
        let range =
            max(0, wanted.lowerBound - margin)..<min(selection.count, wanted.upperBound + margin)
        asked = range
        return range
    }

    mutating func align(_ share: Double) { selection.align(share) }
    mutating func select(_ index: Int) { selection.select(index) }
    @discardableResult
    mutating func move(by lines: Int) -> Bool { selection.move(by: lines) }
    mutating func fit(rows: Int) { selection.resize(height: rows) }

    mutating func revise(_ ids: Set<StoryID>, _ change: (inout StoryRow) -> Void) {
        for index in loaded.indices where ids.contains(loaded[index].row.id) {
            change(&loaded[index].row)
        }
    }

    private mutating func forget() {
        loaded = []
        loadedFrom = 0
        asked = nil
    }
}
