/// What kind of word the lexicon takes a word for; the order is that of `KINDS` in the generator's
/// `words.py`.
package enum WordKind: UInt8, Hashable, Sendable {
    case other, noun, verb, adjective, adverb
    /// Particles, prepositions, conjunctions and words of direction.
    case function
    case pronoun, number, time, idiom
    /// A proper name of no nearer kind.
    case name
    case person, organization
    /// A place of no known level.
    case place
    case province, city, county, township

    package var isPlace: Bool {
        switch self {
        case .place, .province, .city, .county, .township: true
        default: false
        }
    }
}
