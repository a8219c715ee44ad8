import Corpus

extension AppState {
    /// What is done with a search and what it found.
    mutating func search(_ command: Command, count: Int) -> [Effect] {
        switch command {
        case .searchWords: return beginSearch(for: wordsAtHand)
        case .searchWord: return searchWord()
        case .toggleOrder: return toggleOrder()
        case .chooseOrder: return askForOrder()
        case .showConcordance: return showConcordance()
        case .turnConcordance: return turnConcordance()
        case .showFacets: return showFacets()
        case .widen: return widen()
        case .saveSearch: return askForName()
        case .renameSearch: return askForNewName()
        case .removeSearch: return removeSearch()
        case .filterFacets: return filterFacets()
        case .nextFacet, .previousFacet:
            let step = command == .nextFacet ? 1 : -1
            for _ in 0..<min(count, 4) { list.facets?.moveToTitle(by: step) }
            return []
        default: return []
        }
    }

    /// What somebody who reads or looks at a list probably wants to search the archive for.
    private var wordsAtHand: String {
        if focus == .reader, let text = reader?.selection ?? reader?.wordAtCaret {
            return StoryWords.quoted(text)
        }
        if focus == .reader, let query = reader?.query { return query.text }
        return current.flatMap { StoryWords.query(of: $0) } ?? ""
    }

    /// The word under the reader's place, or the headline's words, the closest stories first.
    private mutating func searchWord() -> [Effect] {
        if focus == .reader, let word = reader?.wordAtPlace {
            let text = StoryWords.quoted(word)
            return showSearch(text, by: sorting)
        }
        guard let row = current, let words = StoryWords.query(of: row) else {
            notice = .info("There is no word here", "这里没有词")
            return []
        }
        return showSearch(words, by: .relevance)
    }

    /// Lays the results of a query over the list below.
    mutating func showSearch(_ text: String, by sorting: StorySorting) -> [Effect] {
        query = SearchQuery(text, today: today)
        return push(.search(text, by: sorting))
    }
}

extension ReaderPane {
    /// The word over which the reader stands; nil where no place of the text is meant.
    var wordAtPlace: String? {
        if caret != nil { return selection ?? wordAtCaret }
        guard let hit = currentHit.map({ hits[$0] }) else { return nil }
        let text = story.article.blocks[hit.block].text
        return StoryWords.word(of: text, at: hit.range.lowerBound)
    }
}
