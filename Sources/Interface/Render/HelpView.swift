import Terminal

/// A page of help: keys or signs at the left, what they do at the right.
struct HelpView {
    let help: HelpPane
    let keymap: Keymap
    let tongue: Tongue

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let rows = HelpText.rows(help.topic, keymap, tongue)
        let found = Set(HelpText.places(of: help.wanted, in: rows))
        let height = max(0, rect.rows - 1)
        let title = HelpText.title(help.topic)[tongue]
        let shown = min(rows.count, help.top + height)
        canvas.bar(title, "\(shown)/\(rows.count)", row: rect.row, in: rect, style: .title)
        for (offset, row) in rows.dropFirst(help.top).prefix(height).enumerated() {
            let line = rect.row + 1 + offset
            let index = help.top + offset
            if row.isTitle {
                canvas.write(row.text, at: rect.column + 1, row: line, in: rect, style: .subhead)
            } else {
                let column = rect.column + min(20, rect.columns / 3 + 2)
                let keys = canvas.width.whole(
                    row.keys, separator: " ", columns: column - rect.column - 3)
                canvas.write(keys, at: rect.column + 2, row: line, in: rect, style: .key)
                let text = canvas.width.fit(
                    row.text, columns: rect.column + rect.columns - column)
                canvas.write(text, at: column, row: line, in: rect, style: .text)
            }
            if found.contains(index) {
                let bar = Rect(column: rect.column, row: line, columns: rect.columns, rows: 1)
                canvas.restyle(bar, style: index == help.current ? .currentMatch : .match)
            }
        }
    }
}
