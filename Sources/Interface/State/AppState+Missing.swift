/// Commands that are for one pane, asked for where that is not: what they need is said.
extension AppState {
    /// What is missing for a command; nil where it can be done.
    func missing(for command: Command) -> Notice? {
        switch command {
        case .nextDoubt, .previousDoubt, .anchorLine, .joinLine, .cutLine, .moveLines, .beginStory,
            .setRole, .markRepeat, .notRepeat:
            if source == nil { return needs("raw page", "原始页面", .showSource) }
        case .filterFacets, .nextFacet, .previousFacet:
            if list.facets == nil { return needs("counts", "统计", .showFacets) }
        case .turnConcordance:
            if list.concordance == nil { return needs("places of a word", "逐处", .showConcordance) }
        case .find, .findBackwards, .toggleHighlight, .showOnlyHits, .copyBody:
            return missingStory
        case .nextSentence, .previousSentence, .nextParagraph, .previousParagraph, .nextSubhead,
            .previousSubhead, .nextWord, .previousWord, .wordEnd, .caretLeft, .caretRight:
            if let missingStory { return missingStory }
            if focus != .reader { return needs("story beside", "旁边的稿件", .nextPane) }
        case .screenTop, .screenMiddle, .screenBottom:
            if scope == .reader { return missingCaret }
        default: break
        }
        return nil
    }

    private var missingStory: Notice? {
        if reader != nil { return nil }
        let open = key(.open, in: .stories)
        return .info("No story is open; \(open.english) opens one", "没有打开的稿件;\(open.chinese) 打开")
    }

    /// Said of what is done at the caret.
    var missingCaret: Notice {
        let caret = key(.toggleCaret)
        return .info("\(caret.english) puts a caret into the text", "按 \(caret.chinese) 在文中置入光标")
    }

    private func needs(_ english: String, _ chinese: String, _ way: Command) -> Notice {
        let key = key(way, in: .stories)
        return .info(
            "That is for the \(english); \(key.english) leads there",
            "此命令用于\(chinese);按 \(key.chinese) 前往")
    }
}
