import Corpus

/// One block of a story as an export shows it: `[……]` stands where text is lost.
struct Passage: Equatable {
    /// What stands in the place of lost text.
    static let lost = "[……]"

    var role: Block.Role
    var text: String

    /// The story's blocks in reading order, the head's too.
    static func passages(of article: Article) -> [Passage] {
        var passages = article.blocks.map { block in
            Passage(role: block.role, text: marking(article.gaps, in: block))
        }
        if article.gaps.contains(where: { $0.after == 0 }) {
            let first = passages.firstIndex { !$0.role.isHead } ?? passages.endIndex
            if first == passages.endIndex {
                passages.append(Passage(role: .body, text: lost))
            } else {
                passages[first].text = lost + passages[first].text
            }
        }
        return passages
    }

    /// The block's text with the mark behind each of its lines that a gap names.
    private static func marking(_ gaps: [Gap], in block: Block) -> String {
        let after = Set(gaps.map(\.after))
        var text = ""
        var start = block.text.startIndex
        for (index, line) in block.lines.enumerated() where after.contains(line) {
            let end = endOfLine(index, in: block)
            text += block.text[start..<max(start, end)] + lost
            start = max(start, end)
        }
        return text + block.text[start...]
    }

    private static func endOfLine(_ index: Int, in block: Block) -> String.Index {
        guard index < block.joins.count else { return block.text.endIndex }
        let utf8 = block.text.utf8
        let offset = min(max(0, block.joins[index].offset), utf8.count)
        return utf8.index(utf8.startIndex, offsetBy: offset)
    }
}
