package import Corpus

/// The list of issues, newest first; its first row stands for all of them together.
package struct IssueList: Hashable, Sendable {
    package private(set) var rows: [IssueRow] = []
    package private(set) var selection = Selection(count: 1)

    package init() {}

    /// The issue under the cursor; nil on the row that stands for all.
    package var selected: IssueRow? {
        selection.index == 0 ? nil : rows[selection.index - 1]
    }

    package mutating func take(_ rows: [IssueRow]) {
        let name = selected?.id
        self.rows = rows
        selection.recount(rows.count + 1)
        select(name)
    }

    /// Puts the cursor on an issue, or with nil on all of them; an unknown name changes nothing.
    package mutating func select(_ name: String?) {
        if let name {
            if let index = rows.firstIndex(where: { $0.id == name }) { selection.select(index + 1) }
        } else {
            selection.select(0)
        }
    }

    package mutating func select(row: Int) { selection.select(row) }
    package mutating func move(by rows: Int) { selection.move(by: rows) }
    package mutating func fit(rows: Int) { selection.resize(height: rows) }
}
