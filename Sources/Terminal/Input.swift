/// A key as a terminal reports it.
package enum Key: Hashable, Sendable {
    /// A printable character, upper case for Shift.
    case character(Character)
    /// Ctrl and a small letter (or one of `[ \ ] ^ _ @`).
    case control(Character)
    /// Alt and a character.
    case alt(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F12.
    case function(Int)
}

/// What a mouse does at a cell, counted from 0.
package struct MouseAction: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case click, wheelUp, wheelDown }

    package var kind: Kind
    package var column: Int
    package var row: Int

    package init(_ kind: Kind, column: Int, row: Int) {
        self.kind = kind
        self.column = column
        self.row = row
    }
}

/// What a screen reports.
package enum Input: Hashable, Sendable {
    case key(Key)
    /// Pasted text, as sent between bracketed-paste marks.
    case paste(String)
    /// Only while the mouse is on.
    case mouse(MouseAction)
    case resize(Size)
    /// The terminal has said on how many cells it draws ambiguous characters.
    case ambiguousWidth(Bool)
    /// Nothing came within the time for which was waited.
    case pause
    /// Something outside the terminal has news; the loop looks at its inbox.
    case wake
    /// Back from suspension: the size may be new and everything must be painted.
    case resume
    /// The process was asked to end (SIGHUP, SIGTERM, SIGINT) or the terminal is gone.
    case end(signal: Int32)
}
