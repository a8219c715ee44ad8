import Corpus
import Terminal

/// A list of stories: one row each, and in results a second one that says why it is there.
struct StoryListView {
    let list: StoryList
    let isFocused: Bool
    let query: SearchQuery?
    let tongue: Tongue
    let display: TextDisplay
    /// The key that marks a story, which is told where there is none.
    let mark: () -> Bilingual

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let place = list.count == 0 ? "0" : "\(list.selection.index + 1)/\(list.count)"
        canvas.bar(
            title, place, row: rect.row, in: rect, style: isFocused ? .title : .titleElsewhere)
        if list.count == 0 {
            let emptiness = list.source.emptiness(mark: mark())[tongue]
            canvas.write(
                " " + emptiness, at: rect.column, row: rect.row + 2, in: rect, style: .dim)
        }
        let columns = StoryColumns(available: rect.columns)
        for (offset, index) in list.selection.visible.enumerated() {
            guard let entry = list.entry(at: index) else { continue }
            let row = rect.row + 1 + offset * list.rowsPerEntry
            draw(entry, columns, row: row, in: rect, on: &canvas)
            if list.rangeStart != nil, list.chosen.contains(index) {
                let rows = Rect(
                    column: rect.column, row: row, columns: rect.columns, rows: list.rowsPerEntry)
                canvas.restyle(rows, style: .selectedElsewhere)
            }
            if index == list.selection.index { select(row, entry, in: rect, on: &canvas) }
        }
    }

    private var title: String {
        let name = list.name(tongue, display)
        let order = " · " + list.source.sorting.name[tongue]
        switch list.source {
        case .search:
            return name + order
                + (list.milliseconds.map { " · \(max(1, Int($0.rounded()))) ms" } ?? "")
        case .sorted: return name + order
        default: return name
        }
    }

    private func draw(
        _ entry: StoryEntry, _ columns: StoryColumns, row: Int, in rect: Rect,
        on canvas: inout Canvas
    ) {
        let story = entry.row
        var next = rect.column
        if story.isMarked { canvas.write("*", at: next, row: row, in: rect, style: .marked) }
        if story.isDoubtful { canvas.write("?", at: next + 1, row: row, in: rect, style: .gap) }
        next += 3
        func cell(_ text: String, _ size: Int, _ style: Style) {
            guard size > 0 else { return }
            let fitted = canvas.width.fit(text, columns: size)
            canvas.write(fitted, at: next, row: row, in: rect, style: style)
            next += size + 1
        }
        cell(ShortDate.text(story.date, columns: columns.date), columns.date, .dim)
        cell(display.written(story.section), columns.section, .dim)
        let style: Style = story.isRead ? .text : .unread
        let headline = canvas.width.fit(
            display.written(heading(story)), columns: columns.headline)
        let spans = Highlight.spans(of: headline, query: query, style: style)
        canvas.write(spans, at: next, row: row, in: rect)
        draw(
            story.tags, behind: canvas.width.width(of: headline),
            in: Rect(column: next, row: row, columns: columns.headline, rows: 1), on: &canvas)
        next += columns.headline + 1
        cell(display.written(story.byline.first?.name ?? ""), columns.writer, .dim)
        if columns.length > 0 {
            canvas.writeRight("\(story.characters) ", row: row, in: rect, style: .dim)
        }
        if list.rowsPerEntry > 1 { drawDetail(entry, row: row + 1, in: rect, on: &canvas) }
    }

    /// As many tags as stand whole where a headline leaves room for them.
    private func draw(
        _ tags: [String], behind headline: Int, in rect: Rect, on canvas: inout Canvas
    ) {
        let room = rect.columns - headline - 2
        let shown = tags.reduce("") { shown, tag in
            let next = shown.isEmpty ? "#" + tag : shown + " #" + tag
            return canvas.width.width(of: next) <= room ? next : shown
        }
        if !shown.isEmpty { canvas.writeRight(shown, row: rect.row, in: rect, style: .section) }
    }

    private func heading(_ story: StoryRow) -> String {
        story.kicker.isEmpty || story.title == story.kicker
            ? story.title : "\(story.kicker) \(story.title)"
    }

    private func drawDetail(
        _ entry: StoryEntry, row: Int, in rect: Rect, on canvas: inout Canvas
    ) {
        guard let detail = entry.snippet.map(display.written) ?? Reasons.line(entry.reasons, tongue)
        else { return }
        let hits = entry.hits > 0 ? " \(entry.hits)× " : ""
        let room = rect.columns - 3 - canvas.width.width(of: hits)
        let fitted = canvas.width.fit(detail, columns: max(0, room))
        canvas.write(
            Highlight.spans(of: fitted, query: query, style: .dim), at: rect.column + 3, row: row,
            in: rect)
        canvas.writeRight(hits, row: row, in: rect, style: .dim)
    }

    /// The cursor's row, its signs and hits still to be told apart.
    private func select(
        _ row: Int, _ entry: StoryEntry, in rect: Rect, on canvas: inout Canvas
    ) {
        let style: Style = isFocused ? .selected : .selectedElsewhere
        let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
        canvas.restyle(line, style: style)
    }
}

/// Widths of a list's columns in cells; what does not fit is left out, the headline last.
struct StoryColumns: Hashable {
    private(set) var date = 0
    private(set) var section = 0
    private(set) var headline: Int
    private(set) var writer = 0
    private(set) var length = 0

    /// The headline keeps at least this many cells: 14 Han.
    private static let shortestHeadline = 28

    init(available: Int) {
        headline = max(0, available - 3)
        take(10, \.date)
        if date == 0 { take(5, \.date) }
        take(8, \.writer)
        take(6, \.length)
        take(12, \.section)
    }

    private mutating func take(_ cells: Int, _ column: WritableKeyPath<Self, Int>) {
        guard headline - cells - 1 >= Self.shortestHeadline else { return }
        self[keyPath: column] = cells
        headline -= cells + 1
    }
}

extension StoryList {
    /// What the list is of, by the name it has been saved under where it has.
    /// A headline in the script that is chosen; the name of a search is a person's.
    func name(_ tongue: Tongue, _ display: TextDisplay) -> String {
        source.title(source.isSearch ? subject : display.written(subject), tongue)
    }
}
