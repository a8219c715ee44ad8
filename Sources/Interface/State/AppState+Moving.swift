import Terminal

extension AppState {
    /// Moves the cursor of the focused list, or the text of the reader.
    mutating func move(_ command: Command, count: Int?) -> [Effect] {
        if source == nil, focus == .reader {
            if command == .pageDown, reader?.isPassedEnd == true, reader?.isAtEnd == true {
                return [.seek(.unread, in: list.source, from: list.selection.index, step: 1)]
            }
            reader?.isPassedEnd = false
            if reader?.caret == nil || !moveCaret(command, count) { scroll(command, count: count) }
            return []
        }
        guard let selection = focusedSelection, let row = target(command, count, selection) else {
            return []
        }
        return select(row: row)
    }

    /// The cursor of the list that takes the keys; nil in the reader.
    var focusedSelection: Selection? {
        if let source { return source.selection }
        return switch focus {
        case .issues: issues.selection
        case .facets: list.facets?.selection
        case .stories: list.concordance?.selection ?? list.selection
        case .reader: nil
        }
    }

    /// Puts the cursor of the list that takes the keys on a row.
    mutating func select(row: Int) -> [Effect] {
        if source != nil {
            source?.select(row: row)
            return []
        }
        switch focus {
        case .facets: list.facets?.select(row: row)
        case .stories where list.concordance != nil: list.concordance?.select(row)
        case .stories: list.select(row)
        case .issues:
            let before = issues.selection.index
            issues.select(row: row)
            let moved = issues.selection.index != before && layout.stories != nil
            return moved ? showStoriesOfSelectedIssue() : []
        case .reader: break
        }
        return []
    }

    /// The row a movement leads to.
    private func target(_ command: Command, _ count: Int?, _ selection: Selection) -> Int? {
        let times = count ?? 1
        switch command {
        case .moveDown: return selection.index + times
        case .moveUp: return selection.index - times
        case .halfPageDown: return selection.index + selection.halfPage * times
        case .halfPageUp: return selection.index - selection.halfPage * times
        case .pageDown: return selection.index + selection.page * times
        case .pageUp: return selection.index - selection.page * times
        case .goToTop: return (count ?? 1) - 1
        case .goToBottom: return (count ?? selection.count) - 1
        case .goToPercent: return selection.count * min(count ?? 100, 100) / 100
        default: return nil
        }
    }

    /// False for what has no meaning for the caret.
    private mutating func moveCaret(_ command: Command, _ count: Int?) -> Bool {
        guard let pane = reader else { return false }
        let last = pane.text.rows.count
        let times = min(count ?? 1, last)
        switch command {
        case .moveDown: reader?.moveCaret(rows: times)
        case .moveUp: reader?.moveCaret(rows: -times)
        case .halfPageDown: reader?.moveCaret(rows: max(1, pane.rowsOnScreen / 2) * times)
        case .halfPageUp: reader?.moveCaret(rows: -max(1, pane.rowsOnScreen / 2) * times)
        case .pageDown: reader?.moveCaret(rows: max(1, pane.rowsOnScreen - 1) * times)
        case .pageUp: reader?.moveCaret(rows: -max(1, pane.rowsOnScreen - 1) * times)
        case .goToTop: reader?.putCaret(row: (count ?? 1) - 1)
        case .goToBottom: reader?.putCaret(row: (count ?? last) - 1)
        case .goToPercent: reader?.putCaret(row: last * min(count ?? 100, 100) / 100)
        default: return false
        }
        return true
    }

    private mutating func scroll(_ command: Command, count: Int?) {
        guard let rows = reader?.rowsOnScreen else { return }
        let times = count ?? 1
        switch command {
        case .moveDown: reader?.scroll(by: times)
        case .moveUp: reader?.scroll(by: -times)
        case .halfPageDown: reader?.scroll(by: max(1, rows / 2) * times)
        case .halfPageUp: reader?.scroll(by: -max(1, rows / 2) * times)
        case .pageDown:
            if reader?.scroll(by: max(1, rows - 1) * times) == false {
                reader?.isPassedEnd = true
                let next = key(.nextStory)
                notice = .info(
                    "End of the story; once more opens the next unread, \(next.english) the next one",
                    "已到文末;再按一次看下一篇未读,\(next.chinese) 看下一篇")
            }
        case .pageUp: reader?.scroll(by: -max(1, rows - 1) * times)
        case .goToTop: reader?.scroll(to: (count ?? 1) - 1)
        case .goToBottom: reader?.scroll(to: count.map { $0 - 1 } ?? Int.max)
        case .goToPercent: reader?.scroll(toPercent: count ?? 100)
        default: break
        }
    }
}
