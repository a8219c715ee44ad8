/// What is done to all stories of a list, and how far hits are told apart.
extension CommandTable {
    static let listing: [CommandEntry] = [
        CommandEntry(
            .nextPage, .going, "next-page", "First story of the next page in the list", "下一版的首篇",
            [.stories: ["]p"], .reader: ["]p"]]),
        CommandEntry(
            .previousPage, .going, "previous-page", "Last story of the page before", "上一版的末篇",
            [.stories: ["[p"], .reader: ["[p"]]),
        CommandEntry(
            .chooseRange, .keeping, "choose-range",
            "Choose stories from here on; the mark is for them all",
            "从此处起选择多篇,标记时一并处理", [.stories: ["v"]]),
        CommandEntry(
            .invertMarks, .keeping, "invert-marks",
            "Mark what is not marked in the list, and unmark what is",
            "反选列表中的标记", [.stories: ["V"]]),
        CommandEntry(
            .markMatching, .keeping, "mark-matching",
            "Mark the stories of the list that a query finds",
            "标记列表中符合检索的稿件", [.stories: ["T"]]),
        CommandEntry(
            .unmarkMatching, .keeping, "unmark-matching",
            "Unmark the stories of the list that a query finds",
            "取消标记列表中符合检索的稿件", [.stories: ["<C-t>"]]),
        CommandEntry(
            .applyToMarked, .keeping, "for-marked",
            "What the next key asks for is done to all that is marked",
            "下一个操作用于全部已标记", [.stories: [";"], .concordance: [";"], .reader: [";"]]),
        CommandEntry(
            .readAll, .keeping, "read-all",
            "All stories of the list are read (asks; can be undone)",
            "将列表全部设为已读(先确认,可撤销)", [.stories: ["A"]]),
        CommandEntry(
            .toggleHighlight, .finding, "highlight", "Tell hits apart or not", "匹配高亮开/关",
            [.reader: ["\\"], .caret: ["\\"]]),
        CommandEntry(
            .showOnlyHits, .finding, "only-hits", "Only the paragraphs with hits, or all again",
            "只看有匹配的段落/恢复全文", [.reader: ["&"]]),
        CommandEntry(
            .rescan, .program, "rescan", "Look for pages that are new or have changed",
            "重新查找新增和改动的页面",
            [.issues: ["<F5>"], .stories: ["<F5>", "R"], .reader: ["<F5>", "R"]]),
    ]
}
