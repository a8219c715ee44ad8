import Terminal

/// Sizes of panes, the way between them, and rows of the screen.
extension AppState {
    mutating func arrange(_ command: Command, count: Int?) -> [Effect] {
        let times = count ?? 1
        switch command {
        case .setPlaceMark: mode = .letter(.set)
        case .goToPlaceMark: mode = .letter(.go)
        case .widenPane, .narrowPane, .equalPanes, .maximisePane, .focusLeft, .focusRight:
            if !rawPageHasWindow() { arrangePanes(command, times: times) }
        case .screenTop: return goToRow { $0.top + times - 1 }
        case .screenMiddle: return goToRow { $0.top + max(0, $0.visible.count - 1) / 2 }
        case .screenBottom: return goToRow { $0.visible.upperBound - times }
        case .alignTop: align(0)
        case .alignMiddle: align(0.5)
        case .alignBottom: align(1)
        default: break
        }
        return []
    }

    /// Panes that nobody sees are not moved: that the raw page hides them is said.
    mutating func rawPageHasWindow() -> Bool {
        if source == nil { return false }
        let leaving = key(.close)
        notice = .info(
            "The raw page has the window to itself; \(leaving.english) leaves it",
            "原始页面独占窗口;\(leaving.chinese) 返回")
        return true
    }

    private mutating func arrangePanes(_ command: Command, times: Int) {
        switch command {
        case .widenPane: resizePane(by: 4 * min(times, 1000))
        case .narrowPane: resizePane(by: -4 * min(times, 1000))
        case .equalPanes: panes = PaneSizes()
        case .maximisePane: maximise()
        case .focusLeft: moveFocus(by: -1)
        case .focusRight: moveFocus(by: 1)
        default: break
        }
    }

    private mutating func maximise() {
        panes.isMaximised.toggle()
        notice =
            panes.isMaximised
            ? .info(
                "This pane alone; \(key(.maximisePane).english) shows the others again",
                "只显示本窗格;再按 \(key(.maximisePane).chinese) 恢复")
            : .info("All panes that fit", "恢复其他窗格")
    }

    /// The rule at the focused pane's edge moves; the last pane takes from the one before it.
    private mutating func resizePane(by cells: Int) {
        guard !layout.rules.isEmpty else {
            notice = .info("No panes stand side by side here", "此处没有并列的窗格")
            return
        }
        let limit = size.columns
        switch focus {
        case .issues, .facets: panes.outer = min(max(-limit, panes.outer + cells), limit)
        case .stories where layout.reader != nil:
            panes.stories = min(max(-limit, panes.stories + cells), limit)
        case .stories: panes.outer = min(max(-limit, panes.outer - cells), limit)
        case .reader: panes.stories = min(max(-limit, panes.stories - cells), limit)
        }
        settlePanes()
    }

    /// Keys beyond the narrowest pane must not have to be taken back one by one.
    private mutating func settlePanes() {
        let free = Layout(
            size: size, focus: focus, hasReader: reader != nil, hasFacets: list.facets != nil)
        let now = layout
        if let was = free.facets ?? free.issues, let has = now.facets ?? now.issues {
            panes.outer = has.columns - was.columns
        }
        if let was = free.stories, let has = now.stories, now.reader != nil {
            panes.stories = has.columns - was.columns
        }
    }

    /// To a neighbouring pane, without turning round at the ends.
    private mutating func moveFocus(by step: Int) {
        let outer: [Focus] = list.facets == nil ? [.issues] : [.issues, .facets]
        let order = outer + [.stories] + (reader == nil ? [] : [.reader])
        let index = order.firstIndex(of: focus) ?? 0
        guard order.indices.contains(index + step) else {
            notice = .info("There is no pane on that side", "那一侧没有窗格")
            return
        }
        focus = order[index + step]
    }

    /// To a row that is on the screen now.
    private mutating func goToRow(_ row: (Selection) -> Int) -> [Effect] {
        if source == nil, focus == .reader {
            guard let pane = reader, pane.caret != nil else { return [] }
            let screen = pane.top..<min(pane.text.rows.count, pane.top + pane.rowsOnScreen)
            var rows = Selection(count: pane.text.rows.count, height: screen.count)
            rows.select(screen.upperBound - 1)
            reader?.putCaret(row: min(max(screen.lowerBound, row(rows)), screen.upperBound - 1))
            return []
        }
        guard let selection = focusedSelection, !selection.visible.isEmpty else { return [] }
        let last = selection.visible.upperBound - 1
        return select(row: min(max(selection.top, row(selection)), last))
    }

    private mutating func align(_ share: Double) {
        if source != nil {
            source?.align(share)
            return
        }
        switch focus {
        case .issues: issues.align(share)
        case .facets: list.facets?.align(share)
        case .stories where list.concordance != nil: list.concordance?.align(share)
        case .stories: list.align(share)
        case .reader where reader?.caret == nil:
            notice = missingCaret
        case .reader: reader?.align(share)
        }
    }
}
