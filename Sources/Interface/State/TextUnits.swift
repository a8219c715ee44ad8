import Corpus
import Language

/// Where words, sentences and characters of a text begin, in bytes of its blocks.
struct TextUnits {
    let blocks: [Block]

    /// The words of a block, without what stands between them.
    func words(of block: Int) -> [Range<Int>] {
        let folded = FoldedText(blocks[block].text)
        let bytes = Array(blocks[block].text.utf8)
        return Segmenter.words(of: folded.scalars).map { folded.originalRange($0) }
            .filter { range in
                let text = String(decoding: bytes[range], as: UTF8.self)
                return text.contains { $0.isLetter || $0.isNumber }
            }
    }

    /// Beginnings of sentences: of the text, and behind a full stop with the quotes that close it.
    func sentences(of block: Int) -> [Int] {
        var starts = [0]
        var isOver = false
        var offset = 0
        for character in blocks[block].text {
            let isMark = "。！？!?…".contains(character)
            let closes = "”’）」』)\"".contains(character)
            if isOver, !isMark, !closes, !character.isWhitespace {
                starts.append(offset)
                isOver = false
            }
            if isMark { isOver = true }
            offset += String(character).utf8.count
        }
        return starts
    }

    /// First bytes of the characters of a block.
    func characters(of block: Int) -> [Int] {
        var offset = 0
        return blocks[block].text.map { character in
            defer { offset += String(character).utf8.count }
            return offset
        }
    }

    /// The nearest of the places that `list` gives for blocks, before or behind an anchor.
    func neighbour(
        of anchor: ReaderAnchor, forward: Bool, _ list: (Int) -> [Int]
    ) -> ReaderAnchor? {
        let start = min(max(0, anchor.block), blocks.count - 1)
        guard blocks.indices.contains(start) else { return nil }
        if forward {
            for block in start..<blocks.count {
                let found = list(block).map { ReaderAnchor(block: block, offset: $0) }
                    .first { $0 > anchor }
                if let found { return found }
            }
        } else {
            for block in (0...start).reversed() {
                let found = list(block).map { ReaderAnchor(block: block, offset: $0) }
                    .last { $0 < anchor }
                if let found { return found }
            }
        }
        return nil
    }

    /// The text from one character to another, both included; paragraphs stand on lines of their own.
    func text(from first: ReaderAnchor, through last: ReaderAnchor) -> String {
        let (start, end) = first <= last ? (first, last) : (last, first)
        return (start.block...end.block).map { block in
            let bytes = Array(blocks[block].text.utf8)
            let from = block == start.block ? start.offset : 0
            let to = block == end.block ? end.offset + length(of: end) : bytes.count
            return String(decoding: bytes[min(from, to)..<to], as: UTF8.self)
        }.joined(separator: "\n")
    }

    /// Bytes of the character at an anchor; 0 behind the last one.
    func length(of anchor: ReaderAnchor) -> Int {
        let text = blocks[anchor.block].text
        guard anchor.offset < text.utf8.count else { return 0 }
        let index = text.utf8.index(text.startIndex, offsetBy: anchor.offset)
        return text[index...].first.map { String($0).utf8.count } ?? 0
    }
}
