import CCurses
import Terminal

/// The attributes and the colour pair of every role on the terminal in use.
struct Palette {
    struct Look {
        var attributes: attr_t = 0
        var pair: Int16 = 0
        /// True where a blank looks as it does without any attribute.
        var leavesBlanks = true
    }

    private var looks: [Style: Look] = [:]

    /// Needs an open terminal.
    init(_ theme: Theme, usesColor: Bool) {
        let colors = usesColor && start_color() == OK ? curses_colors() : 0
        let hasDefaults = colors >= 8 && use_default_colors() == OK
        var pairs = ColorPairs(hasDefaults: hasDefaults)
        for style in Style.allCases {
            let look = theme[style]
            guard colors >= 8 else {
                looks[style] = Look(
                    attributes: Self.attributes(look.plain), pair: 0,
                    leavesBlanks: look.plain.isDisjoint(with: [.reverse, .underline]))
                continue
            }
            let pair = pairs.number(
                text: Self.color(look.foreground, of: colors),
                back: Self.color(look.background, of: colors))
            looks[style] = Look(
                attributes: Self.attributes(look.attributes), pair: pair,
                leavesBlanks: look.background == nil
                    && look.attributes.isDisjoint(with: [.reverse, .underline]))
        }
    }

    subscript(style: Style) -> Look { looks[style] ?? Look() }

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

/// The pairs of colours in use. The same colours are the same pair: ncurses says a pair again
/// when it changes its number.
private struct ColorPairs {
    private var numbers: [[Int16]: Int16] = [:]
    private let ground: (text: Int16, back: Int16)

    init(hasDefaults: Bool) { ground = hasDefaults ? (-1, -1) : (7, 0) }

    /// The number of a pair, nil being the terminal's own colour; 0 for the terminal's own two.
    mutating func number(text: Int16?, back: Int16?) -> Int16 {
        if text == nil, back == nil { return 0 }
        let colors = [text ?? ground.text, back ?? ground.back]
        if let number = numbers[colors] { return number }
        let number = Int16(numbers.count + 1)
        numbers[colors] = number
        init_pair(number, colors[0], colors[1])
        return number
    }
}
