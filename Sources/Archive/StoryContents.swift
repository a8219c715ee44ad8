import Corpus
import Foundation
import Language

/// What the index writes of a story, made from the story alone.
struct StoryContents: Sendable {
    /// See `ArticleCoding`.
    var article: Data
    var byline: Data
    var writers: Set<String>
    /// Names that stand in the text.
    var names: Set<String>
    var tokens: StoryTokens

    init(_ story: Article) {
        article = Data(ArticleCoding.encode(story))
        byline = Data(ArticleCoding.encode(story.byline))
        writers = Set(story.byline.map(\.name)).subtracting([""])
        names = Self.names(in: story)
        tokens = StoryTokens(story)
    }

    static func names(in story: Article) -> Set<String> {
        story.blocks.reduce(into: []) { $0.formUnion(NamesInText.names(in: FoldedText($1.text))) }
    }
}
