/// What is known of a terminal by its name and the environment, before it is asked.
package struct TerminalTraits: Hashable, Sendable {
    /// Understands the control sequences of xterm, bracketed paste among them.
    package let isLikeXterm: Bool
    /// Answers where its cursor is.
    package let answersQueries: Bool
    /// Has lines to draw boxes with; old terminals get ASCII.
    package let hasLines: Bool
    /// The width of ambiguous characters where the environment says it; nil: ask the terminal.
    package let ambiguousIsWide: Bool?
    package let usesColor: Bool
    /// GNU screen passes control strings on in pieces only.
    package let isInsideScreen: Bool
    /// Milliseconds after which an escape byte is the Escape key.
    package let escapeDelay: Int

    package init(environment: [String: String]) {
        let name = environment["TERM"] ?? ""
        let family = name.prefix { $0 != "-" && $0 != "." }
        isLikeXterm = Self.xtermLike.contains(String(family))
        answersQueries = isLikeXterm || name == "linux"
        hasLines = isLikeXterm || name == "linux"
        switch environment["BROADSHEET_AMBIWIDTH"] {
        case "1": ambiguousIsWide = false
        case "2": ambiguousIsWide = true
        default: ambiguousIsWide = nil
        }
        usesColor = environment["NO_COLOR", default: ""].isEmpty
        isInsideScreen = !environment["STY", default: ""].isEmpty
        let delay = environment["ESCDELAY"].flatMap { Int($0) } ?? 25
        escapeDelay = min(max(1, delay), 2000)
    }

    private static let xtermLike: Set<String> = [
        "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "wezterm", "st", "vte",
        "konsole", "gnome", "mintty", "contour", "ghostty", "iterm", "iterm2", "mlterm", "putty",
    ]
}
