import Corpus
import Terminal

/// The raw page: numbers, signs and lines; below, the line under the cursor whole with the
/// evidence; beside it, where there is room, the story in step.
struct SourceView {
    let pane: SourcePane
    let tongue: Tongue

    /// Rows of the panel for the line under the cursor, its rule included, in a pane of so many.
    static func panelRows(in rows: Int) -> Int { rows >= 12 ? min(9, rows / 3) : 0 }

    /// From this width on the story stands beside the page.
    static let sideBySide = 100

    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard rect.columns >= Self.sideBySide else {
            drawPage(in: rect, on: &canvas)
            return
        }
        let (left, rest) = rect.splitLeft(rect.columns / 2)
        let (rule, right) = rest.splitLeft(1)
        drawPage(in: left, on: &canvas)
        canvas.verticalRule(in: rule)
        drawStory(in: right, on: &canvas)
    }

    private func drawPage(in rect: Rect, on canvas: inout Canvas) {
        let place = "\(pane.line ?? 0)/\(pane.page.lines.count)"
        let title = Bilingual("Source: ", "原文:")[tongue] + pane.name
        canvas.bar(title, place, row: rect.row, in: rect, style: .title)
        let digits = String(pane.page.lines.count).count
        for (offset, index) in pane.selection.visible.enumerated() {
            draw(pane.lines[index], digits, row: rect.row + 1 + offset, in: rect, on: &canvas)
        }
        let panel = Self.panelRows(in: rect.rows)
        if panel > 0 { drawPanel(in: rect.splitBottom(panel).bottom, on: &canvas) }
    }

    private func draw(
        _ number: Int, _ digits: Int, row: Int, in rect: Rect, on canvas: inout Canvas
    ) {
        guard let step = pane.trace[line: number] else { return }
        let label = canvas.width.padLeft(String(number), columns: digits)
        var column = canvas.write(label, at: rect.column, row: row, in: rect, style: .dim)
        let sign = pane.anchor == number ? "v" : FateText.sign(step)
        let signStyle: Style = step.isDoubtful ? .gap : .key
        canvas.write(sign, at: column + 1, row: row, in: rect, style: signStyle)
        column += 3
        let room = rect.column + rect.columns - column
        let text = pane.page.lines[number - 1].text.trimmed
        canvas.write(
            excerpt(text, room, canvas.width), at: column, row: row, in: rect,
            style: style(step))
        if number == pane.line {
            let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
            canvas.restyle(line, style: .selected)
        }
    }

    /// Beginning and end of a long line: a tear shows at its ends.
    private func excerpt(_ text: String, _ room: Int, _ width: WidthTable) -> String {
        guard width.width(of: text) > room, room >= 24 else {
            return width.fit(text, columns: room)
        }
        let end = width.tail(text, columns: room / 3)
        return width.fit(text, columns: room - width.width(of: end)) + end
    }

    private func style(_ step: PageTrace.Step) -> Style {
        switch step.fate {
        case .repeated, .blank: .dim
        case .label: .section
        case .unplaced: .gap
        case .kept, .moved, .joined:
            step.story != pane.article?.id ? .dim : step.role?.isHead == true ? .headline : .text
        }
    }

    private func drawPanel(in rect: Rect, on canvas: inout Canvas) {
        canvas.clear(rect)
        guard let step = pane.step, let line = pane.line else { return }
        let setter = BlockSetter(
            measure: max(1, rect.columns - 2), width: canvas.width, display: .asPrinted)
        let evidence = setter.rows(
            of: FateText.evidence(step)[tongue], style: .dim, indent: 0, block: nil)
        let text = setter.rows(
            of: pane.page.lines[line - 1].text.trimmed, style: .text, indent: 0, block: nil)
        canvas.horizontalRule(row: rect.row, in: rect)
        let room = max(0, rect.rows - 1)
        for (offset, row) in (evidence.prefix(max(1, room / 2)) + text).prefix(room).enumerated() {
            canvas.write(
                row.text, at: rect.column + 1, row: rect.row + 1 + offset, in: rect,
                style: row.style)
        }
    }
}

extension SourceView {
    /// The story, scrolled so that the block of the line under the cursor is in sight.
    private func drawStory(in rect: Rect, on canvas: inout Canvas) {
        guard let article = pane.article else {
            canvas.bar(
                Bilingual("in no story", "不在任何稿件中")[tongue], "", row: rect.row, in: rect,
                style: .titleElsewhere)
            return
        }
        canvas.bar(article.title, "", row: rect.row, in: rect, style: .titleElsewhere)
        let setter = BlockSetter(
            measure: max(1, rect.columns - 2), width: canvas.width, display: .asPrinted)
        let rows = article.blocks.enumerated().flatMap { index, block in
            setter.rows(of: block, index: index)
        }
        let current = currentRange(in: article)
        let focus = rows.firstIndex { row in
            row.source.map { current?.overlaps($0) == true } ?? false
        }
        let height = max(0, rect.rows - 1)
        let top = max(0, min((focus ?? 0) - height / 3, rows.count - height))
        for (offset, row) in rows.dropFirst(top).prefix(height).enumerated() {
            let isCurrent = row.source.map { current?.overlaps($0) == true } ?? false
            canvas.write(
                row.text, at: rect.column + 1 + row.indent, row: rect.row + 1 + offset, in: rect,
                style: isCurrent ? .match : row.style)
        }
    }

    /// The part of the story that the line under the cursor gave.
    private func currentRange(in article: Article) -> ReaderRow.Source? {
        guard let line = pane.line else { return nil }
        for (index, block) in article.blocks.enumerated() {
            guard let place = block.lines.firstIndex(of: line) else { continue }
            let start = place == 0 ? 0 : block.joins[place - 1].offset
            let end = place < block.joins.count ? block.joins[place].offset : block.text.utf8.count
            let range = start..<max(start, end)
            return ReaderRow.Source(block: index, range: range, shown: range)
        }
        return nil
    }
}

extension ReaderRow.Source {
    func overlaps(_ other: Self) -> Bool {
        block == other.block && range.overlaps(other.range)
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
