package import Corpus

/// A story as JSON: the members of `parse --json` and where the story stands in the archive.
struct StoryJSON: Encodable {
    var story: Story
    /// Of the JSON, where the story stands alone.
    var version: Int?

    init(_ story: Story, version: Int? = nil) {
        self.story = story
        self.version = version
    }

    func encode(to encoder: any Encoder) throws {
        try ArticleJSON(story.article).encode(to: encoder)
        try IssueJSON(story.issue).encode(to: encoder)
        var container = encoder.container(keyedBy: Member.self)
        try container.encodeIfPresent(version, forKey: .version)
        try container.encode(story.row.issue, forKey: .issue)
        try container.encode(PlaceJSON(story.row.at), forKey: .at)
        try container.encode(story.article.characterCount, forKey: .characters)
        try container.encode(story.row.isMarked, forKey: .marked)
        try container.encode(story.row.tags, forKey: .tags)
    }

    private enum Member: CodingKey {
        case version, issue, at, characters, marked, tags
    }
}

/// Where a story's head stands in the dumps.
package struct PlaceJSON: Encodable, Sendable {
    /// The page file's own name, and its path as it was imported.
    private var page, path: String
    private var line: Int

    package init(_ place: Place) {
        page = place.pageName
        path = place.page
        line = place.line
    }
}
