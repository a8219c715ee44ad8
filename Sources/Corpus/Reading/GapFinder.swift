/// Finds the places of a story where the page has lost text.
enum GapFinder {
    /// One paragraph of running text, an item or a caption: its first line and its last one.
    struct Paragraph {
        var role: Block.Role
        var first: Passage
        var last: Passage
        /// Whether a line of the page is known to lead to the first one.
        var isContinuation = false
    }

    /// At most one gap behind each line.
    static func gaps(_ paragraphs: [Paragraph]) -> [Gap] {
        var gaps: [Gap] = []
        var before = 0
        for paragraph in paragraphs {
            if paragraph.role == .body, Phrasing.beginning(paragraph.first) < -1.5,
                !paragraph.isContinuation, !isSpeech(paragraph.first)
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

    /// What somebody says may be as short as it likes and begin with any word.
    private static func isSpeech(_ passage: Passage) -> Bool {
        passage.beginning == .opener && passage.quotes.unopened.isEmpty
    }
}
