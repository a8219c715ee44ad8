/// What a person says about how a page is read. It never changes the page itself.
package enum Correction: Hashable, Sendable {
    /// The second line goes on where the first one stops.
    case join(LineReference, LineReference)
    /// The second line does not go on where the first one stops.
    case cut(LineReference, LineReference)
    /// The lines belong to the story in which the last named line stands.
    case move([LineReference], Position, LineReference)
    /// A story begins with this line: what stands behind it goes with it.
    case begin(LineReference)
    /// The line, with those joined to it, is what the role says.
    case role(LineReference, Role)
    /// The first line only says again what the second one says; the second one stands.
    case repeats(LineReference, of: LineReference)
    /// The line stands for itself, even if another says the same.
    case notRepeat(LineReference)

    /// Where in a story moved lines go.
    package enum Position: String, Hashable, Sendable, CaseIterable {
        /// Where the order of the page's lines puts them.
        case within
        /// Before or behind the paragraph of the line that names the story.
        case before, behind
    }

    /// A block's role, or a place outside of all stories.
    package enum Role: Hashable, Sendable, CaseIterable {
        case block(Block.Role)
        case section, series, unplaced

        package static let allCases: [Role] =
            Block.Role.allCases.map(Role.block) + [.section, .series, .unplaced]

        package var name: String {
            switch self {
            case .block(let role): role.rawValue
            case .section: "section"
            case .series: "series"
            case .unplaced: "unplaced"
            }
        }

        package init?(name: String) {
            guard let role = Role.allCases.first(where: { $0.name == name }) else { return nil }
            self = role
        }
    }

    /// All lines the correction names, in its own order.
    package var lines: [LineReference] {
        switch self {
        case .join(let first, let second), .cut(let first, let second),
            .repeats(let first, of: let second):
            [first, second]
        case .move(let moved, _, let target): moved + [target]
        case .begin(let line), .role(let line, _), .notRepeat(let line): [line]
        }
    }

    /// A phrase for people, with the line numbers of the day it was made.
    package var summary: String {
        switch self {
        case .join(let first, let second):
            "join line \(second.number) to line \(first.number)"
        case .cut(let first, let second):
            "cut line \(second.number) from line \(first.number)"
        case .move(let moved, let position, let target):
            "move \(moved.count == 1 ? "line" : "lines") "
                + moved.map { String($0.number) }.joined(separator: ", ")
                + (position == .within
                    ? " to the story of line \(target.number)"
                    : " \(position.rawValue) line \(target.number)")
        case .begin(let line): "begin a story with line \(line.number)"
        case .role(let line, let role): "read line \(line.number) as \(role.name)"
        case .repeats(let line, of: let kept):
            "line \(line.number) repeats line \(kept.number)"
        case .notRepeat(let line): "line \(line.number) repeats nothing"
        }
    }
}

/// The reasons that stand where a person decided and not the reader.
package enum ByHand {
    package static let joined = "joined by hand"
    package static let cut = "cut by hand"
    package static let moved = "moved by hand"
    package static let begins = "begins a story by hand"
    package static let role = "role set by hand"
    package static let repeated = "marked as a repeat by hand"
    package static let stands = "marked as no repeat by hand"
    package static let setAside = "set aside by hand"
    package static let issue = "set by hand"

    package static let all: Set<String> = [
        joined, cut, moved, begins, role, repeated, stands, setAside, issue,
    ]
}
