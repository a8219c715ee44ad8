import Corpus

/// Stories as plain text: head, paragraphs indented by two characters, provenance.
enum PlainTextDocument {
    static func text(of stories: [Story]) -> String {
        stories.map(text).joined(separator: "\n\n* * *\n\n\n")
    }

    private static func text(of story: Story) -> String {
        let head = StoryHead(story)
        let provenance = Provenance(story)
        let headLines = [head.kicker, head.headline, head.subheadline].compactMap(\.self)
        let facts = head.facts.isEmpty ? [] : ["", head.facts.joined(separator: " · ")]
        let body = Passage.passages(of: story.article).filter { !$0.role.isHead }.flatMap {
            ["", paragraph($0)]
        }
        let foot = ["", "— " + provenance.origin] + provenance.remarks.map { "— " + $0 }
        return (headLines + facts + body + foot).map { VisibleMarks.text($0) + "\n" }.joined()
    }

    private static func paragraph(_ passage: Passage) -> String {
        switch passage.role {
        case .body, .item: "　　" + passage.text
        default: passage.text
        }
    }
}
