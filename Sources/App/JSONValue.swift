/// JSON as the program's own state files hold it.
///
/// What is read before the first paint is read by this: Foundation's decoder takes longer for a
/// short file than an archive for its list of issues.
enum JSONValue {
    case null
    case boolean(Bool)
    case number(Int)
    case string(String)
    case list([JSONValue])
    case object([(name: String, value: JSONValue)])

    /// Nil for what is no JSON, is nested more deeply than any state file, or has a number with
    /// a fraction, which no state file has.
    init?(_ text: String) {
        var text = text
        let value = text.withUTF8 { bytes in
            var reader = JSONReader(bytes: bytes)
            return reader.document()
        }
        guard let value else { return nil }
        self = value
    }

    /// A member of an object; null where there is none.
    subscript(_ name: String) -> JSONValue { members.first { $0.name == name }?.value ?? .null }

    var members: [(name: String, value: JSONValue)] {
        if case .object(let members) = self { members } else { [] }
    }

    var string: String? { if case .string(let text) = self { text } else { nil } }
    var number: Int? { if case .number(let number) = self { number } else { nil } }

    /// All of a list of strings; nil for anything else.
    var strings: [String]? {
        guard case .list(let values) = self else { return nil }
        let strings = values.compactMap(\.string)
        return strings.count == values.count ? strings : nil
    }

    /// All of an object of strings; nil for anything else.
    var namedStrings: [String: String]? {
        guard case .object(let members) = self else { return nil }
        var named: [String: String] = [:]
        for (name, value) in members {
            guard let text = value.string else { return nil }
            named[name] = text
        }
        return named
    }
}

/// Walks the bytes of a text that is UTF-8.
private struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var depth = 0

    private static let deepest = 32

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func document() -> JSONValue? {
        guard let value = value() else { return nil }
        skipBlanks()
        return place == bytes.count ? value : nil
    }

    private mutating func value() -> JSONValue? {
        skipBlanks()
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "{"): return nested { $0.object() }
        case UInt8(ascii: "["): return nested { $0.list() }
        case UInt8(ascii: "\""): return string().map { .string($0) }
        case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
        case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
        case UInt8(ascii: "n"): return take("null") ? .null : nil
        default: return number().map { .number($0) }
        }
    }

    private mutating func nested(_ read: (inout JSONReader) -> JSONValue?) -> JSONValue? {
        guard depth < Self.deepest else { return nil }
        depth += 1
        defer { depth -= 1 }
        place += 1
        return read(&self)
    }

    private mutating func object() -> JSONValue? {
        var members: [(name: String, value: JSONValue)] = []
        if take("}") { return .object(members) }
        repeat {
            skipBlanks()
            guard let name = string(), take(":"), let value = value() else { return nil }
            members.append((name, value))
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func list() -> JSONValue? {
        var values: [JSONValue] = []
        if take("]") { return .list(values) }
        repeat {
            guard let value = value() else { return nil }
            values.append(value)
        } while take(",")
        return take("]") ? .list(values) : nil
    }

    private mutating func number() -> Int? {
        let start = place
        while place < bytes.count, Self.isOfNumber(bytes[place]) { place += 1 }
        return Int(String(decoding: bytes[start..<place], as: UTF8.self))
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }

    private mutating func skipBlanks() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    /// Goes past a word, if it is the next behind blanks.
    private mutating func take(_ word: StaticString) -> Bool {
        skipBlanks()
        return takeHere(word)
    }

    private mutating func takeHere(_ word: StaticString) -> Bool {
        let end = place + word.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount
        where bytes[place + offset] != word.utf8Start[offset] {
            return false
        }
        place = end
        return true
    }
}

extension JSONReader {
    private mutating func string() -> String? {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
        place += 1
        var text = ""
        var start = place
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                text += String(decoding: bytes[start..<place], as: UTF8.self)
                place += 1
                return text
            case UInt8(ascii: "\\"):
                text += String(decoding: bytes[start..<place], as: UTF8.self)
                place += 1
                guard let scalar = escaped() else { return nil }
                text.unicodeScalars.append(scalar)
                start = place
            case 0..<0x20: return nil
            default: place += 1
            }
        }
        return nil
    }

    /// What stands behind a backslash.
    private mutating func escaped() -> Unicode.Scalar? {
        guard place < bytes.count else { return nil }
        let letter = bytes[place]
        place += 1
        switch letter {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return numberedScalar()
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Unicode.Scalar(letter)
        default: return nil
        }
    }

    /// One unit of UTF-16, or the two that a scalar beyond the first plane is written as.
    private mutating func numberedScalar() -> Unicode.Scalar? {
        guard let unit = unit() else { return nil }
        guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) }
        guard takeHere("\\u"), let trail = self.unit(), UTF16.isTrailSurrogate(trail) else {
            return nil
        }
        return Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF)))
    }

    private mutating func unit() -> UInt16? {
        guard place + 4 <= bytes.count else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[place..<place + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        place += 4
        return unit
    }
}
