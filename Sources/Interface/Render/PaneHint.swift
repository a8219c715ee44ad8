import Terminal

/// What one may want to do in a pane: commands, under the keys they have, and a word for them.
struct PaneHint {
    var commands: [Command]
    var meaning: Bilingual

    fileprivate init(_ commands: Command..., to english: String, _ chinese: String) {
        self.commands = commands
        meaning = Bilingual(english, chinese)
    }

    /// Nil where no key is bound.
    fileprivate func text(_ keys: (Command) -> [Key]?) -> Bilingual? {
        let texts = commands.compactMap(keys).map(KeyHint.text)
        guard let first = texts.first else { return nil }
        return texts.dropFirst().reduce(first) { $0 + Bilingual(" ") + $1 } + Bilingual(" ")
            + meaning
    }
}

/// The hints of a pane, the most wanted first.
struct PaneHints {
    private let scope: Scope
    private let hints: [PaneHint]
    /// With the keys of the table, which nearly everybody has: made once, and not in every frame.
    private let standard: Bilingual

    fileprivate init(in scope: Scope, _ hints: [PaneHint]) {
        self.scope = scope
        self.hints = hints
        standard = Self.line(hints) { CommandTable.shortestKeys(of: $0, in: scope) }
    }

    /// One line, two blanks between the hints.
    func text(_ configuration: Configuration) -> Bilingual {
        guard configuration.hasOwnKeys else { return standard }
        return Self.line(hints) { configuration.keymap.shortestKeys(of: $0, in: scope) }
    }

    private static func line(_ hints: [PaneHint], _ keys: (Command) -> [Key]?) -> Bilingual {
        let texts = hints.compactMap { $0.text(keys) }
        guard let first = texts.first else { return Bilingual("") }
        return texts.dropFirst().reduce(first) { $0 + Bilingual("  ") + $1 }
    }
}

extension PaneHints {
    /// Those of the pane that takes the keys; a list of results has its own.
    static func of(_ scope: Scope, isResults: Bool) -> PaneHints {
        switch scope {
        case .everywhere: PaneHints(in: .everywhere, [])
        case .issues: issues
        case .facets: facets
        case .stories: isResults ? results : stories
        case .concordance: concordance
        case .reader: reader
        case .caret: caret
        case .source: source
        }
    }

    /// Those of a page of help, whatever pane it was asked from.
    static func ofHelp(_ keys: (Command) -> [Key]?) -> Bilingual {
        line(helpPage, keys) + Bilingual("  any other key closes", "  其他键关闭")
    }

    private static let helpPage = [
        PaneHint(.moveDown, .moveUp, to: "scroll", "滚动"), PaneHint(.find, to: "find", "查找"),
        PaneHint(.nextHit, .previousHit, to: "next, previous", "下一处/上一处"),
    ]

    private static let help = PaneHint(.help, to: "keys", "帮助")
    private static let search = PaneHint(.searchArchive, to: "search", "检索")
    private static let read = PaneHint(.open, to: "read", "阅读")
    private static let related = PaneHint(.showRelated, to: "related", "相关")
    private static let mark = PaneHint(.toggleMark, to: "mark", "标记")
    private static let back = PaneHint(.close, to: "back", "返回")

    private static let issues = PaneHints(
        in: .issues,
        [
            PaneHint(.open, to: "open", "打开"), search, help, PaneHint(.close, to: "leave", "退出"),
        ])

    private static let facets = PaneHints(
        in: .facets,
        [
            PaneHint(.open, to: "narrow", "筛选"), PaneHint(.widen, to: "widen", "放宽"),
            PaneHint(.filterFacets, to: "find", "查找"), PaneHint(.nextPane, to: "stories", "稿件"),
            PaneHint(.close, to: "close", "关闭"),
        ])

    private static let stories = PaneHints(in: .stories, [read, search, mark, related, help])

    private static let results = PaneHints(
        in: .stories,
        [
            read, PaneHint(.showFacets, to: "narrow", "筛选"),
            PaneHint(.toggleOrder, to: "order", "排序"),
            PaneHint(.showConcordance, to: "places", "逐处"), PaneHint(.saveSearch, to: "save", "保存"),
            help,
        ])

    private static let concordance = PaneHints(
        in: .concordance,
        [
            read, PaneHint(.turnConcordance, to: "order", "排序"),
            PaneHint(.nextHit, to: "next", "下一处"),
            PaneHint(.close, to: "back to the stories", "返回稿件"),
        ])

    private static let reader = PaneHints(
        in: .reader,
        [
            PaneHint(.pageDown, to: "page", "翻页"), PaneHint(.find, to: "find", "查找"), mark, related,
            PaneHint(.export, to: "save", "导出"), back,
        ])

    /// What `;` does to all that is marked, from the pane that takes the keys.
    static func forMarked(in scope: Scope) -> PaneHints {
        PaneHints(
            in: scope,
            [
                PaneHint(.tagStory, to: "tags", "标签"), PaneHint(.toggleRead, to: "read", "已读"),
                PaneHint(.export, to: "save", "导出"), PaneHint(.toggleMark, to: "unmark", "取消标记"),
                PaneHint(.copyCitation, to: "copy", "复制"), PaneHint(.pipeStory, to: "pipe", "传送"),
            ])
    }

    private static let caret = PaneHints(
        in: .caret,
        [
            PaneHint(.nextWord, .previousWord, .wordEnd, to: "words", "词"),
            PaneHint(.selectText, to: "select", "选择"), PaneHint(.copySelection, to: "copy", "复制"),
            PaneHint(.searchWords, to: "search", "检索"), PaneHint(.toggleCaret, to: "leave", "离开"),
        ])

    private static let source = PaneHints(
        in: .source,
        [
            PaneHint(.nextDoubt, to: "doubt", "疑点"), PaneHint(.joinLine, to: "join", "相接"),
            PaneHint(.cutLine, to: "cut", "断开"), PaneHint(.moveLines, to: "move", "移动"),
            PaneHint(.setRole, to: "role", "角色"), PaneHint(.markRepeat, to: "repeat", "重复"),
            PaneHint(.undo, to: "undo", "撤销"), back,
        ])
}
