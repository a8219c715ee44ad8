/// A surface that shows grids and reports keys: the live terminal, or a script.
package protocol Screen: ~Copyable {
    var size: Size { get }
    /// How the surface counts cells; grids for it are made with this table.
    var width: WidthTable { get }
    /// Shows the grid; `forcing` paints every cell again, whatever was there.
    mutating func present(_ grid: Grid, forcing: Bool)
    /// Waits for the next input, for ever or, where a limit is given, until `.pause`. Inputs that
    /// are already there come without waiting.
    mutating func nextInput(within limit: Duration?) -> Input
    /// True when `nextInput` would return at once: paint later, once for all of them.
    var hasPendingInput: Bool { mutating get }
    /// Leaves the terminal to the shell until the process is continued.
    mutating func suspend()
    /// Leaves the terminal as the shell had it while `work` runs another program on it; false, and
    /// nothing is run, where there is no terminal.
    mutating func lend(_ work: () -> Void) -> Bool
    /// Counts ambiguous characters anew; present the next grid with force.
    mutating func setAmbiguousWidth(_ isWide: Bool)
    /// Has the mouse reported, or leaves it to the terminal's own selection; false where there is
    /// none to be had.
    mutating func setMouse(_ isOn: Bool) -> Bool
    /// Gives a text to the clipboard of whoever sits at the surface, if that can be done.
    mutating func copy(_ text: String) -> ClipboardAnswer
}

/// What became of a text for the clipboard. No terminal says whether it took it, so this never
/// means that the text is there.
package enum ClipboardAnswer: Hashable, Sendable {
    case sent
    /// Terminals drop or cut what is longer than so many bytes; write a file instead.
    case tooLong(limit: Int)
    /// The terminal is not known to have a clipboard.
    case unsupported
}
