import Foundation

/// GB18030 or Big5 as a table, so that decoding is total and a bad byte costs one mark only.
struct DoubleByteTable: Sendable {
    static let gb18030 = DoubleByteTable(
        encoding: 0x8000_0632, trails: 0x40...0xFE, fourBytes: true)
    static let big5 = DoubleByteTable(encoding: 0x8000_0A03, trails: 0x40...0xFE, fourBytes: false)

    private let encoding: String.Encoding
    /// Scalars by lead and trail byte; 0 where nothing is defined.
    private let scalars: [UInt32]
    private let hasFourByteCodes: Bool

    private init(encoding raw: UInt, trails: ClosedRange<UInt8>, fourBytes: Bool) {
        encoding = String.Encoding(rawValue: raw)
        hasFourByteCodes = fourBytes
        var table = [UInt32](repeating: 0, count: 1 << 16)
        for lead in UInt8(0x81)...0xFE {
            for trail in trails where trail != 0x7F {
                let code = Data([lead, trail])
                guard let text = String(data: code, encoding: encoding) else { continue }
                let found = text.unicodeScalars
                guard let scalar = found.first, found.count == 1, scalar != "\u{FFFD}" else {
                    continue
                }
                table[Int(lead) << 8 | Int(trail)] = scalar.value
            }
        }
        scalars = table
    }

    /// Takes one character off the front; U+FFFD for a byte that begins none; nil at the end.
    func next(_ bytes: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let lead = bytes.popFirst() else { return nil }
        if lead < 0x80 { return Unicode.Scalar(lead) }
        guard let trail = bytes.first else { return "\u{FFFD}" }
        let value = scalars[Int(lead) << 8 | Int(trail)]
        if value != 0, let scalar = Unicode.Scalar(value) {
            bytes.removeFirst()
            return scalar
        }
        guard hasFourByteCodes, let scalar = fourBytes(lead, bytes.prefix(3)) else {
            return "\u{FFFD}"
        }
        bytes.removeFirst(3)
        return scalar
    }

    private func fourBytes(_ lead: UInt8, _ rest: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let rest = Array(rest)
        guard rest.count == 3, 0x30...0x39 ~= rest[0], 0x81...0xFE ~= rest[1],
            0x30...0x39 ~= rest[2]
        else { return nil }
        if lead >= 0x90 {
            // Beyond the basic plane the standard counts straight on from U+10000.
            let offset =
                ((UInt32(lead - 0x90) * 10 + UInt32(rest[0] - 0x30)) * 126
                    + UInt32(rest[1] - 0x81)) * 10 + UInt32(rest[2] - 0x30)
            return Unicode.Scalar(0x10000 + offset)
        }
        let text = String(data: Data([lead] + rest), encoding: encoding)
        return text?.unicodeScalars.first
    }
}
