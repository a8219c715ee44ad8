import Terminal

extension AppState {
    /// Moves the cursor of the focused list, or the text of the reader.
    mutating func move(_ command: Command, count: Int?) -> [Effect] {
        if let pane = source {
            if let index = target(command, count, pane.selection) { source?.select(row: index) }
            return []
        }
        switch focus {
        case .reader:
            scroll(command, count: count)
            return []
        case .facets:
            if let pane = list.facets, let index = target(command, count, pane.selection) {
                list.facets?.select(row: index)
            }
            return []
        case .stories where list.concordance != nil:
            if let pane = list.concordance, let index = target(command, count, pane.selection) {
                list.concordance?.select(index)
            }
            return []
        case .stories:
            if let index = target(command, count, list.selection) { list.select(index) }
            return []
        case .issues:
            let before = issues.selection.index
            if let index = target(command, count, issues.selection) { issues.select(row: index) }
            let moved = issues.selection.index != before && layout.stories != nil
            return moved ? showStoriesOfSelectedIssue() : []
        }
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

    private mutating func scroll(_ command: Command, count: Int?) {
        guard let rows = reader?.size.rows else { return }
        let times = count ?? 1
        switch command {
        case .moveDown: reader?.scroll(by: times)
        case .moveUp: reader?.scroll(by: -times)
        case .halfPageDown: reader?.scroll(by: max(1, rows / 2) * times)
        case .halfPageUp: reader?.scroll(by: -max(1, rows / 2) * times)
        case .pageDown:
            if reader?.scroll(by: max(1, rows - 1) * times) == false {
                notice = .info("End of the story; J opens the next one", "已到文末;J 看下一篇")
            }
        case .pageUp: reader?.scroll(by: -max(1, rows - 1) * times)
        case .goToTop: reader?.scroll(to: (count ?? 1) - 1)
        case .goToBottom: reader?.scroll(to: count.map { $0 - 1 } ?? Int.max)
        case .goToPercent: reader?.scroll(toPercent: count ?? 100)
        default: break
        }
    }
}
