import Terminal

/// What may follow: the keys behind a prefix, or the commands that fit what is typed behind `:`.
struct PopUpView {
    let state: AppState

    private struct Row {
        var left: String
        var middle: String
        var right: String
        var isChosen = false
    }

    /// At most this many rows; the rest would hide what one was looking at.
    private static let tallest = 13

    func draw(above status: Rect, on canvas: inout Canvas) {
        let rows = rows.prefix(max(0, min(Self.tallest, status.row - 1)))
        guard !rows.isEmpty else { return }
        let top = status.row - rows.count
        let rect = Rect(column: 0, row: top, columns: status.columns, rows: rows.count)
        canvas.clear(rect)
        let left = rows.map { canvas.width.width(of: $0.left) }.max() ?? 0
        for (offset, row) in rows.enumerated() {
            canvas.write(row.left, at: 1, row: top + offset, in: rect, style: .key)
            let right = row.right.isEmpty ? 1 : canvas.width.width(of: row.right) + 2
            let middle = canvas.width.fit(
                row.middle, columns: max(0, rect.columns - left - 3 - right))
            canvas.write(middle, at: left + 3, row: top + offset, in: rect, style: .text)
            if row.isChosen {
                let line = Rect(column: 0, row: top + offset, columns: rect.columns, rows: 1)
                canvas.restyle(line, style: .selected)
            }
            if !row.right.isEmpty {
                canvas.writeRight(" " + row.right + " ", row: top + offset, in: rect, style: .dim)
            }
        }
    }

    private var rows: [Row] {
        switch state.mode {
        case .normal where state.hasPaused: continuations
        case .choice(let choice)
        where choice.isListed(state.tongue, columns: state.size.columns, state.width):
            choice.options.map {
                Row(left: String($0.key), middle: $0.label[state.tongue], right: "")
            }
        case .prompt(let prompt) where prompt.picker != nil: recalled(prompt)
        case .letter(.go) where state.hasPaused: namedPlaces
        case .prompt(let prompt) where prompt.kind.picking != nil: picks(prompt)
        case .prompt(let prompt) where prompt.kind == .command: palette(prompt.field.text)
        case .prompt(let prompt):
            prompt.suggestions.prefix(AppState.mostSuggestions).enumerated().map {
                index, suggestion in
                Row(
                    left: "\(index + 1)", middle: suggestion.word, right: "\(suggestion.stories)",
                    isChosen: index == prompt.chosen
                        && (prompt.kind.isTag || state.proposes(prompt)))
            }
        default: []
        }
    }

    /// The history to choose from, the part of it around the cursor.
    private func recalled(_ prompt: Prompt) -> [Row] {
        guard let kind = prompt.historyKind, let index = prompt.picker?.index else { return [] }
        let lines = state.history.lines(of: kind, holding: prompt.field.text)
        if lines.isEmpty {
            let text = Bilingual("Nothing like that was typed before", "以前没有输入过")
            return [Row(left: "", middle: text[state.tongue], right: "")]
        }
        let first = max(0, index - Self.tallest + 1)
        return lines.indices.dropFirst(first).map { place in
            Row(left: "", middle: lines[place], right: "", isChosen: place == index)
        }
    }

    /// The rows of a picker, the part of them around the cursor.
    private func picks(_ prompt: Prompt) -> [Row] {
        guard let picking = prompt.kind.picking else { return [] }
        let picks = state.picks(picking, holding: prompt.field.text)
        if picks.isEmpty {
            let text = Bilingual("Nothing is called that", "没有此名称")
            return [Row(left: "", middle: text[state.tongue], right: "")]
        }
        let first = max(0, prompt.chosen - Self.tallest + 1)
        return picks.indices.dropFirst(first).map { index in
            Row(
                left: "", middle: picks[index].name, right: picks[index].detail,
                isChosen: index == prompt.chosen)
        }
    }

    /// The places that have a letter, and where one was before.
    private var namedPlaces: [Row] {
        let last = state.jumps.places.first.map {
            [Row(left: "'", middle: $0.title(state.tongue), right: "")]
        }
        return (last ?? [])
            + state.placeMarks.sorted { $0.key < $1.key }.map { letter, place in
                Row(left: String(letter), middle: place.title(state.tongue), right: "")
            }
    }

    private var continuations: [Row] {
        guard case .pending(let following) = state.keymap.lookup(state.pending, in: state.scope)
        else { return [] }
        var rows: [(meaning: Keymap.Meaning, keys: [String])] = []
        for continuation in following {
            let key = HelpText.display(KeyNotation.describe(continuation.key))
            if let index = rows.firstIndex(where: { $0.meaning == continuation.meaning }) {
                rows[index].keys.append(key)
            } else {
                rows.append((continuation.meaning, [key]))
            }
        }
        return rows.map { meaning, keys in
            // Letters are quicker to type than arrows.
            let keys = keys.sorted { ($0.count, $0) < ($1.count, $1) }
            return Row(
                left: keys.joined(separator: " "), middle: explanation(of: meaning), right: "")
        }
    }

    private func explanation(of meaning: Keymap.Meaning) -> String {
        switch meaning {
        case .command(let command): CommandTable.entry(command)?.summary[state.tongue] ?? ""
        case .macro(let keys): KeyNotation.describe(keys)
        case .nothing: ""
        }
    }

    private func palette(_ typed: String) -> [Row] {
        if typed.hasPrefix("set ") { return settings(behind: typed) }
        return Palette.matches(typed).map { entry in
            let bound = Scope.allCases.flatMap {
                state.keymap.notations(of: entry.command, boundIn: $0)
            }
            let keys = Set(bound).sorted().prefix(2)
            return Row(
                left: entry.name, middle: entry.summary[state.tongue],
                right: keys.map(HelpText.display).joined(separator: " "))
        }
    }

    /// What can be set while the program runs, to what, and what it is now; one of them where its
    /// name is typed.
    private func settings(behind typed: String) -> [Row] {
        let name = typed.split { $0 == " " || $0 == "=" }.dropFirst().first ?? ""
        return Setting.all.filter { !$0.isForStart && $0.name.hasPrefix(name) }.map { setting in
            Row(
                left: setting.name, middle: "\(setting.values)  \(setting.summary[state.tongue])",
                right: setting.value(state.settings))
        }
    }
}
