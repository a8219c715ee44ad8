import CCurses
import Glibc
import Terminal

/// Waits for the terminal's bytes and the process's signals, and keeps what came in order.
struct EventQueue {
    enum Event: Hashable {
        case input(Input)
        case answer(InputDecoder.Answer)
        case resized
        /// The terminal's or another process's wish that this one stops.
        case stop
        /// The process was stopped without being asked, and goes on.
        case continued
    }

    /// Answers of the terminal count only while this is set; later ones are swallowed.
    var takesAnswers = false
    /// True when the terminal is gone; from then on every wait ends in an end.
    private(set) var isGone = false
    /// A signal has asked for the end of the process.
    private(set) var isAskedToEnd = false

    private let terminal: Int32
    /// The terminal, too, for frames.
    private let output: Int32
    private let signals: Int32
    private let escapeDelay: Int
    private var decoder: InputDecoder
    private var waiting: [Event] = []

    /// A paste whose end never comes is taken as over after this silence, in milliseconds.
    private static let pasteSilence = 5000

    init(
        terminal: Int32, output: Int32, signals: Int32, escapeDelay: Int, sequences: KeySequences
    ) {
        self.terminal = terminal
        self.output = output
        self.signals = signals
        self.escapeDelay = escapeDelay
        decoder = InputDecoder(sequences: sequences)
    }

    /// What came first and was not taken yet.
    var first: Event? { waiting.first }

    /// Nothing is read or written any more.
    func close() {
        if terminal != Device.input { Glibc.close(terminal) }
        if output != Device.output { Glibc.close(output) }
    }

    mutating func put(_ event: Event) { waiting.append(event) }
    mutating func putFirst(_ events: [Event]) { waiting = events + waiting }

    /// Takes the next event; nil when none came within the time.
    mutating func next(within milliseconds: Int? = nil) -> Event? {
        if waiting.isEmpty { collect(within: milliseconds) }
        if waiting.isEmpty { return isGone ? .input(.end(signal: SIGHUP)) : nil }
        return waiting.removeFirst()
    }

    mutating func dropFirst() { waiting.removeFirst() }

    /// Takes in what is there, without waiting.
    mutating func collectPending() {
        while !isGone, wait(0) { continue }
    }

    /// Waits until there is an event or the time is over.
    private mutating func collect(within milliseconds: Int?) {
        let start = ContinuousClock.now
        while waiting.isEmpty, !isGone {
            let silence =
                decoder.isPasting ? Self.pasteSilence : decoder.isWaiting ? escapeDelay : nil
            let left = milliseconds.map { $0 - Self.milliseconds(since: start) }
            if let left, left < 0 { return }
            let limit = [silence, left].compactMap(\.self).min()
            if wait(limit ?? -1) { continue }
            if let silence, limit == silence { take(decoder.flush()) }
        }
    }

    /// Waits once, -1 for ever; true when something was read.
    private mutating func wait(_ milliseconds: Int) -> Bool {
        var descriptors = [
            pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
            pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
        ]
        let ready = poll(&descriptors, 2, Int32(clamping: milliseconds))
        if ready < 0 { return errno == EINTR }
        if descriptors[0].revents != 0 { readSignals() }
        if descriptors[1].revents != 0 { readTerminal() }
        return ready > 0
    }

    private mutating func readTerminal() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(terminal, &buffer, buffer.count)
        if count > 0 {
            take(decoder.decode(buffer[..<count]))
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            // End of file and EIO say that the terminal is gone; waiting again would spin.
            isGone = true
        }
    }

    private mutating func take(_ reports: [InputDecoder.Report]) {
        for report in reports {
            switch report {
            case .input(let input): waiting.append(.input(input))
            case .answer(let answer): if takesAnswers { waiting.append(.answer(answer)) }
            }
        }
    }

    private mutating func readSignals() {
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = read(signals, &buffer, buffer.count)
        guard count > 0 else { return }
        for byte in buffer[..<count] {
            guard let event = Self.event(of: byte), !waiting.contains(event) else { continue }
            if case .input(.end) = event { isAskedToEnd = true }
            waiting.append(event)
        }
    }

    private static func event(of byte: UInt8) -> Event? {
        switch Int(byte) {
        case curses_event_wake: .input(.wake)
        case curses_event_resize: .resized
        case curses_event_stop: .stop
        case curses_event_continue: .continued
        case curses_event_hangup: .input(.end(signal: SIGHUP))
        case curses_event_terminate: .input(.end(signal: SIGTERM))
        case curses_event_interrupt: .input(.end(signal: SIGINT))
        default: nil
        }
    }

    /// Writes to the terminal however slowly it takes it; false when the process is asked to end
    /// meanwhile: the rest may never be taken.
    mutating func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                waitForRoom()
                if isAskedToEnd { return false }
            } else if errno != EINTR {
                break
            }
        }
        return true
    }

    /// Waits until the terminal takes bytes again or a signal has come.
    private mutating func waitForRoom() {
        var descriptors = [
            pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
            pollfd(fd: output, events: Int16(POLLOUT), revents: 0),
        ]
        if poll(&descriptors, 2, -1) > 0, descriptors[0].revents != 0 { readSignals() }
    }

    /// Whether the terminal takes bytes at once.
    var hasRoom: Bool {
        var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        return poll(&descriptor, 1, 0) > 0
    }

    private static func milliseconds(since start: ContinuousClock.Instant) -> Int {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}
