import Terminal

/// What a terminal is asked at the start and what it has answered so far.
///
/// Nobody waits for the answers: the first screen is painted behind the question, and an answer
/// that says otherwise than was taken for granted has it painted again.
struct TerminalProbe {
    /// What an answer means.
    enum Finding: Hashable {
        case width(isWide: Bool)
        case ground(ThemeChoice.Ground)
        /// No further answer counts; the ground is unknown where the terminal did not tell.
        case over(ThemeChoice.Ground?)
    }

    private(set) var synchronizesOutput = false
    /// Whether a run of one character can be sent as one and a number. xterm's description has that
    /// for many terminals that do not, so it is tried out.
    private(set) var repeatsCharacters = false
    /// No answer is taken later than this: by then it may be anything.
    private let deadline = ContinuousClock.now + .seconds(5)
    /// The questions for the cursor's place that are not answered yet.
    private var places: [Place] = []

    private var awaitsGround: Bool

    private enum Place { case width, repetition }

    /// True while an answer would be taken.
    var isOpen: Bool { ContinuousClock.now < deadline }

    /// Asks how wide the character “ at the window's corner is where that is not known, whether
    /// characters are repeated and output is synchronized, which colour the ground has where that
    /// matters, and last what every terminal answers.
    ///
    /// The screen is blank afterwards, as before, and the cursor in its corner, where ncurses
    /// believes it to be.
    init(_ traits: TerminalTraits, asksGround: Bool) {
        awaitsGround = asksGround
        var questions = ""
        if traits.ambiguousIsWide == nil {
            places.append(.width)
            questions += "\u{1B}[1;1H“\u{1B}[6n"
        }
        if traits.isLikeXterm {
            places.append(.repetition)
            questions += "\u{1B}[1;1H \u{1B}[1b\u{1B}[6n"
        }
        if asksGround { questions += "\u{1B}]11;?\u{1B}\\" }
        Device.write(questions + "\u{1B}[?2026$p\u{1B}[c\u{1B}[1;1H\u{1B}[K")
    }

    /// Takes an answer; nil when it says nothing new.
    mutating func take(_ answer: InputDecoder.Answer) -> Finding? {
        guard isOpen else { return .over(nil) }
        switch answer {
        case .cursor(let row, let column):
            // Anything else than one cell or two is no answer to the questions.
            guard row == 1, column == 2 || column == 3, !places.isEmpty else { return nil }
            switch places.removeFirst() {
            case .width: return .width(isWide: column == 3)
            case .repetition: repeatsCharacters = column == 3
            }
        case .mode(number: 2026, let state): synchronizesOutput = state == 1 || state == 2
        case .mode: break
        case .ground(let tone):
            awaitsGround = false
            return .ground(tone.brightness > 127 ? .light : .dark)
        case .attributes: return .over(awaitsGround ? .unknown : nil)
        }
        return nil
    }
}
