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
    /// Shows any colour of 24 bits.
    package let hasExactColors: Bool
    /// Whether the ground is light, where the environment says it; nil: ask the terminal.
    package let hasLightGround: Bool?
    /// GNU screen passes control strings on in pieces only.
    package let isInsideScreen: Bool
    /// Milliseconds after which an escape byte is the Escape key.
    package let escapeDelay: Int

    /// The name whose description is used where there is none of the terminal's own.
    package let standIn: String?

    /// `standIn` is the name that is described, the terminal's own or another.
    package init(environment: [String: String], standIn: String? = nil) {
        let own = environment["TERM"] ?? ""
        let name = standIn ?? own
        self.standIn =
            name == own || Self.ownDescriptions(environment).contains(name) ? nil : name
        let family = Self.family(of: name)
        isLikeXterm = Self.xtermLike.contains(family)
        answersQueries = isLikeXterm || family == "linux"
        hasLines = isLikeXterm || Self.consoles.contains(family)
        switch environment["BROADSHEET_AMBIWIDTH"] {
        case "1": ambiguousIsWide = false
        case "2": ambiguousIsWide = true
        default: ambiguousIsWide = nil
        }
        usesColor = environment["NO_COLOR", default: ""].isEmpty
        hasExactColors = isLikeXterm && Self.claimsExactColors(environment)
        // rxvt and its heirs: the numbers of the text's colour and of the ground's among the 16.
        let ground = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
        hasLightGround = ground.map { $0 == 7 || $0 > 8 }
        isInsideScreen = !environment["STY", default: ""].isEmpty
        let delay = environment["ESCDELAY"].flatMap { Int($0) } ?? 25
        escapeDelay = min(max(1, delay), 2000)
    }

    /// Names to look for in terminfo, the terminal's own first. A machine that one has come to over
    /// SSH often lacks the newest terminals; nearly all of them understand xterm's language, and
    /// whatever has no name at all understands that of a vt100.
    package static func descriptions(for environment: [String: String]) -> [String] {
        let name = environment["TERM"] ?? ""
        let isModern =
            xtermLike.contains(family(of: name))
            || parts(of: name).contains { $0.hasPrefix("256color") || $0.hasPrefix("direct") }
        let own = ownDescriptions(environment)
        return own + (isModern ? ["xterm-256color", "xterm"].filter { !own.contains($0) } : [])
            + ["vt100"]
    }

    /// Exact colours are written behind numbers of the 256, so a terminal that shows them is
    /// described with 256 colours where it can be: not with eight, and not with the millions of a
    /// `-direct` name, whose numbers are red, green and blue. GNU screen hands on what the terminal
    /// around it says of its colours, and may have few itself.
    private static func ownDescriptions(_ environment: [String: String]) -> [String] {
        let name = environment["TERM"] ?? ""
        if name.isEmpty { return [] }
        guard claimsExactColors(environment), xtermLike.contains(family(of: name)) else {
            return [name]
        }
        let stem = String(name.split(separator: direct, omittingEmptySubsequences: false)[0])
        let isInScreen = !environment["STY", default: ""].isEmpty && stem == name
        if stem.contains("256color") || isInScreen { return [name] }
        return [stem + "-256color", stem]
    }

    private static func claimsExactColors(_ environment: [String: String]) -> Bool {
        ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
            || parts(of: environment["TERM", default: ""]).contains { $0.hasPrefix("direct") }
    }

    private static let direct = "-direct"

    private static func parts(of name: String) -> [Substring] { name.split(separator: "-") }

    private static func family(of name: String) -> String {
        String(name.prefix { $0 != "-" && $0 != "." })
    }

    /// Consoles that draw Han and lines without a window system.
    private static let consoles: Set<String> = ["linux", "fbterm", "jfbterm", "kmscon", "bterm"]

    private static let xtermLike: Set<String> = [
        "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "wezterm", "st", "vte",
        "konsole", "gnome", "mintty", "contour", "ghostty", "iterm", "iterm2", "mlterm", "putty",
    ]
}
