/// Cuts a terminal's input into characters, control bytes and sequences.
struct EmulatorParser {
    enum Action {
        case print(Unicode.Scalar)
        case control(UInt8)
        /// What follows an escape: `7`, `(B`, `M`.
        case escape(String)
        case sequence(EmulatorSequence)
        /// What stands in an OSC, DCS and the like.
        case string(String)
    }

    private enum State {
        case ground, escape, escapeIntermediate, sequence, string
        case text(UInt32, Int)
    }

    private var state = State.ground
    private var collected: [UInt8] = []
    private var stringEndsWithEscape = false

    mutating func take(_ byte: UInt8) -> Action? {
        switch state {
        case .ground: return ground(byte)
        case .text(let value, let left): return text(byte, value, left)
        case .escape: return escape(byte)
        case .escapeIntermediate:
            state = .ground
            return .escape(String(decoding: collected + [byte], as: UTF8.self))
        case .sequence: return sequence(byte)
        case .string: return string(byte)
        }
    }

    private mutating func ground(_ byte: UInt8) -> Action? {
        switch byte {
        case 0x1B:
            state = .escape
            return nil
        case 0x00...0x1F, 0x7F: return .control(byte)
        case 0x20...0x7E: return .print(Unicode.Scalar(byte))
        case 0xC0...0xDF: state = .text(UInt32(byte & 0x1F), 1)
        case 0xE0...0xEF: state = .text(UInt32(byte & 0x0F), 2)
        case 0xF0...0xF7: state = .text(UInt32(byte & 0x07), 3)
        default: return .control(byte)
        }
        return nil
    }

    private mutating func text(_ byte: UInt8, _ value: UInt32, _ left: Int) -> Action? {
        let value = value << 6 | UInt32(byte & 0x3F)
        guard left == 1 else {
            state = .text(value, left - 1)
            return nil
        }
        state = .ground
        guard let scalar = Unicode.Scalar(value) else { return .control(byte) }
        // C1 controls are controls, however they are encoded.
        return (0x80...0x9F).contains(value) ? .control(UInt8(value)) : .print(scalar)
    }

    private mutating func escape(_ byte: UInt8) -> Action? {
        collected = []
        switch byte {
        case UInt8(ascii: "["): state = .sequence
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
            state = .string
            stringEndsWithEscape = false
            collected = []
        case 0x20...0x2F:
            collected = [byte]
            state = .escapeIntermediate
        default:
            state = .ground
            return .escape(String(UnicodeScalar(byte)))
        }
        return nil
    }

    private mutating func sequence(_ byte: UInt8) -> Action? {
        guard (0x40...0x7E).contains(byte) else {
            collected.append(byte)
            return nil
        }
        state = .ground
        return .sequence(EmulatorSequence(body: collected, final: byte))
    }

    private mutating func string(_ byte: UInt8) -> Action? {
        if byte == 0x07 || (stringEndsWithEscape && byte == UInt8(ascii: "\\")) {
            state = .ground
            return .string(String(decoding: collected, as: UTF8.self))
        }
        stringEndsWithEscape = byte == 0x1B
        if byte != 0x1B { collected.append(byte) }
        return nil
    }
}

/// A control sequence: `ESC [ ? 25 h`.
struct EmulatorSequence {
    let prefix: Character?
    let intermediate: Character?
    let final: Character
    let parameters: [Int?]

    init(body: [UInt8], final: UInt8) {
        let text = String(decoding: body, as: UTF8.self)
        prefix = text.first.flatMap { "<=>?".contains($0) ? $0 : nil }
        intermediate = text.last.flatMap { " !\"#$%&'*+".contains($0) ? $0 : nil }
        self.final = Character(UnicodeScalar(final))
        parameters = text.filter { $0.isNumber || $0 == ";" || $0 == ":" }
            .split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }
            .map { Int($0) }
    }

    /// A parameter; missing ones and zeros count as `standard`.
    func parameter(_ index: Int, else standard: Int = 1) -> Int {
        guard index < parameters.count, let value = parameters[index], value > 0 else {
            return standard
        }
        return value
    }

    var text: String {
        let numbers = parameters.map { $0.map(String.init) ?? "" }.joined(separator: ";")
        return "CSI " + (prefix.map(String.init) ?? "") + numbers
            + (intermediate.map(String.init) ?? "") + String(final)
    }
}
