import Corpus

/// Through a text by its own units, and the caret.
extension AppState {
    /// A count beyond this would only go on to the end.
    private static let mostSteps = 10_000

    /// Sentences, paragraphs and subheads; with the caret also words and characters.
    mutating func step(_ command: Command, count: Int) -> [Effect] {
        guard focus == .reader, source == nil, let units = reader?.units else { return [] }
        for _ in 0..<min(count, Self.mostSteps) {
            guard goOn(command, units) else {
                notice = .info("There is nothing further that way", "那边没有了")
                break
            }
        }
        return []
    }

    /// To the next unit. Without a caret one that begins in the same row is no place of its own.
    private mutating func goOn(_ command: Command, _ units: TextUnits) -> Bool {
        guard var place = reader?.standing else { return false }
        while let next = target(command, from: place, units) {
            if reader?.go(to: next) == true { return true }
            place = next
        }
        return false
    }

    private func target(
        _ command: Command, from here: ReaderAnchor, _ units: TextUnits
    ) -> ReaderAnchor? {
        func subheads(_ block: Int) -> [Int] { units.blocks[block].role == .subhead ? [0] : [] }
        func ends(_ block: Int) -> [Int] {
            let characters = units.characters(of: block)
            return units.words(of: block).compactMap { word in
                characters.last { word.contains($0) }
            }
        }
        func words(_ block: Int) -> [Int] { units.words(of: block).map(\.lowerBound) }
        func go(_ forward: Bool, _ list: (Int) -> [Int]) -> ReaderAnchor? {
            units.neighbour(of: here, forward: forward, list)
        }
        return switch command {
        case .nextSentence: go(true, units.sentences)
        case .previousSentence: go(false, units.sentences)
        case .nextParagraph: go(true) { _ in [0] }
        case .previousParagraph: go(false) { _ in [0] }
        case .nextSubhead: go(true, subheads)
        case .previousSubhead: go(false, subheads)
        case .nextWord: go(true, words)
        case .previousWord: go(false, words)
        case .wordEnd: go(true, ends)
        case .caretRight: go(true, units.characters)
        case .caretLeft: go(false, units.characters)
        default: nil
        }
    }

    /// The caret itself, what it selects, and where its word stands again.
    mutating func handleCaret(_ command: Command) -> [Effect] {
        guard focus == .reader, source == nil, let pane = reader else {
            notice = .info("First open a story", "请先打开稿件")
            return []
        }
        switch command {
        case .toggleCaret:
            if pane.caret?.selectionStart != nil {
                reader?.caret?.selectionStart = nil
            } else {
                reader?.toggleCaret()
            }
        case .selectText:
            if pane.caret == nil { reader?.toggleCaret() }
            let isSelecting = pane.caret?.selectionStart != nil
            let place = reader?.caret?.place
            reader?.caret?.selectionStart = isSelecting ? nil : place
        case .swapEnds:
            guard let caret = pane.caret, let start = caret.selectionStart else { break }
            reader?.caret?.selectionStart = caret.place
            _ = reader?.go(to: start)
        default: break
        }
        return []
    }

    /// The next place of the caret's word, or of what is selected, in the same story.
    mutating func findAtCaret(by direction: Int, times: Int) -> [Effect] {
        guard let pane = reader, pane.caret != nil,
            let text = pane.selection ?? pane.wordAtCaret
        else {
            let caret = key(.toggleCaret, in: .reader)
            notice = .info(
                "\(caret.english) puts a caret on a word", "按 \(caret.chinese) 将光标置于词上")
            return []
        }
        query = SearchQuery(StoryWords.quoted(text), today: today)
        reader?.caret?.selectionStart = nil
        reader?.find(query)
        reader?.standAtHit()
        return find(direction > 0 ? .nextHit : .previousHit, count: times)
    }
}
