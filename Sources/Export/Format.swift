package import Corpus

/// What stories can be exported to.
package enum Format: String, CaseIterable, Sendable {
    case markdown, text, html, json, jsonl

    /// Accepts a format's name and the ending of its files: `markdown` and `md`.
    package init?(named name: String) {
        let name = name.lowercased()
        guard
            let format = Self.allCases.first(where: {
                name == $0.rawValue || name == $0.fileExtension
            })
        else { return nil }
        self = format
    }

    /// The ending of its files, without the dot.
    package var fileExtension: String {
        switch self {
        case .markdown: "md"
        case .text: "txt"
        case .html, .json, .jsonl: rawValue
        }
    }

    /// One document with all the stories, ending in a line feed.
    package func document(of stories: [Story]) -> String {
        switch self {
        case .markdown: MarkdownDocument.text(of: stories)
        case .text: PlainTextDocument.text(of: stories)
        case .html: HTMLDocument.text(of: stories)
        case .json: JSONDocument.object(of: stories)
        case .jsonl: JSONDocument.lines(of: stories)
        }
    }
}
