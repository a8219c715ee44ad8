import Corpus
import Terminal

/// Cuts text into pieces so that the places where a query stands can be told apart.
enum Highlight {
    static func spans(of text: String, query: SearchQuery?, style: Style) -> [Canvas.Span] {
        guard let query else { return [Canvas.Span(text: text, style: style)] }
        let matches = query.ranges(in: text).map { ($0, Style.match) }
        return spans(of: text, marks: matches, style: style)
    }

    /// The marks in order and without overlaps: a later one lies over those before it.
    static func layered(_ marks: [(Range<Int>, Style)]) -> [(Range<Int>, Style)] {
        var laid: [(Range<Int>, Style)] = []
        for (range, style) in marks where !range.isEmpty {
            laid = laid.flatMap { below, style in
                [
                    (
                        below
                            .lowerBound..<min(
                                below.upperBound, max(below.lowerBound, range.lowerBound)), style
                    ),
                    (
                        max(
                            below.lowerBound, min(below.upperBound, range.upperBound))..<below
                            .upperBound, style
                    ),
                ].filter { !$0.0.isEmpty }
            }
            laid.append((range, style))
        }
        return laid.sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    /// `marks` are UTF-8 ranges of `text`, in order and without overlaps.
    static func spans(
        of text: String, marks: [(Range<Int>, Style)], style: Style
    ) -> [Canvas.Span] {
        let bytes = text.utf8
        func piece(_ range: Range<Int>) -> String {
            let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
            let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
            return String(text[start..<end])
        }
        var spans: [Canvas.Span] = []
        var position = 0
        for (range, mark) in marks {
            let range = range.clamped(to: position..<bytes.count)
            guard !range.isEmpty else { continue }
            if position < range.lowerBound {
                spans.append(Canvas.Span(text: piece(position..<range.lowerBound), style: style))
            }
            spans.append(Canvas.Span(text: piece(range), style: mark))
            position = range.upperBound
        }
        if position < bytes.count {
            spans.append(Canvas.Span(text: piece(position..<bytes.count), style: style))
        }
        return spans
    }
}
