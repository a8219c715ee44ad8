/// Cuts a page's bytes into physical lines: LF, CR LF and a lone CR end a line.
enum LineSplitter {
    /// Byte ranges of the lines without their ends; a line end as the last bytes begins no new line.
    static func split(_ bytes: [UInt8], from start: Int, unit: CodeUnit) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var begin = start
        var position = start
        while position + unit.width <= bytes.count {
            let value = unit.value(in: bytes, at: position)
            position += unit.width
            guard value == 0x0A || value == 0x0D else { continue }
            lines.append(begin..<(position - unit.width))
            if value == 0x0D, position + unit.width <= bytes.count,
                unit.value(in: bytes, at: position) == 0x0A
            {
                position += unit.width
            }
            begin = position
        }
        if begin < bytes.count { lines.append(begin..<bytes.count) }
        return lines
    }
}

/// How many bytes make one code unit, and in which order.
enum CodeUnit {
    case byte, littleEndianPair, bigEndianPair

    var width: Int { self == .byte ? 1 : 2 }

    func value(in bytes: [UInt8], at position: Int) -> UInt16 {
        switch self {
        case .byte: UInt16(bytes[position])
        case .littleEndianPair: UInt16(bytes[position + 1]) << 8 | UInt16(bytes[position])
        case .bigEndianPair: UInt16(bytes[position]) << 8 | UInt16(bytes[position + 1])
        }
    }
}
