import Corpus
import Foundation

/// What the index writes of a story, made from the story alone.
struct StoryContents: Sendable {
    /// See `ArticleCoding`.
    var article: Data
    var byline: Data
    var writers: Set<String>
    var tokens: StoryTokens

    init(_ story: Article) {
        article = Data(ArticleCoding.encode(story))
        byline = Data(ArticleCoding.encode(story.byline))
        writers = Set(story.byline.map(\.name)).subtracting([""])
        tokens = StoryTokens(story)
    }
}
