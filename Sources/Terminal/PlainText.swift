/// The quick way through text whose code points are each a character of its own, which nearly all of
/// it is: ASCII, Han, and the punctuation of both. No two of them join, none is hidden.
enum PlainText {
    /// Calls `body` with the value, the cells and the bytes of each character from the start on, as
    /// long as it returns true and none comes that needs a closer look; gives the place where that is.
    @inline(__always)
    static func visit(
        _ text: String, width: WidthTable,
        _ body: (_ value: UInt32, _ cells: Int, _ bytes: Int) -> Bool
    ) -> String.Index {
        let stop = text.utf8.withContiguousStorageIfAvailable { bytes in
            var position = 0
            var next = character(in: bytes, at: 0)
            while let current = next {
                let end = position + current.bytes
                next = character(in: bytes, at: end)
                // What follows may belong to this one, unless it is plain itself.
                guard next != nil || end == bytes.count else { break }
                let cells = current.value < 0x7F ? 1 : columns(of: current.value, width)
                guard body(current.value, cells, current.bytes) else { break }
                position = end
            }
            return position
        }
        return text.utf8.index(text.startIndex, offsetBy: stop ?? 0)
    }

    private static func columns(of value: UInt32, _ width: WidthTable) -> Int {
        isHan(value) ? 2 : Unicode.Scalar(value).map { width.width(of: $0) } ?? 1
    }

    /// The plain character that begins at a place; nil where there is none.
    @inline(__always)
    private static func character(
        in bytes: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> (value: UInt32, bytes: Int)? {
        guard position < bytes.count else { return nil }
        let first = UInt32(bytes[position])
        if first < 0x80 { return (0x20...0x7E).contains(first) ? (first, 1) : nil }
        // All others take three bytes. A string is valid UTF-8: the rest of them is there.
        guard first & 0xF0 == 0xE0 else { return nil }
        let value =
            (first & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
            | UInt32(bytes[position + 2] & 0x3F)
        return isHan(value) || isMark(value) ? (value, 3) : nil
    }

    private static func isHan(_ value: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
    }

    /// “ ” … — and their kind, lines and boxes, CJK punctuation before its tone marks, full-width forms.
    private static func isMark(_ value: UInt32) -> Bool {
        (0x2010...0x2027).contains(value) || (0x2500...0x25A1).contains(value)
            || (0x3000...0x3029).contains(value) || (0xFF01...0xFF60).contains(value)
    }
}
