import Terminal

/// The mouse: a click focuses a pane and chooses a row, a second one opens it; the wheel moves what
/// is under it.
extension AppState {
    /// Rows for a turn of the wheel.
    private static let turn = 3

    mutating func toggleMouse() -> [Effect] {
        var next = settings
        next.usesMouse.toggle()
        notice =
            next.usesMouse
            ? .info(
                "Mouse on; \(key(.toggleMouse).english) gives it back to the terminal",
                "鼠标已开;\(key(.toggleMouse).chinese) 交还终端")
            : .info("Mouse off; the terminal selects text again", "鼠标已关;可用终端选择文字")
        return adopt(next)
    }

    mutating func point(_ action: MouseAction) -> [Effect] {
        switch action.kind {
        case .wheelUp: turnWheel(.moveUp, action)
        case .wheelDown: turnWheel(.moveDown, action)
        case .click: click(action)
        }
    }

    /// Moves the pane under the pointer; the focus stays where it is.
    private mutating func turnWheel(_ command: Command, _ action: MouseAction) -> [Effect] {
        switch mode {
        case .help(var help):
            help.top += command == .moveDown ? Self.turn : -Self.turn
            scroll(help)
            return []
        case .prompt, .choice, .letter: return []
        case .normal: break
        }
        if source != nil { return move(command, count: Self.turn) }
        guard let pane = layout.pane(at: action.column, action.row) else { return [] }
        let focused = focus
        focus = pane
        defer { focus = focused }
        return move(command, count: Self.turn)
    }

    private mutating func click(_ action: MouseAction) -> [Effect] {
        notice = nil
        (pending, count) = ([], nil)
        switch mode {
        case .help:
            mode = .normal
            return []
        case .prompt, .choice, .letter: return []
        case .normal: break
        }
        if let pane = source {
            let index = pane.selection.top + action.row - 1
            guard action.row > 0, pane.selection.visible.contains(index) else { return [] }
            return choose(index, from: pane.selection, isFocused: true)
        }
        guard let pane = layout.pane(at: action.column, action.row) else { return [] }
        let wasFocused = focus == pane
        let row = action.row - (layout.rect(of: pane)?.row ?? 0) - 1
        focus = pane
        guard row >= 0, let (selection, height) = rows(of: pane) else { return [] }
        let index = selection.top + row / height
        guard selection.visible.contains(index) else { return [] }
        return choose(index, from: selection, isFocused: wasFocused)
    }

    /// The rows of a list and how high each is; nil for the reader, whose text has none to choose.
    private func rows(of pane: Focus) -> (Selection, height: Int)? {
        switch pane {
        case .issues: (issues.selection, 1)
        case .facets: list.facets.map { ($0.selection, 1) }
        case .stories:
            list.concordance.map { ($0.selection, 1) } ?? (list.selection, list.rowsPerEntry)
        case .reader: nil
        }
    }

    /// Goes to a row of the focused list, or opens what one is at already.
    private mutating func choose(
        _ index: Int, from selection: Selection, isFocused: Bool
    ) -> [Effect] {
        if isFocused, index == selection.index { return perform(.open, count: nil) }
        return move(.goToTop, count: index + 1)
    }
}

extension Layout {
    /// The pane at a cell.
    func pane(at column: Int, _ row: Int) -> Focus? {
        Focus.allCases.first { rect(of: $0)?.contains(column: column, row: row) == true }
    }

    func rect(of pane: Focus) -> Rect? {
        switch pane {
        case .issues: issues
        case .facets: facets
        case .stories: stories
        case .reader: reader
        }
    }
}
