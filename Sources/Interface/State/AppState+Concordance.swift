import Corpus

/// The concordance: every place where the query stands, the hit in the middle.
extension AppState {
    mutating func showConcordance() -> [Effect] {
        guard case .search = list.source else {
            notice = .info(
                "First search for something; then its places can be listed", "请先检索,再列出各处")
            return []
        }
        source = nil
        focus = .stories
        list.concordance = ConcordancePane(list.source)
        return [.findLines(list.source)]
    }

    mutating func turnConcordance() -> [Effect] {
        list.concordance?.turn()
        return []
    }

    /// Opens the story at the hit under the cursor.
    mutating func openLine() -> [Effect] {
        guard let line = list.concordance?.selected else {
            notice = .info("There is no place to open here", "这里没有可打开的位置")
            return []
        }
        jumps.leave(place)
        query = list.source.query(today: today)
        hitToShow = ReaderAnchor(block: line.block, offset: line.range.lowerBound)
        return [.open(line.row.id)]
    }
}
