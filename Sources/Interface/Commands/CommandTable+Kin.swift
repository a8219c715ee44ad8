/// From a story to those that have to do with it, and to other programs.
extension CommandTable {
    static let kin: [CommandEntry] = [
        CommandEntry(
            .showDuplicates, .finding, "duplicates",
            "Stories that were printed again, or nearly so",
            "重复或近似重复的稿件", ofStory("gd")),
        CommandEntry(
            .showParts, .finding, "parts", "Where the story goes on, as the pages say",
            "下转、上接的部分", ofStory("gc")),
        CommandEntry(
            .nextRelated, .finding, "next-related", "Open the next related story", "打开下一篇相关稿件",
            ofStory("]r")),
        CommandEntry(
            .previousRelated, .finding, "previous-related",
            "Back to the related story before, or where one began", "回到上一篇相关稿件或起点",
            ofStory("[r")),
        CommandEntry(
            .nextDuplicate, .finding, "next-duplicate", "Open where it was printed next",
            "打开下一篇重复稿件",
            ofStory("]d")),
        CommandEntry(
            .previousDuplicate, .finding, "previous-duplicate",
            "Back to the copy before, or where one began", "回到上一篇重复稿件或起点",
            ofStory("[d")),
        CommandEntry(
            .nextPart, .finding, "next-part", "Open the story's part on another page", "打开其他版面的部分",
            ofStory("]c")),
        CommandEntry(
            .previousPart, .finding, "previous-part", "Back to the part before", "回到上一部分",
            ofStory("[c")),
        CommandEntry(
            .goToPage, .finding, "page", "Go to the page of the count, in the story's issue",
            "转到本期第 n 版", ofStory("gp")),
    ]

    static let programs: [CommandEntry] = [
        CommandEntry(
            .editSource, .program, "edit",
            "A copy of the page in an editor; the page itself stays as it is",
            "在编辑器中查看页面副本(原页不变)",
            [.stories: ["e"], .concordance: ["e"], .reader: ["e"], .source: ["e"]]),
        CommandEntry(
            .pipeStory, .program, "pipe", "Give the story's text to a command", "将正文传送给命令",
            ofStory("|")),
        CommandEntry(
            .runShell, .program, "shell", "Run a command, or a shell", "运行命令或 shell",
            [.everywhere: ["!"]]),
    ]

    private static func ofStory(_ key: String) -> [Scope: [String]] {
        [.stories: [key], .concordance: [key], .reader: [key]]
    }
}
