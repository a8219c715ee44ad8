import CCurses
package import Terminal

/// What may be many bytes: frames, and text for the terminal's clipboard.
extension CursesScreen {
    /// Sends what ncurses has painted, in one piece and in fewer bytes.
    mutating func sendFrame(synchronizing: Bool) {
        var bytes: UnsafePointer<UInt8>?
        let count = curses_end_frame(&bytes)
        guard count > 0, let bytes else { return }
        let painted = UnsafeBufferPointer(start: bytes, count: Int(count))
        let abilities = SequenceSaver.Abilities(
            repeats: probe?.repeatsCharacters == true, exact: palette.exact)
        let frame =
            traits.isLikeXterm
            ? SequenceSaver.shorten(painted, for: abilities, columns: size.columns)
            : Array(painted)
        guard synchronizing else { return send(frame) }
        send(Array("\u{1B}[?2026h".utf8) + frame + Array("\u{1B}[?2026l".utf8))
    }

    package mutating func copy(_ text: String) -> ClipboardAnswer {
        guard traits.isLikeXterm else { return .unsupported }
        guard
            let sequence = Clipboard.sequence(for: text, isInsideScreen: traits.isInsideScreen)
        else { return .tooLong(limit: Clipboard.limit) }
        send(Array(sequence.utf8))
        return .sent
    }

    /// Gives up when the process is asked to end while the terminal takes nothing.
    private mutating func send(_ bytes: [UInt8]) {
        if !events.write(bytes) { device.dropUnsent() }
    }
}
