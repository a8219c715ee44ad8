/// What stands in one cell: a base with its marks, or nothing in the right half of a wide one.
///
/// Two numbers underneath, of up to three code points with 21 bits each: a screen has thousands of
/// cells, which are made and compared at every key.
package struct Glyph: Hashable, Sendable {
    /// Code points that one glyph holds, as many as a cell of ncurses.
    package static let capacity = 5

    private var first: UInt64
    private var second: UInt64 = 0

    package static let blank = Glyph(" ")
    static let rightHalf = Glyph(plain: 0)

    package init(_ base: Unicode.Scalar) { first = UInt64(base.value) }

    /// For the value of a code point that is known to be one; 0 is the right half.
    init(plain value: UInt32) { first = UInt64(value) }

    package var isRightHalf: Bool { first == 0 }

    /// Adds a mark; one too many is left out.
    mutating func append(_ mark: Unicode.Scalar) {
        let value = UInt64(mark.value)
        switch count {
        case 1, 2: first |= value << (UInt64(count) * 21)
        case 3, 4: second |= value << (UInt64(count - 3) * 21)
        default: break
        }
    }

    private var count: Int {
        (0..<Self.capacity).first { value(at: $0) == 0 } ?? Self.capacity
    }

    private func value(at place: Int) -> UInt32 {
        let bits = place < 3 ? first >> (UInt64(place) * 21) : second >> (UInt64(place - 3) * 21)
        return UInt32(bits & 0x1F_FFFF)
    }

    /// The values of the code points are put behind others.
    package func append(to values: inout [UInt32]) {
        guard first > 0 else { return }
        values.append(value(at: 0))
        guard first > 0x1F_FFFF else { return }
        for place in 1..<count { values.append(value(at: place)) }
    }

    /// The glyph as a text; empty for the right half.
    package var text: String {
        var values: [UInt32] = []
        append(to: &values)
        return String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
    }
}
