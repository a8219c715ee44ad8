import Corpus

/// Stories as JSON, text exactly as the page has it.
enum JSONDocument {
    /// One object: `{"version": 1, "stories": [...]}`.
    static func object(of stories: [Story]) -> String {
        let envelope = Envelope(version: 1, stories: stories.map { StoryJSON($0) })
        return JSONText.text(envelope, layout: .indented)
    }

    /// One object a line, each with its `version`.
    static func lines(of stories: [Story]) -> String {
        stories.map { JSONText.text(StoryJSON($0, version: 1)) }.joined()
    }

    private struct Envelope: Encodable {
        var version: Int
        var stories: [StoryJSON]
    }
}
