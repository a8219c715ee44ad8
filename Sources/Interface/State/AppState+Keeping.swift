import Corpus

extension AppState {
    /// Marks, read state, their undoing, and exports.
    mutating func keep(_ command: Command, count: Int) -> [Effect] {
        switch command {
        case .toggleMark: return toggleMark(count)
        case .clearMarks: return [.clearMarks]
        case .tagStory: return askForTags()
        case .toggleRead: return toggleRead()
        case .undo:
            if let pane = source { return [.undoCorrection(page: pane.page.path)] }
            let here = current?.id
            return replay { $0.undo(at: here) }
                ?? refuse(.info("There is nothing to undo", "没有可撤销的操作"))
        case .redo:
            if let pane = source { return [.redoCorrection(page: pane.page.path)] }
            return replay { $0.redo() }
                ?? refuse(.info("There is nothing to redo", "没有可重做的操作"))
        case .export:
            guard let row = current else {
                notice = .info("There is no story to save here", "这里没有可导出的稿件")
                return []
            }
            ask(for: .story(row.id))
        case .exportMarked: if !refusesMarked() { ask(for: .marked) }
        default: break
        }
        return []
    }

    /// Marks as the first of them is not: a run of stories becomes all marked or all unmarked.
    private mutating func toggleMark(_ count: Int) -> [Effect] {
        guard let first = current else {
            notice = .info("There is no story to mark here", "这里没有可标记的稿件")
            return []
        }
        guard focus == .stories, list.concordance == nil else {
            return [change(.marked, first.id, !first.isMarked)]
        }
        if list.rangeStart != nil {
            let chosen = list.chosen
            list.rangeStart = nil
            list.select(chosen.upperBound + 1)
            return [mark(chosen.lowerBound..<chosen.upperBound + 1, !first.isMarked)]
        }
        let start = list.selection.index
        let range = start..<min(start + count, list.count)
        let effect = mark(range, !first.isMarked)
        list.move(by: count)
        return [effect]
    }

    /// Stories that can be seen are marked by their names, whatever becomes of the list meanwhile;
    /// those around them by their places.
    private func mark(_ range: Range<Int>, _ value: Bool) -> Effect {
        let seen = Dictionary(
            uniqueKeysWithValues: range.clamped(to: list.loadedRange).compactMap { index in
                list.entry(at: index).map { (index, $0.row.id) }
            })
        guard seen.count == range.count else {
            return .markRange(list.source, range, seen: seen, value)
        }
        let ids = range.compactMap { seen[$0] }
        return .change(Change(kind: .marked, ids: ids, value: value), isUndoable: true)
    }

    private mutating func toggleRead() -> [Effect] {
        guard let row = currentOrNotice() else { return [] }
        list.move(by: 1)
        return [change(.read, row.id, !row.isRead)]
    }

    private func change(_ kind: Change.Kind, _ id: StoryID, _ value: Bool) -> Effect {
        .change(Change(kind: kind, ids: [id], value: value), isUndoable: true)
    }

    private mutating func refuse(_ notice: Notice) -> [Effect] {
        self.notice = notice
        return []
    }

    /// Does the next deed; nil where there is none. One that narrowed a list nobody looks at any
    /// more is passed over.
    private mutating func replay(_ next: (inout UndoHistory) -> UndoHistory.Deed?) -> [Effect]? {
        while let deed = next(&undoHistory) {
            if case .stories(let change) = deed, change.isAside { tellOfAside(change) }
            if let effect = deed.effect { return [effect] }
            if case .narrowing(let narrowing) = deed, let effects = apply(narrowing) {
                return effects
            }
        }
        return nil
    }

    private mutating func tellOfAside(_ change: Change) {
        if !change.value {
            notice = .info(
                "Unread again; \(key(.redo).english): read",
                "已恢复为未读;\(key(.redo).chinese) 设为已读")
        } else if let current, change.ids.contains(current.id) {
            notice = .info(
                "Read again; \(undoes.english)", "已重新设为已读;\(undoes.chinese)")
        } else {
            // Here u would undo something else.
            notice = .info("Read again", "已重新设为已读")
        }
    }

    mutating func ask(for what: ExportRequest.What) {
        func option(_ key: Character, _ format: String, _ label: Bilingual) -> Choice.Option {
            Choice.Option(
                key: key, label: label,
                answer: .effect(.export(ExportRequest(what: what, format: format))))
        }
        mode = .choice(
            Choice(
                question: Bilingual("Save as", "导出为"),
                options: [
                    option("m", "markdown", Bilingual("Markdown")),
                    option("t", "text", Bilingual("plain text", "纯文本")),
                    option("h", "html", Bilingual("HTML")),
                    option("j", "json", Bilingual("JSON")),
                ]))
    }
}
