/// Rows of the screen, units of a text, places under letters, and panes.
extension CommandTable {
    static let placing: [CommandEntry] = [
        CommandEntry(
            .screenTop, .moving, "screen-top", "First row on the screen, or of a count",
            "屏幕首行(或第 n 行)",
            onScreen(["H"])),
        CommandEntry(
            .screenMiddle, .moving, "screen-middle", "Row in the middle of the screen", "屏幕中间行",
            onScreen(["M"])),
        CommandEntry(
            .screenBottom, .moving, "screen-bottom",
            "Last row on the screen, or of a count from there",
            "屏幕末行(或倒数第 n 行)", onScreen(["L"])),
        CommandEntry(
            .alignTop, .moving, "align-top", "This row to the top of the screen", "本行置顶",
            [.everywhere: ["zt"]]),
        CommandEntry(
            .alignMiddle, .moving, "align-middle", "This row to the middle of the screen", "本行居中",
            [.everywhere: ["zz"]]),
        CommandEntry(
            .alignBottom, .moving, "align-bottom", "This row to the bottom of the screen", "本行置底",
            [.everywhere: ["zb"]]),
        CommandEntry(
            .nextSentence, .moving, "next-sentence", "Next sentence", "下一句", inText([")"])),
        CommandEntry(
            .previousSentence, .moving, "previous-sentence", "Previous sentence", "上一句",
            inText(["("])),
        CommandEntry(
            .nextParagraph, .moving, "next-paragraph", "Next paragraph", "下一段", inText(["}"])),
        CommandEntry(
            .previousParagraph, .moving, "previous-paragraph", "Previous paragraph", "上一段",
            inText(["{"])),
        CommandEntry(
            .nextSubhead, .moving, "next-subhead", "Next subhead", "下一小标题", inText(["]h"])),
        CommandEntry(
            .previousSubhead, .moving, "previous-subhead", "Previous subhead", "上一小标题",
            inText(["[h"])),
    ]

    /// In the source `M` moves lines, so its screen has no such keys.
    private static func onScreen(_ keys: [String]) -> [Scope: [String]] {
        [.issues: keys, .facets: keys, .stories: keys, .concordance: keys, .caret: keys]
    }

    private static func inText(_ keys: [String]) -> [Scope: [String]] {
        [.reader: keys, .caret: keys]
    }

    static let places: [CommandEntry] = [
        CommandEntry(
            .setPlaceMark, .going, "set-place", "Remember this place under a letter", "以字母记住此处",
            [.everywhere: ["m"]]),
        CommandEntry(
            .goToPlaceMark, .going, "go-to-place",
            "Go to the place of a letter; ' once more: where one was", "转到字母所记之处;再按 ' 回到前处",
            [.everywhere: ["'"]]),
        CommandEntry(
            .showPlaces, .going, "places", "Places one came from, to choose from", "列出来路供选择",
            [.everywhere: ["g<lt>"]]),
        CommandEntry(
            .showCollections, .going, "collection",
            "Go to an issue, a saved search or the marks by a part of the name",
            "按名称转到期次、保存的检索或标记",
            [
                .issues: ["c"], .facets: ["c"], .stories: ["c"], .concordance: ["c"],
                .reader: ["c"],
            ]),
    ]

    static let panes: [CommandEntry] = [
        CommandEntry(
            .widenPane, .going, "wider-pane", "A wider pane", "加宽窗格",
            [.everywhere: ["<C-w>>", "<C-w>+"]]),
        CommandEntry(
            .narrowPane, .going, "narrower-pane", "A narrower pane", "收窄窗格",
            [.everywhere: ["<C-w><lt>", "<C-w>-"]]),
        CommandEntry(
            .equalPanes, .going, "default-panes", "Panes as wide as they were at first", "恢复窗格宽度",
            [.everywhere: ["<C-w>="]]),
        CommandEntry(
            .maximisePane, .going, "only-pane", "This pane alone, or all of them again",
            "只显示本窗格/恢复", [.everywhere: ["<C-w>o"]]),
        CommandEntry(
            .focusLeft, .going, "pane-left", "The pane at the left, or above", "左边或上面的窗格",
            [.everywhere: ["<C-w>h", "<C-w><Left>", "<C-w>k", "<C-w><Up>"]]),
        CommandEntry(
            .focusRight, .going, "pane-right", "The pane at the right, or below", "右边或下面的窗格",
            [.everywhere: ["<C-w>l", "<C-w><Right>", "<C-w>j", "<C-w><Down>"]]),
    ]
}
