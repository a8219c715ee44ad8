import CCurses
import Glibc
import Terminal

/// The terminal itself: its modes, its control strings and the way back to how it was found.
///
/// The way back is armed before anything is written, so that a crash at any moment restores it.
struct Device {
    static let input: Int32 = 0
    static let output: Int32 = 1

    /// Whose description in terminfo is used.
    let name: String
    let traits: TerminalTraits
    /// Columns that stay free at the right edge. Most terminals wait behind the last column; where
    /// the description has them wrap at once, it is safer to write nothing there.
    let margin: Int
    private let pasteOn: String
    private let pasteOff: String
    private let restore: [CChar]

    /// Checks everything that can be checked without writing to the terminal.
    init(environment: [String: String]) throws(CursesError) {
        guard isatty(Self.output) == 1 else { throw .outputIsNoTerminal }
        guard curses_note_modes(Self.input) else { throw .inputIsNoTerminal }
        try UTF8Locale.set()
        name = try Self.describedName(environment)
        traits = TerminalTraits(environment: environment, standIn: name)
        margin = curses_waits_at_margin() ? 0 : 1
        pasteOn = traits.isLikeXterm ? "\u{1B}[?2004h" : ""
        pasteOff = traits.isLikeXterm ? "\u{1B}[?2004l" : ""
        restore = Self.restoreBytes(pasteOff: pasteOff, isLikeXterm: traits.isLikeXterm)
    }

    /// The name itself where terminfo knows it, else one that does for most such terminals.
    private static func describedName(
        _ environment: [String: String]
    ) throws(CursesError) -> String {
        let name = environment["TERM"] ?? ""
        for candidate in TerminalTraits.descriptions(for: environment) {
            var error: Int32 = 0
            guard curses_knows_terminal(candidate, &error) else { continue }
            guard !capability("cup").isEmpty else {
                throw .terminalCannotMoveCursor(Visible.line(name))
            }
            return candidate
        }
        throw .terminalIsUnknown(Visible.line(name))
    }

    func arm() { curses_arm(restore, Int32(restore.count)) }

    func disarm() { curses_disarm() }

    func setMouse(_ isOn: Bool) {
        Self.write(isOn ? "\u{1B}[?1000h\u{1B}[?1006h" : Self.mouseOff)
    }

    private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

    func turnPasteOn() { Self.write(pasteOn) }
    func turnPasteOff() { Self.write(pasteOff) }

    /// Which keys send what, as terminfo has it.
    var keySequences: KeySequences {
        KeySequences(
            KeySequences.capabilities.map { name, key in
                (bytes: Self.capability(name).map { UInt8(bitPattern: $0) }, key: key)
            })
    }

    /// What of the window can be painted; nil when the terminal does not tell.
    var size: Size? {
        var columns: Int32 = 0
        var rows: Int32 = 0
        guard curses_window_size(Self.output, &columns, &rows) else { return nil }
        return size(columns: columns, rows: rows)
    }

    /// What can be painted of so many columns and rows.
    func size(columns: Int32, rows: Int32) -> Size {
        Size(columns: max(1, Int(columns) - margin), rows: Int(rows))
    }

    /// Writes bytes of ours past ncurses, which has written all of its own by then.
    static func write(_ text: String) { write(Array(text.utf8)) }

    static func write(_ bytes: [UInt8]) {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno != EINTR {
                return
            }
        }
    }

    /// The terminal opened once more, so that a read never waits, nor does anybody else's who shares
    /// standard input: what poll has promised, a shell may have read while this process was stopped.
    static func openForReading() -> Int32 { openAgain(input, O_RDONLY) ?? input }

    /// The same for writing: who waits for room there can wait for signals, too.
    static func openForWriting() -> Int32 { openAgain(output, O_WRONLY) ?? output }

    private static func openAgain(_ terminal: Int32, _ access: Int32) -> Int32? {
        guard let name = ttyname(terminal) else { return nil }
        let descriptor = open(name, access | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        return descriptor >= 0 ? descriptor : nil
    }

    /// Drops what the terminal has not taken yet, so that there is room for the way back. It may
    /// have taken a frame up to a change of looks that ncurses believes to be undone again.
    func dropUnsent() {
        tcflush(Self.output, TCOFLUSH)
        if traits.isLikeXterm { Self.write("\u{1B}[?2026l") }
        for name in ["sgr0", "op"] {
            Self.write(Self.capability(name).map { UInt8(bitPattern: $0) })
        }
    }

    /// Reads what the terminal answers up to the last answer that is asked for, or for a moment.
    static func swallowAnswers() {
        let end = ContinuousClock.now + .milliseconds(200)
        while ContinuousClock.now < end {
            var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, 20) > 0 else { continue }
            var buffer = [UInt8](repeating: 0, count: 256)
            let count = read(input, &buffer, buffer.count)
            // The attributes come last, and only their answer ends with a c.
            guard count > 0, buffer[count - 1] != UInt8(ascii: "c") else { return }
        }
    }

    /// A control string of the terminal without padding; empty when it has none.
    static func capability(_ name: String) -> [CChar] {
        var buffer = [CChar](repeating: 0, count: 128)
        let count = curses_capability(name, &buffer, Int32(buffer.count))
        return Array(buffer.prefix(Int(count)))
    }

    private static func restoreBytes(pasteOff: String, isLikeXterm: Bool) -> [CChar] {
        let synchronizedOff = isLikeXterm ? "\u{1B}[?2026l" : ""
        let mouseOff = isLikeXterm ? Self.mouseOff : ""
        var bytes = (synchronizedOff + pasteOff + mouseOff).utf8.map { CChar(bitPattern: $0) }
        for name in ["sgr0", "op", "rmkx", "cnorm"] { bytes += capability(name) }
        let leave = capability("rmcup")
        // Without a second screen the shell's prompt goes below what was shown.
        return bytes + (leave.isEmpty ? [13, 10] : leave)
    }
}
