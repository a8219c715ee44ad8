/// One story of a page, put together from its lines.
package struct Article: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case story, briefs, photo, opinion, notice
    }

    package var id: StoryID
    package var kind: Kind
    /// Label (栏目) the story stands under, as printed.
    package var section: String?
    /// Series (系列) the story is an instalment of, as printed.
    package var series: String?
    /// Writers and photographers, in the order the page names them.
    package var byline: [Person]
    /// 本报讯, 树林召讯, 新华社北京3月1日电 …
    package var dateline: String?
    /// Where the story came from (来源, 转自), as printed.
    package var source: String?
    /// All blocks in reading order, the head's too.
    package var blocks: [Block]
    /// Places where text is lost.
    package var gaps: [Gap]

    package init(
        id: StoryID, kind: Kind = .story, section: String? = nil, series: String? = nil,
        byline: [Person] = [], dateline: String? = nil, source: String? = nil,
        blocks: [Block], gaps: [Gap] = []
    ) {
        self.id = id
        self.kind = kind
        self.section = section
        self.series = series
        self.byline = byline
        self.dateline = dateline
        self.source = source
        self.blocks = blocks
        self.gaps = gaps
    }

    package var kicker: String? { text(of: .kicker) }
    package var headline: String? { text(of: .headline) }
    package var subheadline: String? { text(of: .subheadline) }

    /// What a list shows for the story: its headline, else the beginning of its first block.
    package var title: String {
        headline ?? kicker ?? String(blocks.first?.text.prefix(24) ?? "")
    }

    /// Characters of all blocks, white space not counted.
    package var characterCount: Int {
        blocks.reduce(0) { sum, block in sum + block.text.count { !$0.isWhitespace } }
    }

    /// First physical line of the story's head, else of its first block; 0 for a story without lines.
    package var firstLine: Int {
        let head = blocks.first { $0.role == .headline } ?? blocks.first
        return head?.lines.first ?? 0
    }

    private func text(of role: Block.Role) -> String? {
        let texts = blocks.filter { $0.role == role }.map(\.text)
        return texts.isEmpty ? nil : texts.joined(separator: " ")
    }
}

/// A short name of a story, typable and the same after every re-import:
/// eight characters of `0-9a-z` without `i l o u`, derived from the story's content.
package struct StoryID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package var rawValue: String

    package init(_ rawValue: String) { self.rawValue = rawValue }

    package var description: String { rawValue }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A writer, photographer or other named hand of a story.
package struct Person: Hashable, Sendable {
    package var name: String
    /// 记者, 见习记者, 实习生, 通讯员, 摄影 …; empty for a bare name.
    package var role: String

    package init(name: String, role: String) {
        self.name = name
        self.role = role
    }
}

/// A paragraph or another unit of a story, made of one physical line or of several joined ones.
package struct Block: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case kicker, headline, subheadline, byline, subhead, body, item, caption, credit, source

        package var isHead: Bool { self == .kicker || self == .headline || self == .subheadline }
    }

    package var role: Role
    /// The lines' text without surrounding white space, torn words put together.
    package var text: String
    /// Physical lines in the order in which they are read.
    package var lines: [Int]
    /// One for each pair of neighbouring lines: `joins.count == max(0, lines.count - 1)`.
    package var joins: [Join]
    /// Why the block has its role and stands where it stands, strongest first.
    package var why: [String]
    /// From 0 to 1: how sure the role and the place in this story are.
    package var confidence: Double

    package init(
        role: Role, text: String, lines: [Int], joins: [Join] = [], why: [String] = [],
        confidence: Double = 1
    ) {
        self.role = role
        self.text = text
        self.lines = lines
        self.joins = joins
        self.why = why
        self.confidence = confidence
    }
}

/// Why two lines are read as one torn paragraph.
package struct Join: Hashable, Sendable {
    /// Offset in the block's text where the second line begins, in UTF-8 bytes.
    package var offset: Int
    /// From 0 to 1; `isCertain` says what that means to a reader.
    package var confidence: Double
    /// The evidence, strongest first, each a short phrase.
    package var why: [String]

    package init(offset: Int, confidence: Double, why: [String]) {
        self.offset = offset
        self.confidence = confidence
        self.why = why
    }

    /// Claimed as certain: meant to be right in at least 98 of 100 cases.
    package var isCertain: Bool { confidence >= 0.9 }
}

/// A place where the page has lost text.
package struct Gap: Hashable, Sendable {
    /// Physical line behind which text is missing; 0 when the story's beginning is.
    package var after: Int
    package var why: String

    package init(after: Int, why: String) {
        self.after = after
        self.why = why
    }
}
