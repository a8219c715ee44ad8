import Corpus
import Language
import Terminal

/// The story that is being read: its rows in a centred column.
struct ReaderView {
    let pane: ReaderPane
    let isFocused: Bool
    let tongue: Tongue

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let mark = pane.story.row.isMarked ? "* " : ""
        canvas.bar(
            mark + pane.display.shown(pane.story.row.title).text, progress, row: rect.row, in: rect,
            style: isFocused ? .title : .titleElsewhere)
        let measure = pane.text.measure
        let needed = pane.columns * measure + (pane.columns - 1) * ReaderPane.gutter
        let left = rect.column + max(0, (rect.columns - needed) / 2)
        let height = max(1, pane.size.rows)
        let shown = pane.text.rows.dropFirst(pane.top).prefix(pane.rowsOnScreen)
        for (offset, row) in shown.enumerated() {
            let column = left + offset / height * (measure + ReaderPane.gutter)
            draw(row, at: column, row: rect.row + 1 + offset % height, in: rect, on: &canvas)
        }
    }

    private var progress: String {
        var parts: [String] = []
        if let current = pane.currentHit {
            parts.append(Bilingual("hit ", "匹配 ")[tongue] + "\(current + 1)/\(pane.hits.count)")
        } else if !pane.hits.isEmpty {
            parts.append(Bilingual("\(pane.hits.count) hits", "\(pane.hits.count) 处匹配")[tongue])
        }
        switch pane.display.script {
        case .simplified: parts.append("简")
        case .traditional: parts.append("繁")
        case nil: break
        }
        parts.append("\(pane.percent)%")
        return parts.joined(separator: "  ")
    }

    private func draw(
        _ row: ReaderRow, at left: Int, row screenRow: Int, in rect: Rect,
        on canvas: inout Canvas
    ) {
        let spans = Highlight.spans(of: row.text, marks: marks(in: row), style: row.style)
        canvas.write(spans, at: left + row.indent, row: screenRow, in: rect)
    }

    /// Hits, or else uncertain joins, within a row, and over them what the caret has selected, as
    /// ranges of the row's text.
    private func marks(in row: ReaderRow) -> [(Range<Int>, Style)] {
        guard let source = row.source else { return [] }
        let shown = pane.hidesHits ? [] : pane.hits
        let hits: [(Range<Int>, Style)] = shown.enumerated().compactMap { index, hit in
            guard hit.block == source.block, let range = pane.text.range(of: hit.range, in: row)
            else { return nil }
            return (range, index == pane.currentHit ? .currentMatch : .match)
        }
        let caret = caretMarks(in: source, row)
        return Highlight.layered((hits.isEmpty ? doubts(in: source, row) : hits) + caret)
    }

    /// The selection, and over it the character under the caret.
    private func caretMarks(
        in source: ReaderRow.Source, _ row: ReaderRow
    ) -> [(Range<Int>, Style)] {
        let ranges = [
            (pane.selected(in: source.block), Style.selected),
            (pane.caretRange(in: source.block), Style.caret),
        ]
        return ranges.compactMap { bytes, style in
            bytes.flatMap { pane.text.range(of: $0, in: row) }.map { ($0, style) }
        }
    }

    /// The character behind each join that is not certain.
    private func doubts(
        in source: ReaderRow.Source, _ row: ReaderRow
    ) -> [(Range<Int>, Style)] {
        let block = pane.story.article.blocks[source.block]
        let bytes = block.text.utf8
        return block.joins.filter { !$0.isCertain }.compactMap { join in
            let start = bytes.index(bytes.startIndex, offsetBy: join.offset)
            let length = block.text[start...].first.map { String($0).utf8.count } ?? 0
            return pane.text.range(of: join.offset..<join.offset + length, in: row)
                .map { ($0, Style.gap) }
        }
    }
}
