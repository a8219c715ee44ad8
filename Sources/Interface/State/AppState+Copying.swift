import Corpus

/// What is given to the clipboard of the person at the terminal.
extension AppState {
    mutating func copy(_ command: Command) -> [Effect] {
        if command == .copySelection {
            guard focus == .reader, let text = reader?.selection ?? reader?.wordAtCaret else {
                let caret = key(.toggleCaret, in: .reader)
                let select = key(.selectText, in: .reader)
                notice = .info(
                    "\(caret.english) puts a caret into the text, \(select.english) selects",
                    "按 \(caret.chinese) 置入光标,按 \(select.chinese) 选择")
                return []
            }
            reader?.caret?.selectionStart = nil
            return [.copy(text)]
        }
        guard let row = current else {
            notice = .info("There is no story to copy here", "这里没有可复制的稿件")
            return []
        }
        func part(_ part: CopiedPart) -> [Effect] { row.text(of: part).map { [.copy($0)] } ?? [] }
        switch command {
        case .copyCitation: return part(.citation)
        case .copyTitle: return part(.title)
        case .copyPlace: return part(.place)
        case .copyJSON: return [.copyStory(row.id, format: "json")]
        case .copyBody:
            guard focus == .reader, let blocks = reader?.story.article.blocks else { return [] }
            return [.copy(blocks.map(\.text).joined(separator: "\n"))]
        default: return []
        }
    }
}

extension StoryRow {
    /// As GB/T 7714 cites newspapers, with the place in the dump behind it.
    package var citation: String {
        let writers = byline.map(\.name).joined(separator: ", ")
        let head = writers.isEmpty ? "" : writers + ". "
        let origin = dayAndIssue.reversed().joined(separator: ", ")
        return "\(head)\(title)[N]. \(origin). (\(at.page):\(at.line))"
    }

    /// Each once: loose pages of a day are an issue that is called by it.
    var dayAndIssue: [String] { (date == issue ? [date] : [date, issue]).filter { !$0.isEmpty } }
}
