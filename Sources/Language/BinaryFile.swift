import CLexicon

/// A generated file that is part of the executable: sections of little-endian integers.
///
/// The form stands in `CLexicon/generator/tables.py`: a table of (offset, length) in bytes, then
/// the sections, each aligned to 8 bytes.
struct BinaryFile {
    private let bytes: UnsafeRawBufferPointer

    init(_ file: lexicon_bytes) {
        bytes = UnsafeRawBufferPointer(start: file.start, count: file.count)
    }

    func array<Element: FixedWidthInteger & Sendable>(_ section: Int) -> BinaryArray<Element> {
        let offset = Int(bytes.load(fromByteOffset: section * 8, as: UInt32.self))
        let length = Int(bytes.load(fromByteOffset: section * 8 + 4, as: UInt32.self))
        let part = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
        return BinaryArray(part.bindMemory(to: Element.self))
    }
}

/// A section of a generated file, read without copying.
///
/// `@unchecked Sendable`: the bytes are constants of the executable's read-only segment, which
/// nobody can write and which live as long as the program.
struct BinaryArray<Element: FixedWidthInteger & Sendable>: @unchecked Sendable {
    private let elements: UnsafeBufferPointer<Element>

    init(_ elements: UnsafeBufferPointer<Element>) {
        self.elements = elements
    }

    var count: Int { elements.count }

    @inline(__always)
    subscript(position: Int) -> Element {
        Element(littleEndian: elements[position])
    }

    /// The place of an element in a sorted section or a sorted part of it.
    func firstIndex(of element: Element, in range: Range<Int>? = nil) -> Int? {
        var low = range?.lowerBound ?? 0
        let end = range?.upperBound ?? count
        var high = end
        while low < high {
            let middle = (low + high) >> 1
            if self[middle] < element {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < end && self[low] == element ? low : nil
    }
}
