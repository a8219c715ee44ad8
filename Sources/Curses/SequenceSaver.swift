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
    private let bytes: [UInt8]
    /// The row of the cursor, from 1, as long as it is known.
    private var row: Int?
    /// The farthest column that the cursor can have reached in it; beyond the edge it may have gone
    /// on in the next row.
    private var reach = 1
    /// The looks in force and those of the next cell; nil when something set looks that are not
    /// known here, until a reset ends them.
    private var looks: CellLooks? = CellLooks()
    private var wanted: CellLooks? = CellLooks()
    private var saved: [UInt8] = []

    private init(_ bytes: [UInt8], _ abilities: Abilities, columns: Int) {
        self.bytes = bytes
        self.abilities = abilities
        self.columns = columns
        saved.reserveCapacity(bytes.count)
    }

    /// One frame for a window of so many columns, which must begin and end without looks.
    package static func shorten(
        _ frame: some Collection<UInt8>, for abilities: Abilities = Abilities(), columns: Int
    ) -> [UInt8] {
        var saver = Self(Array(frame), abilities, columns: columns)
        saver.read()
        saver.settle()
        return saver.saved
    }

    private mutating func read() {
        var position = 0
        while position < bytes.count {
            if bytes[position] >= 0x20 {
                position += pass(at: position)
            } else if isCharacterSet(at: position) {
                // The second character set is never used: choosing the first says nothing.
                position += 3
            } else if let final = finalByte(at: position) {
                take(position..<final + 1)
                position = final + 1
            } else {
                position += control(at: position)
            }
        }
    }

    /// Text up to the next control, runs of one character in short; returns its length.
    private mutating func pass(at start: Int) -> Int {
        settle()
        var position = start
        while position < bytes.count, bytes[position] >= 0x20 {
            let first = bytes[position]
            saved.append(first)
            position += 1
            // At most two cells for a character of several bytes.
            reach += first < 0x7F ? 1 : first >= 0xC0 ? 2 : 0
            guard abilities.repeats, first < 0x7F else { continue }
            let rest = runLength(at: position - 1) - 1
            guard rest > 4 else { continue }
            reach += rest
            position += rest
            saved += "\u{1B}[".utf8
            saved.append(decimal: rest)
            saved.append(UInt8(ascii: "b"))
        }
        return position - start
    }

    private func runLength(at position: Int) -> Int {
        var end = position + 1
        while end < bytes.count, bytes[end] == bytes[position] { end += 1 }
        return end - position
    }

    /// A control byte or a short escape, which takes what follows it along: `ESC M`, `ESC 7`.
    private mutating func control(at position: Int) -> Int {
        let length = bytes[position] == 0x1B ? min(2, bytes.count - position) : 1
        saved += bytes[position..<position + length]
        switch bytes[position] {
        case 0x0D where isInRow: reach = 1
        case 0x08: break
        default: row = nil
        }
        return length
    }

    /// A control sequence: looks are noted, erasing needs them, moving the cursor does not.
    private mutating func take(_ sequence: Range<Int>) {
        switch bytes[sequence.upperBound - 1] {
        case UInt8(ascii: "m"): noteLooks(sequence)
        case UInt8(ascii: "H"): move(sequence)
        case let final:
            if Self.paints.contains(final) { settle() }
            saved += bytes[sequence]
            if !Self.staysInRow.contains(final) { row = nil }
        }
    }

    private mutating func noteLooks(_ sequence: Range<Int>) {
        var parameters = SequenceParameters(bytes, sequence)
        if let next = CellLooks(&parameters, after: wanted, exact: abilities.exact) {
            wanted = next
        } else {
            settle()
            saved += bytes[sequence]
            (looks, wanted) = (nil, nil)
        }
    }

    /// Whether the cursor is still in the row it was sent to.
    private var isInRow: Bool { reach <= columns + 1 }

    /// To a place: within the row by the column alone.
    private mutating func move(_ sequence: Range<Int>) {
        var parameters = SequenceParameters(bytes, sequence)
        guard let target = parameters.next(), let column = parameters.next(), target > 0, column > 0
        else {
            saved += bytes[sequence]
            row = nil
            return
        }
        if target == row && isInRow {
            saved += "\u{1B}[".utf8
            saved.append(decimal: column)
            saved.append(UInt8(ascii: "G"))
        } else {
            saved += bytes[sequence]
        }
        (row, reach) = (target, column)
    }

    private mutating func settle() {
        guard let wanted, wanted != looks else { return }
        wanted.change(from: looks, into: &saved)
        looks = wanted
    }
}

extension SequenceSaver {
    /// Sequences that leave the cursor where it is; switching it on and off among them.
    private static let staysInRow = Array("KXP@Jhl".utf8)

    /// The sequences that print or leave blanks in the background's colour.
    private static let paints = Array("@JKLMPSTXb".utf8)

    private func isCharacterSet(at position: Int) -> Bool {
        position + 2 < bytes.count && bytes[position] == 0x1B
            && bytes[position + 1] == UInt8(ascii: "(") && bytes[position + 2] == UInt8(ascii: "B")
    }

    /// Where the control sequence that begins here ends; nil where there is none.
    private func finalByte(at position: Int) -> Int? {
        guard position + 2 < bytes.count, bytes[position] == 0x1B,
            bytes[position + 1] == UInt8(ascii: "[")
        else { return nil }
        var end = position + 2
        while end < bytes.count {
            if 0x40...0x7E ~= bytes[end] { return end }
            end += 1
        }
        return nil
    }
}

/// The numbers of a control sequence, in turn; what is left out is 0.
struct SequenceParameters {
    private let bytes: [UInt8]
    private var position: Int
    private let end: Int
    /// Whether something other than numbers and semicolons stood there.
    private(set) var isBroken = false

    init(_ bytes: [UInt8], _ sequence: Range<Int>) {
        self.bytes = bytes
        position = sequence.lowerBound + 2
        end = sequence.upperBound - 1
    }

    /// Nil behind the last number, and when the rest makes no number.
    mutating func next() -> Int? {
        guard position <= end else { return nil }
        var number = 0
        while position < end, bytes[position] != UInt8(ascii: ";") {
            guard 0x30...0x39 ~= bytes[position], number < 1 << 30 else {
                isBroken = true
                return nil
            }
            number = number * 10 + Int(bytes[position] - 0x30)
            position += 1
        }
        position += 1
        return number
    }
}

extension [UInt8] {
    /// The digits of a number that is not negative.
    mutating func append(decimal number: Int) {
        if number > 9 { append(decimal: number / 10) }
        append(0x30 + UInt8(number % 10))
    }
}
