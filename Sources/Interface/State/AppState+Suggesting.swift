import Terminal

/// Pinyin in the search prompt, for keyboards without an input method: the archive's own words are
/// proposed, a digit chooses one, and the word itself is searched.
extension AppState {
    /// The letters at the end of a query that may be pinyin; nil when there are none.
    static func pinyin(atEndOf text: String) -> String? {
        let typed = text.reversed().prefix { $0.isLetter && $0.isASCII || $0 == "'" || $0 == "ü" }
        return typed.count >= 2 ? String(typed.reversed()) : nil
    }

    /// Answers to an earlier state of the prompt are dropped.
    mutating func take(_ suggestions: [Suggestion], _ generation: Int) {
        guard generation == self.generation, case .prompt(var prompt) = mode else { return }
        prompt.suggestions = suggestions
        mode = .prompt(prompt)
    }

    /// Whether the words proposed are all there is: what was typed stands nowhere itself.
    func proposes(_ prompt: Prompt) -> Bool {
        guard !prompt.suggestions.isEmpty else { return false }
        switch prompt.kind {
        case .search: return answered == generation && list.count == 0
        case .find: return reader?.hits.isEmpty != false
        case .command, .saveSearch, .renameSearch, .tag, .filterFacets, .pick, .markMatching, .page,
            .pipe, .shell:
            return false
        }
    }

    /// Moves among the words that are proposed.
    mutating func choose(by step: Int, in prompt: Prompt) {
        var prompt = prompt
        let last = min(prompt.suggestions.count, Self.mostSuggestions) - 1
        prompt.chosen = min(max(0, prompt.chosen + step), last)
        mode = .prompt(prompt)
    }

    /// A tag may have digits itself: they choose only behind letters that spell one.
    private func digitsChoose(in prompt: Prompt) -> Bool {
        guard case .tag = prompt.kind else { return true }
        return Self.pinyin(atEndOf: prompt.field.text) != nil
    }

    /// As many as digits can choose.
    static let mostSuggestions = 9

    /// The word that a digit, or Tab for the first, stands for.
    func suggestion(chosenBy key: Key, in prompt: Prompt) -> String? {
        let index: Int
        switch key.asciiTwin {
        case .tab: index = prompt.chosen
        case .character where !digitsChoose(in: prompt): return nil
        case .character(let digit): index = (digit.wholeNumberValue ?? 0) - 1
        default: return nil
        }
        return prompt.suggestions.indices.contains(index) ? prompt.suggestions[index].word : nil
    }

    /// Puts the word in the place of its letters and searches for it.
    mutating func use(_ word: String, in prompt: Prompt) -> [Effect] {
        let text = prompt.field.text
        let typed =
            if case .tag = prompt.kind { Self.lastWord(of: text).count } else {
                Self.pinyin(atEndOf: text)?.count ?? 0
            }
        var prompt = prompt
        prompt.field = TextField(String(text.dropLast(typed)) + word)
        return edited(prompt)
    }
}
