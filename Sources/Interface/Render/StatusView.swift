import Corpus
import Terminal

/// The bottom line: a prompt, a question, a notice, or where one is and what one can do.
struct StatusView {
    let state: AppState

    private var tongue: Tongue { state.tongue }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard !rect.isEmpty else { return }
        canvas.fill(rect, style: .status)
        switch state.mode {
        case .prompt(let prompt): draw(prompt, in: room(for: prompt, rect), on: &canvas)
        case .choice(let choice): draw(choice, in: rect, on: &canvas)
        case .letter(let question):
            let text =
                question == .set
                ? Bilingual("Remember this place as: a letter", "记住此处,请按字母")
                : Bilingual("Go to the place: its letter, or '", "转到,请按字母或 '")
            draw(text[tongue], .prompt, in: rect, on: &canvas)
        case .help(let help) where help.field != nil: draw(help, in: rect, on: &canvas)
        case .help where state.notice == nil:
            draw(whole(helpHint, rect, canvas), .status, in: rect, on: &canvas)
        case .normal, .help:
            if let notice = state.notice {
                let style: Style = notice.kind == .failure ? .failure : .notice
                draw(notice.text[tongue], style, in: rect, on: &canvas)
            } else {
                draw(whole(hint, rect, canvas), .status, in: rect, on: &canvas)
            }
        }
    }

    private func draw(_ left: String, _ style: Style, in rect: Rect, on canvas: inout Canvas) {
        let right = facts
        let room = rect.columns - 1 - (right.isEmpty ? 0 : canvas.width.width(of: right) + 2)
        let isCrowded = room < min(20, canvas.width.width(of: left))
        let fitted = canvas.width.fit(left, columns: isCrowded ? rect.columns - 1 : room)
        canvas.write(" " + fitted, at: rect.column, row: rect.row, in: rect, style: style)
        if !isCrowded, !right.isEmpty {
            canvas.writeRight(right + " ", row: rect.row, in: rect, style: .status)
        }
    }

    /// As many of the keys of a hint as fit, none of them in half.
    private func whole(_ hint: String, _ rect: Rect, _ canvas: Canvas) -> String {
        let right = canvas.width.width(of: facts)
        let room = rect.columns - 1 - (right == 0 ? 0 : right + 2)
        return canvas.width.whole(hint, separator: "  ", columns: room)
    }

    /// Keys typed so far, pages being read, marks.
    private var facts: String {
        var parts: [String] = []
        let typed =
            (state.count.map(String.init) ?? "") + state.pending.map(KeyNotation.describe).joined()
        if !typed.isEmpty { parts.append(typed) }
        if let importing = state.importing {
            let text = Bilingual(
                "reading \(importing.done)/\(importing.of)", "读取 \(importing.done)/\(importing.of)")
            parts.append(text[tongue])
        }
        if state.focus == .stories, state.list.rangeStart != nil {
            let count = state.list.chosen.count
            parts.append(Bilingual("\(count) chosen", "已选 \(count)")[tongue])
        }
        if state.isForMarked { parts.append(";") }
        if state.markedTotal > 0 {
            parts.append(
                Bilingual("\(state.markedTotal) marked", "已标记 \(state.markedTotal)")[tongue])
        }
        return parts.joined(separator: "  ")
    }

    private var hint: String {
        PaneHints.of(state.scope, isResults: state.list.source.isSearch)
            .text(state.configuration)[tongue]
    }

    private var helpHint: String { PaneHints.ofHelp(state.helpKeys)[tongue] }
}

extension StatusView {
    /// A query that is wrong takes a second row, to point at the place.
    private func room(for prompt: Prompt, _ rect: Rect) -> Rect {
        guard prompt.problem != nil, rect.row > 1 else { return rect }
        return Rect(column: rect.column, row: rect.row - 1, columns: rect.columns, rows: 2)
    }

    private func draw(_ prompt: Prompt, in rect: Rect, on canvas: inout Canvas) {
        canvas.fill(rect, style: .status)
        let badge = prompt.isPattern ? Bilingual("regex ", "正则 ")[tongue] : ""
        let sign = badge + sign(of: prompt.kind)
        let answer = answer(to: prompt)
        let room =
            rect.columns - 1 - canvas.width.width(of: sign)
            - (answer.isEmpty ? 0 : canvas.width.width(of: answer) + 2)
        let column = draw(
            prompt.field, behind: sign, room: room, in: rect, on: &canvas)
        if let problem = prompt.problem {
            point(at: problem, prompt.field, from: column, in: rect, on: &canvas)
        } else if room > 8 {
            canvas.writeRight(answer + " ", row: rect.row, in: rect, style: .status)
        }
    }

    /// What is looked for in a page of help, and how often it stands there.
    private func draw(_ help: HelpPane, in rect: Rect, on canvas: inout Canvas) {
        guard let field = help.field else { return }
        let rows = HelpText.rows(help.topic, state.keymap, tongue)
        let count = HelpText.places(of: help.wanted, in: rows).count
        let answer =
            field.isEmpty
            ? "" : Bilingual(count == 1 ? "1 row" : "\(count) rows", "\(count) 行")[tongue]
        let room = rect.columns - 2 - (answer.isEmpty ? 0 : canvas.width.width(of: answer) + 2)
        draw(field, behind: "/", room: room, in: rect, on: &canvas)
        if room > 8 {
            canvas.writeRight(answer + " ", row: rect.row, in: rect, style: .status)
        }
    }

    /// A field behind its sign, the part around the caret; returns the column of the caret.
    @discardableResult
    private func draw(
        _ field: TextField, behind sign: String, room: Int, in rect: Rect, on canvas: inout Canvas
    ) -> Int {
        let before = canvas.width.tail(
            String(field.characters.prefix(field.caret)), columns: max(1, room))
        let after = String(field.characters.dropFirst(field.caret))
        var column = canvas.write(sign, at: rect.column, row: rect.row, in: rect, style: .prompt)
        let style: Style = field.isFresh ? .selected : .prompt
        column = canvas.write(before, at: column, row: rect.row, in: rect, style: style)
        canvas.placeCursor(column: min(column, rect.columns - 1), row: rect.row)
        canvas.write(after, at: column, row: rect.row, in: rect, style: .prompt)
        return column
    }

    private func sign(of kind: Prompt.Kind) -> String {
        switch kind {
        case .command: ":"
        case .find where state.findsBackwards: "?"
        case .search, .find: "/"
        case .pipe(.story): Bilingual("Pipe the story to: ", "传送本篇给:")[tongue]
        case .pipe(.marked): Bilingual("Pipe the marked to: ", "传送已标记给:")[tongue]
        case .shell: "!"
        case .page: Bilingual("Page: ", "版次:")[tongue]
        case .saveSearch, .renameSearch: Bilingual("Name: ", "名称:")[tongue]
        case .tag: Bilingual("Tags: ", "标签:")[tongue]
        case .filterFacets: Bilingual("Show: ", "只看:")[tongue]
        case .pick: Bilingual("Go to: ", "转到:")[tongue]
        case .markMatching(true): Bilingual("Mark: ", "标记:")[tongue]
        case .markMatching(false): Bilingual("Unmark: ", "取消标记:")[tongue]
        }
    }

    /// Shows where a query is wrong: there in its own style, and on the row below, if there is
    /// one, with carets and what is wrong.
    private func point(
        at problem: QueryError, _ field: TextField, from caret: Int, in rect: Rect,
        on canvas: inout Canvas
    ) {
        func cells(_ range: Range<Int>) -> Int {
            let range = range.clamped(to: field.characters.indices)
            return canvas.width.width(of: String(field.characters[range]))
        }
        let before = cells(0..<field.caret) - cells(0..<problem.place.lowerBound)
        let start = min(max(rect.column + 1, caret - before), rect.column + rect.columns - 1)
        let wrong = Rect(
            column: start, row: rect.row,
            columns: min(max(1, cells(problem.place)), rect.columns - start), rows: 1)
        canvas.restyle(wrong, style: .failure)
        guard rect.rows > 1 else { return }
        let line = Rect(
            column: rect.column, row: rect.row + 1, columns: rect.columns, rows: 1)
        canvas.write(
            String(repeating: "^", count: wrong.columns), at: start, row: line.row, in: line,
            style: .failure)
        let message = Bilingual(problem.message, problem.chinese)[tongue]
        tell(message, beside: wrong, in: line, on: &canvas)
    }

    /// Writes behind the carets, or before them where there is more room.
    private func tell(
        _ message: String, beside carets: Rect, in line: Rect, on canvas: inout Canvas
    ) {
        let end = carets.column + carets.columns
        let behind = line.column + line.columns - end - 1
        let before = carets.column - line.column - 1
        let wanted = canvas.width.width(of: message)
        if behind >= wanted || behind >= before {
            let fitted = canvas.width.fit(message, columns: max(0, behind))
            canvas.write(fitted, at: end + 1, row: line.row, in: line, style: .failure)
        } else {
            let fitted = canvas.width.fit(message, columns: before)
            let column = carets.column - 1 - canvas.width.width(of: fitted)
            canvas.write(fitted, at: column, row: line.row, in: line, style: .failure)
        }
    }

    /// What has been found so far.
    private func answer(to prompt: Prompt) -> String {
        guard !prompt.field.isEmpty else { return "" }
        switch prompt.kind {
        case .command, .saveSearch, .renameSearch, .tag, .filterFacets, .pick, .markMatching, .page,
            .pipe, .shell:
            return ""
        case .search:
            let count = state.list.count
            return Bilingual(count == 1 ? "1 story" : "\(count) stories", "\(count) 篇")[tongue]
        case .find:
            let count = state.reader?.hits.count ?? 0
            return Bilingual(count == 1 ? "1 hit" : "\(count) hits", "\(count) 处")[tongue]
        }
    }

    private func draw(_ choice: Choice, in rect: Rect, on canvas: inout Canvas) {
        var column = canvas.write(
            " " + choice.question[tongue] + ":", at: rect.column, row: rect.row, in: rect,
            style: .prompt)
        let isListed = choice.isListed(tongue, columns: rect.columns, canvas.width)
        for option in isListed ? [] : choice.options {
            column = canvas.write("  ", at: column, row: rect.row, in: rect, style: .prompt)
            column = canvas.write(
                String(option.key), at: column, row: rect.row, in: rect, style: .key)
            column = canvas.write(
                " " + option.label[tongue], at: column, row: rect.row, in: rect, style: .prompt)
        }
        canvas.write("  Esc", at: column, row: rect.row, in: rect, style: .key)
    }
}
