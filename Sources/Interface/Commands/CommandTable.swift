/// Where a key has a meaning.
package enum Scope: String, Hashable, Sendable, CaseIterable {
    case everywhere, issues, facets, stories, concordance, reader, caret, source

    package var title: Bilingual {
        switch self {
        case .everywhere: Bilingual("everywhere", "各处")
        case .issues: Bilingual("issues", "期次")
        case .facets: Bilingual("counts", "统计")
        case .stories: Bilingual("stories and results", "稿件与结果")
        case .concordance: Bilingual("places of a word", "逐处")
        case .reader: Bilingual("reader", "阅读")
        case .caret: Bilingual("reader with a caret", "阅读(光标)")
        case .source: Bilingual("source", "原文")
        }
    }
}

/// What is known of a command: its name on the command line, its keys, its line of help.
package struct CommandEntry: Sendable {
    package enum Group: String, CaseIterable, Sendable {
        case moving, going, finding, keeping, reading, correcting, program

        package var title: Bilingual {
            switch self {
            case .moving: Bilingual("Moving", "移动")
            case .going: Bilingual("Panes and stories", "窗格与稿件")
            case .finding: Bilingual("Finding", "查找")
            case .keeping: Bilingual("Marks and exports", "标记与导出")
            case .reading: Bilingual("Reading", "阅读")
            case .correcting: Bilingual("Correcting how a page is read", "修正识读")
            case .program: Bilingual("The program", "程序")
            }
        }
    }

    package let command: Command
    package let group: Group
    package let name: String
    package let summary: Bilingual
    /// Keys by scope, as `KeyNotation` writes them.
    package let keys: [Scope: [String]]

    init(
        _ command: Command, _ group: Group, _ name: String, _ english: String, _ chinese: String,
        _ keys: [Scope: [String]]
    ) {
        self.command = command
        self.group = group
        self.name = name
        self.summary = Bilingual(english, chinese)
        self.keys = keys
    }
}

/// The one table of commands and keys. Help, pop-ups, `docs/KEYS.md` and the tests are made from it.
package enum CommandTable {
    package static func entry(_ command: Command) -> CommandEntry? {
        commands.firstIndex(of: command).map { all[$0] }
    }

    private static let commands = all.map { $0.command }

    package static let all: [CommandEntry] =
        [
            moving, placing, going, listing, places, panes, finding, kin, searching, keeping,
            copying, reading,
            showing,
            caret, correcting, program, programs, repeating,
        ].flatMap { $0 }

    private static let moving: [CommandEntry] = [
        CommandEntry(
            .moveDown, .moving, "down", "Down, by a count", "下移(可带数字)",
            [.everywhere: ["j", "<Down>", "<C-n>", "<C-e>"]]),
        CommandEntry(
            .moveUp, .moving, "up", "Up, by a count", "上移(可带数字)",
            [.everywhere: ["k", "<Up>", "<C-p>", "<C-y>"]]),
        CommandEntry(
            .halfPageDown, .moving, "half-page-down", "Half a page down", "下移半页",
            [.everywhere: ["<C-d>"]]),
        CommandEntry(
            .halfPageUp, .moving, "half-page-up", "Half a page up", "上移半页",
            [.everywhere: ["<C-u>"]]),
        CommandEntry(
            .pageDown, .moving, "page-down", "A page down", "下翻一页",
            [.everywhere: ["<PageDown>", "<C-f>"], .reader: ["<Space>"]]),
        CommandEntry(
            .pageUp, .moving, "page-up", "A page up", "上翻一页",
            [.everywhere: ["<PageUp>", "<C-b>"], .reader: ["b"]]),
        CommandEntry(
            .goToTop, .moving, "top", "Top, or the row of the count", "到顶(或第 n 行)",
            [.everywhere: ["gg", "<Home>"]]),
        CommandEntry(
            .goToBottom, .moving, "bottom", "Bottom, or the row of the count", "到底(或第 n 行)",
            [.everywhere: ["G", "<End>"]]),
        CommandEntry(
            .goToPercent, .moving, "percent", "To the count's percent of the text, or to the end",
            "到百分之 n,无数字则到末尾",
            [.everywhere: ["%"]]),
    ]

    private static let going: [CommandEntry] = [
        CommandEntry(
            .open, .going, "open", "Open what is under the cursor", "打开",
            [
                .issues: ["<Enter>", "l", "<Right>"],
                .facets: ["<Enter>", "l", "<Right>", "<Space>"],
                .stories: ["<Enter>", "l", "<Right>"],
                .concordance: ["<Enter>", "l", "<Right>"],
                .source: ["<Enter>", "l", "<Right>"],
            ]),
        CommandEntry(
            .leave, .going, "leave", "Out to the pane at the left", "回到左边窗格",
            [.everywhere: ["h", "<Left>"]]),
        CommandEntry(
            .close, .going, "close", "Close this view; at the top, leave the program", "关闭;在顶层则退出",
            [.everywhere: ["q"]]),
        CommandEntry(
            .nextPane, .going, "next-pane", "Next pane", "下一窗格", [.everywhere: ["<Tab>"]]),
        CommandEntry(
            .previousPane, .going, "previous-pane", "Previous pane", "上一窗格",
            [.everywhere: ["<S-Tab>"]]),
        CommandEntry(
            .nextStory, .going, "next-story", "Next story of the list", "下一篇", [.reader: ["J"]]),
        CommandEntry(
            .previousStory, .going, "previous-story", "Previous story of the list", "上一篇",
            [.reader: ["K"]]),
        CommandEntry(
            .nextIssue, .going, "next-issue", "Next issue", "下一期", [.stories: ["J", "]i"]]),
        CommandEntry(
            .previousIssue, .going, "previous-issue", "Previous issue", "上一期",
            [.stories: ["K", "[i"]]),
        CommandEntry(
            .nextUnread, .going, "next-unread", "Next unread story", "下一篇未读",
            [.stories: ["]u"], .reader: ["]u"]]),
        CommandEntry(
            .previousUnread, .going, "previous-unread", "Previous unread story", "上一篇未读",
            [.stories: ["[u"], .reader: ["[u"]]),
        CommandEntry(
            .nextMarked, .going, "next-marked", "Next marked story", "下一篇已标记",
            [.stories: ["]m"], .reader: ["]m"]]),
        CommandEntry(
            .previousMarked, .going, "previous-marked", "Previous marked story", "上一篇已标记",
            [.stories: ["[m"], .reader: ["[m"]]),
        CommandEntry(
            .jumpBack, .going, "back", "Back to where one was", "后退",
            [.everywhere: ["<lt>", "<C-o>"]]),
        CommandEntry(
            .jumpForward, .going, "forward", "Forward again", "前进", [.everywhere: [">"]]),
    ]

    private static let finding: [CommandEntry] = [
        CommandEntry(
            .find, .finding, "find", "Find in this story as one types", "在本篇中查找",
            [.reader: ["/"], .caret: ["/"]]),
        CommandEntry(
            .findBackwards, .finding, "find-backwards", "Find in this story, upwards from here",
            "在本篇中向上查找", [.reader: ["g?"], .caret: ["g?"]]),
        CommandEntry(
            .searchArchive, .finding, "search", "Search the archive as one types", "检索全库",
            [.issues: ["/"], .stories: ["/"], .concordance: ["/"]]),
        CommandEntry(
            .nextHit, .finding, "next-hit", "Next hit", "下一处", [.everywhere: ["n"]]),
        CommandEntry(
            .previousHit, .finding, "previous-hit", "Previous hit", "上一处", [.everywhere: ["N"]]),
        CommandEntry(
            .showRelated, .finding, "related", "Related stories, with the reasons", "相关稿件及理由",
            [.stories: ["gr"], .concordance: ["gr"], .reader: ["gr"]]),
        CommandEntry(
            .showMarked, .finding, "marked", "List the marked stories", "列出已标记",
            [.everywhere: ["gm"]]),
        CommandEntry(
            .showAll, .finding, "all", "List the stories of all issues", "列出全部稿件",
            [.everywhere: ["ga"]]),
        CommandEntry(
            .showIssue, .finding, "issue", "Go to the story's issue", "转到所在期",
            [.stories: ["gi"], .concordance: ["gi"], .reader: ["gi"]]),
    ]

    private static let keeping: [CommandEntry] = [
        CommandEntry(
            .toggleMark, .keeping, "mark", "Mark or unmark the story", "标记/取消标记",
            [.stories: ["<Space>", "t"], .concordance: ["<Space>", "t"], .reader: ["t"]]),
        CommandEntry(
            .clearMarks, .keeping, "clear-marks", "Clear all marks (can be undone)", "清除全部标记(可撤销)",
            [.everywhere: ["zM"]]),
        CommandEntry(
            .tagStory, .keeping, "tag", "Add tags, take them away with a minus", "加标签,减号去除",
            [.stories: ["+"], .concordance: ["+"], .reader: ["+"]]),
        CommandEntry(
            .toggleRead, .keeping, "read", "Read or unread", "已读/未读", [.stories: ["r"]]),
        CommandEntry(
            .undo, .keeping, "undo",
            "Undo the last mark, tag, read or narrowing; in the source, correction",
            "撤销标记、标签、已读或筛选;原文中撤销修正",
            [.everywhere: ["u"]]),
        CommandEntry(
            .redo, .keeping, "redo", "Redo", "重做", [.everywhere: ["<C-r>"]]),
        CommandEntry(
            .export, .keeping, "export", "Save this story to a file", "导出本篇",
            [.stories: ["s"], .concordance: ["s"], .reader: ["s"]]),
        CommandEntry(
            .exportMarked, .keeping, "export-marked", "Save all marked stories to one file",
            "导出全部已标记", [.everywhere: ["S"]]),
    ]

    private static let reading: [CommandEntry] = [
        CommandEntry(
            .showSource, .reading, "source", "The raw page, with what became of each line",
            "原始页面及各行去向", [.stories: ["gs"], .concordance: ["gs"], .reader: ["gs"], .source: ["gs"]]),
        CommandEntry(
            .showInfo, .reading, "info", "Where the story comes from", "稿件出处",
            [.stories: ["="], .concordance: ["="], .reader: ["="]]),
        CommandEntry(
            .widenMeasure, .reading, "wider", "Longer lines", "加宽版心",
            [.reader: ["z+"], .caret: ["z+"]]),
        CommandEntry(
            .narrowMeasure, .reading, "narrower", "Shorter lines", "收窄版心",
            [.reader: ["z-"], .caret: ["z-"]]),
        CommandEntry(
            .resetMeasure, .reading, "default-measure", "Lines of 36 characters", "恢复 36 字版心",
            [.reader: ["z0"], .caret: ["z0"]]),
    ]

    private static let correcting: [CommandEntry] = [
        CommandEntry(
            .nextDoubt, .correcting, "next-doubt", "Next line in doubt", "下一疑点",
            [.source: ["]d", "n"]]),
        CommandEntry(
            .previousDoubt, .correcting, "previous-doubt", "Previous line in doubt", "上一疑点",
            [.source: ["[d", "N"]]),
        CommandEntry(
            .anchorLine, .correcting, "anchor", "Remember this line for the next correction",
            "记住本行供下一步使用", [.source: ["v"]]),
        CommandEntry(
            .joinLine, .correcting, "join", "Join to the line above, or to the remembered one",
            "接到上一行或记住的行之后", [.source: ["J"]]),
        CommandEntry(
            .cutLine, .correcting, "cut", "Undo the join of this line", "断开本行的拼接",
            [.source: ["c"]]),
        CommandEntry(
            .moveLines, .correcting, "move",
            "Move this line, or all from the remembered one, to a story",
            "移至另一篇", [.source: ["M"]]),
        CommandEntry(
            .beginStory, .correcting, "begin-story", "A story begins with this line",
            "新稿自本行始", [.source: ["B"]]),
        CommandEntry(
            .setRole, .correcting, "role", "Say what this line is", "指定本行角色",
            [.source: ["R"]]),
        CommandEntry(
            .markRepeat, .correcting, "repeat", "This line repeats the remembered one",
            "本行与记住的行重复", [.source: ["D"]]),
        CommandEntry(
            .notRepeat, .correcting, "no-repeat", "This line repeats nothing", "本行并非重复",
            [.source: ["O"]]),
    ]

    private static let program: [CommandEntry] = [
        CommandEntry(
            .help, .program, "help", "Keys of this pane", "按键帮助", [.everywhere: ["?", "<F1>"]]),
        CommandEntry(
            .commandLine, .program, "command-line", "Command line", "命令行",
            [.everywhere: [":", "<A-x>"]]),
        CommandEntry(
            .cancel, .program, "cancel", "Cancel; drop the highlight", "取消;去掉高亮",
            [.everywhere: ["<Esc>", "<C-g>", "<C-c>"]]),
        CommandEntry(
            .toggleMouse, .program, "mouse", "Mouse on or off; off it selects as the terminal does",
            "鼠标开/关;关时由终端选择文字", [.everywhere: ["<F2>"]]),
        CommandEntry(
            .redraw, .program, "redraw", "Paint the screen anew", "重绘", [.everywhere: ["<C-l>"]]),
        CommandEntry(
            .suspend, .program, "suspend", "Back to the shell for a while", "挂起",
            [.everywhere: ["<C-z>"]]),
        CommandEntry(
            .quit, .program, "quit", "Leave at once", "立即退出", [.everywhere: ["Q"]]),
    ]
}
