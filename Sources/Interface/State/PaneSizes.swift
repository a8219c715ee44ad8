/// How a person has moved the rules between panes: cells more or less than the layout gives.
package struct PaneSizes: Hashable, Sendable {
    /// Of the issues, or the counts in their place.
    package var outer = 0
    package var stories = 0
    /// The focused pane has the window for itself.
    package var isMaximised = false

    /// What keeps a pane of use, in cells.
    static let narrowest = 16

    package init(outer: Int = 0, stories: Int = 0) {
        self.outer = outer
        self.stories = stories
    }
}
