import Corpus

/// Whatever the bytes are, decoding gives lines whose bytes follow each other within the file and
/// that leave out nothing but line ends and the mark at the beginning.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let text = Decoder.decode(bytes)
    var end = 0
    for (index, line) in text.lines.enumerated() {
        precondition(line.number == index + 1, "lines are counted from 1")
        precondition(line.bytes.lowerBound >= end, "lines do not overlap")
        precondition(line.bytes.upperBound <= bytes.count, "lines end within the file")
        precondition(
            index == 0 || bytes[end..<line.bytes.lowerBound].allSatisfy(isPartOfLineEnd),
            "nothing but line ends stands between lines")
        precondition(line.bytes.isEmpty == line.text.isEmpty, "bytes are text and text is bytes")
        end = line.bytes.upperBound
    }
    precondition(
        text.lines.isEmpty
            ? bytes.allSatisfy { $0 > 0x7F } : bytes[end...].allSatisfy(isPartOfLineEnd),
        "no bytes are lost at the end")
    for defect in text.defects {
        precondition(defect.line.map { 1...text.lines.count ~= $0 } ?? true, "defects have lines")
    }
    return 0
}

/// The zero is the other half of a line end in UTF-16.
private func isPartOfLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0 }
