import CCurses
import Terminal

/// The attributes and the colour pair of every role on the terminal in use.
struct Palette {
    private var looks: [Style: (attributes: attr_t, pair: Int16)] = [:]

    /// Needs an open terminal.
    init(_ theme: Theme, usesColor: Bool) {
        let colors = usesColor && start_color() == OK ? curses_colors() : 0
        let hasDefaults = colors >= 8 && use_default_colors() == OK
        for (index, style) in Style.allCases.enumerated() {
            let look = theme[style]
            guard colors >= 8 else {
                looks[style] = (Self.attributes(look.plain), 0)
                continue
            }
            let isColored = look.foreground != nil || look.background != nil
            let pair = isColored ? Int16(index + 1) : 0
            if isColored {
                let ground: (text: Int16, back: Int16) = hasDefaults ? (-1, -1) : (7, 0)
                init_pair(
                    pair, Self.color(look.foreground, of: colors) ?? ground.text,
                    Self.color(look.background, of: colors) ?? ground.back)
            }
            looks[style] = (Self.attributes(look.attributes), pair)
        }
    }

    subscript(style: Style) -> (attributes: attr_t, pair: Int16) { looks[style] ?? (0, 0) }

    private static func color(_ color: Theme.Color?, of colors: Int32) -> Int16? {
        colors >= 256 ? color?.of256 : color?.of8
    }

    private static func attributes(_ set: Theme.Attributes) -> attr_t {
        var attributes: attr_t = 0
        if set.contains(.bold) { attributes |= curses_bold }
        if set.contains(.reverse) { attributes |= curses_reverse }
        if set.contains(.underline) { attributes |= curses_underline }
        if set.contains(.dim) { attributes |= curses_dim }
        return attributes
    }
}
