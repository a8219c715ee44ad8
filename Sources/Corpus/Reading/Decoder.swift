/// A page's text, line by line, and what was odd about its bytes.
package struct PageText: Hashable, Sendable {
    package var encoding: TextEncoding
    package var lines: [Line]
    package var defects: [Defect]
}

/// Bytes to lines of text. Total: what cannot be decoded becomes U+FFFD and a defect.
package enum Decoder {
    /// Byte order mark, else strict UTF-8, else the encoding in which the text is most like text.
    package static func decode(_ bytes: [UInt8]) -> PageText {
        let (encoding, start) = EncodingGuess.encoding(of: bytes)
        let ranges = LineSplitter.split(bytes, from: start, unit: encoding.unit)
        var page = PageText(encoding: encoding, lines: [], defects: [])
        page.lines.reserveCapacity(ranges.count)
        for (index, range) in ranges.enumerated() {
            let decoded = text(of: bytes[range], in: encoding)
            page.lines.append(Line(number: index + 1, bytes: range, text: decoded.text))
            if decoded.bad > 0 {
                page.defects.append(
                    Defect(
                        line: index + 1,
                        what:
                            "\(decoded.bad) places are not \(encoding.rawValue), shown as \u{FFFD}")
                )
            }
        }
        return page
    }

    /// The text, and how many marks stand in it for bytes that could not be decoded.
    static func text(
        of bytes: ArraySlice<UInt8>, in encoding: TextEncoding
    ) -> (text: String, bad: Int) {
        switch encoding {
        case .utf8: utf8(bytes)
        case .gb18030: doubleByte(bytes, DoubleByteTable.gb18030)
        case .big5: doubleByte(bytes, DoubleByteTable.big5)
        case .utf16LittleEndian: utf16(bytes, .littleEndianPair)
        case .utf16BigEndian: utf16(bytes, .bigEndianPair)
        }
    }

    private static func utf8(_ bytes: ArraySlice<UInt8>) -> (String, Int) {
        if let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
        let text = String(decoding: bytes, as: UTF8.self)
        let marks = text.unicodeScalars.count { $0 == "\u{FFFD}" }
        return (text, max(1, marks))
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: CodeUnit) -> (String, Int) {
        let all = Array(bytes)
        var units: [UInt16] = []
        units.reserveCapacity(all.count / 2)
        for position in stride(from: 0, to: all.count - 1, by: 2) {
            units.append(unit.value(in: all, at: position))
        }
        var text = String(validating: units, as: UTF16.self)
        var bad = 0
        if text == nil {
            let repaired = String(decoding: units, as: UTF16.self)
            bad = max(1, repaired.unicodeScalars.count { $0 == "\u{FFFD}" })
            text = repaired
        }
        guard all.count % 2 == 1 else { return (text ?? "", bad) }
        return ((text ?? "") + "\u{FFFD}", bad + 1)
    }

    private static func doubleByte(
        _ bytes: ArraySlice<UInt8>, _ table: DoubleByteTable
    ) -> (String, Int) {
        var scalars = String.UnicodeScalarView()
        var bad = 0
        var rest = bytes
        while let next = table.next(&rest) {
            scalars.append(next)
            if next == "\u{FFFD}" { bad += 1 }
        }
        return (String(scalars), bad)
    }
}

extension TextEncoding {
    var unit: CodeUnit {
        switch self {
        case .utf8, .gb18030, .big5: .byte
        case .utf16LittleEndian: .littleEndianPair
        case .utf16BigEndian: .bigEndianPair
        }
    }
}
