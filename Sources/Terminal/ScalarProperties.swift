/// What the Unicode data tell of one code point, in sixteen bits.
///
/// Bits 0–5 the line-break class, 6–7 the width, 8–10 how it is shown, 12 a picture that takes
/// part in joined emoji, 13 an unassigned one, 11 a bracket of East Asian width.
struct ScalarProperties: Hashable, Sendable {
    /// Columns by East_Asian_Width (UAX #11); marks have none.
    enum Width: UInt8 {
        case none, narrow, wide, ambiguous
    }

    enum Visibility: UInt8 {
        case shown
        /// C0, DEL and C1.
        case control
        /// Format characters, bidi controls, line separators and what is ignorable by default.
        case invisible
        /// Private use and unassigned: no font agrees on a glyph or on its width.
        case unknown
        /// Variation selectors, which say something only behind a base.
        case selector
    }

    private let bits: UInt16

    init(_ scalar: Unicode.Scalar) {
        bits = Self.lookUp(scalar.value)
    }

    var lineBreak: LineBreakClass { LineBreakClass(rawValue: UInt8(bits & 63)) ?? .AL }
    var width: Width { Width(rawValue: UInt8(bits >> 6 & 3)) ?? .narrow }
    var visibility: Visibility { Visibility(rawValue: UInt8(bits >> 8 & 7)) ?? .unknown }
    var isEastAsianBracket: Bool { bits & 1 << 11 != 0 }
    var isPicture: Bool { bits & 1 << 12 != 0 }
    var isUnassignedPicture: Bool { bits & 1 << 13 != 0 }

    /// Shown as it is, with a width of its own and nothing that could stick to what stands before.
    var isPlain: Bool { bits & 0x1700 == 0 && bits & 0xC0 != 0 }

    private static func lookUp(_ value: UInt32) -> UInt16 {
        let index = UnicodeTable.index.utf8Start
        let data = UnicodeTable.data.utf8Start
        let entry = Int(value) / UnicodeTable.pageSize
        let page = digit(index[2 * entry]) * 64 + digit(index[2 * entry + 1])
        let letter = data[page * UnicodeTable.pageSize + Int(value) % UnicodeTable.pageSize]
        // The letters run from `!` and leave out the quotation mark and the backslash.
        let place = Int(letter) - (letter > 0x5C ? 0x23 : letter > 0x22 ? 0x22 : 0x21)
        return UnicodeTable.properties[place]
    }

    /// The digits run from `0` and leave out the backslash.
    private static func digit(_ byte: UInt8) -> Int {
        Int(byte) - (byte > 0x5C ? 0x31 : 0x30)
    }
}
