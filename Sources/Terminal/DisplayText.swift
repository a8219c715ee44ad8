/// A text as it is shown, where that differs from its source, and the way between the two.
///
/// The source is never changed: offsets of hits, places and selections are the source's, offsets
/// of lines and cells those of what is shown. All offsets are in UTF-8 bytes.
package struct DisplayText: Hashable, Sendable {
    /// One piece of the source and what stands for it.
    package struct Replacement: Hashable, Sendable {
        package var range: Range<Int>
        package var text: String

        package init(range: Range<Int>, text: String) {
            self.range = range
            self.text = text
        }
    }

    /// What is shown.
    package let text: String
    private let pieces: [Piece]

    private struct Piece: Hashable {
        var source: Range<Int>
        var display: Range<Int>
    }

    /// The source as it is.
    package init(_ source: String) {
        text = source
        pieces = []
    }

    /// The source with pieces replaced; they must ascend, lie on characters' borders and not
    /// overlap.
    package init(_ source: String, replacing replacements: [Replacement]) {
        let bytes = Array(source.utf8)
        var shown: [UInt8] = []
        shown.reserveCapacity(bytes.count + replacements.count * 2)
        var pieces: [Piece] = []
        var end = 0
        for replacement in replacements {
            precondition(replacement.range.lowerBound >= end, "replacements ascend")
            shown += bytes[end..<replacement.range.lowerBound]
            let start = shown.count
            shown += replacement.text.utf8
            pieces.append(Piece(source: replacement.range, display: start..<shown.count))
            end = replacement.range.upperBound
        }
        shown += bytes[end...]
        text = String(decoding: shown, as: UTF8.self)
        self.pieces = pieces
    }

    /// Where a place of what is shown stands in the source; inside a replacement its beginning.
    package func sourceOffset(of display: Int) -> Int {
        guard let piece = last({ $0.display.lowerBound <= display }) else { return display }
        if piece.display.contains(display) { return piece.source.lowerBound }
        return piece.source.upperBound + display - piece.display.upperBound
    }

    /// Where a place of the source is shown; inside what was replaced the beginning of it.
    package func displayOffset(of source: Int) -> Int {
        guard let piece = last({ $0.source.lowerBound <= source }) else { return source }
        if piece.source.contains(source) { return piece.display.lowerBound }
        return piece.display.upperBound + source - piece.source.upperBound
    }

    package func sourceRange(of display: Range<Int>) -> Range<Int> {
        let start = sourceOffset(of: display.lowerBound)
        return start..<max(start, sourceOffset(of: display.upperBound))
    }

    package func displayRange(of source: Range<Int>) -> Range<Int> {
        let start = displayOffset(of: source.lowerBound)
        return start..<max(start, displayOffset(of: source.upperBound))
    }

    /// The last piece for which the condition holds; it holds for a prefix of them.
    private func last(_ condition: (Piece) -> Bool) -> Piece? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if condition(pieces[middle]) { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? pieces[low - 1] : nil
    }
}
