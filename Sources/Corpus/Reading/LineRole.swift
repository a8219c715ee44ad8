/// What a line is on its page.
enum LineRole: Equatable {
    case section
    case series
    case block(Block.Role)

    var isHead: Bool {
        if case .block(let role) = self { role.isHead } else { false }
    }

    /// Text that may be torn and put together again.
    var isText: Bool {
        self == .block(.body) || self == .block(.item) || self == .block(.caption)
    }
}

/// A line's role with the reason for it.
struct RoleReading {
    var role: LineRole
    var why: [String]
    var confidence: Double
    /// Whether a story begins with this line.
    var beginsStory = false
    /// Whether the line is no piece of a torn paragraph, however it ends: verse, a row of a table.
    var isWhole = false
    /// What the line names: its writers, its source.
    var credits = BylineGrammar.Credits()
    var dateline: String?
}
