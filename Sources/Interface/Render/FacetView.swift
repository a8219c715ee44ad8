import Corpus
import Terminal

/// The counts of a list by month, section, writer and issue.
struct FacetView {
    let pane: FacetPane
    let isFocused: Bool
    let tongue: Tongue
    let display: TextDisplay

    func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.bar(
            title, place, row: rect.row, in: rect,
            style: isFocused ? .title : .titleElsewhere)
        if pane.rows.isEmpty {
            let text =
                pane.isCounted
                ? Bilingual("Nothing to narrow by", "无可筛选") : Bilingual("Counting …", "统计中…")
            canvas.write(
                " " + text[tongue], at: rect.column, row: rect.row + 1, in: rect, style: .dim)
        }
        for (offset, index) in pane.selection.visible.enumerated() {
            let row = rect.row + 1 + offset
            draw(pane.rows[index], row: row, in: rect, on: &canvas)
            if index == pane.selection.index {
                let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
                canvas.restyle(line, style: isFocused ? .selected : .selectedElsewhere)
            }
        }
    }

    private var title: String {
        Bilingual("Narrow", "筛选")[tongue] + (pane.filter.isEmpty ? "" : ": " + pane.filter)
    }

    private var place: String {
        pane.rows.isEmpty ? "" : "\(pane.selection.index + 1)/\(pane.rows.count)"
    }

    private func draw(
        _ row: FacetPane.Row, row line: Int, in rect: Rect, on canvas: inout Canvas
    ) {
        switch row {
        case .title(let kind, let values):
            write(title(kind)[tongue], "\(values)", 1, .subhead, row: line, in: rect, on: &canvas)
        case .value(let clause, let stories):
            let isChosen = pane.clauses.contains(clause)
            if isChosen {
                canvas.write("+", at: rect.column + 1, row: line, in: rect, style: .marked)
            }
            let style: Style = isChosen ? .match : .text
            write(name(of: clause), "\(stories)", 3, style, row: line, in: rect, on: &canvas)
        case .rest(_, let count):
            let text = Bilingual("… \(count) more", "… 另有 \(count) 项")
            write(text[tongue], "", 3, .dim, row: line, in: rect, on: &canvas)
        }
    }

    private func write(
        _ text: String, _ number: String, _ indent: Int, _ style: Style, row: Int, in rect: Rect,
        on canvas: inout Canvas
    ) {
        let right = number.isEmpty ? "" : " \(number) "
        let room = rect.columns - indent - canvas.width.width(of: right)
        canvas.write(
            canvas.width.fit(text, columns: max(0, room)), at: rect.column + indent, row: row,
            in: rect, style: style)
        canvas.writeRight(right, row: row, in: rect, style: .dim)
    }

    /// Sections and writers are text; issues are called as their files are.
    private func name(of clause: FacetClause) -> String {
        switch clause.kind {
        case .section, .writer: display.written(clause.name)
        case .month, .issue: clause.name
        }
    }

    private func title(_ kind: Facets.Kind) -> Bilingual {
        switch kind {
        case .month: Bilingual("Months", "月份")
        case .section: Bilingual("Sections", "栏目")
        case .writer: Bilingual("Writers", "作者")
        case .issue: Bilingual("Issues", "期次")
        }
    }
}
