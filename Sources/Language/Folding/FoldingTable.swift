import CLexicon

/// The folding of every code point, read where it lies in the executable.
///
/// The form of the table stands in `CLexicon/generator/folding.py`.
struct FoldingTable: Sendable {
    static let shared = FoldingTable()

    /// What a code point becomes.
    enum Folding {
        case itself
        case scalar(Unicode.Scalar)
        case scalars(Range<Int>)
        case nothing
    }

    private let index: BinaryArray<UInt16>
    private let blocks: BinaryArray<UInt32>
    private let expansions: BinaryArray<UInt32>

    private init() {
        let file = BinaryFile(lexicon_folding())
        index = file.array(0)
        blocks = file.array(1)
        expansions = file.array(2)
    }

    @inline(__always)
    func folding(of scalar: Unicode.Scalar) -> Folding {
        let entry = entry(of: scalar)
        if entry & (Self.drops | Self.expands | Self.scalarMask) == 0 { return .itself }
        if entry & Self.drops != 0 { return .nothing }
        if entry & Self.expands != 0 {
            let start = Int(entry & 0xFFFF)
            return .scalars(start..<start + Int(entry >> 16 & 0xF))
        }
        return .scalar(Unicode.Scalar(entry & Self.scalarMask) ?? scalar)
    }

    /// A scalar of the expansion section.
    func expansion(at position: Int) -> Unicode.Scalar {
        Unicode.Scalar(expansions[position]) ?? "\u{FFFD}"
    }

    @inline(__always)
    private func entry(of scalar: Unicode.Scalar) -> UInt32 {
        let point = Int(scalar.value)
        return blocks[Int(index[point >> 7]) << 7 | point & 0x7F]
    }

    private static let drops: UInt32 = 1 << 30
    private static let expands: UInt32 = 1 << 29
    private static let scalarMask: UInt32 = 0x1F_FFFF
}
