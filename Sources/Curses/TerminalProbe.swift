import Terminal

/// What a terminal is asked at the start and what it has answered so far.
///
/// Nobody waits for the answers: the first screen is painted behind the question, and an answer
/// that says otherwise than was taken for granted has it painted again.
struct TerminalProbe {
    private(set) var synchronizesOutput = false
    /// No answer is taken later than this: by then it may be anything.
    private let deadline = ContinuousClock.now + .seconds(5)
    private let asksWidth: Bool

    /// True while an answer would be taken.
    var isOpen: Bool { ContinuousClock.now < deadline }

    /// Asks whether output can be synchronized, how wide the character “ at the window's corner is
    /// where that is not known, and last what every terminal answers.
    ///
    /// The screen is blank afterwards, as before, and the cursor in its corner, where ncurses
    /// believes it to be.
    init(asksWidth: Bool) {
        self.asksWidth = asksWidth
        let width = asksWidth ? "“\u{1B}[6n" : ""
        Device.write("\u{1B}[1;1H\(width)\u{1B}[?2026$p\u{1B}[c\u{1B}[1;1H\u{1B}[K")
    }

    /// What an answer means for the width of ambiguous characters; nil when it says nothing new.
    mutating func take(_ answer: InputDecoder.Answer) -> (isWide: Bool?, isLast: Bool) {
        guard isOpen else { return (nil, true) }
        switch answer {
        case .cursor(let row, let column):
            // Anything else than one cell or two is no answer to the question.
            guard asksWidth, row == 1, column == 2 || column == 3 else { return (nil, false) }
            return (column == 3, false)
        case .mode(number: 2026, let state):
            synchronizesOutput = state == 1 || state == 2
            return (nil, false)
        case .mode: return (nil, false)
        case .attributes: return (nil, true)
        }
    }
}
