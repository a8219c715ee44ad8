/// What a terminal has been told of the cells to come: attributes and colours.
struct CellLooks: Equatable {
    /// A bit for each of the numbers 1 to 9.
    private var attributes: UInt16 = 0
    private var foreground = Color.none
    private var background = Color.none

    private enum Color: Equatable {
        case none
        /// One of the sixteen, by the number that chooses it.
        case basic(Int)
        /// One of the 256.
        case indexed(Int)
        case exact(Theme.Color.Tone)
    }

    init() {}

    /// What the parameters of a sequence make of looks; nil when one of them, or what they are
    /// to be added to, is not known.
    init?(
        _ parameters: inout SequenceParameters, after former: CellLooks?,
        exact: [Int: Theme.Color.Tone]
    ) {
        var looks = former
        while let number = parameters.next() {
            if number == 0 {
                looks = CellLooks()
            } else if looks?.apply(number, &parameters, exact) != true {
                return nil
            }
        }
        guard !parameters.isBroken, let looks else { return nil }
        self = looks
    }

    private mutating func apply(
        _ number: Int, _ rest: inout SequenceParameters, _ exact: [Int: Theme.Color.Tone]
    ) -> Bool {
        switch number {
        case 1...9: attributes |= 1 << number
        case 22: attributes &= ~Self.weights
        case 23...29: attributes &= ~(1 << (number - 20))
        case 30...37, 90...97: foreground = .basic(number)
        case 40...47, 100...107: background = .basic(number)
        case 39: foreground = .none
        case 49: background = .none
        case 38, 48:
            guard rest.next() == 5, let index = rest.next() else { return false }
            let color = exact[index].map(Color.exact) ?? .indexed(index)
            if number == 38 { foreground = color } else { background = color }
        default: return false
        }
        return true
    }

    /// One number ends both.
    private static let weights: UInt16 = 0b110
}

extension CellLooks {
    /// Writes the shortest sequence that leads here; from nil, from anything.
    func change(from former: CellLooks?, into saved: inout [UInt8]) {
        var reset = Self.start
        if self != CellLooks() {
            reset.append(0x30)
            add(to: CellLooks(), into: &reset)
        }
        reset.append(UInt8(ascii: "m"))
        guard let former else {
            saved += reset
            return
        }
        var step = Self.start
        former.remove(to: self, into: &step)
        var kept = former
        kept.attributes &= attributes
        add(to: kept, into: &step)
        step.append(UInt8(ascii: "m"))
        // A step without parameters would be a reset.
        saved += step.count <= Self.start.count + 1 || reset.count < step.count ? reset : step
    }

    private static let start = Array("\u{1B}[".utf8)

    /// What must be said to come here from looks that have less.
    private func add(to former: CellLooks, into sequence: inout [UInt8]) {
        Self.write(attributes & ~former.attributes, as: 0, into: &sequence)
        if foreground != former.foreground { Self.write(foreground, as: 38, into: &sequence) }
        if background != former.background { Self.write(background, as: 48, into: &sequence) }
    }

    private func remove(to next: CellLooks, into sequence: inout [UInt8]) {
        let gone = attributes & ~next.attributes
        if gone & Self.weights != 0 {
            Self.write(22, into: &sequence)
            Self.write(attributes & next.attributes & Self.weights, as: 0, into: &sequence)
        }
        Self.write(gone & ~Self.weights, as: 20, into: &sequence)
        if foreground != .none, next.foreground == .none { Self.write(39, into: &sequence) }
        if background != .none, next.background == .none { Self.write(49, into: &sequence) }
    }

    private static func write(
        _ attributes: UInt16, as base: Int, into sequence: inout [UInt8]
    ) {
        guard attributes != 0 else { return }
        for number in 1...9 where attributes & 1 << number != 0 {
            write(base + number, into: &sequence)
        }
    }

    private static func write(_ color: Color, as base: Int, into sequence: inout [UInt8]) {
        switch color {
        case .none: return
        case .basic(let number): write(number, into: &sequence)
        case .indexed(let index):
            for number in [base, 5, index] { write(number, into: &sequence) }
        case .exact(let tone):
            for number in [base, 2, Int(tone.red), Int(tone.green), Int(tone.blue)] {
                write(number, into: &sequence)
            }
        }
    }

    private static func write(_ number: Int, into sequence: inout [UInt8]) {
        if sequence.count > start.count { sequence.append(UInt8(ascii: ";")) }
        sequence.append(decimal: number)
    }
}
