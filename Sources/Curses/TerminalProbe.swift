import Glibc
import Terminal

/// What a terminal says of itself when it is asked at the start.
struct TerminalProbe {
    /// Nil: it did not say.
    private(set) var ambiguousIsWide: Bool?
    private(set) var synchronizesOutput = false

    /// No terminal is waited for longer, in milliseconds.
    private static let limit = 300

    /// Prints “ at the window's corner and asks where the cursor is then, whether output can be
    /// synchronized, and last what every terminal answers, so that silence ends early.
    ///
    /// Keys that come meanwhile stay in the queue. The screen is blank afterwards, as before, and
    /// the cursor in its corner, where ncurses believes it to be.
    static func ask(_ events: inout EventQueue) -> TerminalProbe {
        Device.write("\u{1B}[1;1H“\u{1B}[6n\u{1B}[?2026$p\u{1B}[c")
        var probe = TerminalProbe()
        var kept: [EventQueue.Event] = []
        let deadline = ContinuousClock.now + .milliseconds(limit)
        events.takesAnswers = true
        waiting: while !events.isGone {
            let left = (deadline - ContinuousClock.now) / .milliseconds(1)
            guard left > 0, let event = events.next(within: Int(left.rounded(.up))) else { break }
            switch event {
            case .answer(.cursor(let row, let column)):
                // Anything else than one cell or two is no answer to the question.
                if row == 1, column == 2 || column == 3 { probe.ambiguousIsWide = column == 3 }
            case .answer(.mode(number: 2026, let state)):
                probe.synchronizesOutput = state == 1 || state == 2
            case .answer(.attributes): break waiting
            case .answer(.mode): break
            default: kept.append(event)
            }
        }
        events.takesAnswers = false
        events.putFirst(kept)
        Device.write("\u{1B}[1;1H\u{1B}[K")
        return probe
    }
}
