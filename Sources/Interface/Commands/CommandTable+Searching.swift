/// What is done with a search and what it found.
extension CommandTable {
    static let searching: [CommandEntry] = [
        CommandEntry(
            .searchWords, .finding, "search-words",
            "Search for what is selected, found, or in the headline", "检索所选、所查或标题中的词",
            [.everywhere: ["g/"]]),
        CommandEntry(
            .searchWord, .finding, "search-word",
            "Search for the word at this place, or the headline's words", "检索此处的词或标题中的词",
            [.stories: ["*"], .reader: ["*"]]),
        CommandEntry(
            .toggleOrder, .finding, "order", "Newest or most relevant first", "新稿在前或按相关度",
            [.stories: ["o"], .facets: ["o"]]),
        CommandEntry(
            .chooseOrder, .finding, "sort", "Sort the list: newest, oldest, longest, by section",
            "列表排序:新、旧、长稿在前或按栏目", [.stories: ["O"], .facets: ["O"]]),
        CommandEntry(
            .showFacets, .finding, "facets",
            "Counts by month, section, writer, issue, to narrow by", "按月份、栏目、作者、期次统计并筛选",
            [.stories: ["f"]]),
        CommandEntry(
            .widen, .finding, "widen", "Take the last narrowing back", "撤去上一次筛选",
            [.stories: ["-"], .facets: ["-", "<BS>"]]),
        CommandEntry(
            .showConcordance, .finding, "concordance",
            "Every place of the word, one below the other", "逐处列出,检索词居中",
            [.stories: ["gk"], .facets: ["gk"]]),
        CommandEntry(
            .turnConcordance, .finding, "concordance-order",
            "Sort the places by story, left or right context", "按稿件、左文或右文排序",
            [.concordance: ["o"]]),
        CommandEntry(
            .saveSearch, .finding, "save-search",
            "Keep this search under a name in the list of issues", "以名称保存此检索,列入期次",
            [.stories: ["<C-s>"], .facets: ["<C-s>"]]),
        CommandEntry(
            .showSearches, .finding, "searches", "Go to a saved search by a part of its name",
            "按名称转到保存的检索",
            [.issues: ["F"], .facets: ["F"], .stories: ["F"], .concordance: ["F"]]),
        CommandEntry(
            .renameSearch, .finding, "rename-search", "Give the saved search another name",
            "为保存的检索改名", [.issues: ["R"]]),
        CommandEntry(
            .removeSearch, .finding, "remove-search", "Remove the saved search (can be undone)",
            "删除保存的检索(可撤销)", [.issues: ["D"]]),
        CommandEntry(
            .filterFacets, .finding, "filter-facets", "Show the counts that hold what is typed",
            "只看含所输入文字的统计", [.facets: ["/"]]),
        CommandEntry(
            .nextFacet, .finding, "next-facet", "Next kind of counts", "下一类统计",
            [.facets: ["J"]]),
        CommandEntry(
            .previousFacet, .finding, "previous-facet", "Previous kind of counts", "上一类统计",
            [.facets: ["K"]]),
    ]
}
