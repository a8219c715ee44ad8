/// The caret in a text, what is copied, and what is done again.
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
}
