package import Terminal

/// How roles look: colours where the terminal has them, and attributes that say the same without.
package struct Theme: Hashable, Sendable {
    package struct Look: Hashable, Sendable {
        package var attributes: Attributes = []
        /// What stands for the colours where there are none: bold, reverse and underline only.
        package var plain: Attributes = []
        package var foreground: Color?
        package var background: Color?
    }

    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bold = Attributes(rawValue: 1)
        package static let reverse = Attributes(rawValue: 2)
        package static let underline = Attributes(rawValue: 4)
        package static let dim = Attributes(rawValue: 8)
    }

    /// A colour of the 256, those of the 16 and of the 8 that come nearest, and the exact one where
    /// a terminal of 24 bits can show another.
    package struct Color: Hashable, Sendable {
        package var of256: Int16
        package var of16: Int16
        package var of8: Int16
        package var exact: Tone?
    }

    private var looks = StyleTable(repeating: Look())

    private init(_ looks: KeyValuePairs<Style, Look>) {
        for (style, look) in looks { self.looks[style] = look }
    }

    package subscript(style: Style) -> Look {
        get { looks[style] }
        set { looks[style] = newValue }
    }
}

extension Theme {
    /// The themes built in, by the names that a configuration knows.
    package static let named: [String: Theme] = [
        "standard": .standard, "dark": .dark, "light": .light,
    ]

    /// Colours that can be read on black and on white: no background but reversed ones.
    package static let standard = Theme([
        .headline: Look(attributes: .bold, plain: .bold),
        .kicker: Look(foreground: .teal),
        .byline: Look(foreground: .teal),
        .subhead: Look(attributes: .bold, plain: .bold),
        .caption: Look(foreground: .gray),
        .section: Look(attributes: .bold, plain: .underline, foreground: .blue),
        .dim: Look(foreground: .gray),
        .selected: Look(attributes: .reverse, plain: .reverse),
        .selectedElsewhere: Look(attributes: .underline, plain: .underline),
        .match: Look(plain: .underline, foreground: .black, background: .yellow),
        .currentMatch: Look(
            attributes: .bold, plain: [.reverse, .bold], foreground: .black, background: .orange),
        .marked: Look(attributes: .bold, plain: .bold, foreground: .orange),
        .unread: Look(attributes: .bold, plain: .bold),
        .gap: Look(plain: .underline, foreground: .magenta),
        .border: Look(foreground: .gray),
        .title: Look(attributes: [.bold, .reverse], plain: [.bold, .reverse]),
        .titleElsewhere: Look(attributes: .reverse, plain: .reverse, foreground: .gray),
        .status: Look(attributes: .reverse, plain: .reverse),
        .notice: Look(foreground: .green),
        .failure: Look(attributes: .bold, plain: .bold, foreground: .red),
        .prompt: Look(attributes: .bold, plain: .bold),
        .key: Look(attributes: .bold, plain: .bold, foreground: .teal),
        .caret: Look(attributes: .reverse, plain: .reverse),
    ])
}

extension Theme {
    /// For light text on a dark ground.
    package static let dark = standard.changing([
        .caption: .silver, .dim: .silver, .titleElsewhere: .silver, .border: .slate,
        .section: .sky, .gap: .pink, .notice: .lime, .failure: .salmon, .marked: .amber,
    ])

    /// For dark text on a light ground.
    package static let light = standard.changing([
        .kicker: .pine, .byline: .pine, .caption: .iron, .dim: .iron, .border: .silver,
        .section: .navy, .gap: .plum, .notice: .leaf, .failure: .brick, .key: .pine,
        .marked: .rust, .titleElsewhere: .iron,
    ])

    /// The same looks with the colours of some texts changed.
    private func changing(_ colors: KeyValuePairs<Style, Color>) -> Theme {
        var theme = self
        for (style, color) in colors { theme[style].foreground = color }
        return theme
    }
}

extension Theme.Color {
    // The first sixteen follow the terminal's own theme and cost half the bytes of the others.
    static let red = Self(of256: 1, of16: 1, of8: 1)
    static let green = Self(of256: 2, of16: 2, of8: 2)
    static let blue = Self(of256: 12, of16: 12, of8: 4)
    static let magenta = Self(of256: 5, of16: 5, of8: 5)
    static let teal = Self(of256: 6, of16: 6, of8: 6)

    static let black = Self(of256: 16, of16: 0, of8: 0)
    static let orange = Self(of256: 208, of16: 3, of8: 3)
    static let yellow = Self(of256: 220, of16: 11, of8: 3)
    static let gray = Self(of256: 245, of16: 8, of8: 6)

    static let silver = Self(of256: 248, of16: 7, of8: 7)
    static let slate = Self(of256: 240, of16: 8, of8: 7)
    static let sky = Self(of256: 111, of16: 12, of8: 4)
    static let pink = Self(of256: 13, of16: 13, of8: 5)
    static let lime = Self(of256: 10, of16: 10, of8: 2)
    static let salmon = Self(of256: 9, of16: 9, of8: 1)
    static let amber = Self(of256: 215, of16: 11, of8: 3)

    static let pine = Self(of256: 23, of16: 6, of8: 6)
    static let iron = Self(of256: 241, of16: 8, of8: 0)
    static let navy = Self(of256: 25, of16: 4, of8: 4)
    static let plum = Self(of256: 90, of16: 5, of8: 5)
    static let leaf = Self(of256: 22, of16: 2, of8: 2)
    static let brick = Self(of256: 124, of16: 1, of8: 1)
    static let rust = Self(of256: 130, of16: 1, of8: 1)
}

/// Which theme a screen uses.
package enum ThemeChoice: Sendable {
    case always(Theme)
    /// The theme for light or for dark grounds, as the terminal says. Most are dark; where it is
    /// asked and does not say, one that can be read on both.
    case asTheGroundIs

    enum Ground: Hashable { case light, dark, unknown }

    func theme(on ground: Ground) -> Theme {
        switch (self, ground) {
        case (.always(let theme), _): theme
        case (.asTheGroundIs, .light): .light
        case (.asTheGroundIs, .dark): .dark
        case (.asTheGroundIs, .unknown): .standard
        }
    }
}
