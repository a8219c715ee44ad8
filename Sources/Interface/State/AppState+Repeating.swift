import Corpus

/// A change that `.` makes again: what was asked for, and what was answered to its question.
struct RepeatableChange: Hashable, Sendable {
    enum Answer: Hashable, Sendable {
        case option(Character)
        case typed(String)
    }

    var command: Command
    var count: Int?
    var answer: Answer?
}

extension AppState {
    /// Makes the last change again, with the same answer; a count takes the place of its count.
    mutating func repeatLast(_ count: Int?) -> [Effect] {
        guard var last = lastChange else {
            notice = .info("Nothing has been changed yet", "尚无可重复的操作")
            return []
        }
        last.count = count ?? last.count
        if case .typed(let text)? = last.answer {
            guard let row = current else { return askForTags() }
            return tag(.story(row.id), text)
        }
        let effects = perform(last.command, count: last.count)
        guard case .choice(let choice) = mode, case .option(let key)? = last.answer,
            let option = choice.options.first(where: { $0.key == key })
        else { return effects }
        mode = .normal
        lastChange = last
        return effects + answer(with: option)
    }
}
