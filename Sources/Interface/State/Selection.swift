/// A cursor in a list and the part of the list that is on screen: always valid, for every list.
///
/// Units are rows. `height` is the number of rows that fit; it may be 0 in a tiny window.
package struct Selection: Hashable, Sendable {
    package private(set) var index = 0
    /// First row on screen.
    package private(set) var top = 0
    package private(set) var count = 0
    package private(set) var height = 1
    /// A list beside another pane moves by half its height when the cursor leaves it: a terminal
    /// scrolls whole rows of the window only, so every cell of the list is sent again, and then
    /// not for each key. Other lists move by a row.
    private var leaps = false

    package init(count: Int = 0, height: Int = 1) {
        self.count = max(0, count)
        self.height = max(1, height)
    }

    package var visible: Range<Int> { top..<min(count, top + height) }

    /// Moves by `rows`, stopping at the ends; false when the cursor could not move.
    @discardableResult
    package mutating func move(by rows: Int) -> Bool {
        let before = index
        select(index.addingReportingOverflow(rows).overflow ? (rows < 0 ? 0 : count) : index + rows)
        return index != before
    }

    package mutating func select(_ row: Int) {
        index = min(max(0, row), max(0, count - 1))
        follow()
    }

    /// Scrolls so that the cursor stands at a share of the screen, as far as the list goes.
    package mutating func align(_ share: Double) {
        top = max(0, index - Int(Double(height - 1) * share))
        follow()
    }

    /// Half a page and a page, as less and vim count them.
    package var halfPage: Int { max(1, height / 2) }
    package var page: Int { max(1, height - 1) }

    package mutating func resize(height: Int, leaping: Bool = false) {
        self.height = max(1, height)
        leaps = leaping
        follow()
    }

    package mutating func recount(_ count: Int) {
        self.count = max(0, count)
        index = min(index, max(0, self.count - 1))
        follow()
    }

    /// Keeps the cursor on screen and the screen full.
    private mutating func follow() {
        let least = leaps ? halfPage : 1
        if index < top { top -= max(top - index, least) }
        if index >= top + height { top += max(index - top - height + 1, least) }
        top = max(0, min(top, count - height))
    }
}
