import Corpus

/// What is done to all stories of a list, or to those of them that a query finds.
extension AppState {
    mutating func keepAll(_ command: Command) -> [Effect] {
        guard list.count > 0, list.concordance == nil else {
            notice = .info("There is no story here", "这里没有稿件")
            return []
        }
        switch command {
        case .chooseRange: list.rangeStart = list.rangeStart == nil ? list.selection.index : nil
        case .invertMarks: return [.invertMarks(.list(list.source))]
        case .markMatching: return open(Prompt(.markMatching(true)))
        case .unmarkMatching: return open(Prompt(.markMatching(false)))
        case .readAll:
            // The key that answers is another one than that which asked.
            mode = .choice(
                Choice(
                    question: Bilingual(
                        "Make all \(list.count) stories read", "将 \(list.count) 篇全部设为已读"),
                    options: [
                        Choice.Option(
                            key: "y", label: Bilingual("yes", "是"),
                            answer: .effect(.readAll(list.source)))
                    ], isRepeatable: false))
        default: break
        }
        return []
    }

    /// Hits told apart or not, and the paragraphs without one.
    mutating func showHits(_ command: Command) -> [Effect] {
        guard focus == .reader, source == nil, let pane = reader else { return [] }
        switch command {
        case .toggleHighlight:
            reader?.hidesHits.toggle()
            notice =
                pane.hidesHits
                ? .info("Hits are told apart", "匹配已高亮") : .info("Hits are not told apart", "匹配不再高亮")
        case .showOnlyHits where pane.hits.isEmpty && !pane.showsOnlyHits:
            notice = .info(
                "First find something; then its paragraphs can be shown alone", "请先查找,再只看有匹配的段落")
        case .showOnlyHits:
            reader?.showOnlyHits(!pane.showsOnlyHits)
            notice =
                pane.showsOnlyHits
                ? .info("The whole story", "全文")
                : .info(
                    "Only the paragraphs with hits; \(key(.showOnlyHits).english) shows all",
                    "只看有匹配的段落;\(key(.showOnlyHits).chinese) 恢复全文")
        default: break
        }
        return []
    }
}
