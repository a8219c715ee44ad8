import Terminal

/// One control sequence (CSI or SS3) at the start of some bytes: `ESC [ ? 1 ; 2 $ y`.
struct ControlSequence {
    /// Its bytes, the escape included.
    let length: Int
    private let prefix: UInt8?
    private let parameters: [Int]
    private let intermediate: UInt8?
    private let final: UInt8

    /// Nil while its end has not come.
    init?(_ bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        guard bytes.count > 2 else { return nil }
        if bytes[start + 1] == UInt8(ascii: "O") || bytes[start + 2] == UInt8(ascii: "[") {
            // SS3 has one byte more; the Linux console sends F1 as ESC [ [ A.
            let size = bytes[start + 1] == UInt8(ascii: "O") ? 3 : 4
            guard bytes.count >= size else { return nil }
            length = size
            final = bytes[start + size - 1]
            prefix = UInt8(ascii: "O")
            intermediate = nil
            parameters = []
            return
        }
        guard let end = bytes[(start + 2)...].firstIndex(where: { !(0x20...0x3F).contains($0) })
        else { return nil }
        let body = bytes[(start + 2)..<end]
        let isMouse = bytes[end] == UInt8(ascii: "M") && body.isEmpty
        // The old mouse report has three bytes behind its end.
        guard !isMouse || bytes.count >= 6 else { return nil }
        // A byte that belongs to no sequence ends this one before it.
        let isFinal = (0x40...0x7E).contains(bytes[end])
        length = isMouse ? 6 : end - start + (isFinal ? 1 : 0)
        final = isFinal ? bytes[end] : 0
        prefix = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
        intermediate = body.last { (0x20...0x2F).contains($0) }
        parameters = body.filter { $0 == UInt8(ascii: ";") || (0x30...0x39).contains($0) }
            .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    }

    /// The mark before pasted text; the mark behind it alone says nothing.
    var beginsPaste: Bool {
        prefix == nil && final == UInt8(ascii: "~") && parameters.first == 200
    }

    /// What it says; nil for what is not for us.
    var report: InputDecoder.Report? {
        let letter = Character(Unicode.Scalar(final))
        switch (prefix.map { Character(Unicode.Scalar($0)) }, letter) {
        case (nil, "~") where parameters.first == 27 && parameters.count == 3:
            return key(code: parameters[2], modifiers: parameters[1])
        case (nil, "~"): return KeySequences.key(ofNumber: parameters.first ?? 0).map(report)
        case (nil, "u"):
            return key(code: parameters.first ?? 0, modifiers: parameters.dropFirst().first ?? 1)
        case (nil, "R") where parameters.count == 2:
            return .answer(.cursor(row: parameters[0], column: parameters[1]))
        case ("?", "c"): return .answer(.attributes)
        case ("?", "y") where parameters.count == 2 && intermediate == UInt8(ascii: "$"):
            return .answer(.mode(number: parameters[0], state: parameters[1]))
        case (nil, _) where intermediate == nil:
            return KeySequences.key(ofLetter: letter).map(report)
        case ("<", "M") where parameters.count == 3: return mouse.map { .input(.mouse($0)) }
        case ("O", _): return functionKey(letter).map(report)
        default: return nil
        }
    }

    /// A press of the first button or a turn of the wheel, in the notation of mode 1006; releases,
    /// other buttons and movements say nothing.
    private var mouse: MouseAction? {
        let kinds: [Int: MouseAction.Kind] = [0: .click, 64: .wheelUp, 65: .wheelDown]
        // Shift, Alt and Control are bits of the button's number.
        guard let kind = kinds[parameters[0] & ~0b11100], parameters[1] > 0, parameters[2] > 0
        else { return nil }
        return MouseAction(kind, column: parameters[1] - 1, row: parameters[2] - 1)
    }

    private func report(_ key: Key) -> InputDecoder.Report { .input(.key(key)) }

    /// SS3 and the Linux console number their function keys differently.
    private func functionKey(_ letter: Character) -> Key? {
        if length == 4 {
            guard let value = letter.asciiValue, (0x41...0x45).contains(value) else { return nil }
            return .function(Int(value) - 0x40)
        }
        return KeySequences.key(ofApplicationLetter: letter)
    }

    /// A key with modifiers, as kitty and xterm's modifyOtherKeys spell it.
    private func key(code: Int, modifiers: Int) -> InputDecoder.Report? {
        guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else {
            return nil
        }
        let bits = max(0, modifiers - 1)
        if value < 0x20 || value == 0x7F {
            let plain = KeySequences.key(ofASCII: UInt8(value))
            return report(plain == .tab && bits & 1 != 0 ? .backTab : plain)
        }
        let character = Character(scalar)
        guard !KeySequences.isControl(character) else { return nil }
        if bits & 4 != 0, character.isASCII, let lower = character.lowercased().first {
            return report(.control(lower))
        }
        return report(bits & 2 != 0 ? .alt(character) : .character(character))
    }
}
