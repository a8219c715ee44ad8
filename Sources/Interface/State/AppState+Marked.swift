import Corpus

/// What is done to all that is marked: `;`, then the command.
extension AppState {
    mutating func beginForMarked() -> [Effect] {
        if refusesMarked() { return [] }
        isForMarked = true
        let deeds = PaneHints.forMarked(in: scope).text(configuration)
        notice = .info(
            "For the \(markedTotal) marked: \(deeds.english)",
            "用于 \(markedTotal) 篇已标记:\(deeds.chinese)")
        return []
    }

    /// There is nothing that is marked, and it is said.
    mutating func refusesMarked() -> Bool {
        guard markedTotal == 0 else { return false }
        let marking = key(.toggleMark, in: .stories)
        notice = .info(
            "Nothing is marked; \(marking.english) marks a story", "尚无标记;\(marking.chinese)键标记")
        return true
    }

    mutating func performOnMarked(_ command: Command) -> [Effect] {
        isForMarked = false
        switch command {
        case .tagStory: return askForTags(of: .marked)
        case .toggleRead: return [.doToMarked(.toggleRead)]
        case .export, .exportMarked: ask(for: .marked)
        case .toggleMark, .clearMarks: return [.clearMarks]
        case .pipeStory: return open(Prompt(.pipe(.marked)))
        case .copyCitation: return [.copyMarked(.citation)]
        case .copyTitle: return [.copyMarked(.title)]
        case .copyPlace: return [.copyMarked(.place)]
        case .copyBody: return [.copyMarked(.document(format: "text"))]
        case .copyJSON: return [.copyMarked(.document(format: "json"))]
        case .cancel: break
        default:
            let name = CommandTable.entry(command)?.name ?? ""
            notice = .failure(
                "“\(name)” is not done to many stories at once", "“\(name)”不能用于多篇稿件")
        }
        return []
    }
}

/// What is done to every marked story, whichever they are when it is done.
package enum MarkedDeed: Hashable, Sendable {
    /// All read, or all unread when they are read already.
    case toggleRead
    case tag(adding: [String], removing: [String])
}

/// What of each story is copied.
package enum CopiedPart: Hashable, Sendable {
    case citation, title, place
    case document(format: String)
}

extension StoryRow {
    /// A line for the clipboard; nil for what a row does not hold.
    package func text(of part: CopiedPart) -> String? {
        switch part {
        case .citation: citation
        case .title: title
        case .place: "\(at.page):\(at.line) \(id)"
        case .document: nil
        }
    }
}
