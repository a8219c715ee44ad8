package import Corpus
import Language

/// A change of one story's tags, and so also its reverse.
package struct TagChange: Hashable, Sendable {
    package var story: StoryID
    package var added: [String]
    package var removed: [String]

    var reversed: TagChange { TagChange(story: story, added: removed, removed: added) }

    package init(story: StoryID, added: [String], removed: [String]) {
        self.story = story
        self.added = added
        self.removed = removed
    }
}

/// Tags: typed with the archive's own as proposals, by their beginning or by their sounds.
extension AppState {
    mutating func askForTags() -> [Effect] {
        guard let row = current else {
            notice = .info("There is no story to tag here", "这里没有可加标签的稿件")
            return []
        }
        var prompt = Prompt(.tag(row.id))
        prompt.suggestions = proposedTags(for: "")
        mode = .prompt(prompt)
        return [.loadTags]
    }

    /// What was typed: `要闻 -旧` adds the first and takes the second away.
    func tag(_ story: StoryID, _ typed: String) -> [Effect] {
        let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
        func names(_ sign: Character) -> [String] {
            words.filter { $0.first == sign && $0.count > 1 }.map { String($0.dropFirst()) }
        }
        let plain = words.filter { $0.first != "-" && $0.first != "+" }
        let change = TagChange(story: story, added: plain + names("+"), removed: names("-"))
        return change.added.isEmpty && change.removed.isEmpty
            ? [] : [.tag(change, isUndoable: true)]
    }

    /// The tags that the last word typed may mean, the most used first.
    func proposedTags(for text: String) -> [Suggestion] {
        let typed = Self.lastWord(of: text)
        let folded = FoldedText(typed)
        let pinyin = typed.count > 1 ? PinyinQuery(typed, fuzziness: .common) : nil
        return tags.filter { tag, _ in
            tag != typed
                && (folded.scalars.isEmpty || FoldedText(tag).contains(folded)
                    || pinyin?.match(tag) != nil)
        }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { Suggestion(word: $0.key, stories: $0.value) }
    }

    /// The word that is being typed, without its sign.
    static func lastWord(of text: String) -> String {
        let word =
            text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
            .last ?? ""
        return String(word.first == "-" || word.first == "+" ? word.dropFirst() : word)
    }

    mutating func take(_ tags: [String: Int]) {
        self.tags = tags
        guard case .prompt(var prompt) = mode, case .tag = prompt.kind else { return }
        prompt.suggestions = proposedTags(for: prompt.field.text)
        mode = .prompt(prompt)
    }

    mutating func take(_ change: TagChange, _ tags: [String], isUndoable: Bool) {
        guard !change.added.isEmpty || !change.removed.isEmpty else {
            notice = .info("The tags are as they were", "标签没有变化")
            return
        }
        if isUndoable { undoHistory.record(.tags(change)) }
        revise([change.story]) { $0.tags = tags }
        if reader?.story.article.id == change.story { resetReader() }
        let signs = change.added.map { "+\($0)" } + change.removed.map { "-\($0)" }
        let list = signs.joined(separator: " ")
        notice = .info("Tags: \(list); u undoes", "标签:\(list);u 撤销")
    }
}
