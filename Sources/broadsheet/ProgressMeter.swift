import App
import Glibc
import Synchronization

/// Shows how an import comes on: a bar on a terminal, a line now and then elsewhere.
final class ProgressMeter: Sendable {
    private let isTerminal = StandardError.isTerminal
    private let start = ContinuousClock.now
    private let shown = Mutex<ContinuousClock.Instant?>(nil)

    func show(_ progress: ImportProgress) {
        let now = ContinuousClock.now
        let pause = isTerminal ? Duration.milliseconds(100) : .seconds(5)
        let isDue = shown.withLock { last in
            guard (last ?? start).duration(to: now) >= pause else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        let text = progress.line(after: start.duration(to: now), width: isTerminal ? columns : nil)
        StandardError.write(isTerminal ? "\r" + text : "broadsheet: \(text)\n")
    }

    /// Takes the bar away.
    func clear() {
        guard isTerminal, shown.withLock({ $0 != nil }) else { return }
        StandardError.write("\r" + String(repeating: " ", count: columns - 1) + "\r")
    }

    private var columns: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
        return Int(size.ws_col)
    }
}

extension ImportProgress {
    /// `[######    ] 300 of 500 pages, 4100 stories, 910 pages/s`; the bar only where a width is
    /// given, as wide as the rest leaves room for, one column short of the edge.
    func line(after elapsed: Duration, width: Int?) -> String {
        let rate = ImportRate(pages: pages, bytes: bytes, in: elapsed)
        let counts = "\(pages) of \(of) pages, \(stories) stories, \(rate)"
        guard let width else { return counts }
        let room = min(40, width - 1 - counts.count - 3)
        let done = room * pages / max(1, of)
        let bar =
            room < 4
            ? ""
            : "[" + String(repeating: "#", count: done)
                + String(repeating: " ", count: room - done) + "] "
        let line = String((bar + counts).prefix(max(0, width - 1)))
        return line + String(repeating: " ", count: max(0, width - 1 - line.count))
    }
}
