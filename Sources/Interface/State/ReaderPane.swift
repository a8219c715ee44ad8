package import Corpus
package import Terminal

/// The reader: a story, how it is set, and where one stands in it.
package struct ReaderPane: Hashable, Sendable {
    package private(set) var story: Story
    package private(set) var text: ReaderText
    /// First row on screen.
    package private(set) var top = 0
    package private(set) var size: Size
    package private(set) var query: SearchQuery?
    package private(set) var hits: [Hit] = []
    package private(set) var currentHit: Int?
    package internal(set) var caret: ReaderCaret?
    /// Hits look like the rest of the text.
    package internal(set) var hidesHits = false
    /// Paragraphs without a hit are left out.
    package private(set) var showsOnlyHits = false
    /// The last row was reached and asked to be passed.
    var isPassedEnd = false
    /// Where one was when the text was set anew, and the row that shows it: once more set anew, it
    /// is found again, not the beginning of that row.
    private var rest: Rest?
    /// Cells of a line: 72 hold 36 Han.
    package private(set) var measure = ReaderPane.defaultMeasure

    /// A place where the query stands, in UTF-8 bytes of a block's text.
    package struct Hit: Hashable, Sendable {
        package var block: Int
        package var range: Range<Int>
    }

    private struct Rest: Hashable {
        var row: Int
        var place: ReaderAnchor
    }

    package static let defaultMeasure = 72

    let width: WidthTable
    private let tongue: Tongue
    let display: TextDisplay
    private let wanted: TextColumns

    package init(
        story: Story, size: Size, measure: Int, query: SearchQuery?, width: WidthTable,
        tongue: Tongue, display: TextDisplay = TextDisplay(),
        columns: TextColumns = .one
    ) {
        self.story = story
        self.size = size
        self.width = width
        self.tongue = tongue
        self.display = display
        wanted = columns
        self.measure = measure
        text = ReaderText(
            story, measure: Self.columns(measure, size), width: width, tongue: tongue,
            display: display)
        find(query)
        showHit(from: ReaderAnchor(block: 0, offset: 0))
    }

    static func columns(_ measure: Int, _ size: Size) -> Int {
        max(1, min(measure, size.columns - 2))
    }

    /// Columns side by side: two where they are wanted and fit, and the text is longer than one.
    package var columns: Int {
        let needed = 2 * text.measure + Self.gutter + 2
        return wanted == .two && size.columns >= needed && text.rows.count > size.rows ? 2 : 1
    }

    /// Rows of text that the screen holds.
    package var rowsOnScreen: Int { max(1, size.rows) * columns }

    /// Cells between two columns.
    package static let gutter = 4

    package var anchor: ReaderAnchor { text.anchor(at: top) }
    package var lastTop: Int { max(0, text.rows.count - rowsOnScreen) }
    package var isAtEnd: Bool { top >= lastTop }

    /// How far the last visible row is down the text, in percent.
    package var percent: Int {
        let count = text.rows.count
        return count == 0 ? 100 : min(100, (top + rowsOnScreen) * 100 / count)
    }

    @discardableResult
    package mutating func scroll(by rows: Int) -> Bool {
        let before = top
        scroll(to: top.addingReportingOverflow(rows).overflow ? 0 : top + rows)
        return top != before
    }

    package mutating func scroll(to row: Int) { top = min(max(0, row), lastTop) }
    package mutating func scroll(toPercent percent: Int) {
        scroll(to: text.rows.count * min(max(0, percent), 100) / 100)
    }
    package mutating func scroll(to anchor: ReaderAnchor) { scroll(to: text.row(of: anchor)) }

    /// Sets the story anew for a window or a measure, keeping the place.
    package mutating func fit(_ size: Size, measure: Int? = nil) {
        let measure = measure ?? self.measure
        guard size != self.size || measure != self.measure else { return }
        let place = restingPlace
        self.size = size
        self.measure = measure
        set()
        comeToRest(at: place)
        showCaret()
    }

    /// The same place in the same story, set for another width table, language, display or
    /// number of columns.
    func reset(
        width: WidthTable, tongue: Tongue, display: TextDisplay, columns: TextColumns
    ) -> ReaderPane {
        var pane = ReaderPane(
            story: story, size: size, measure: measure, query: query, width: width, tongue: tongue,
            display: display, columns: columns)
        pane.currentHit = currentHit
        pane.caret = caret
        pane.hidesHits = hidesHits
        if showsOnlyHits { pane.showOnlyHits(true) }
        pane.comeToRest(at: restingPlace)
        pane.showCaret()
        return pane
    }

    private var restingPlace: ReaderAnchor {
        if let rest, rest.row == top { rest.place } else { anchor }
    }

    private mutating func comeToRest(at place: ReaderAnchor) {
        scroll(to: place)
        rest = Rest(row: top, place: place)
    }

    package mutating func revise(_ change: (inout StoryRow) -> Void) { change(&story.row) }

    private mutating func set() {
        let columns = Self.columns(measure, size)
        text = ReaderText(
            story, measure: columns, width: width, tongue: tongue,
            display: display, only: shownBlocks)
        top = min(top, lastTop)
    }

    /// The blocks that are shown; nil for all.
    private var shownBlocks: Set<Int>? { showsOnlyHits ? Set(hits.map(\.block)) : nil }

    /// Leaves out the paragraphs without a hit, or shows all again; the place is kept.
    mutating func showOnlyHits(_ isOn: Bool) {
        let place = caret?.place ?? restingPlace
        showsOnlyHits = isOn
        set()
        comeToRest(at: place)
        if let caret, let shownBlocks, !shownBlocks.contains(caret.place.block) { self.caret = nil }
        showCaret()
    }
}

extension ReaderPane {
    /// Looks for the query in the story; nil drops the highlight.
    package mutating func find(_ query: SearchQuery?) {
        self.query = query
        currentHit = nil
        hits = []
        guard let query else {
            if showsOnlyHits { showOnlyHits(false) }
            return
        }
        for (index, block) in story.article.blocks.enumerated() {
            hits += query.ranges(in: block.text).map { Hit(block: index, range: $0) }
        }
        if showsOnlyHits { showOnlyHits(!hits.isEmpty) }
    }

    /// Steps to a neighbouring hit; false when there is none in that direction.
    package mutating func step(by direction: Int) -> Bool {
        guard !hits.isEmpty else { return false }
        let next =
            caret.map { neighbour(of: $0.place, direction) }
            ?? (currentHit ?? (direction > 0 ? -1 : hits.count)) + direction
        guard hits.indices.contains(next) else { return false }
        showHit(next)
        return true
    }

    /// The hit that begins next behind or before a place; none of the hits beyond the ends.
    private func neighbour(of place: ReaderAnchor, _ direction: Int) -> Int {
        func start(_ hit: Hit) -> ReaderAnchor {
            ReaderAnchor(block: hit.block, offset: hit.range.lowerBound)
        }
        return direction > 0
            ? hits.firstIndex { start($0) > place } ?? hits.count
            : hits.lastIndex { start($0) < place } ?? -1
    }

    /// Puts the caret on the beginning of the hit that it stands in.
    mutating func standAtHit() {
        guard let place = caret?.place else { return }
        let hit = hits.first { $0.block == place.block && $0.range.contains(place.offset) }
        if let hit { caret?.place.offset = hit.range.lowerBound }
    }

    /// Goes to the first hit at or behind an anchor, else to the first of all.
    package mutating func showHit(from anchor: ReaderAnchor) {
        guard !hits.isEmpty else { return }
        let next = hits.firstIndex {
            ReaderAnchor(block: $0.block, offset: $0.range.lowerBound) >= anchor
        }
        showHit(next ?? 0)
    }

    /// Goes to the last hit before an anchor, else to the last of all.
    package mutating func showHit(before anchor: ReaderAnchor) {
        guard !hits.isEmpty else { return }
        let previous = hits.lastIndex {
            ReaderAnchor(block: $0.block, offset: $0.range.lowerBound) < anchor
        }
        showHit(previous ?? hits.count - 1)
    }

    /// Puts a hit on screen, two rows below the top unless it is there already.
    private mutating func showHit(_ index: Int) {
        currentHit = index
        let hit = hits[index]
        let place = ReaderAnchor(block: hit.block, offset: hit.range.lowerBound)
        caret?.place = place
        let row = text.row(of: place)
        if !(top..<top + rowsOnScreen).contains(row) { scroll(to: row - 2) }
        // What is left out between the hits may come back: then this is where one is.
        if showsOnlyHits { rest = Rest(row: top, place: place) }
    }
}
