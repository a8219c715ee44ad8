import Corpus

/// Stories as Markdown that CommonMark, GitHub and pandoc read alike.
enum MarkdownDocument {
    static func text(of stories: [Story]) -> String {
        stories.map(text).joined(separator: "\n---\n\n")
    }

    private static func text(of story: Story) -> String {
        let head = StoryHead(story)
        var blocks = ["# " + inline(head.headline)]
        if let kicker = head.kicker { blocks.append("*Kicker:* " + inline(kicker)) }
        if let subheadline = head.subheadline {
            blocks.append("*Subheadline:* " + inline(subheadline))
        }
        if !head.facts.isEmpty { blocks.append(paragraph(head.facts.joined(separator: " · "))) }
        blocks += Passage.passages(of: story.article).filter { !$0.role.isHead }.map(block)
        let provenance = Provenance(story)
        let foot = [provenance.origin] + provenance.remarks
        blocks.append(foot.map { "> " + paragraph($0) }.joined(separator: "\n>\n"))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static func block(_ passage: Passage) -> String {
        switch passage.role {
        case .subhead: "## " + inline(passage.text)
        case .caption: "> " + paragraph(passage.text)
        case .item: "- " + paragraph(passage.text)
        default: paragraph(passage.text)
        }
    }

    /// Text that begins a line: what would open a list, a definition or a rule is escaped.
    static func paragraph(_ text: String) -> String {
        let text = inline(text)
        guard let first = text.unicodeScalars.first else { return "" }
        if "+-:".unicodeScalars.contains(first) { return "\\" + text }
        guard let end = listMarkerEnd(in: text.unicodeScalars) else { return text }
        return String(text.unicodeScalars[..<end]) + "\\" + String(text.unicodeScalars[end...])
    }

    /// Text inside a line; leading and trailing blanks are no part of it.
    static func inline(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        // By scalars: a combining mark behind a star does not stop Markdown from seeing the star.
        for scalar in VisibleMarks.text(text.trimmed).unicodeScalars {
            if "\\`*_[]<>&#|~$^@{}".unicodeScalars.contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// Where the `.` or `)` of `12. `, `a) ` or `(iv) ` stands, if the text begins like that.
    private static func listMarkerEnd(in text: String.UnicodeScalarView) -> String.Index? {
        let start = text.first == "(" ? text.index(after: text.startIndex) : text.startIndex
        let end = text[start...].firstIndex {
            !($0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)))
        }
        guard let end, end > start, text[end] == "." || text[end] == ")" else { return nil }
        let next = text.index(after: end)
        guard next == text.endIndex || text[next].properties.isWhitespace else { return nil }
        return end
    }
}

extension String {
    /// Without the white space around it.
    fileprivate var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return String(self[start..<end])
    }
}
