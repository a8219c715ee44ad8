import Corpus
import Terminal

/// Saved searches: named, renamed and removed, and seen as issues are.
extension AppState {
    /// Asks for the name under which the search of the list is to be kept.
    mutating func askForName() -> [Effect] {
        guard case .search(let text, by: _) = list.source, problem(of: text) == nil,
            text.contains(where: { !$0.isWhitespace })
        else {
            notice = .info("Only what was searched for can be saved", "只有检索可以保存")
            return []
        }
        mode = .prompt(Prompt(.saveSearch, proposing: list.subject.isEmpty ? text : list.subject))
        return []
    }

    /// Asks for another name of the saved search under the cursor.
    mutating func askForNewName() -> [Effect] {
        guard let saved = issues.selectedSearch else { return refuseUnsaved() }
        mode = .prompt(Prompt(.renameSearch(saved.search), proposing: saved.search.name))
        return []
    }

    mutating func removeSearch() -> [Effect] {
        guard let saved = issues.selectedSearch else { return refuseUnsaved() }
        return [.changeSearch(.removed(saved.search), isUndoable: true)]
    }

    private mutating func refuseUnsaved() -> [Effect] {
        notice = .info("There is no saved search here", "这里没有保存的检索")
        return []
    }

    /// A name has been typed.
    mutating func name(_ kind: Prompt.Kind, _ name: String) -> [Effect] {
        switch kind {
        case .renameSearch(let search):
            if name == search.name { return [] }
            return [.changeSearch(.renamed(search, to: name), isUndoable: true)]
        default:
            guard case .search(let text, let sorting) = list.source else { return [] }
            let search = SavedSearch(name: name, query: text, sorting: sorting)
            return [.changeSearch(.added(search), isUndoable: true)]
        }
    }

    /// What was done with a saved search, to be told and undone.
    mutating func take(_ change: SearchChange, isUndoable: Bool) -> [Effect] {
        if isUndoable { undoHistory.record(.search(change)) }
        switch change {
        case .added(let search):
            notice = .info(
                "Saved as “\(search.name)” in the list of issues; \(undoing.english)",
                "已存为“\(search.name)”,在期次列表中;\(undoing.chinese)")
            // Whoever saves a search is looking at what it finds.
            return isUndoable ? [.loadIssues, .see(search)] : [.loadIssues]
        case .removed(let search):
            rename(search, to: "")
            notice = .info(
                "Removed “\(search.name)”; \(undoing.english)",
                "已删除“\(search.name)”;\(undoing.chinese)")
        case .renamed(let search, let name):
            rename(search, to: name)
            notice = .info(
                "“\(search.name)” is called “\(name)” now; \(undoing.english)",
                "“\(search.name)”已改名“\(name)”;\(undoing.chinese)")
        }
        return [.loadIssues]
    }

    /// Lists of the search that are open are called by its name.
    private mutating func rename(_ search: SavedSearch, to name: String) {
        for index in lists.indices where lists[index].subject == search.name {
            guard case .search(search.query, by: _) = lists[index].source else { continue }
            lists[index].subject = name
        }
    }

    /// The stories of the saved search under the cursor have been looked at.
    mutating func see(_ saved: IssueList.Saved) -> [Effect] {
        if let new = saved.count?.new, new > 0 {
            notice = .info(
                "\(new) new since you last looked", "自上次查看以来新增 \(new) 篇")
        }
        return [.see(saved.search)]
    }
}
