import Corpus

/// Stories as one self-contained HTML file: no script, nothing loaded from anywhere.
enum HTMLDocument {
    static func text(of stories: [Story]) -> String {
        let title = stories.count == 1 ? StoryHead(stories[0]).headline : "\(stories.count) stories"
        return """
            <!DOCTYPE html>
            <html lang="zh">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(escaped(title))</title>
            <style>\(style)</style>
            </head>
            <body>
            \(stories.map(article).joined(separator: "\n"))
            </body>
            </html>

            """
    }

    private static let style =
        "body{max-width:38em;margin:2em auto;padding:0 1em;line-height:1.8;font-family:serif}"
        + "p.body,p.item{text-indent:2em}.kicker,.subheadline,.facts,footer{color:#555}"
        + "footer{font-size:.85em;border-top:1px solid;margin-top:2em}"

    private static func article(_ story: Story) -> String {
        let head = StoryHead(story)
        let provenance = Provenance(story)
        var lines = ["<article id=\"\(escaped(story.article.id.rawValue))\">"]
        lines += head.kicker.map { [element("p", "kicker", $0)] } ?? []
        lines.append("<h1>\(escaped(head.headline))</h1>")
        lines += head.subheadline.map { [element("p", "subheadline", $0)] } ?? []
        if !head.facts.isEmpty {
            lines.append(element("p", "facts", head.facts.joined(separator: " · ")))
        }
        lines += Passage.passages(of: story.article).filter { !$0.role.isHead }.map { passage in
            element(passage.role == .subhead ? "h2" : "p", passage.role.rawValue, passage.text)
        }
        lines.append("<footer>")
        lines += ([provenance.origin] + provenance.remarks).map { element("p", "origin", $0) }
        return (lines + ["</footer>", "</article>"]).joined(separator: "\n")
    }

    private static func element(_ tag: String, _ role: String, _ text: String) -> String {
        "<\(tag) class=\"\(role)\">\(escaped(text))</\(tag)>"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in VisibleMarks.text(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
