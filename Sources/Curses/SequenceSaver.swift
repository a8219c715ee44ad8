/// Says what ncurses says in fewer bytes: only the looks that the next cell needs, once.
///
/// ncurses leaves colours and attributes one by one and through a full reset; on a slow line that
/// is a third of what a key costs. Sequences that set looks are held back until something is
/// printed or erased, and then one sequence leads from the looks in force to the wanted ones.
/// Moves within a row name the column alone, and a run of one character is said as such where the
/// terminal has shown that it repeats. Everything else passes as it is.
package struct SequenceSaver {
    /// What the terminal can beyond what ncurses uses.
    package struct Abilities: Sendable {
        package var repeats = false
        /// Colours of 24 bits that stand behind numbers of the 256.
        package var exact: [Int: Theme.Color.Tone] = [:]

        package init(repeats: Bool = false, exact: [Int: Theme.Color.Tone] = [:]) {
            self.repeats = repeats
            self.exact = exact
        }
    }

    private let abilities: Abilities
    private let columns: Int
    /// The row of the cursor, from 1, as long as it is known.
    private var row: Int?
    /// The farthest column that the cursor can have reached in it; beyond the edge it may have gone
    /// on in the next row.
    private var reach = 1
    /// The looks in force and those of the next cell; nil when something set looks that are not
    /// known here, until a reset ends them.
    private var looks: Looks? = Looks()
    private var wanted: Looks? = Looks()
    private var saved: [UInt8] = []

    private init(_ abilities: Abilities, columns: Int) {
        self.abilities = abilities
        self.columns = columns
    }

    /// One frame for a window of so many columns, which must begin and end without looks.
    package static func shorten(
        _ frame: some Collection<UInt8>, for abilities: Abilities = Abilities(), columns: Int
    ) -> [UInt8] {
        var saver = Self(abilities, columns: columns)
        saver.saved.reserveCapacity(frame.count)
        saver.read(Array(frame))
        saver.settle()
        return saver.saved
    }

    private mutating func read(_ bytes: [UInt8]) {
        var position = 0
        while position < bytes.count {
            let rest = bytes[position...]
            if let length = Self.characterSet(rest) {
                // The second character set is never used: choosing the first says nothing.
                position += length
            } else if let end = Self.endOfSequence(rest) {
                take(bytes[position..<end])
                position = end
            } else {
                position += pass(rest)
            }
        }
    }

    /// A character, a control byte or a short escape; returns its length.
    private mutating func pass(_ rest: ArraySlice<UInt8>) -> Int {
        let first = rest[rest.startIndex]
        if first >= 0x20 {
            settle()
            saved.append(first)
            let run = abilities.repeats && first < 0x7F ? rest.prefix { $0 == first }.count : 1
            guard run > 5 else {
                // At most two cells for a character of several bytes.
                reach += first < 0x80 ? 1 : first >= 0xC0 ? 2 : 0
                return 1
            }
            reach += run
            saved += Array("\u{1B}[\(run - 1)b".utf8)
            return run
        }
        let length = Self.escapeLength(rest)
        saved += rest.prefix(length)
        switch first {
        case 0x0D where isInRow: reach = 1
        case 0x08: break
        default: row = nil
        }
        return length
    }

    /// A control sequence: looks are noted, erasing needs them, moving the cursor does not.
    private mutating func take(_ sequence: ArraySlice<UInt8>) {
        let final = sequence[sequence.endIndex - 1]
        if final == UInt8(ascii: "m") {
            let parameters = sequence.dropFirst(2).dropLast()
            if let next = Looks(parameters, after: wanted, exact: abilities.exact) {
                wanted = next
            } else {
                settle()
                saved += sequence
                (looks, wanted) = (nil, nil)
            }
            return
        }
        if Self.paints.contains(final) { settle() }
        if final == UInt8(ascii: "H") {
            move(sequence)
        } else {
            saved += sequence
            if !Self.staysInRow.contains(final) { row = nil }
        }
    }

    /// Whether the cursor is still in the row it was sent to.
    private var isInRow: Bool { reach <= columns + 1 }

    /// To a place: within the row by the column alone.
    private mutating func move(_ sequence: ArraySlice<UInt8>) {
        let numbers = sequence.dropFirst(2).dropLast().split(separator: UInt8(ascii: ";"))
            .map { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 2, let target = numbers[0], let column = numbers[1] else {
            saved += sequence
            row = nil
            return
        }
        saved += target == row && isInRow ? Array("\u{1B}[\(column)G".utf8) : Array(sequence)
        (row, reach) = (target, column)
    }

    /// Sequences that leave the cursor where it is; switching it on and off among them.
    private static let staysInRow = Set("KXP@Jhl".utf8)

    /// The sequences that print or leave blanks in the background's colour.
    private static let paints = Set("@JKLMPSTXb".utf8)

    private mutating func settle() {
        guard let wanted, wanted != looks else { return }
        saved += wanted.change(from: looks)
        looks = wanted
    }
}

extension SequenceSaver {
    private static func characterSet(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.starts(with: "\u{1B}(B".utf8) ? 3 : nil
    }

    /// Behind the end of a control sequence at the start; nil where there is none.
    private static func endOfSequence(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.starts(with: "\u{1B}[".utf8) else { return nil }
        return bytes.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 }
    }

    /// An escape takes what follows it along: `ESC M`, `ESC 7`.
    private static func escapeLength(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.first == 0x1B ? min(2, bytes.count) : 1
    }
}

/// What a terminal has been told of the cells to come.
private struct Looks: Equatable {
    /// A bit for each of the numbers 1 to 9.
    private var attributes: UInt16 = 0
    /// What follows `ESC [` to choose the colours, such as `36` or `38;5;245`; empty: none.
    private var foreground = ""
    private var background = ""

    /// What the parameters of a sequence make of looks; nil when one of them, or what they are
    /// to be added to, is not known.
    init?(
        _ parameters: ArraySlice<UInt8>, after former: Looks?, exact: [Int: Theme.Color.Tone]
    ) {
        var numbers = parameters.split(
            separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
        ).map { $0.isEmpty ? 0 : Int(String(decoding: $0, as: UTF8.self)) }[...]
        if numbers.isEmpty { numbers = [0] }
        guard let start = numbers.first == 0 ? Looks() : former else { return nil }
        self = start
        while let number = numbers.popFirst() {
            guard let number, apply(number, &numbers, exact) else { return nil }
        }
    }

    private mutating func apply(
        _ number: Int, _ rest: inout ArraySlice<Int?>, _ exact: [Int: Theme.Color.Tone]
    ) -> Bool {
        switch number {
        case 0: self = Looks()
        case 1...9: attributes |= 1 << number
        case 22: attributes &= ~0b110
        case 23...29: attributes &= ~(1 << (number - 20))
        case 30...37, 90...97: foreground = String(number)
        case 40...47, 100...107: background = String(number)
        case 39: foreground = ""
        case 49: background = ""
        case 38, 48:
            guard rest.popFirst() == 5, case let color?? = rest.popFirst() else { return false }
            let way = exact[color].map { "2;\($0.red);\($0.green);\($0.blue)" } ?? "5;\(color)"
            if number == 38 { foreground = "38;\(way)" } else { background = "48;\(way)" }
        default: return false
        }
        return true
    }

    /// The shortest sequence that leads here; from nil, from anything.
    func change(from former: Looks?) -> [UInt8] {
        var anew = additions(to: Looks())
        if !anew.isEmpty { anew.insert("0", at: 0) }
        let reset = anew.joined(separator: ";")
        guard let former else { return Self.sequence(reset) }
        let kept = Looks(attributes & former.attributes, former)
        let step = (former.removals(to: self) + additions(to: kept)).joined(separator: ";")
        return Self.sequence(step.isEmpty || reset.utf8.count < step.utf8.count ? reset : step)
    }

    private init(_ attributes: UInt16, _ former: Looks) {
        (self.attributes, foreground, background) =
            (attributes, former.foreground, former.background)
    }

    init() {}

    private static func sequence(_ parameters: String) -> [UInt8] {
        Array("\u{1B}[\(parameters)m".utf8)
    }

    /// What must be said to come here from looks that have less.
    private func additions(to former: Looks) -> [String] {
        var parts = (1...9).filter { has($0) && !former.has($0) }.map(String.init)
        if foreground != former.foreground, !foreground.isEmpty { parts.append(foreground) }
        if background != former.background, !background.isEmpty { parts.append(background) }
        return parts
    }

    private func removals(to next: Looks) -> [String] {
        var parts: [String] = []
        let weights = [1, 2].filter { has($0) && !next.has($0) }
        // One number ends both weights: what stays of them must be said again.
        if !weights.isEmpty { parts += ["22"] + [1, 2].filter(next.has).map(String.init) }
        for number in 3...9 where has(number) && !next.has(number) {
            parts.append(String(20 + number))
        }
        if !foreground.isEmpty, next.foreground.isEmpty { parts.append("39") }
        if !background.isEmpty, next.background.isEmpty { parts.append("49") }
        return parts
    }

    private func has(_ number: Int) -> Bool { attributes & 1 << number != 0 }
}
