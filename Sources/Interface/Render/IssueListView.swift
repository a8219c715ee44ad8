import Corpus
import Terminal

/// The list of issues: date, name, number of stories; saved searches with what is new in them.
struct IssueListView {
    let list: IssueList
    let isFocused: Bool
    let tongue: Tongue
    let display: TextDisplay

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let title = Bilingual("Issues", "期次")[tongue]
        let place = "\(list.selection.index + 1)/\(list.count)"
        canvas.bar(
            title, place, row: rect.row, in: rect, style: isFocused ? .title : .titleElsewhere)
        for (offset, index) in list.selection.visible.enumerated() {
            draw(index, row: rect.row + 1 + offset, in: rect, on: &canvas)
        }
    }

    private func draw(_ index: Int, row: Int, in rect: Rect, on canvas: inout Canvas) {
        let isSelected = index == list.selection.index
        switch list.row(at: index) {
        case .all:
            let count = list.issues.reduce(0) { $0 + $1.stories }
            write(
                Bilingual("All issues", "全部期次")[tongue], " \(count) ", .text, row: row, in: rect,
                on: &canvas)
        case .issue(let issue):
            let day = issue.date?.label
            // A paper's name is text; the name of a file is not rewritten.
            let paper = issue.paper.map { display.written($0) }
            let name = [day, paper ?? (issue.id == day ? nil : issue.id)]
                .compactMap(\.self).joined(separator: "  ")
            write(name, " \(issue.stories) ", .text, row: row, in: rect, on: &canvas)
        case .saved(let saved): draw(saved, row: row, in: rect, on: &canvas)
        case nil: return
        }
        if isSelected {
            let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
            canvas.restyle(line, style: isFocused ? .selected : .selectedElsewhere)
        }
    }
    private func draw(
        _ saved: IssueList.Saved, row: Int, in rect: Rect, on canvas: inout Canvas
    ) {
        let new = saved.count?.new ?? 0
        let news = new > 0 ? Bilingual("\(new) new  ", "新 \(new)  ")[tongue] : ""
        let count = saved.count.map { "\($0.stories)" } ?? "…"
        write(
            "/ " + saved.search.name, " \(news)\(count) ", new > 0 ? .unread : .text, row: row,
            in: rect, on: &canvas)
    }

    private func write(
        _ name: String, _ number: String, _ style: Style, row: Int, in rect: Rect,
        on canvas: inout Canvas
    ) {
        let room = rect.columns - canvas.width.width(of: number) - 1
        canvas.write(
            " " + canvas.width.fit(name, columns: max(0, room)), at: rect.column, row: row,
            in: rect, style: style)
        canvas.writeRight(number, row: row, in: rect, style: .dim)
    }
}
