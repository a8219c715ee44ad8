package import Terminal

/// The bytes of a terminal become keys, pastes and answers, one after the other.
///
/// A paste is one input and never keys. Answers to queries are told apart and never act as keys,
/// even when they come late; sequences that nobody knows are dropped whole.
package struct InputDecoder: Sendable {
    /// What the terminal says when it is asked.
    package enum Answer: Hashable, Sendable {
        /// Row and column from 1.
        case cursor(row: Int, column: Int)
        case attributes
        /// The colour behind the text.
        case ground(Theme.Color.Tone)
        /// A private mode and its state: 1 and 2 when it can be set and reset.
        case mode(number: Int, state: Int)
    }

    package enum Report: Hashable, Sendable {
        case input(Input)
        case answer(Answer)
    }

    /// Longest paste that is kept, in bytes; the rest of a longer one is dropped.
    package static let pasteLimit = 1 << 20

    private let sequences: KeySequences
    private var pending: [UInt8] = []
    private var paste: [UInt8]?

    package init(sequences: KeySequences = .standard) { self.sequences = sequences }

    /// True while the beginning of something has come whose end has not.
    package var isWaiting: Bool { !pending.isEmpty || paste != nil }
    package var isPasting: Bool { paste != nil }

    /// Takes bytes as they come, in pieces of any size.
    package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Report] {
        pending += bytes
        return drain(isComplete: false)
    }

    /// No more bytes came for a while: an escape byte was the key, half a sequence is nothing.
    package mutating func flush() -> [Report] {
        if let paste {
            self.paste = nil
            let rest = pending
            pending = []
            return [.input(.paste(Self.text(paste + rest)))]
        }
        return drain(isComplete: true)
    }

    private mutating func drain(isComplete: Bool) -> [Report] {
        var reports: [Report] = []
        var position = 0
        while position < pending.count {
            if paste != nil {
                position = takePaste(from: position, &reports)
                if paste != nil { break }
                continue
            }
            switch step(pending[position...], isComplete: isComplete) {
            case .incomplete:
                pending.removeFirst(position)
                return reports
            case .taken(let count, let report):
                position += count
                if let report { reports.append(report) }
            case .pasteBegins(let count):
                position += count
                paste = []
            }
        }
        pending.removeFirst(min(position, pending.count))
        return reports
    }

    /// Moves bytes into the paste, and reports it at the end mark; returns where it stopped.
    private mutating func takePaste(from position: Int, _ reports: inout [Report]) -> Int {
        let mark = Array("\u{1B}[201~".utf8)
        let end = Self.index(of: mark, in: pending[position...])
        // A mark that has come in part stays for the next bytes.
        let stop = end ?? max(position, pending.count - mark.count + 1)
        let room = Self.pasteLimit - (paste?.count ?? 0)
        paste?.append(contentsOf: pending[position..<stop].prefix(room))
        guard end != nil else { return stop }
        reports.append(.input(.paste(Self.text(paste ?? []))))
        paste = nil
        return stop + mark.count
    }

    private static func index(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        return (bytes.startIndex...bytes.endIndex - mark.count).first { start in
            bytes[start] == mark[0] && bytes[start..<start + mark.count].elementsEqual(mark)
        }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
            .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}

extension InputDecoder {
    private enum Step {
        case incomplete
        case taken(Int, Report?)
        case pasteBegins(Int)
    }

    /// Reads one thing at the start of `bytes`, which are not empty.
    private func step(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Step {
        guard let first = bytes.first else { return .incomplete }
        if first == 0x1B {
            return escape(bytes, isComplete: isComplete)
        }
        return character(bytes, isComplete: isComplete)
    }

    /// A character of UTF-8 or a control byte; broken bytes are dropped.
    private func character(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Step {
        guard let first = bytes.first else { return .incomplete }
        if first < 0x80 { return .taken(1, .input(.key(KeySequences.key(ofASCII: first)))) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard bytes.count >= length || bytes.dropFirst().contains(where: { $0 & 0xC0 != 0x80 })
        else {
            return isComplete ? .taken(bytes.count, nil) : .incomplete
        }
        guard let text = String(validating: bytes.prefix(length), as: UTF8.self),
            let character = text.first, !KeySequences.isControl(character)
        else { return .taken(1, nil) }
        return .taken(length, .input(.key(.character(character))))
    }

    private func escape(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Step {
        let escapeKey = Report.input(.key(.escape))
        guard bytes.count > 1 else {
            return isComplete ? .taken(1, escapeKey) : .incomplete
        }
        switch bytes[bytes.startIndex + 1] {
        case 0x1B: return .taken(1, escapeKey)
        case UInt8(ascii: "["), UInt8(ascii: "O"):
            if let step = sequence(bytes, isComplete: isComplete) { return step }
        case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "^"):
            if let step = string(bytes, isComplete: isComplete) { return step }
        default: break
        }
        switch character(bytes.dropFirst(), isComplete: isComplete) {
        case .incomplete: return .incomplete
        case .taken(let count, .input(.key(.character(let character)))):
            return .taken(count + 1, .input(.key(.alt(character))))
        default: return .taken(1, escapeKey)
        }
    }

    /// A control sequence; nil when only its first two bytes came, which is Alt and a key.
    private func sequence(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Step? {
        if let (length, key) = sequences.match(bytes) { return .taken(length, .input(.key(key))) }
        guard let found = ControlSequence(bytes) else {
            if !isComplete { return .incomplete }
            return bytes.count == 2 ? nil : .taken(bytes.count, nil)
        }
        return found.beginsPaste
            ? .pasteBegins(found.length) : .taken(found.length, found.report)
    }

    /// A string that a terminal sends as an answer (DCS, OSC, APC, PM): never a key.
    private func string(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Step? {
        for index in bytes.indices.dropFirst(2) {
            let report = { StringAnswer.report(bytes[..<index]) }
            if bytes[index] == 0x07 { return .taken(index + 1 - bytes.startIndex, report()) }
            guard bytes[index] == 0x1B else { continue }
            guard index + 1 < bytes.endIndex else { break }
            // Another escape than the terminator begins something new.
            let isTerminator = bytes[index + 1] == UInt8(ascii: "\\")
            return .taken(
                index - bytes.startIndex + (isTerminator ? 2 : 0), isTerminator ? report() : nil)
        }
        guard isComplete || bytes.count > 4096 else { return .incomplete }
        return bytes.count == 2 ? nil : .taken(bytes.count, nil)
    }
}
