/// What a cell means; a theme says how that looks.
///
/// A number underneath: styles are compared cell by cell whenever a frame is painted.
package enum Style: UInt8, Hashable, Sendable, CaseIterable {
    case text
    case headline
    case kicker
    case byline
    case subhead
    case caption
    case section
    /// Secondary text: dates, counts, reasons.
    case dim
    /// The row under the cursor of the focused pane, and of the others.
    case selected
    case selectedElsewhere
    /// A search hit, and the one the reader stands on.
    case match
    case currentMatch
    case marked
    case unread
    /// Lost text and uncertain joins.
    case gap
    case border
    case title
    case titleElsewhere
    case status
    case notice
    case failure
    case prompt
    case key
    /// The place where typed text goes.
    case caret
}

extension Style {
    /// Stands for the role in golden screens.
    package var letter: Character {
        switch self {
        case .text: " "
        case .headline: "H"
        case .kicker: "K"
        case .byline: "B"
        case .subhead: "U"
        case .caption: "C"
        case .section: "S"
        case .dim: "d"
        case .selected: "s"
        case .selectedElsewhere: "e"
        case .match: "m"
        case .currentMatch: "M"
        case .marked: "*"
        case .unread: "n"
        case .gap: "g"
        case .border: "|"
        case .title: "T"
        case .titleElsewhere: "t"
        case .status: "="
        case .notice: "i"
        case .failure: "!"
        case .prompt: ":"
        case .key: "k"
        case .caret: "_"
        }
    }
}

/// Something for each style, found without a search.
package struct StyleTable<Value> {
    private var values: [Value]

    package init(repeating value: Value) {
        values = Array(repeating: value, count: Style.allCases.count)
    }

    package subscript(style: Style) -> Value {
        get { values[Int(style.rawValue)] }
        set { values[Int(style.rawValue)] = newValue }
    }
}

extension StyleTable: Sendable where Value: Sendable {}
extension StyleTable: Equatable where Value: Equatable {}
extension StyleTable: Hashable where Value: Hashable {}
