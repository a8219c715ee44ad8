/// The characters that folding takes for another one: what is to be told apart where a text is
/// wanted to the letter.
package enum Variants {
    /// Whether folding makes something else of the character: 體 and Ａ, not 体 and a.
    package static func isVariant(_ scalar: Unicode.Scalar) -> Bool {
        if case .itself = FoldingTable.shared.folding(of: scalar) { false } else { true }
    }

    /// Whether folding leaves nothing of the character.
    package static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        if case .nothing = FoldingTable.shared.folding(of: scalar) { true } else { false }
    }

    /// The characters that fold to this one, or to several of which it is one.
    package static func variants(of folded: Unicode.Scalar) -> [Unicode.Scalar] {
        all[folded] ?? []
    }

    /// Beyond these planes nothing is folded to anything.
    private static let end: UInt32 = 0x30000

    private static let all: [Unicode.Scalar: [Unicode.Scalar]] = {
        let table = FoldingTable.shared
        var variants: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for value in 0..<end {
            guard let scalar = Unicode.Scalar(value) else { continue }
            switch table.folding(of: scalar) {
            case .itself, .nothing: break
            case .scalar(let folded): variants[folded, default: []].append(scalar)
            case .scalars(let places):
                for place in places {
                    variants[table.expansion(at: place), default: []].append(scalar)
                }
            }
        }
        return variants
    }()
}
