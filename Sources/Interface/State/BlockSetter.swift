import Corpus
import Terminal

/// Sets paragraphs of one measure.
struct BlockSetter {
    let measure: Int
    let display: TextDisplay
    private let breaker: LineBreaker

    init(measure: Int, width: WidthTable, display: TextDisplay) {
        self.measure = measure
        self.display = display
        breaker = LineBreaker(width: width)
    }

    func display(of text: String) -> DisplayText {
        display.shown(text)
    }

    func rows(of block: Block, index: Int) -> [ReaderRow] {
        switch block.role {
        case .subhead: rows(of: block.text, style: .subhead, indent: 0, block: index)
        case .byline, .credit, .source:
            rows(of: block.text, style: .byline, indent: 0, block: index)
        case .caption: rows(of: block.text, style: .caption, indent: 0, block: index)
        case .body, .item: rows(of: block.text, style: .text, indent: 4, block: index)
        case .kicker, .headline, .subheadline:
            rows(of: block.text, style: .headline, indent: 0, block: index)
        }
    }

    /// `indent` is that of the first line, in cells.
    func rows(of text: String, style: Style, indent: Int, block: Int?) -> [ReaderRow] {
        let indent = measure >= 12 ? indent : 0
        let display = block == nil ? DisplayText(text) : display(of: text)
        let bytes = display.text.utf8
        return breaker.lines(of: display.text, columns: measure, indent: indent).map { line in
            let start = bytes.index(bytes.startIndex, offsetBy: line.range.lowerBound)
            let end = bytes.index(bytes.startIndex, offsetBy: line.range.upperBound)
            let source = block.map { block in
                ReaderRow.Source(
                    block: block, range: display.sourceRange(of: line.range), shown: line.range)
            }
            return ReaderRow(
                text: String(display.text[start..<end]), style: style, indent: line.indent,
                source: source)
        }
    }
}
