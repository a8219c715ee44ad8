/// Bytes written one value behind the other: numbers as LEB128, texts with their length.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            write(utf8.count)
            bytes.append(contentsOf: utf8)
        }
    }

    mutating func write(_ text: String?) {
        write(text == nil ? 0 : 1)
        if let text { write(text) }
    }

    mutating func write<Element>(
        _ elements: [Element], each write: (inout ByteWriter, Element) -> Void
    ) {
        self.write(elements.count)
        for element in elements { write(&self, element) }
    }
}

/// Reads what `ByteWriter` wrote; any other bytes make it throw, never crash.
struct ByteReader {
    struct Malformed: Error {}

    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func number() throws(Malformed) -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(Int64(bitPattern: value)) }
            shift += 7
        }
        throw Malformed()
    }

    mutating func text() throws(Malformed) -> String {
        let length = try number()
        guard length >= 0, length <= bytes.count - position else { throw Malformed() }
        defer { position += length }
        return String(decoding: bytes[position..<position + length], as: UTF8.self)
    }

    mutating func optionalText() throws(Malformed) -> String? {
        try number() == 0 ? nil : try text()
    }

    mutating func list<Element>(
        of element: (inout ByteReader) throws(Malformed) -> Element
    ) throws(Malformed) -> [Element] {
        let count = try count()
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try element(&self)) }
        return elements
    }

    /// Reads each element of a list.
    mutating func forEach(
        _ element: (inout ByteReader) throws(Malformed) -> Void
    ) throws(Malformed) {
        for _ in 0..<(try count()) { try element(&self) }
    }

    /// Every element takes a byte at least: a larger count is damage, not a reason to allocate.
    private mutating func count() throws(Malformed) -> Int {
        let count = try number()
        guard count >= 0, count <= bytes.count - position else { throw Malformed() }
        return count
    }
}
