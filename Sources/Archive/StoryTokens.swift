import Corpus
import Language

/// What the full-text index holds of one story.
struct StoryTokens: Hashable {
    /// Bigrams of headline, kicker and subheadline; of the first paragraph; of all the rest.
    var head = ""
    var lead = ""
    var body = ""
    /// Every character of the story once, and what is to be known of where it stands.
    var signs = ""
    /// The names in its texts and dateline, of whatever kind.
    var names: Set<String> = []

    init(_ article: Article) {
        let leadIndex = article.blocks.firstIndex { $0.role == .body }
        var found = SignCollector()
        let texts = article.blocks.map { FoldedText($0.text) }
        for (index, (block, folded)) in zip(article.blocks, texts).enumerated() {
            let grams = Grams.index(folded)
            if block.role.isHead {
                Self.append(grams, to: &head)
            } else if index == leadIndex {
                Self.append(grams, to: &lead)
            } else {
                Self.append(grams, to: &body)
            }
            found.collect(folded, isHead: block.role.isHead, isLead: index == leadIndex)
            found.collectVariants(of: block.text)
        }
        let known = StoryNames(article, folded: texts)
        names = known.inTexts
        let named = NameKind.allCases.flatMap { kind in
            known.names(of: kind).sorted().map { Sign.name($0, kind) }
        }
        signs = (found.tokens + named).joined(separator: " ")
    }

    /// A blank between the grams of two blocks is enough to keep phrases apart: the last token
    /// before it is a single character, which no phrase has in its middle.
    private static func append(_ tokens: String, to column: inout String) {
        if tokens.isEmpty { return }
        if !column.isEmpty { column += " " }
        column += tokens
    }
}
