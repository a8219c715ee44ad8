import Language

extension FoldedText {
    /// Every place of `needle` as ranges of folded characters, from left to right, also those that
    /// overlap.
    func places(of needle: FoldedText) -> [Range<Int>] {
        let length = needle.scalars.count
        guard length > 0, scalars.count >= length else { return [] }
        return (0...scalars.count - length).compactMap { start in
            scalars[start..<start + length].elementsEqual(needle.scalars)
                ? start..<start + length : nil
        }
    }

    var text: String { String(String.UnicodeScalarView(scalars)) }
}

extension String {
    /// UTF-8 ranges where another text stands to the letter, from left to right without overlaps.
    func byteRanges(of other: String) -> [Range<Int>] {
        let text = Array(utf8)
        let wanted = Array(other.utf8)
        guard !wanted.isEmpty else { return [] }
        var ranges: [Range<Int>] = []
        var start = 0
        while start + wanted.count <= text.count {
            if text[start] == wanted[0], text[start..<start + wanted.count].elementsEqual(wanted) {
                ranges.append(start..<start + wanted.count)
                start += wanted.count
            } else {
                start += 1
            }
        }
        return ranges
    }
}
