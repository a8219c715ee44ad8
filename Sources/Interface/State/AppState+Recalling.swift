import Terminal

/// History in prompts: ↑ and ↓ recall where nothing is typed, ^R shows a list to choose from.
extension AppState {
    /// Opens a prompt with what other sessions have remembered in the meantime.
    mutating func open(_ prompt: Prompt) -> [Effect] {
        mode = .prompt(prompt)
        return prompt.historyKind.map { [.loadHistory($0)] } ?? []
    }

    /// Keeps what was accepted.
    mutating func remember(_ prompt: Prompt) -> [Effect] {
        let line = prompt.field.text
        guard let kind = prompt.historyKind, line.contains(where: { !$0.isWhitespace }) else {
            return []
        }
        history.add(line, to: kind)
        return [.remember(line, kind)]
    }

    /// A key that has to do with the history; nil when it has not.
    mutating func recall(_ key: Key, in prompt: Prompt) -> [Effect]? {
        guard let kind = prompt.historyKind else { return nil }
        if prompt.picker != nil { return pick(key, in: prompt, kind) }
        switch key {
        case .control("r"):
            var prompt = prompt
            prompt.picker = Prompt.Picker()
            mode = .prompt(prompt)
            return []
        case .up, .control("p"):
            guard prompt.field.isEmpty || prompt.recall.steps > 0 else { return nil }
            return recall(prompt.recall.steps + 1, in: prompt, kind)
        case .down, .control("n"):
            guard prompt.recall.steps > 0 else { return nil }
            return recall(prompt.recall.steps - 1, in: prompt, kind)
        default: return nil
        }
    }

    private mutating func recall(
        _ steps: Int, in prompt: Prompt, _ kind: PromptHistory.Kind
    ) -> [Effect] {
        var prompt = prompt
        if prompt.recall.steps == 0 { prompt.recall.draft = prompt.field.text }
        let line = steps == 0 ? prompt.recall.draft : history.line(of: kind, back: steps)
        guard let line else { return [] }
        prompt.recall.steps = steps
        prompt.field = TextField(line)
        return edited(prompt)
    }

    private mutating func pick(
        _ key: Key, in prompt: Prompt, _ kind: PromptHistory.Kind
    ) -> [Effect]? {
        var prompt = prompt
        let lines = history.lines(of: kind, holding: prompt.field.text)
        let index = min(prompt.picker?.index ?? 0, max(0, lines.count - 1))
        switch key {
        case .down, .control("n"), .control("r"):
            prompt.picker?.index = min(index + 1, max(0, lines.count - 1))
        case .up, .control("p"): prompt.picker?.index = max(0, index - 1)
        case .escape, .control("g"), .control("c"): prompt.picker = nil
        case .enter, .tab:
            prompt.picker = nil
            guard lines.indices.contains(index) else { break }
            prompt.field = TextField(lines[index])
            return edited(prompt)
        default:
            prompt.picker?.index = 0
            guard prompt.field.take(key) else { return [] }
            return edited(prompt)
        }
        mode = .prompt(prompt)
        return []
    }
}
