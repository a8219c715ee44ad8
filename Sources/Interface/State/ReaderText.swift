package import Corpus
package import Terminal

/// Where a reader stands in a story, whatever the window's width: a block, and an offset in its
/// text in UTF-8 bytes.
package struct ReaderAnchor: Hashable, Sendable, Comparable {
    package var block: Int
    package var offset: Int

    package init(block: Int, offset: Int) {
        self.block = block
        self.offset = offset
    }

    /// Above the first block: the very top of the text.
    static let beginning = ReaderAnchor(block: -1, offset: 0)

    package static func < (left: Self, right: Self) -> Bool {
        (left.block, left.offset) < (right.block, right.offset)
    }
}

/// One row of a laid-out text.
package struct ReaderRow: Hashable, Sendable {
    package var text: String
    package var style: Style
    /// Cells between the measure's left edge and the text.
    package var indent: Int
    /// The part of a block that the row shows; nil for rows of our own.
    package var source: Source?

    package struct Source: Hashable, Sendable {
        package var block: Int
        /// UTF-8 bytes of the block's text as the page has it.
        package var range: Range<Int>
        /// The same in the text as it is shown.
        package var shown: Range<Int>
    }

    static let blank = ReaderRow(text: "", style: .text, indent: 0, source: nil)
}

/// A story set for a width: computed once for a story and a width, then only placed.
package struct ReaderText: Hashable, Sendable {
    package private(set) var rows: [ReaderRow] = []
    /// How each block is shown, where that differs from the page.
    private var displays: [Int: DisplayText] = [:]
    /// Cells of the longest line allowed.
    package let measure: Int

    package init(
        _ story: Story, measure: Int, width: WidthTable, tongue: Tongue,
        display: TextDisplay = TextDisplay(),
        only shown: Set<Int>? = nil
    ) {
        self.measure = max(1, measure)
        let setter = BlockSetter(measure: self.measure, width: width, display: display)
        rows = Self.head(of: story, setter, tongue)
        rows += Self.body(of: story.article, setter, tongue, only: shown)
        rows += Self.foot(of: story, setter)
        for (index, block) in story.article.blocks.enumerated() {
            displays[index] = setter.display(of: block.text)
        }
    }

    /// Where a range of a block, in bytes of the page's text, stands in a row that shows the block;
    /// nil when the row shows nothing of it.
    package func range(of range: Range<Int>, in row: ReaderRow) -> Range<Int>? {
        guard let source = row.source, let display = displays[source.block] else { return nil }
        let shown = display.displayRange(of: range).clamped(to: source.shown)
        if shown.isEmpty { return nil }
        let start = source.shown.lowerBound
        return shown.lowerBound - start..<shown.upperBound - start
    }

    /// First row that shows the anchor or what follows it.
    package func row(of anchor: ReaderAnchor) -> Int {
        if anchor.block < 0 { return 0 }
        let found = rows.lastIndex { row in
            guard let source = row.source else { return false }
            return ReaderAnchor(block: source.block, offset: source.range.lowerBound) <= anchor
                && source.block == anchor.block
        }
        return found ?? rows.firstIndex { ($0.source?.block ?? -1) >= anchor.block } ?? 0
    }

    /// The anchor of a row, or of the next row below that shows a block.
    package func anchor(at row: Int) -> ReaderAnchor {
        for candidate in rows.dropFirst(max(0, row)) {
            if let source = candidate.source {
                return ReaderAnchor(block: source.block, offset: source.range.lowerBound)
            }
        }
        return ReaderAnchor(block: Int.max, offset: 0)
    }
}

extension ReaderText {
    private static func head(
        of story: Story, _ setter: BlockSetter, _ tongue: Tongue
    ) -> [ReaderRow] {
        let article = story.article
        var rows: [ReaderRow] = []
        let labels = [article.section, article.series].compactMap { $0 }
        for label in labels {
            rows += setter.rows(
                of: setter.display(of: label).text, style: .section, indent: 0, block: nil)
        }
        for (index, block) in article.blocks.enumerated() where block.role.isHead {
            let style: Style = block.role == .headline ? .headline : .kicker
            rows += setter.rows(of: block.text, style: style, indent: 0, block: index)
        }
        let told: [String] =
            switch setter.display.header {
            case .none: []
            case .short: [provenance(of: story, tongue)]
            case .full: [provenance(of: story, tongue)] + details(of: story, tongue)
            }
        for text in told { rows += setter.rows(of: text, style: .dim, indent: 0, block: nil) }
        rows.append(.blank)
        return rows
    }

    /// Date, issue, page, lines: where the text came from.
    private static func provenance(of story: Story, _ tongue: Tongue) -> String {
        let row = story.row
        let lines = story.article.blocks.flatMap(\.lines)
        var parts = row.dayAndIssue
        if let page = story.issue.page {
            parts.append(Bilingual("page \(page)", "第\(page)版")[tongue])
        }
        if let first = lines.min(), let last = lines.max() {
            let lines =
                first == last
                ? Bilingual("line \(first)", "第\(first)行")
                : Bilingual("lines \(first)-\(last)", "第\(first)-\(last)行")
            parts.append(lines[tongue])
        }
        let unit = row.characters == 1 ? "character" : "characters"
        parts.append(Bilingual("\(row.characters) \(unit)", "\(row.characters)字")[tongue])
        return parts.joined(separator: " · ")
    }

    /// Writers, what else is signed, the page's file, the story's own name, what is doubtful.
    private static func details(of story: Story, _ tongue: Tongue) -> [String] {
        let row = story.row
        let writers = story.article.byline.map {
            $0.role.isEmpty ? $0.name : "\($0.role) \($0.name)"
        }
        var parts: [String] = []
        if !writers.isEmpty { parts.append(writers.joined(separator: ", ")) }
        parts.append("\(row.at.page):\(row.at.line)")
        parts.append(row.id.rawValue)
        let joins = story.article.blocks.flatMap(\.joins)
        let doubtful = joins.count { !$0.isCertain }
        let doubts = Bilingual(
            "\(joins.count) joins, \(doubtful) uncertain, \(story.article.gaps.count) gaps",
            "拼接 \(joins.count) 处,存疑 \(doubtful) 处,缺文 \(story.article.gaps.count) 处")
        return [parts.joined(separator: " · "), doubts[tongue]]
    }

    private static func body(
        of article: Article, _ setter: BlockSetter, _ tongue: Tongue, only shown: Set<Int>?
    ) -> [ReaderRow] {
        var rows: [ReaderRow] = []
        let gaps = Dictionary(grouping: article.gaps, by: \.after)
        rows += gapRows(gaps[0] ?? [], setter, tongue)
        for (index, block) in article.blocks.enumerated() where !block.role.isHead {
            if shown?.contains(index) == false {
                // What is left out is not silently left out.
                if rows.last != omission { rows.append(omission) }
                continue
            }
            if block.role == .subhead || block.role == .caption, rows.last?.text.isEmpty == false {
                rows.append(.blank)
            }
            rows += setter.rows(of: block, index: index)
            if block.role == .subhead || block.role == .byline { rows.append(.blank) }
            for line in block.lines { rows += gapRows(gaps[line] ?? [], setter, tongue) }
        }
        return rows
    }

    private static let omission = ReaderRow(text: "…", style: .dim, indent: 4, source: nil)

    private static func gapRows(
        _ gaps: [Gap], _ setter: BlockSetter, _ tongue: Tongue
    ) -> [ReaderRow] {
        gaps.flatMap { gap in
            let why = EvidenceText.words(gap.why)
            let text = Bilingual(
                "[text lost: \(why.english)]", "〔此处缺文：\(why.chinese)〕")[tongue]
            return setter.rows(of: text, style: .gap, indent: 4, block: nil)
        }
    }

    private static func foot(of story: Story, _ setter: BlockSetter) -> [ReaderRow] {
        let tags = story.row.tags
        guard !tags.isEmpty else { return [] }
        let text = tags.map { "+\($0)" }.joined(separator: " ")
        return [.blank] + setter.rows(of: text, style: .marked, indent: 0, block: nil)
    }
}
