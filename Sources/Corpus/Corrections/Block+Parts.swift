/// How much of a torn paragraph goes along with one of its lines.
enum Extent {
    case line
    /// The line and those joined before it.
    case upTo
    /// The line and those joined behind it.
    case from
    case paragraph
}

extension Block {
    /// A block cut in three around a line; the texts are written later.
    struct Parts {
        var before: Block?
        var middle: Block
        var behind: Block?

        /// What is left when the middle is taken away.
        var rest: [Block] { [before, behind].compactMap(\.self) }
    }

    /// The line must stand in the block.
    func parts(around line: Int, _ extent: Extent) -> Parts {
        let place = lines.firstIndex(of: line) ?? 0
        let low = extent == .line || extent == .from ? place : 0
        let high = extent == .line || extent == .upTo ? place + 1 : lines.count
        return Parts(
            before: low > 0 ? part(0..<low) : nil, middle: part(low..<high),
            behind: high < lines.count ? part(high..<lines.count) : nil)
    }

    /// This block with another one's lines behind its own.
    func joined(to next: Block, _ join: Join) -> Block {
        var block = self
        block.lines += next.lines
        block.joins += [join] + next.joins
        return block
    }

    private func part(_ range: Range<Int>) -> Block {
        var block = self
        block.lines = Array(lines[range])
        block.joins = Array(joins[range.lowerBound..<(range.upperBound - 1)])
        return block
    }
}
