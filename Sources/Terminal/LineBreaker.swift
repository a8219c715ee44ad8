/// A line of a broken text: the part of the source that it shows.
package struct TextLine: Hashable, Sendable {
    /// Where the shown part stands in the source, in UTF-8 bytes.
    package var range: Range<Int>
    /// Cells between the left edge and the text.
    package var indent: Int
    /// Cells of the shown part, without the indent.
    package var width: Int
    /// True for the last line of a paragraph.
    package var endsParagraph: Bool

    package init(range: Range<Int>, indent: Int, width: Int, endsParagraph: Bool) {
        self.range = range
        self.indent = indent
        self.width = width
        self.endsParagraph = endsParagraph
    }
}

/// Breaks paragraphs into lines by display width, as Chinese is set.
///
/// The rules are UAX #14 with `ChineseTailoring`; a line feed ends a paragraph. Every byte of the
/// source is in exactly one line, but for blanks at the ends of lines and line feeds. A word that
/// is longer than a line is split, and where not even one character fits it has a line of its own.
package struct LineBreaker: Sendable {
    private let width: WidthTable

    package init(width: WidthTable = .narrow) {
        self.width = width
    }

    /// The lines of a text, at most `columns` cells wide, the first of each paragraph behind
    /// `indent` cells. An indent takes the place of blanks at the paragraph's start; it is left
    /// out where fewer than two Han would remain beside it.
    package func lines(of text: String, columns: Int, indent: Int = 0) -> [TextLine] {
        let indent = columns >= indent + 4 ? max(0, indent) : 0
        let source = BreakableText(text, width: width)
        var lines: [TextLine] = []
        for paragraph in Self.paragraphs(of: source) {
            let setter = ParagraphSetter(
                source: source, paragraph: paragraph, columns: max(1, columns), indent: indent)
            lines += setter.lines()
        }
        return lines
    }

    /// Clusters between hard breaks; a text without any is one paragraph.
    private static func paragraphs(of source: BreakableText) -> [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        var start = 0
        for (index, cluster) in source.clusters.enumerated() where cluster.kind == .hardBreak {
            paragraphs.append(start..<index)
            start = index + 1
        }
        if start < source.clusters.count || paragraphs.isEmpty {
            paragraphs.append(start..<source.clusters.count)
        }
        return paragraphs
    }
}

/// Sets one paragraph; places are indices of clusters.
private struct ParagraphSetter {
    let source: BreakableText
    let paragraph: Range<Int>
    let columns: Int
    let indent: Int

    func lines() -> [TextLine] {
        var starts = lineStarts()
        moveLastStart(&starts)
        return starts.indices.map { line in
            let isLast = line + 1 == starts.count
            let end = isLast ? paragraph.upperBound : starts[line + 1]
            return textLine(
                trimmed(starts[line]..<end), indent: line == 0 ? indent : 0, isLast: isLast)
        }
    }

    /// Where lines begin, each as full as the rules allow.
    private func lineStarts() -> [Int] {
        var start = indent > 0 ? skippingBlanks(paragraph.lowerBound) : paragraph.lowerBound
        var starts = [start]
        while let next = lineEnd(from: start, room: room(line: starts.count - 1)) {
            // Blanks before a word that is longer than the line make no line of their own.
            if trimmed(start..<next).isEmpty { starts.removeLast() }
            start = next
            starts.append(start)
        }
        return starts
    }

    private func room(line: Int) -> Int { columns - (line == 0 ? indent : 0) }

    /// The best break that keeps the line from `start` within `room`; nil if all the rest fits.
    private func lineEnd(from start: Int, room: Int) -> Int? {
        var used = 0
        var allowed: Int?
        var split: Int?
        for index in start..<paragraph.upperBound {
            let cluster = source.clusters[index]
            if index > start {
                if cluster.breakBefore >= .allowed { allowed = index }
                if cluster.breakBefore == .split { split = index }
            }
            guard cluster.kind != .blank else {
                used += cluster.width
                continue
            }
            if used + cluster.width > room, index > start {
                return allowed ?? split ?? index
            }
            used += cluster.width
        }
        return nil
    }

    /// A last line of fewer than two characters takes some from the line before, where that one
    /// stays at least a fifth full.
    private func moveLastStart(_ starts: inout [Int]) {
        guard starts.count > 1, let last = starts.last,
            characters(in: last..<paragraph.upperBound) < 2
        else { return }
        let previous = starts[starts.count - 2]
        for candidate in stride(from: last - 1, to: previous, by: -1)
        where source.clusters[candidate].breakBefore == .allowed {
            let tail = trimmed(candidate..<paragraph.upperBound)
            let rest = width(of: trimmed(previous..<candidate))
            guard width(of: tail) <= columns, rest * 5 >= room(line: starts.count - 2) else {
                return
            }
            if characters(in: tail) >= 2 {
                starts[starts.count - 1] = candidate
                return
            }
        }
    }

    private func characters(in range: Range<Int>) -> Int {
        source.clusters[range].reduce(0) { $0 + ($1.kind == .character ? 1 : 0) }
    }

    private func skippingBlanks(_ start: Int) -> Int {
        var start = start
        while start < paragraph.upperBound, source.clusters[start].kind == .blank { start += 1 }
        return start
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, source.clusters[end - 1].kind == .blank { end -= 1 }
        return range.lowerBound..<end
    }

    private func width(of range: Range<Int>) -> Int {
        source.clusters[range].reduce(0) { $0 + $1.width }
    }

    private func textLine(_ range: Range<Int>, indent: Int, isLast: Bool) -> TextLine {
        TextLine(
            range: source.offset(of: range.lowerBound)..<source.offset(of: range.upperBound),
            indent: indent, width: width(of: range), endsParagraph: isLast)
    }
}
