import TOML

/// Keys that people know from another program, laid over the program's own.
package enum KeyPreset: String, Hashable, Sendable, CaseIterable {
    case vim, less, mutt, newsboat

    /// The preset as a person would write it.
    package var text: String {
        switch self {
        case .vim: Self.vimKeys
        case .less: Self.lessKeys
        case .mutt: Self.muttKeys
        case .newsboat: Self.newsboatKeys
        }
    }

    func bindings() throws(TOMLFailure) -> KeyBindings {
        var bindings = KeyBindings()
        try bindings.read(try TOMLDocument(text).tables)
        return bindings
    }

    private static let vimKeys = """
        [keys.everywhere]
        "ZZ" = "quit"
        "ZQ" = "quit"
        "gt" = "next-issue"
        "gT" = "previous-issue"
        "<Backspace>" = "back"
        [keys.reader]
        "b" = "none"
        """

    private static let lessKeys = """
        [keys.reader]
        "f" = "page-down"
        "d" = "half-page-down"
        "u" = "half-page-up"
        "w" = "page-up"
        "e" = "down"
        "p" = "percent"
        "<lt>" = "top"
        ">" = "bottom"
        "r" = "redraw"
        "<Enter>" = "down"
        """

    private static let muttKeys = """
        [keys.everywhere]
        "x" = "quit"
        "U" = "undo"
        [keys.stories]
        "<Tab>" = "next-unread"
        "<S-Tab>" = "previous-unread"
        "N" = "read"
        "*" = "bottom"
        "=" = "top"
        "<BS>" = "page-up"
        [keys.reader]
        "i" = "close"
        "j" = "next-story"
        "k" = "previous-story"
        "<Enter>" = "down"
        "<BS>" = "up"
        "<Tab>" = "next-unread"
        """

    private static let newsboatKeys = """
        [keys.stories]
        "n" = "next-unread"
        "p" = "previous-unread"
        "N" = "read"
        "E" = "source"
        [keys.reader]
        "n" = "next-unread"
        "p" = "previous-unread"
        "N" = "source"
        """
}
