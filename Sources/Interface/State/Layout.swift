package import Terminal

/// Which panes stand where: one at a time in a narrow window, two or three side by side in a
/// wide one. The focused pane is always among them.
package struct Layout: Hashable, Sendable {
    package private(set) var issues: Rect?
    package private(set) var facets: Rect?
    package private(set) var stories: Rect?
    package private(set) var reader: Rect?
    /// The line of status, notices and prompts at the bottom; empty in a window without rows.
    package let status: Rect
    /// Columns with a rule between two panes.
    package private(set) var rules: [Rect] = []

    /// From these widths on, two and three panes stand side by side. Two Chinese columns of
    /// 24 Han fit 100 cells; three need a reader of 36 Han beside two lists.
    static let twoPanes = 100
    static let threePanes = 160

    /// From this width on counts stand beside the list they are of, else above it.
    static let facetsBeside = 72

    package init(
        size: Size, focus: Focus, hasReader: Bool, hasFacets: Bool = false,
        panes: PaneSizes = PaneSizes()
    ) {
        let (content, status) = Rect(size).splitBottom(1)
        self.status = status
        let outer: Focus = hasFacets && focus != .issues ? .facets : .issues
        let isList = focus == .facets || focus == .stories
        var shown: [Focus] = [focus]
        if panes.isMaximised {
            set(focus, content)
            return
        }
        if size.columns >= Self.threePanes {
            shown = hasReader ? [outer, .stories, .reader] : [outer, .stories]
        } else if hasFacets, isList {
            guard size.columns >= Self.facetsBeside else {
                stack(in: content)
                return
            }
            shown = [.facets, .stories]
        } else if size.columns >= Self.twoPanes {
            shown = hasReader && focus != .issues ? [.stories, .reader] : [.issues, .stories]
        }
        place(shown, in: content, panes)
    }

    /// Rows of a pane below its title.
    package var contentRows: Int { max(0, status.row - 1) }

    /// Rows of one pane below its title; those it would have if it is not shown.
    package func rows(below pane: Rect?) -> Int { pane.map { max(0, $0.rows - 1) } ?? contentRows }

    /// The counts above the list.
    private mutating func stack(in content: Rect) {
        let (top, rest) = content.splitTop((content.rows + 1) / 2)
        facets = top
        stories = rest
    }

    private mutating func place(_ shown: [Focus], in content: Rect, _ panes: PaneSizes) {
        var rest = content
        for (index, focus) in shown.enumerated() {
            guard index < shown.count - 1 else {
                set(focus, rest)
                return
            }
            let wanted =
                Self.columns(of: focus, in: content.columns)
                + (focus == .stories ? panes.stories : panes.outer)
            // Every pane behind this one keeps what it cannot do without, and a rule.
            let behindIt = (PaneSizes.narrowest + 1) * (shown.count - 1 - index)
            let columns = max(PaneSizes.narrowest, min(wanted, rest.columns - behindIt))
            let (pane, behind) = rest.splitLeft(columns)
            let (rule, next) = behind.splitLeft(1)
            set(focus, pane)
            rules.append(rule)
            rest = next
        }
    }

    private static func columns(of focus: Focus, in total: Int) -> Int {
        switch focus {
        case .issues: min(36, total / 4)
        case .facets: min(36, max(28, total / 4))
        case .stories: total >= threePanes ? total * 3 / 10 : total * 2 / 5
        case .reader: total
        }
    }

    private mutating func set(_ focus: Focus, _ rect: Rect) {
        switch focus {
        case .issues: issues = rect
        case .facets: facets = rect
        case .stories: stories = rect
        case .reader: reader = rect
        }
    }
}
