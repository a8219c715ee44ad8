import Interface
import Terminal

extension Stage {
    /// What was given to the clipboard, one copy after the other.
    var copied: [String] {
        wishes.compactMap { wish in
            if case .copy(let text) = wish { text } else { nil }
        }
    }

    /// The text of the screen, row below row.
    var screen: String {
        let grid = state.render()
        return (0..<grid.size.rows).map { grid.rowText($0) }.joined(separator: "\n")
    }
}
