/// A line of a page as a correction names it: it is found again when the page changed around it.
package struct LineReference: Hashable, Sendable {
    /// Physical line when the reference was made, counted from 1.
    package var number: Int
    /// 64-bit FNV-1a over the line's UTF-8 bytes, white space left out.
    package var fingerprint: UInt64

    package init(number: Int, fingerprint: UInt64) {
        self.number = number
        self.fingerprint = fingerprint
    }

    package init(_ line: Line) {
        self.init(number: line.number, fingerprint: LineReference.fingerprint(of: line.text))
    }

    package static func fingerprint(of text: String) -> UInt64 {
        var hash = ByteHash()
        for scalar in text.unicodeScalars where !Glyph.isBlank(scalar.value) {
            UTF8.encode(scalar).map { hash.add($0) }
        }
        return hash.value
    }
}

extension PageFile {
    /// 64-bit FNV-1a over all bytes: tells whether a page is the one a correction was made on.
    package var digest: UInt64 { PageFile.digest(of: bytes) }

    package static func digest(of bytes: [UInt8]) -> UInt64 {
        var hash = ByteHash()
        hash.add(bytes)
        return hash.value
    }
}

/// FNV-1a with 64 bits.
private struct ByteHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
}

/// Finds the lines of one page that references name.
struct LineFinder {
    private let lines: [Line]
    /// Numbers of the lines with a fingerprint, made when the first line was not in its place.
    private var numbers: [UInt64: [Int]]?

    init(_ lines: [Line]) { self.lines = lines }

    /// The line with the same number and text, else the nearest with the same text; never a blank one.
    mutating func number(of reference: LineReference) -> Int? {
        let place = reference.number - 1
        if lines.indices.contains(place), !lines[place].isBlank,
            LineReference.fingerprint(of: lines[place].text) == reference.fingerprint
        {
            return reference.number
        }
        let index =
            numbers
            ?? Dictionary(grouping: lines.filter { !$0.isBlank }) {
                LineReference.fingerprint(of: $0.text)
            }.mapValues { $0.map(\.number) }
        numbers = index
        func distance(_ number: Int) -> UInt {
            number.subtractingReportingOverflow(reference.number).partialValue.magnitude
        }
        return index[reference.fingerprint]?.min { distance($0) < distance($1) }
    }
}
