/// What a Unicode scalar is to somebody who reads a newspaper page.
enum Glyph: UInt8 {
    case blank, han, digit, latin, otherLetter
    /// 。！？ and their ASCII twins, except the full stop that also stands in numbers.
    case terminal
    case fullStop, ellipsis
    /// ，、；： and their ASCII twins.
    case comma
    case opener, closer
    /// " and ', which do not say which way they face.
    case straightQuote
    case dash
    /// ◎ ● □ and other signs that stand before labels, names and items.
    case mark
    case other

    init(_ scalar: UInt32) {
        if scalar >= 0x4E00 && scalar <= 0x9FFF {
            self = .han
        } else if scalar < 0x80 {
            self = Glyph.ascii(scalar)
        } else {
            self = Glyph.beyondASCII(scalar)
        }
    }

    var isLetter: Bool { rawValue >= Glyph.han.rawValue && rawValue <= Glyph.otherLetter.rawValue }

    /// White space as Unicode has it, and the separators U+001C to U+001F.
    static func isBlank(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09...0x0D, 0x1C...0x1F, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029,
            0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }

    /// Full-width letters, digits and punctuation as their ASCII twins, capitals as small letters.
    static func folded(_ scalar: UInt32) -> UInt32 {
        var scalar = scalar
        if scalar >= 0xFF01 && scalar <= 0xFF5E { scalar -= 0xFEE0 }
        if scalar >= 0x41 && scalar <= 0x5A { scalar += 0x20 }
        return scalar
    }

    private static func ascii(_ scalar: UInt32) -> Glyph {
        switch scalar {
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A: .latin
        case 0x21, 0x3F: .terminal
        case 0x2E: .fullStop
        case 0x2C, 0x3A, 0x3B: .comma
        case 0x28, 0x3C, 0x5B, 0x7B: .opener
        case 0x29, 0x3E, 0x5D, 0x7D: .closer
        case 0x22, 0x27: .straightQuote
        case 0x2D, 0x7E: .dash
        case 0x2A: .mark
        case 0x25: .otherLetter
        default: isBlank(scalar) ? .blank : .other
        }
    }

    private static func beyondASCII(_ scalar: UInt32) -> Glyph {
        switch scalar {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF61: .terminal
        case 0xFF0E: .fullStop
        case 0x2026, 0x22EF: .ellipsis
        case 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0xFE50...0xFE52, 0xFE54, 0xFE55, 0xFF64: .comma
        case 0x201C, 0x2018, 0xFF08, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016,
            0xFF3B, 0xFF5B, 0x301D, 0xFE59:
            .opener
        case 0x201D, 0x2019, 0xFF09, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017,
            0xFF3D, 0xFF5D, 0x301E, 0x301F, 0xFE5A:
            .closer
        case 0x2010...0x2015, 0x2500, 0xFF0D, 0xFF5E, 0x301C, 0x2212: .dash
        case 0x2022, 0x25A0...0x25FF, 0x2600...0x27BF, 0x203B: .mark
        case 0xFF10...0xFF19: .digit
        case 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: .latin
        case 0x3007, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
        case 0x2460...0x24FF, 0x2160...0x217F, 0x3220...0x33FF, 0x2100...0x214F, 0xFF05, 0xB0:
            .otherLetter
        case 0x250...0x1FFF, 0x3041...0x30FF, 0x3100...0x31FF, 0xA000...0xD7FF, 0x10000...0x1FFFF:
            .otherLetter
        default: isBlank(scalar) ? .blank : .other
        }
    }
}
