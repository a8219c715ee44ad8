package import Terminal

/// Which panes stand where: one at a time in a narrow window, two or three side by side in a
/// wide one. The focused pane is always among them.
package struct Layout: Hashable, Sendable {
    package private(set) var issues: Rect?
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

    package init(size: Size, focus: Focus, hasReader: Bool) {
        let (content, status) = Rect(size).splitBottom(1)
        self.status = status
        var shown: [Focus] = [focus]
        if size.columns >= Self.threePanes {
            shown = hasReader ? [.issues, .stories, .reader] : [.issues, .stories]
        } else if size.columns >= Self.twoPanes {
            shown = hasReader && focus != .issues ? [.stories, .reader] : [.issues, .stories]
        }
        place(shown, in: content)
    }

    /// Rows of a pane below its title.
    package var contentRows: Int {
        max(0, ((issues ?? stories ?? reader)?.rows ?? 0) - 1)
    }

    private mutating func place(_ shown: [Focus], in content: Rect) {
        var rest = content
        for (index, focus) in shown.enumerated() {
            guard index < shown.count - 1 else {
                set(focus, rest)
                return
            }
            let columns = Self.columns(of: focus, in: content.columns)
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
        case .stories: total >= threePanes ? total * 3 / 10 : total * 2 / 5
        case .reader: total
        }
    }

    private mutating func set(_ focus: Focus, _ rect: Rect) {
        switch focus {
        case .issues: issues = rect
        case .stories: stories = rect
        case .reader: reader = rect
        }
    }
}
