/// The people, places and organizations that running text seems to name.
///
/// Meant for proposing words that can be searched, not for stating facts: a text may give a few
/// that are none, and what recurs in many texts is nearly always a name.
package enum NamesInText {
    /// In folded characters, each once, in no order.
    package static func names(in text: FoldedText) -> Set<String> {
        let scalars = text.scalars
        let segments = Segmenter.words(of: scalars)
        let kinds = segments.map { Lexicon.shared.word(scalars[$0])?.kind }
        var names = Set(Vocabulary.unknownWords(in: scalars, segments))
        for (index, segment) in segments.enumerated() {
            if segment.count > 1, kinds[index]?.isNameKind ?? false {
                names.insert(Vocabulary.string(scalars[segment]))
            }
            for range in compounds(endingWith: index, segments, kinds, scalars) {
                names.insert(Vocabulary.string(scalars[range]))
            }
        }
        return names
    }

    /// So many words may be one name: 柳湾 县 教育 局.
    private static let longestCompound = 4

    /// The shortest and the longest name that ends with a word: 沙坪村 and 青禾镇沙坪村.
    private static func compounds(
        endingWith last: Int, _ segments: [Range<Int>], _ kinds: [WordKind?],
        _ scalars: [Unicode.Scalar]
    ) -> Set<Range<Int>> {
        let end = segments[last].upperBound
        guard ProperNames.mayEnd(with: scalars[end - 1]) else { return [] }
        var found: [Range<Int>] = []
        var first = last
        while first > 0, last - first + 1 < longestCompound {
            first -= 1
            let word = segments[first]
            guard CharacterClass(scalars[word.upperBound - 1]) == .han,
                kinds[first]?.canStandInName ?? true
            else { break }
            let range = word.lowerBound..<end
            let name = Array(scalars[range])
            if ProperNames.place(name) != nil || ProperNames.isOrganization(name) {
                found.append(range)
            }
        }
        return Set([found.first, found.last].compactMap(\.self))
    }
}

extension WordKind {
    fileprivate var isNameKind: Bool {
        isPlace || self == .person || self == .organization || self == .name
    }

    /// Particles, verbs and the like end the name that is read backwards.
    fileprivate var canStandInName: Bool {
        switch self {
        case .verb, .adjective, .adverb, .function, .pronoun, .time, .idiom: false
        case .other, .noun, .number, .name, .person, .organization, .place, .province, .city,
            .county, .township:
            true
        }
    }
}
