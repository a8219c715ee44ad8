/// The people, places and organizations that running text seems to name.
///
/// Meant for proposing words that can be searched, not for stating facts: a text may give a few
/// that are none, and what recurs in many texts is nearly always a name.
package enum NamesInText {
    /// Each once, in no order.
    package static func names(in text: FoldedText) -> Set<NameInText> {
        let scalars = text.scalars
        let segments = Segmenter.words(of: scalars)
        let kinds = segments.map { Lexicon.shared.word(scalars[$0])?.kind }
        var names: Set<NameInText> = []
        for word in Vocabulary.unknownWords(in: scalars, segments) {
            names.insert(NameInText(text: word.text, kind: word.isPerson ? .person : nil))
        }
        for (index, segment) in segments.enumerated() {
            if segment.count > 1, let kind = kinds[index], kind.isNameKind {
                let text = Vocabulary.string(scalars[segment])
                names.insert(NameInText(text: text, kind: kind.nameKind))
            }
            names.formUnion(compounds(endingWith: index, segments, kinds, scalars))
        }
        return names
    }

    /// So many words may be one name: 柳湾 县 教育 局.
    private static let longestCompound = 4

    /// The shortest and the longest name that ends with a word: 沙坪村 and 青禾镇沙坪村.
    private static func compounds(
        endingWith last: Int, _ segments: [Range<Int>], _ kinds: [WordKind?],
        _ scalars: [Unicode.Scalar]
    ) -> Set<NameInText> {
        let end = segments[last].upperBound
        guard ProperNames.mayEnd(with: scalars[end - 1]) else { return [] }
        var found: [NameInText] = []
        var first = last
        while first > 0, last - first + 1 < longestCompound {
            first -= 1
            let word = segments[first]
            // 教育 and 管理 are verbs but in front of 局 and 处.
            let isVerbOfOffice =
                first == last - 1 && segments[last].count == 1 && kinds[first] == .verb
                && word.count == 2
            // 县 is for the lexicon the adjective that it is in 县长.
            let isLevel = ProperNames.isPlaceEnding(scalars[word])
            guard CharacterClass(scalars[word.upperBound - 1]) == .han,
                isVerbOfOffice || isLevel || kinds[first]?.canStandInName ?? true
            else { break }
            if isLevel { continue }
            let name = Array(scalars[word.lowerBound..<end])
            if let kind = kind(ofCompound: name) {
                found.append(NameInText(text: Vocabulary.string(name[...]), kind: kind))
            }
        }
        return Set([found.first, found.last].compactMap(\.self))
    }

    private static func kind(ofCompound name: [Unicode.Scalar]) -> NameKind? {
        if ProperNames.place(name) != nil { return .place }
        return ProperNames.isOrganization(name) ? .organization : nil
    }
}

extension WordKind {
    fileprivate var isNameKind: Bool {
        isPlace || self == .person || self == .organization || self == .name
    }

    fileprivate var nameKind: NameKind? {
        switch self {
        case .person: .person
        case .organization: .organization
        default: isPlace ? .place : nil
        }
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
