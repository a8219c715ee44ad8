import Terminal

/// What control bytes and sequences do.
extension TerminalEmulator {
    mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x07: break
        case 0x08: moveCursor(column: cursor.column - 1, row: cursor.row)
        case 0x09: moveCursor(column: (cursor.column / 8 + 1) * 8, row: cursor.row)
        case 0x0A: lineFeed()
        case 0x0D: moveCursor(column: 0, row: cursor.row)
        case 0x0E: drawsLines = true
        case 0x0F: drawsLines = false
        default: complain("control byte \(byte)")
        }
    }

    mutating func escape(_ text: String) {
        switch text {
        case "7": saved = cursor
        case "8": moveCursor(column: saved.column, row: saved.row)
        case "M": reverseLineFeed()
        case "D": lineFeed()
        case "(0": drawsLines = true
        case "(B": drawsLines = false
        case "=", ">", ")0", ")B", "H", "\\": break
        case "c": eraseScreen(2)
        default: complain("ESC \(text)")
        }
    }

    mutating func apply(_ sequence: EmulatorSequence) {
        switch (sequence.prefix, sequence.intermediate) {
        case (nil, nil): applyStandard(sequence)
        case ("?", nil): applyPrivate(sequence)
        case ("?", "$") where sequence.final == "p": reportMode(sequence.parameter(0))
        case (">", nil) where sequence.final == "c": break
        default: complain(sequence.text)
        }
    }

    private mutating func applyPrivate(_ sequence: EmulatorSequence) {
        switch sequence.final {
        case "h", "l":
            for parameter in sequence.parameters.compactMap(\.self) {
                set(mode: parameter, isOn: sequence.final == "h")
            }
        case "c": break
        default: complain(sequence.text)
        }
    }

    private mutating func applyStandard(_ sequence: EmulatorSequence) {
        let count = sequence.parameter(0)
        switch sequence.final {
        case "A": moveCursor(column: cursor.column, row: cursor.row - count)
        case "B": moveCursor(column: cursor.column, row: cursor.row + count)
        case "C": moveCursor(column: cursor.column + count, row: cursor.row)
        case "D": moveCursor(column: cursor.column - count, row: cursor.row)
        case "G", "`": moveCursor(column: count - 1, row: cursor.row)
        case "d": moveCursor(column: cursor.column, row: count - 1)
        case "H", "f": moveCursor(column: sequence.parameter(1) - 1, row: count - 1)
        case "m": select(sequence.parameters)
        case "h", "l", "t", "g": break
        case "n": if count == 6 { reply("\u{1B}[\(cursor.row + 1);\(cursor.column + 1)R") }
        case "c": reply("\u{1B}[?62;22c")
        case "r":
            let last = min(sequence.parameter(1, else: size.rows), size.rows) - 1
            region = min(count - 1, last)...last
            moveCursor(column: 0, row: 0)
        default: edit(sequence, count)
        }
    }

    private mutating func edit(_ sequence: EmulatorSequence, _ count: Int) {
        let row = cursor.row
        let column = cursor.column
        switch sequence.final {
        case "J": eraseScreen(sequence.parameter(0, else: 0))
        case "K": eraseLine(sequence.parameter(0, else: 0))
        case "X": erase(row: row, columns: column..<column + count)
        case "P": shift(row: row, from: column, by: -count)
        case "@": shift(row: row, from: column, by: count)
        case "L": scroll(by: -count, from: row)
        case "M": scroll(by: count, from: row)
        case "S": scroll(by: count)
        case "T": scroll(by: -count)
        case "b": if answers.repeatsCharacters { feed(Array(lastText.utf8), times: count) }
        default: complain(sequence.text)
        }
    }

    private mutating func eraseLine(_ part: Int) {
        switch part {
        case 0: erase(row: cursor.row, columns: cursor.column..<size.columns)
        case 1: erase(row: cursor.row, columns: 0..<cursor.column + 1)
        default: erase(row: cursor.row, columns: 0..<size.columns)
        }
    }

    private mutating func eraseScreen(_ part: Int) {
        let rows: Range<Int>
        switch part {
        case 0:
            eraseLine(0)
            rows = cursor.row + 1..<size.rows
        case 1:
            eraseLine(1)
            rows = 0..<cursor.row
        default: rows = 0..<size.rows
        }
        for row in rows { erase(row: row, columns: 0..<size.columns) }
    }

    /// Attributes by their numbers; the numbers of a colour of 256 are kept as one.
    private mutating func select(_ parameters: [Int?]) {
        var numbers = parameters.map { $0 ?? 0 }[...]
        if numbers.isEmpty { numbers = [0] }
        while let number = numbers.popFirst() {
            switch number {
            case 0: attributes = []
            // The first font, which is the only one.
            case 10: continue
            case 22: attributes.subtract([1, 2])
            case 23...29: attributes.remove(number - 20)
            case 38, 48:
                dropColor(like: number)
                switch numbers.popFirst() {
                case 5: attributes.insert(number * 1000 + (numbers.popFirst() ?? 0))
                case 2:
                    let value = numbers.prefix(3).reduce(0) { $0 << 8 | $1 }
                    numbers = numbers.dropFirst(3)
                    attributes.insert(Self.exactColor(number, value))
                default: return
                }
            case 39, 49: dropColor(like: number)
            default:
                if number >= 30 { dropColor(like: number) }
                attributes.insert(number)
            }
        }
    }

    /// A cell has one colour of text and one behind it: 30 to 39 and 90 to 97, 40 to 49 and 100
    /// to 107, those of the 256 among them.
    private mutating func dropColor(like number: Int) {
        func isBehind(_ color: Int) -> Bool {
            let isExact = color >= Self.exactColor(1, 0)
            let number = isExact ? color >> 24 : color >= 1000 ? color / 1000 : color
            return (40...49).contains(number) || (100...107).contains(number)
        }
        attributes = attributes.filter { $0 < 30 || isBehind($0) != isBehind(number) }
    }

    /// A colour of 24 bits as one number: 38 or 48 before 0xRRGGBB.
    package static func exactColor(_ number: Int, _ value: Int) -> Int { number << 24 | value }

    private mutating func reportMode(_ mode: Int) {
        let state = mode == 2026 && answers.knowsSynchronizedOutput ? 2 : 0
        reply("\u{1B}[?\(mode);\(state)$y")
    }

    /// A string that is a question is answered; others have no effect on the screen.
    mutating func string(_ text: String) {
        if text == "11;?", let ground = answers.ground { reply("\u{1B}]11;\(ground)\u{1B}\\") }
    }

    private mutating func reply(_ text: String) {
        if !answers.isSilent { replies += Array(text.utf8) }
    }
}
