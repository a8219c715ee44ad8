/// A piece of a query, with its place in the characters typed.
struct QueryToken: Hashable {
    enum Kind: Hashable {
        case word(String)
        case phrase(String)
        case pattern(String)
        case field(QueryField)
        case open, close
        case or, and, not, same
        /// `=`: the next word to the letter.
        case exact
        case near(Int)
    }

    var kind: Kind
    var place: Range<Int>

    /// Whether another operand may begin with it.
    var beginsOperand: Bool {
        switch kind {
        case .word, .phrase, .pattern, .field, .open, .not, .exact: true
        case .close, .or, .and, .same, .near: false
        }
    }
}
