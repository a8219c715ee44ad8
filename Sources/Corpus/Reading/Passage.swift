/// One non-blank line as the reading engine sees it.
struct Passage {
    /// How a line ends.
    enum Ending {
        /// 。！？…… also behind closing quotes and brackets.
        case closed
        /// A closing quote or bracket, or a colon: may end a paragraph, may be torn.
        case doubtful
        /// Behind a comma, an opening quote or a dash.
        case atPause
        /// Behind a letter or a digit: in the middle of a clause.
        case inClause
    }

    /// How a line begins.
    enum Beginning {
        case letter, opener, mark
        /// A comma, a full stop or a closing quote: the line goes on from another one.
        case leftover
    }

    /// Physical line.
    let number: Int
    /// Scalars without surrounding white space.
    let scalars: [UInt32]
    /// Letters and digits alone, folded.
    let letters: [UInt32]
    let hanCount: Int
    let ending: Ending
    let beginning: Beginning
    /// Whether 。 stands before the line's end.
    let hasInnerStop: Bool
    let hasComma: Bool
    let hasInnerBlank: Bool
    /// Opening quotes and brackets that nothing closes, and closing ones that nothing opened.
    let quotes: QuoteBalance
    /// Blank lines directly before.
    let blanksBefore: Int
    /// Whether white space stands before the text, as at the beginning of a paragraph.
    let isIndented: Bool

    init(number: Int, scalars: [UInt32], blanksBefore: Int, isIndented: Bool) {
        self.isIndented = isIndented
        self.number = number
        self.scalars = scalars
        self.blanksBefore = blanksBefore
        var letters: [UInt32] = []
        letters.reserveCapacity(scalars.count)
        var quotes = QuoteBalance()
        var han = 0
        var innerStop = false
        var comma = false
        var blank = false
        for (index, scalar) in scalars.enumerated() {
            let glyph = Glyph(scalar)
            if glyph.isLetter {
                letters.append(Glyph.folded(scalar))
                if glyph == .han { han += 1 }
            } else {
                switch glyph {
                case .terminal: if scalar == 0x3002, index + 2 < scalars.count { innerStop = true }
                case .comma: comma = true
                case .blank: blank = true
                case .opener: quotes.open(scalar)
                case .closer: quotes.close(scalar)
                default: break
                }
            }
        }
        self.letters = letters
        self.quotes = quotes
        hanCount = han
        hasInnerStop = innerStop
        hasComma = comma
        hasInnerBlank = blank
        ending = Passage.ending(of: scalars)
        beginning = Passage.beginning(of: scalars)
    }

    /// Nil for a blank line.
    init?(_ line: Line, blanksBefore: Int) {
        let scalars = line.text.unicodeScalars.map(\.value)
        guard let first = scalars.firstIndex(where: { !Glyph.isBlank($0) }),
            let last = scalars.lastIndex(where: { !Glyph.isBlank($0) })
        else { return nil }
        self.init(
            number: line.number, scalars: Array(scalars[first...last]), blanksBefore: blanksBefore,
            isIndented: first > 1 || scalars[0] == 0x3000)
    }

    var text: String { String(scalars) }

    /// Whether the line is written in Chinese for the most part.
    var isChinese: Bool { hanCount * 2 >= letters.count && hanCount > 0 }

    private static func ending(of scalars: [UInt32]) -> Ending {
        var index = scalars.count - 1
        var sawCloser = false
        while index >= 0 {
            switch Glyph(scalars[index]) {
            case .closer, .straightQuote: sawCloser = true
            case .terminal, .ellipsis, .fullStop: return .closed
            case .comma:
                if sawCloser { return .doubtful }
                return scalars[index] == 0xFF1A || scalars[index] == 0x3A ? .doubtful : .atPause
            case .opener, .dash: return .atPause
            default:
                if !sawCloser { return .inClause }
                return endsWithRemark(scalars, before: index) ? .closed : .doubtful
            }
            index -= 1
        }
        return .doubtful
    }

    /// A parenthesis behind a full stop, such as a source or a name, ends a paragraph too.
    private static func endsWithRemark(_ scalars: [UInt32], before last: Int) -> Bool {
        guard let end = scalars.last, end == 0x29 || end == 0xFF09 else { return false }
        var index = last
        while index > 0, scalars[index] != 0x28, scalars[index] != 0xFF08 { index -= 1 }
        guard index > 0 else { return false }
        let before = Glyph(scalars[index - 1])
        return before == .terminal || before == .ellipsis
            || before == .closer && index > 1
                && Glyph(scalars[index - 2]) == .terminal
    }

    private static func beginning(of scalars: [UInt32]) -> Beginning {
        guard let first = scalars.first else { return .letter }
        switch Glyph(first) {
        case .closer, .comma, .terminal, .fullStop: return .leftover
        case .opener: return .opener
        case .mark: return .mark
        default: return .letter
        }
    }
}

/// What a line leaves open at its end and closes from before.
struct QuoteBalance {
    private(set) var unclosed: [UInt32] = []
    private(set) var unopened: [UInt32] = []

    mutating func open(_ scalar: UInt32) {
        if unclosed.count < 16 { unclosed.append(scalar) }
    }

    mutating func close(_ scalar: UInt32) {
        let partner = QuoteBalance.opener(of: scalar)
        if let last = unclosed.lastIndex(where: { QuoteBalance.family($0) == partner }) {
            unclosed.removeSubrange(last...)
        } else if unopened.count < 16 {
            unopened.append(partner)
        }
    }

    /// Both widths of a bracket are one family: pages mix them.
    static func family(_ opener: UInt32) -> UInt32 {
        switch opener {
        case 0xFF08: 0x28
        case 0x3C, 0x3008: 0x300A
        default: opener
        }
    }

    static func opener(of closer: UInt32) -> UInt32 {
        switch closer {
        case 0x29, 0xFF09: 0x28
        case 0x201D: 0x201C
        case 0x2019: 0x2018
        case 0x3E, 0x3009, 0x300B: 0x300A
        case 0x300D: 0x300C
        case 0x300F: 0x300E
        case 0x3011: 0x3010
        case 0x3015: 0x3014
        case 0x3017: 0x3016
        case 0x5D, 0xFF3D: 0x5B
        case 0x7D, 0xFF5D: 0x7B
        default: closer - 1
        }
    }
}

extension String {
    /// Values that are no scalars are left out.
    init(_ scalars: some Collection<UInt32>) {
        self.init(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
            var count = 0
            for scalar in scalars.lazy.compactMap(Unicode.Scalar.init) {
                for byte in scalar.utf8 {
                    bytes[count] = byte
                    count += 1
                }
            }
            return count
        }
    }
}
