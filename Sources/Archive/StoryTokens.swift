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

    init(_ article: Article) {
        let leadIndex = article.blocks.firstIndex { $0.role == .body }
        var found = SignCollector()
        for (index, block) in article.blocks.enumerated() {
            let folded = FoldedText(block.text)
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
        signs = found.tokens.joined(separator: " ")
    }

    /// A blank between the grams of two blocks is enough to keep phrases apart: the last token
    /// before it is a single character, which no phrase has in its middle.
    private static func append(_ tokens: String, to column: inout String) {
        if tokens.isEmpty { return }
        if !column.isEmpty { column += " " }
        column += tokens
    }
}
