/// A text prepared for breaking: its clusters with their widths and the breaks before them.
struct BreakableText {
    /// How well a line may end before a cluster, from not at all to must.
    enum Break: UInt8, Comparable {
        case never
        /// Splits a word or a number, but begins and ends no line with wrong punctuation.
        case split
        case allowed
        case forced

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    struct Cluster {
        /// Where it begins, in UTF-8 bytes.
        var offset: Int
        var width: Int
        var breakBefore: Break
        var kind: Kind
    }

    enum Kind: UInt8 {
        /// Letters, digits and Han: what counts as a character of a line.
        case character
        case punctuation
        /// Spaces of any kind; they hang at the end of a line.
        case blank
        /// Ends a line and is not shown.
        case hardBreak
    }

    private(set) var clusters: [Cluster] = []
    /// Length of the text in UTF-8 bytes.
    let byteCount: Int

    init(_ text: String, width table: WidthTable) {
        byteCount = text.utf8.count
        let scalars = Array(text.unicodeScalars)
        let tailoring = ChineseTailoring(scalars)
        var mayBreak = LineBreakRules.opportunities(tailoring.units)
        for index in tailoring.glued { mayBreak[index] = false }
        clusters.reserveCapacity(scalars.count)
        let builder = ClusterBuilder(
            scalars: scalars, units: tailoring.units, mayBreak: mayBreak, table: table)
        if scalars.allSatisfy(Self.standsAlone) {
            var offset = 0
            for index in scalars.indices {
                clusters.append(builder.single(at: index, offset: offset))
                offset += UTF8.width(scalars[index])
            }
        } else {
            var index = 0
            var offset = 0
            for character in text {
                clusters.append(builder.cluster(character, at: index, offset: offset))
                index += character.unicodeScalars.count
                offset += character.utf8.count
            }
        }
    }

    /// Where cluster `index` begins, in bytes; the end of the text for the one behind the last.
    func offset(of index: Int) -> Int {
        index < clusters.count ? clusters[index].offset : byteCount
    }

    /// True for scalars that are clusters by themselves beside any other such scalar: the common
    /// case of Chinese text, which spares the search for grapheme clusters.
    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2FF, 0x2010...0x2027, 0x3000...0x3029, 0x3400...0x9FFF,
            0xFF01...0xFF5E:
            true
        default: false
        }
    }
}

/// Makes clusters of one text.
private struct ClusterBuilder {
    let scalars: [Unicode.Scalar]
    let units: [LineBreakUnit]
    let mayBreak: [Bool]
    let table: WidthTable

    func single(at index: Int, offset: Int) -> BreakableText.Cluster {
        let properties = ScalarProperties(scalars[index])
        // What is invisible shows a mark of one cell.
        let width =
            properties.isPlain
            ? table.columns(properties) : table.width(of: Character(scalars[index]))
        return BreakableText.Cluster(
            offset: offset, width: width, breakBefore: breakBefore(index), kind: kind(of: index))
    }

    func cluster(_ character: Character, at index: Int, offset: Int) -> BreakableText.Cluster {
        // A blank that carries a mark is seen.
        let isMarked = character.unicodeScalars.count > 1
        let kind = kind(of: index)
        return BreakableText.Cluster(
            offset: offset, width: table.width(of: character), breakBefore: breakBefore(index),
            kind: kind == .blank && isMarked ? .character : kind)
    }

    private func breakBefore(_ index: Int) -> BreakableText.Break {
        guard index > 0 else { return .never }
        if units[index - 1].lineBreak.isHardBreak { return .forced }
        if mayBreak[index] { return .allowed }
        return maySplit(index) ? .split : .never
    }

    private func maySplit(_ index: Int) -> Bool {
        let before = units[index - 1].lineBreak
        let current = units[index].lineBreak
        // A mark behind a blank gives way before a word is split for it.
        if before == .SP, [.NS, .IN, .HY].contains(current) { return true }
        switch current {
        case .CL, .CP, .EX, .IS, .SY, .NS, .QU, .IN, .BA, .HY, .SP, .CM, .ZWJ, .BK, .CR, .LF, .NL:
            return false
        default: break
        }
        if before == .B2, current == .B2 { return false }
        return before != .OP && before != .QU
    }

    private func kind(of index: Int) -> BreakableText.Kind {
        let scalar = scalars[index]
        switch units[index].lineBreak {
        case .BK, .CR, .LF, .NL: return .hardBreak
        case .SP: return .blank
        case .BA where scalar.properties.isWhitespace && scalar != "\t": return .blank
        case .CL, .CP, .EX, .IS, .OP, .QU, .NS, .BA, .B2, .IN, .SY, .HY: return .punctuation
        default: return .character
        }
    }
}
