/// Text as search sees it, with the way back to the text as it was written.
///
/// Folding maps traditional to simplified (OpenCC's characters, the first of several), full width
/// to half width, capitals to small letters, compatibility ideographs and radicals to unified
/// ones, Latin ligatures to their letters, every kind of blank to the ASCII one, and drops
/// invisible format characters, so that none can hide a word. Of the punctuation only characters
/// with a compatibility decomposition have a twin (，：；！？（） but not 。、“”《》). Circled,
/// superscript and squared forms stay: ③ is not 3. Line ends stay too.
/// What is shown and exported is always the original.
package struct FoldedText: Hashable, Sendable {
    /// The folded scalars.
    package private(set) var scalars: [Unicode.Scalar] = []
    /// For each folded scalar the UTF-8 offset in the original where its source begins,
    /// and one more: the original's length in bytes.
    package private(set) var origins: [Int] = []

    package init(_ text: String) {
        let table = FoldingTable.shared
        let source = text.unicodeScalars
        // Han takes three bytes; to count the characters would be to read the text twice.
        let likely = text.utf8.count / 3 + 8
        scalars.reserveCapacity(likely)
        origins.reserveCapacity(likely + 1)
        var offset = 0
        for scalar in source {
            switch table.folding(of: scalar) {
            case .itself:
                scalars.append(scalar)
                origins.append(offset)
            case .scalar(let folded):
                scalars.append(folded)
                origins.append(offset)
            case .scalars(let range):
                for position in range {
                    scalars.append(table.expansion(at: position))
                    origins.append(offset)
                }
            case .nothing:
                break
            }
            offset += Self.utf8Length(of: scalar)
        }
        origins.append(offset)
    }

    /// Every place of `needle`, from left to right without overlaps, as UTF-8 ranges of the original.
    ///
    /// A range ends where the source of the next folded scalar begins, so it takes dropped
    /// characters behind it along. A needle without scalars is nowhere.
    package func ranges(of needle: FoldedText) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while let place = firstPlace(of: needle, from: start) {
            found.append(originalRange(place..<place + needle.scalars.count))
            start = place + needle.scalars.count
        }
        return found
    }

    package func contains(_ needle: FoldedText) -> Bool {
        firstPlace(of: needle, from: 0) != nil
    }

    /// The UTF-8 range of the original that a range of folded scalars came from.
    package func originalRange(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last else {
            return origins[range.lowerBound]..<origins[range.lowerBound]
        }
        var end = range.upperBound
        while origins[end] == origins[last] { end += 1 }
        return origins[range.lowerBound]..<origins[end]
    }

    /// The index of the folded scalar where `needle` stands next.
    private func firstPlace(of needle: FoldedText, from start: Int) -> Int? {
        scalars.withUnsafeBufferPointer { text in
            needle.scalars.withUnsafeBufferPointer { wanted in
                guard let first = wanted.first else { return nil }
                let end = text.count - wanted.count
                var place = start
                while place <= end {
                    if text[place] == first, Self.agrees(text, at: place, with: wanted) {
                        return place
                    }
                    place += 1
                }
                return nil
            }
        }
    }

    @inline(__always)
    private static func agrees(
        _ text: UnsafeBufferPointer<Unicode.Scalar>, at place: Int,
        with wanted: UnsafeBufferPointer<Unicode.Scalar>
    ) -> Bool {
        for offset in 1..<wanted.count where text[place + offset] != wanted[offset] {
            return false
        }
        return true
    }

    @inline(__always)
    private static func utf8Length(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x1_0000: 3
        default: 4
        }
    }
}
