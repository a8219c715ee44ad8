/// Finds the places of a story where the page has lost text.
enum GapFinder {
    /// One paragraph of running text, an item or a caption: its first line and its last one.
    struct Paragraph {
        var role: Block.Role
        var first: Passage
        var last: Passage
        /// Whether something says where the first line comes from: a line of the page that leads
        /// to it, or a dateline.
        var hasOrigin = false
    }

    /// At most one gap behind each line.
    static func gaps(_ paragraphs: [Paragraph]) -> [Gap] {
        var gaps: [Gap] = []
        var before = 0
        for paragraph in paragraphs {
            if paragraph.role == .body, !paragraph.hasOrigin,
                MidSentence.evidence(paragraph.first) > 0
            {
                gaps.append(
                    Gap(
                        after: before,
                        why: "begins in mid-sentence, nothing on the page leads to it"))
            }
            before = paragraph.last.number
            let ending = paragraph.last.ending
            if ending == .inClause || ending == .atPause {
                gaps.append(
                    Gap(
                        after: paragraph.last.number,
                        why: "ends in mid-sentence, nothing on the page continues it"))
            }
        }
        var seen: Set<Int> = []
        return gaps.filter { seen.insert($0.after).inserted }
    }
}
