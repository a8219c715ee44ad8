import CCurses
import Glibc
import Terminal

/// The terminal itself: its modes, its control strings and the way back to how it was found.
///
/// The way back is armed before anything is written, so that a crash at any moment restores it.
struct Device {
    static let input: Int32 = 0
    static let output: Int32 = 1

    let traits: TerminalTraits
    private let pasteOn: String
    private let pasteOff: String
    private let restore: [CChar]

    /// Checks everything that can be checked without writing to the terminal.
    init(environment: [String: String]) throws(CursesError) {
        guard isatty(Self.output) == 1 else { throw .outputIsNoTerminal }
        guard curses_note_modes(Self.input) else { throw .inputIsNoTerminal }
        try UTF8Locale.set()
        try Self.describeTerminal(environment["TERM"] ?? "")
        traits = TerminalTraits(environment: environment)
        pasteOn = traits.isLikeXterm ? "\u{1B}[?2004h" : ""
        pasteOff = traits.isLikeXterm ? "\u{1B}[?2004l" : ""
        restore = Self.restoreBytes(pasteOff: pasteOff, isLikeXterm: traits.isLikeXterm)
    }

    private static func describeTerminal(_ name: String) throws(CursesError) {
        guard !name.isEmpty else { throw .terminalIsNotNamed }
        var error: Int32 = 0
        guard curses_knows_terminal(name, &error) else {
            throw .terminalIsUnknown(Visible.line(name))
        }
        guard !capability("cup").isEmpty else {
            throw .terminalCannotMoveCursor(Visible.line(name))
        }
    }

    func arm() { curses_arm(restore, Int32(restore.count)) }

    func disarm() { curses_disarm() }

    func turnPasteOn() { Self.write(pasteOn) }
    func turnPasteOff() { Self.write(pasteOff) }

    /// Which keys send what, as terminfo has it.
    var keySequences: KeySequences {
        var sequences: [Key: [UInt8]] = [:]
        for (name, key) in KeySequences.capabilities {
            sequences[key] = Self.capability(name).map { UInt8(bitPattern: $0) }
        }
        return KeySequences(sequences)
    }

    /// The window's size; nil when the terminal does not tell.
    static var size: Size? {
        var columns: Int32 = 0
        var rows: Int32 = 0
        guard curses_window_size(output, &columns, &rows) else { return nil }
        return Size(columns: Int(columns), rows: Int(rows))
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

    /// A control string of the terminal without padding; empty when it has none.
    static func capability(_ name: String) -> [CChar] {
        var buffer = [CChar](repeating: 0, count: 128)
        let count = curses_capability(name, &buffer, Int32(buffer.count))
        return Array(buffer.prefix(Int(count)))
    }

    private static func restoreBytes(pasteOff: String, isLikeXterm: Bool) -> [CChar] {
        let synchronizedOff = isLikeXterm ? "\u{1B}[?2026l" : ""
        var bytes = (synchronizedOff + pasteOff).utf8.map { CChar(bitPattern: $0) }
        for name in ["sgr0", "op", "rmkx", "cnorm"] { bytes += capability(name) }
        let leave = capability("rmcup")
        // Without a second screen the shell's prompt goes below what was shown.
        return bytes + (leave.isEmpty ? [13, 10] : leave)
    }
}
