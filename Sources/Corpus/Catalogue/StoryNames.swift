package import Language

/// The people, places and organizations that a story names: in its byline and dateline, and in
/// its texts, as far as they are recognized there.
package struct StoryNames: Hashable, Sendable {
    package private(set) var people: Set<String> = []
    package private(set) var places: Set<String> = []
    package private(set) var organizations: Set<String> = []
    /// All names in texts and dateline, also those of no known kind.
    package private(set) var inTexts: Set<String> = []

    package init(_ article: Article) {
        self.init(article, folded: article.blocks.map { FoldedText($0.text) })
    }

    /// `folded` holds the texts of the article's blocks.
    package init(_ article: Article, folded: [FoldedText]) {
        for text in folded {
            for name in NamesInText.names(in: text) {
                inTexts.insert(name.text)
                switch name.kind {
                case .person: people.insert(name.text)
                case .place: places.insert(name.text)
                case .organization: organizations.insert(name.text)
                case nil: break
                }
            }
        }
        for person in article.byline { people.insert(FoldedText(person.name).text) }
        people.remove("")
        if let place = article.dateline.flatMap(Self.place) {
            places.insert(place)
            inTexts.insert(place)
        }
    }

    package func names(of kind: NameKind) -> Set<String> {
        switch kind {
        case .person: people
        case .place: places
        case .organization: organizations
        }
    }

    /// 树林召讯 is news from 树林召; what 新华社北京3月1日电 names is found in the text.
    private static func place(ofDateline dateline: String) -> String? {
        let words = FoldedText(dateline).text
        guard words.hasSuffix("讯"), !words.hasPrefix("本") else { return nil }
        let place = words.dropLast()
        let isName = place.unicodeScalars.allSatisfy { Glyph($0.value) == .han }
        return isName && place.count > 1 ? String(place) : nil
    }
}
