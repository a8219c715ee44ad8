import Corpus
import Terminal

/// A caret in the text of a story, and the place from which is selected.
package struct ReaderCaret: Hashable, Sendable {
    /// Always at the first byte of a character of a block.
    package internal(set) var place: ReaderAnchor
    package internal(set) var selectionStart: ReaderAnchor?
    /// The cell that moves through the rows keep to, where a row is that long.
    var goal: Int?

    init(_ place: ReaderAnchor) { self.place = place }
}

extension ReaderPane {
    var units: TextUnits { TextUnits(blocks: story.article.blocks) }

    /// Where motions begin: the caret, else the first row on the screen.
    var standing: ReaderAnchor { caret?.place ?? anchor }

    /// What the caret has selected, the character under it included.
    package var selection: String? {
        guard let caret, let start = caret.selectionStart else { return nil }
        return units.text(from: start, through: caret.place)
    }

    /// The word under the caret, or the character where there is none.
    var wordAtCaret: String? {
        guard let place = caret?.place else { return nil }
        return StoryWords.word(of: story.article.blocks[place.block].text, at: place.offset)
            ?? units.text(from: place, through: place)
    }

    /// The bytes of a block that are selected.
    package func selected(in block: Int) -> Range<Int>? {
        guard let caret, let start = caret.selectionStart else { return nil }
        let (first, last) = start <= caret.place ? (start, caret.place) : (caret.place, start)
        guard (first.block...last.block).contains(block) else { return nil }
        let end =
            block == last.block
            ? last.offset + units.length(of: last) : story.article.blocks[block].text.utf8.count
        return (block == first.block ? first.offset : 0)..<end
    }

    /// The bytes of the character under the caret, if it stands in the block.
    package func caretRange(in block: Int) -> Range<Int>? {
        guard let place = caret?.place, place.block == block else { return nil }
        return place.offset..<place.offset + units.length(of: place)
    }

    /// Puts the caret where the eye is: on the hit one has stepped to, else at the top.
    mutating func toggleCaret() {
        if caret != nil {
            caret = nil
            return
        }
        let screen = top..<top + rowsOnScreen
        let hit = currentHit.map {
            ReaderAnchor(block: hits[$0].block, offset: hits[$0].range.lowerBound)
        }
        if let hit, screen.contains(text.row(of: hit)) {
            caret = ReaderCaret(hit)
        } else if let row = textRow(near: top), let place = place(in: row, at: 0) {
            caret = ReaderCaret(place)
        }
    }

    /// Puts the caret on a place, or without one the place at the top of the screen; false when
    /// nothing has moved.
    mutating func go(to place: ReaderAnchor) -> Bool {
        guard let before = caret?.place else {
            let before = top
            scroll(to: place)
            return top != before
        }
        caret?.place = place
        caret?.goal = nil
        showCaret()
        return before != place
    }

    /// Scrolls no further than the caret needs to be seen.
    mutating func showCaret() {
        guard let place = caret?.place else { return }
        let row = text.row(of: place)
        if row < top { scroll(to: row) }
        if row >= top + rowsOnScreen { scroll(to: row - rowsOnScreen + 1) }
    }

    /// The row one stands on at a share of the screen: 0 is the top.
    mutating func align(_ share: Double) {
        let row = text.row(of: standing)
        scroll(to: row - Int(Double(rowsOnScreen - 1) * share))
    }
}

// MARK: - Through the rows

extension ReaderPane {
    /// The caret so many rows of text on, in the same cell of the row.
    mutating func moveCaret(rows count: Int) {
        guard let caret else { return }
        let shown = text.rows.indices.filter { text.rows[$0].source != nil }
        let row = text.row(of: caret.place)
        guard let index = shown.firstIndex(of: row) else { return }
        let goal = caret.goal ?? cell(of: caret.place, in: row)
        putCaret(row: shown[min(max(0, index + count), shown.count - 1)], at: goal)
        self.caret?.goal = goal
    }

    /// The caret on a row, or the next one that shows text, in a cell or at its beginning.
    mutating func putCaret(row: Int, at cell: Int = 0) {
        guard caret != nil, let row = textRow(near: row), let place = place(in: row, at: cell)
        else { return }
        _ = go(to: place)
    }

    private func textRow(near row: Int) -> Int? {
        let shown = text.rows.indices.filter { text.rows[$0].source != nil }
        return shown.first { $0 >= row } ?? shown.last
    }

    /// The character of a row that covers a cell of the measure, else the one before it.
    private func place(in row: Int, at cell: Int) -> ReaderAnchor? {
        guard let source = text.rows[row].source else { return nil }
        let places = units.characters(of: source.block).filter { source.range.contains($0) }
            .map { ReaderAnchor(block: source.block, offset: $0) }
        return places.last { self.cell(of: $0, in: row) <= cell } ?? places.first
    }

    /// Cells between the measure's left edge and a character.
    private func cell(of place: ReaderAnchor, in row: Int) -> Int {
        let shown = text.rows[row]
        let range = place.offset..<place.offset + units.length(of: place)
        let start = text.range(of: range, in: shown)?.lowerBound ?? 0
        return shown.indent
            + width.width(of: String(decoding: shown.text.utf8.prefix(start), as: UTF8.self))
    }
}
