import Corpus
import Language

/// What the full-text index holds of one story.
struct StoryTokens: Hashable {
    /// Bigrams of headline, kicker and subheadline; of the first paragraph; of all the rest.
    var head = ""
    var lead = ""
    var body = ""
    /// Every character of the story once.
    var signs = ""

    init(_ article: Article) {
        let leadIndex = article.blocks.firstIndex { $0.role == .body }
        var seen: Set<Unicode.Scalar> = []
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
            for scalar in folded.scalars where seen.insert(scalar).inserted {
                Self.append(Self.sign(scalar), to: &signs)
            }
        }
    }

    /// The token for one character in the table of signs. SQLite's `ascii` tokenizer takes ASCII
    /// punctuation and blanks for separators: their tokens are a letter and their number, which no
    /// other character's token can be.
    static func sign(_ scalar: Unicode.Scalar) -> String {
        let isWordCharacter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        return scalar.isASCII && !isWordCharacter
            ? "u\(scalar.value)" : String(Character(scalar))
    }

    /// A blank between the grams of two blocks is enough to keep phrases apart: the last token
    /// before it is a single character, which no phrase has in its middle.
    private static func append(_ tokens: String, to column: inout String) {
        if tokens.isEmpty { return }
        if !column.isEmpty { column += " " }
        column += tokens
    }
}
