import Language

/// A token of the table of signs: what single characters a story has, and where.
///
/// A folded character stands for itself. What else is known of one begins with a Latin letter that
/// says what, and is longer than one character therefore.
enum Sign {
    static func anywhere(_ scalar: Unicode.Scalar) -> String { Grams.token(scalar) }
    static func head(_ scalar: Unicode.Scalar) -> String { "h" + Grams.token(scalar) }
    /// In the head, and nowhere below it.
    static func headOnly(_ scalar: Unicode.Scalar) -> String { "o" + Grams.token(scalar) }
    static func lead(_ scalar: Unicode.Scalar) -> String { "l" + Grams.token(scalar) }
    /// The story has this character, which folding takes for another one.
    static func variant(_ scalar: Unicode.Scalar) -> String {
        "x" + String(scalar.value, radix: 16)
    }
    /// The story names a person, place or organization so.
    static func name(_ name: String, _ kind: NameKind) -> String {
        let letter =
            switch kind {
            case .person: "p"
            case .place: "t"
            case .organization: "g"
            }
        return letter + name.unicodeScalars.map(Grams.token).joined()
    }
    /// The story has characters of which folding leaves nothing.
    static let dropped = "dropped"
}

/// Collects the signs of a story, each once.
struct SignCollector {
    /// In the order in which they were found, so that the same story always has the same tokens.
    private var scalars: [Unicode.Scalar] = []
    private var places: [Unicode.Scalar: Places] = [:]
    private var variants: Set<Unicode.Scalar> = []
    private var hasDropped = false

    private struct Places: OptionSet {
        let rawValue: UInt8

        static let head = Places(rawValue: 1)
        static let lead = Places(rawValue: 2)
        static let rest = Places(rawValue: 4)
    }

    mutating func collect(_ folded: FoldedText, isHead: Bool, isLead: Bool) {
        let place: Places = isHead ? .head : isLead ? .lead : .rest
        for scalar in folded.scalars {
            let known = places[scalar] ?? []
            if known.isEmpty { scalars.append(scalar) }
            if !known.contains(place) { places[scalar] = known.union(place) }
        }
    }

    mutating func collectVariants(of text: String) {
        for scalar in text.unicodeScalars where Variants.isVariant(scalar) {
            if Variants.isDropped(scalar) {
                hasDropped = true
            } else {
                variants.insert(scalar)
            }
        }
    }

    var tokens: [String] {
        var tokens: [String] = []
        tokens.reserveCapacity(scalars.count * 2)
        for scalar in scalars {
            let places = places[scalar] ?? []
            tokens.append(Sign.anywhere(scalar))
            if places.contains(.head) { tokens.append(Sign.head(scalar)) }
            if places == .head { tokens.append(Sign.headOnly(scalar)) }
            if places.contains(.lead) { tokens.append(Sign.lead(scalar)) }
        }
        tokens += variants.sorted().map(Sign.variant)
        if hasDropped { tokens.append(Sign.dropped) }
        return tokens
    }
}
