/// How a text is shown, the caret in it, what is copied, and what is done again.
extension CommandTable {
    static let caret: [CommandEntry] = [
        CommandEntry(
            .toggleCaret, .reading, "caret", "A caret in the text, on or off", "文内光标开/关",
            [.reader: ["i"], .caret: ["i", "<Esc>", "q"]]),
        CommandEntry(
            .caretLeft, .reading, "caret-left", "A character to the left", "左移一字",
            [.caret: ["h", "<Left>", "<BS>"]]),
        CommandEntry(
            .caretRight, .reading, "caret-right", "A character to the right", "右移一字",
            [.caret: ["l", "<Right>", "<Space>"]]),
        CommandEntry(
            .nextWord, .reading, "next-word", "Next word", "下一词", [.caret: ["w"]]),
        CommandEntry(
            .previousWord, .reading, "previous-word", "Previous word", "上一词", [.caret: ["b"]]),
        CommandEntry(
            .wordEnd, .reading, "word-end", "End of the word", "词尾", [.caret: ["e"]]),
        CommandEntry(
            .selectText, .reading, "select", "Select from here on, or nothing any more",
            "从此处选择/取消", [.reader: ["v"], .caret: ["v"]]),
        CommandEntry(
            .swapEnds, .reading, "other-end", "To the other end of what is selected", "到所选的另一端",
            [.caret: ["o"]]),
        CommandEntry(
            .nextOfWord, .finding, "next-of-word",
            "Where the word, or what is selected, stands next",
            "此词或所选的下一处", [.caret: ["*"]]),
        CommandEntry(
            .previousOfWord, .finding, "previous-of-word", "Where it stood before", "此词或所选的上一处",
            [.caret: ["#"]]),
    ]

    static let showing: [CommandEntry] = [
        CommandEntry(
            .turnScript, .reading, "script", "Text as printed, simplified, traditional",
            "正文原样/简体/繁体",
            [
                .issues: ["zs"], .facets: ["zs"], .stories: ["zs"], .concordance: ["zs"],
                .reader: ["zs"],
                .caret: ["zs"],
            ]),
        CommandEntry(
            .turnColumns, .reading, "columns", "One column or two, where there is room",
            "单栏/双栏", [.reader: ["zc"], .caret: ["zc"]]),
        CommandEntry(
            .turnPunctuation, .reading, "punctuation",
            "Half-width marks among Han full width or not",
            "汉字间半角标点显示为全角/原样", [.reader: ["zp"], .caret: ["zp"]]),
        CommandEntry(
            .turnHeader, .reading, "header",
            "Above a story: where it is from, all that is known, nothing",
            "文前信息:出处/全部/无", [.reader: ["d"], .caret: ["zd"]]),
    ]

    static let copying: [CommandEntry] = [
        CommandEntry(
            .copySelection, .keeping, "copy", "Copy what is selected, or the word", "复制所选或此词",
            [.caret: ["y"]]),
        CommandEntry(
            .copyCitation, .keeping, "copy-citation", "Copy a citation of the story", "复制引文格式",
            ofStory("yy")),
        CommandEntry(
            .copyTitle, .keeping, "copy-title", "Copy the headline", "复制标题", ofStory("yt")),
        CommandEntry(
            .copyBody, .keeping, "copy-body", "Copy the story's text", "复制正文", [.reader: ["yb"]]),
        CommandEntry(
            .copyPlace, .keeping, "copy-place", "Copy page, line and id", "复制页面、行号和编号",
            ofStory("yp")),
        CommandEntry(
            .copyJSON, .keeping, "copy-json", "Copy the story as JSON", "以 JSON 复制本篇",
            ofStory("yj")),
    ]

    private static func ofStory(_ key: String) -> [Scope: [String]] {
        [.stories: [key], .concordance: [key], .reader: [key]]
    }

    static let repeating: [CommandEntry] = [
        CommandEntry(
            .repeatLast, .program, "again", "Do the last change again", "重复上次操作",
            [.everywhere: ["."]])
    ]
}
