import Corpus
import Terminal

/// The lines of a concordance: the hits below each other in the middle, what stands before them
/// ending there, what follows beginning there; at the bottom where the line comes from.
struct ConcordanceView {
    let pane: ConcordancePane
    let title: String
    let isFocused: Bool
    let tongue: Tongue
    let display: TextDisplay

    /// From this width on there is room for dates.
    private static let withDates = 72
    private static let dateColumns = 11
    /// Columns beside what is shown that may tell how its characters are written: a long word's.
    private static let deciding = 16

    func draw(in rect: Rect, on canvas: inout Canvas) {
        canvas.bar(
            title + order, place, row: rect.row, in: rect,
            style: isFocused ? .title : .titleElsewhere)
        if pane.selection.count == 0 {
            canvas.write(
                " " + emptiness[tongue], at: rect.column, row: rect.row + 2, in: rect, style: .dim)
        }
        let (lines, foot) = rect.splitBottom(1)
        for (offset, index) in pane.selection.visible.enumerated() {
            guard let line = pane.line(at: index) else { continue }
            let row = rect.row + 1 + offset
            let bar = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
            draw(line, row: row, in: lines, on: &canvas)
            if index == pane.selection.index {
                canvas.restyle(bar, style: isFocused ? .selected : .selectedElsewhere)
                draw(line, row: row, in: lines, on: &canvas, onlyHit: true)
            }
        }
        guard foot.row > rect.row, let line = pane.selected else { return }
        drawOrigin(of: line, in: foot, on: &canvas)
    }

    private var order: String {
        switch pane.order {
        case .story: Bilingual(" · as listed", " · 按稿件")[tongue]
        case .left: Bilingual(" · by the left", " · 按左文")[tongue]
        case .right: Bilingual(" · by the right", " · 按右文")[tongue]
        }
    }

    private var place: String {
        guard let isComplete = pane.isComplete else { return "…" }
        let count = pane.selection.count
        return count == 0 ? "0" : "\(pane.selection.index + 1)/\(count)\(isComplete ? "" : "+")"
    }

    private var emptiness: Bilingual {
        pane.isComplete == nil
            ? Bilingual("Looking for the places …", "正在查找…")
            : Bilingual("The query asks for no word of a text", "检索中没有正文的词")
    }

    private func draw(
        _ line: ConcordanceLine, row: Int, in rect: Rect, on canvas: inout Canvas,
        onlyHit: Bool = false
    ) {
        let hasDates = rect.columns >= Self.withDates
        let start = hasDates ? Self.dateColumns : 1
        // Two Han of a hit stand across the middle of what is left.
        let middle = start + max(0, (rect.columns - start) / 2 - 2)
        let room = max(0, rect.columns - middle)
        let leftRoom = max(0, middle - start - 1)
        let parts = display.written([
            canvas.width.tail(line.left, columns: leftRoom + Self.deciding), line.hit,
            canvas.width.fit(line.right, columns: room + Self.deciding),
        ])
        let hit = canvas.width.fit(parts[1], columns: room)
        canvas.write(
            hit, at: rect.column + middle, row: row, in: rect,
            style: onlyHit ? .currentMatch : .match)
        if onlyHit { return }
        if hasDates {
            let date = canvas.width.fit(line.row.date, columns: Self.dateColumns - 1)
            canvas.write(date, at: rect.column, row: row, in: rect, style: .dim)
        }
        if line.row.isMarked {
            canvas.write("*", at: rect.column + start - 1, row: row, in: rect, style: .marked)
        }
        let left = canvas.width.tail(parts[0], columns: leftRoom)
        let leftStart = middle - 1 - canvas.width.width(of: left)
        canvas.write(left, at: rect.column + leftStart, row: row, in: rect, style: .text)
        let behind = middle + canvas.width.width(of: hit) + 1
        let right = canvas.width.fit(parts[2], columns: max(0, rect.columns - behind))
        canvas.write(right, at: rect.column + behind, row: row, in: rect, style: .text)
    }

    private func drawOrigin(of line: ConcordanceLine, in rect: Rect, on canvas: inout Canvas) {
        let title = display.written(line.row.title)
        let parts = (line.row.dayAndIssue + [title]).filter { !$0.isEmpty }
        let text = canvas.width.fit(
            parts.joined(separator: " · "), columns: max(0, rect.columns - 2))
        canvas.write(text, at: rect.column + 1, row: rect.row, in: rect, style: .dim)
    }
}
