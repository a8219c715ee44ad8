import Corpus
import Terminal

/// The list of issues: date, name, number of stories.
struct IssueListView {
    let list: IssueList
    let isFocused: Bool
    let tongue: Tongue

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let title = Bilingual("Issues", "期次")[tongue]
        let place = "\(list.selection.index + 1)/\(list.rows.count + 1)"
        canvas.bar(
            title, place, row: rect.row, in: rect, style: isFocused ? .title : .titleElsewhere)
        for (offset, index) in list.selection.visible.enumerated() {
            draw(index, row: rect.row + 1 + offset, in: rect, on: &canvas)
        }
    }

    private func draw(_ index: Int, row: Int, in rect: Rect, on canvas: inout Canvas) {
        let isSelected = index == list.selection.index
        let count: Int
        let name: String
        if index == 0 {
            count = list.rows.reduce(0) { $0 + $1.stories }
            name = Bilingual("All issues", "全部期次")[tongue]
        } else {
            let issue = list.rows[index - 1]
            count = issue.stories
            name = [issue.date?.label, issue.paper ?? issue.id].compactMap { $0 }
                .joined(separator: "  ")
        }
        let number = " \(count) "
        let room = rect.columns - canvas.width.width(of: number) - 1
        canvas.write(
            " " + canvas.width.fit(name, columns: max(0, room)), at: rect.column, row: row,
            in: rect, style: .text)
        canvas.writeRight(number, row: row, in: rect, style: .dim)
        if isSelected {
            let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
            canvas.restyle(line, style: isFocused ? .selected : .selectedElsewhere)
        }
    }
}
