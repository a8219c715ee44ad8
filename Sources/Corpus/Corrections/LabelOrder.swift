/// Which labels of a page head a line: the nearest section before it, and the nearest series
/// behind that section.
struct LabelOrder {
    struct Labels: Equatable {
        var section: String?
        var series: String?
        /// The labels' own lines: two labels may have the same words.
        var lines: [Int] = []
    }

    private var starts: [Int] = []
    private var states: [Labels] = []
    /// First lines of the labels that name a series.
    private(set) var series: Set<Int> = []

    /// A page does not say which of its labels are series: its stories and the label's looks do,
    /// unless `known` says it of the label's first line.
    init(_ page: Page, known: [Int: Bool] = [:]) {
        let sectionTexts = Set(page.articles.compactMap(\.section))
        let seriesTexts = Set(page.articles.compactMap(\.series)).subtracting(sectionTexts)
        var state = Labels()
        for label in page.sections.sorted(by: { $0.start < $1.start }) {
            let isSeries =
                known[label.start]
                ?? (seriesTexts.contains(label.text)
                    || !sectionTexts.contains(label.text)
                        && LabelOrder.looksLikeSeries(label, page))
            if isSeries {
                series.insert(label.start)
                state.series = label.text
                state.lines = state.lines.filter { !series.contains($0) } + [label.start]
            } else {
                state = Labels(section: label.text, lines: [label.start])
            }
            starts.append(label.start)
            states.append(state)
        }
    }

    func labels(over line: Int) -> Labels {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < line { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? Labels() : states[low - 1]
    }

    private static func looksLikeSeries(_ label: SectionLabel, _ page: Page) -> Bool {
        guard page.lines.indices.contains(label.start - 1),
            let passage = Passage(page.lines[label.start - 1], blanksBefore: 0),
            case .label(isSeries: true) = LineForm(passage)
        else { return false }
        return true
    }
}

extension SectionLabel {
    /// The label's first line.
    var start: Int { lines.first ?? 0 }
}

extension Article {
    /// The line with which the story begins for its reader.
    var start: Int { blocks.first?.lines.first ?? 0 }

    /// The first line of its head in the order of the page, wherever parts of the text stand, by
    /// which a page's stories are sorted; without a head the first of all its lines.
    var topLine: Int {
        let head = blocks.lazy.filter(\.role.isHead).flatMap(\.lines).min()
        return head ?? blocks.lazy.flatMap(\.lines).min() ?? 0
    }
}
