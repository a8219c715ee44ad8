import CCurses
import Terminal

/// The attributes and the colour pair of every role on the terminal in use.
struct Palette {
    struct Look {
        var attributes: attr_t = 0
        var pair: Int16 = 0
    }

    private var looks = StyleTable(repeating: Look())
    /// True for styles in which a blank looks as it does without any attribute.
    private(set) var leavesBlanks = StyleTable(repeating: true)
    /// Exact colours by the numbers among the 256 that stand for them in what ncurses writes, which
    /// knows no others.
    private(set) var exact: [Int: Theme.Color.Tone] = [:]

    /// Needs an open terminal.
    init(_ theme: Theme, traits: TerminalTraits) {
        let colors = traits.usesColor && start_color() == OK ? curses_colors() : 0
        let hasDefaults = colors >= 8 && use_default_colors() == OK
        var pairs = ColorPairs(hasDefaults: hasDefaults)
        let slots = traits.hasExactColors && colors == 256 ? ColorSlots(theme) : ColorSlots()
        exact = slots.tones
        for style in Style.allCases {
            let look = theme[style]
            guard colors >= 8 else {
                looks[style] = Look(attributes: Self.attributes(look.plain))
                leavesBlanks[style] = look.plain.isDisjoint(with: [.reverse, .underline])
                continue
            }
            let pair = pairs.number(
                text: look.foreground.map { slots.number(of: $0, among: colors) },
                back: look.background.map { slots.number(of: $0, among: colors) })
            looks[style] = Look(attributes: Self.attributes(look.attributes), pair: pair)
            leavesBlanks[style] =
                look.background == nil
                && look.attributes.isDisjoint(with: [.reverse, .underline])
        }
    }

    subscript(style: Style) -> Look { looks[style] }

    private static func attributes(_ set: Theme.Attributes) -> attr_t {
        var attributes: attr_t = 0
        if set.contains(.bold) { attributes |= curses_bold }
        if set.contains(.reverse) { attributes |= curses_reverse }
        if set.contains(.underline) { attributes |= curses_underline }
        if set.contains(.dim) { attributes |= curses_dim }
        return attributes
    }
}

/// Which number of the terminal's colours stands for a colour of a theme.
private struct ColorSlots {
    private(set) var tones: [Int: Theme.Color.Tone] = [:]
    private var numbers: [Theme.Color.Tone: Int16] = [:]

    init() {}

    /// Each exact colour takes the nearest of the 256 that the theme needs for nothing else.
    init(_ theme: Theme) {
        let colors = Style.allCases.flatMap { [theme[$0].foreground, theme[$0].background] }
            .compactMap(\.self)
        var taken = Set(colors.filter { $0.exact == nil }.map { Int($0.of256) })
        for tone in colors.compactMap(\.exact) where numbers[tone] == nil {
            let free = (16...255).filter { !taken.contains($0) }
            guard
                let slot = free.min(by: {
                    Theme.Color.tone(of: $0).distance(to: tone)
                        < Theme.Color.tone(of: $1).distance(to: tone)
                })
            else { return }
            taken.insert(slot)
            numbers[tone] = Int16(slot)
            tones[slot] = tone
        }
    }

    func number(of color: Theme.Color, among colors: Int32) -> Int16 {
        switch colors {
        // Terminals whose description counts millions take larger numbers for red, green and blue.
        case 257...: color.of8
        case 256: color.exact.flatMap { numbers[$0] } ?? color.of256
        case 16...: color.of16
        default: color.of8
        }
    }
}

/// The pairs of colours in use. The same colours are the same pair: ncurses says a pair again
/// when it changes its number.
private struct ColorPairs {
    /// Few enough to be looked through; the first has the number 1.
    private var pairs: [(text: Int16, back: Int16)] = []
    private let ground: (text: Int16, back: Int16)

    init(hasDefaults: Bool) { ground = hasDefaults ? (-1, -1) : (7, 0) }

    /// The number of a pair, nil being the terminal's own colour; 0 for the terminal's own two.
    mutating func number(text: Int16?, back: Int16?) -> Int16 {
        if text == nil, back == nil { return 0 }
        let pair = (text: text ?? ground.text, back: back ?? ground.back)
        if let place = pairs.firstIndex(where: { $0 == pair }) { return Int16(place + 1) }
        pairs.append(pair)
        let number = Int16(pairs.count)
        init_pair(number, pair.text, pair.back)
        return number
    }
}
