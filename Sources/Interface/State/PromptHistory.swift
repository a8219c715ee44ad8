import Language

/// What was typed into prompts before, the newest last.
package struct PromptHistory: Hashable, Sendable {
    /// Each has lines of its own.
    package enum Kind: String, Hashable, Sendable, CaseIterable { case search, command, shell }

    private var lines: [Kind: [String]] = [:]
    /// More are not kept.
    package static let longest = 500

    package init() {}

    /// `line` put behind the others, once, and the oldest dropped that are too many.
    package static func adding(_ line: String, to lines: [String]) -> [String] {
        Array((lines.filter { $0 != line } + [line]).suffix(longest))
    }

    mutating func take(_ lines: [String], of kind: Kind) { self.lines[kind] = lines }

    mutating func add(_ line: String, to kind: Kind) {
        lines[kind] = Self.adding(line, to: lines[kind] ?? [])
    }

    /// The line that is so many steps back, from 1 on.
    func line(of kind: Kind, back steps: Int) -> String? {
        let lines = lines[kind] ?? []
        return (1...max(1, lines.count)).contains(steps) && !lines.isEmpty
            ? lines[lines.count - steps] : nil
    }

    /// The lines that hold what is typed, or what its letters spell, the newest first.
    func lines(of kind: Kind, holding typed: String) -> [String] {
        let wanted = typed.lowercased()
        let pinyin = typed.count > 1 ? PinyinQuery(typed, fuzziness: .common) : nil
        return (lines[kind] ?? []).reversed().filter {
            wanted.isEmpty || $0.lowercased().contains(wanted) || pinyin?.match($0) != nil
        }
    }
}

extension Prompt {
    /// How far back in the history a prompt is, and what stood in it before.
    package struct Recall: Hashable, Sendable {
        var steps = 0
        var draft = ""
    }

    /// The history as a list to choose from.
    package struct Picker: Hashable, Sendable {
        package internal(set) var index = 0
    }

    var historyKind: PromptHistory.Kind? {
        switch kind {
        case .search, .find, .markMatching: .search
        case .command: .command
        case .pipe, .shell: .shell
        case .saveSearch, .renameSearch, .tag, .filterFacets, .pick, .page: nil
        }
    }
}
