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
        return askForTags(of: .story(row.id))
    }

    mutating func askForTags(of tagged: Prompt.Tagged) -> [Effect] {
        var prompt = Prompt(.tag(tagged))
        prompt.suggestions = proposedTags(for: "")
        mode = .prompt(prompt)
        return [.loadTags]
    }

    /// What was typed: `要闻 -旧` adds the first and takes the second away.
    mutating func tag(_ tagged: Prompt.Tagged, _ typed: String) -> [Effect] {
        let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
        func names(_ sign: Character) -> [String] {
            words.filter { $0.first == sign && $0.count > 1 }.map { String($0.dropFirst()) }
        }
        let added = words.filter { $0.first != "-" && $0.first != "+" } + names("+")
        let removed = names("-")
        if added.isEmpty, removed.isEmpty { return [] }
        switch tagged {
        case .marked: return [.doToMarked(.tag(adding: added, removing: removed))]
        case .story(let story):
            lastChange = RepeatableChange(command: .tagStory, answer: .typed(typed))
            let change = TagChange(story: story, added: added, removed: removed)
            return [.tag([change], isUndoable: true)]
        }
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

    mutating func take(_ changes: [TagChange], isUndoable: Bool) {
        guard let first = changes.first else {
            notice = .info("The tags are as they were", "标签没有变化")
            return
        }
        if isUndoable { undoHistory.record(.tags(changes)) }
        for change in changes {
            revise([change.story]) { row in
                let kept = Set(row.tags).subtracting(change.removed)
                row.tags = kept.union(change.added).sorted()
            }
        }
        if let open = reader?.story.article.id, changes.contains(where: { $0.story == open }) {
            resetReader()
        }
        let signs = first.added.map { "+\($0)" } + first.removed.map { "-\($0)" }
        let list = signs.joined(separator: " ")
        notice =
            changes.count == 1
            ? .info("Tags: \(list); \(undoing.english)", "标签:\(list);\(undoing.chinese)")
            : .info(
                "Tags of \(changes.count) stories changed; \(undoing.english)",
                "已更改 \(changes.count) 篇的标签;\(undoing.chinese)")
    }
}
