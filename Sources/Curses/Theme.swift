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

    /// A colour of the 256, and the one of the 8 that comes nearest.
    package struct Color: Hashable, Sendable {
        package var of256: Int16
        package var of8: Int16
    }

    private var looks: [Style: Look]

    package subscript(style: Style) -> Look {
        get { looks[style] ?? Look() }
        set { looks[style] = newValue }
    }
}

extension Theme {
    /// Colours that can be read on black and on white: no background but reversed ones.
    package static let standard = Theme(looks: [
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

extension Theme.Color {
    // The first sixteen follow the terminal's own theme and cost half the bytes of the others.
    static let red = Self(of256: 1, of8: 1)
    static let green = Self(of256: 2, of8: 2)
    static let blue = Self(of256: 12, of8: 4)
    static let magenta = Self(of256: 5, of8: 5)
    static let teal = Self(of256: 6, of8: 6)

    static let black = Self(of256: 16, of8: 0)
    static let orange = Self(of256: 208, of8: 3)
    static let yellow = Self(of256: 220, of8: 3)
    static let gray = Self(of256: 245, of8: 6)
}
