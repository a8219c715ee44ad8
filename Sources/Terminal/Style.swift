/// What a cell means; a theme says how that looks.
///
/// The raw value is the letter that stands for the role in golden screens.
package enum Style: Character, Hashable, Sendable, CaseIterable {
    case text = " "
    case headline = "H"
    case kicker = "K"
    case byline = "B"
    case subhead = "U"
    case caption = "C"
    case section = "S"
    /// Secondary text: dates, counts, reasons.
    case dim = "d"
    /// The row under the cursor of the focused pane, and of the others.
    case selected = "s"
    case selectedElsewhere = "e"
    /// A search hit, and the one the reader stands on.
    case match = "m"
    case currentMatch = "M"
    case marked = "*"
    case unread = "n"
    /// Lost text and uncertain joins.
    case gap = "g"
    case border = "|"
    case title = "T"
    case titleElsewhere = "t"
    case status = "="
    case notice = "i"
    case failure = "!"
    case prompt = ":"
    case key = "k"
    /// The place where typed text goes.
    case caret = "_"
}
