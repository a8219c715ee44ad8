import Interface
import Terminal
import TestSupport
import Testing

@Suite("Golden screens")
struct GoldenScreenTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var keys: String
        var columns = 80
        var rows = 24
        var ambiguousIsWide = false
        var tongue = Tongue.english
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "list-80x24", keys: "j"),
        Case(name: "list-120x40", keys: "j<Space>", columns: 120, rows: 40),
        Case(name: "list-40x12", keys: "j", columns: 40, rows: 12),
        Case(name: "list-chinese-80x24", keys: "", tongue: .chinese),
        Case(name: "issues-80x24", keys: "hj"),
        Case(name: "issues-120x40", keys: "hjj", columns: 120, rows: 40),
        Case(name: "reader-80x24", keys: "<Enter>"),
        Case(name: "reader-120x40", keys: "j<Enter>", columns: 120, rows: 40),
        Case(name: "reader-40x12", keys: "<Enter>5j", columns: 40, rows: 12),
        Case(name: "reader-wide-quotes-80x24", keys: "<Enter>", ambiguousIsWide: true),
        Case(
            name: "reader-wide-quotes-120x40", keys: "j<Enter>", columns: 120, rows: 40,
            ambiguousIsWide: true),
        Case(name: "reader-gap-80x24", keys: "3j<Enter>"),
        Case(name: "three-panes-200x60", keys: "<Enter>", columns: 200, rows: 60),
        Case(name: "search-typing-80x24", keys: "/桥"),
        Case(name: "search-pinyin-80x24", keys: "/qsz"),
        Case(name: "search-problem-80x24", keys: "/(桥 OR"),
        Case(name: "search-results-120x40", keys: "/桥<Enter><Enter>n", columns: 120, rows: 40),
        Case(name: "search-40x12", keys: "/云", columns: 40, rows: 12),
        Case(name: "search-problem-40x12", keys: "/桥 by:(苏", columns: 40, rows: 12),
        Case(name: "search-relevance-80x24", keys: "/桥<Enter>o"),
        Case(name: "search-words-80x24", keys: "jg/"),
        Case(name: "help-query-80x24", keys: ":help query<Enter>"),
        Case(name: "help-query-chinese-80x24", keys: ":help query<Enter>", tongue: .chinese),
        Case(name: "facets-80x24", keys: "/本报<Enter>f3j"),
        Case(name: "facets-narrowed-80x24", keys: "/本报<Enter>fJjj<Enter>"),
        Case(name: "facets-40x12", keys: "/本报<Enter>fJj<Enter>", columns: 40, rows: 12),
        Case(
            name: "facets-200x60", keys: "/本报<Enter><Enter>hf", columns: 200, rows: 60,
            tongue: .chinese),
        Case(name: "saved-80x24", keys: "/本报<Enter><C-s>每日<Enter>h"),
        Case(name: "saved-naming-80x24", keys: "/本报<C-s>"),
        Case(name: "saved-120x40", keys: "/本报<Enter><C-s>每日<Enter>hj", columns: 120, rows: 40),
        Case(name: "history-80x24", keys: "/桥<Enter>/云<Enter>/本报<Enter>/<C-r><Down>"),
        Case(name: "concordance-80x24", keys: "/云<Enter>gkj"),
        Case(name: "concordance-left-80x24", keys: "/云<Enter>gko", tongue: .chinese),
        Case(name: "concordance-40x12", keys: "/一<Enter>gkoo", columns: 40, rows: 12),
        Case(name: "concordance-200x60", keys: "/一<Enter>gkj<Enter>", columns: 200, rows: 60),
        Case(name: "find-pinyin-80x24", keys: "<Enter>/qiao"),
        Case(name: "palette-pinyin-80x24", keys: ":daochu", tongue: .chinese),
        Case(name: "tagging-80x24", keys: "+待访 头条<Enter>j+df"),
        Case(name: "find-80x24", keys: "<Enter>/桥<Enter>n"),
        Case(name: "related-80x24", keys: "<Enter>gr"),
        Case(name: "source-80x24", keys: "<Enter>gsgg3j"),
        Case(name: "source-120x40", keys: "<Enter>gsgg3j", columns: 120, rows: 40),
        Case(name: "source-40x12", keys: "<Enter>gsG", columns: 40, rows: 12),
        Case(name: "source-role-80x24", keys: "<Enter>gsR"),
        Case(name: "source-move-80x24", keys: "<Enter>gsGM"),
        Case(name: "help-80x24", keys: "?"),
        Case(name: "help-reader-40x12", keys: "<Enter>?jjjjj", columns: 40, rows: 12),
        Case(name: "prefix-80x24", keys: "g<Pause>"),
        Case(name: "help-find-80x24", keys: "?/mark"),
        Case(
            name: "help-find-40x12", keys: "<Enter>?/页<Enter>", columns: 40, rows: 12,
            tongue: .chinese),
        Case(name: "collections-80x24", keys: "/本报<Enter><C-s>每日<Enter>c<Down>"),
        Case(name: "places-40x12", keys: "/桥<Enter><Enter>jg<lt>", columns: 40, rows: 12),
        Case(name: "prefix-panes-80x24", keys: "<C-w><Pause>"),
        Case(name: "prefix-copy-40x12", keys: "<Enter>y<Pause>", columns: 40, rows: 12),
        Case(name: "caret-80x24", keys: "<Enter>i}2wv3w"),
        Case(name: "caret-120x40", keys: "<Enter>/桥<Enter>iv}", columns: 120, rows: 40),
        Case(name: "caret-40x12", keys: "<Enter>iG", columns: 40, rows: 12),
        Case(
            name: "columns-80x8", keys: "<Enter>:set measure 16<Enter>", columns: 80, rows: 8),
        Case(name: "script-80x24", keys: "<Enter>/橋<Enter>zszs"),
        Case(name: "header-80x24", keys: "3j<Enter>d", tongue: .chinese),
        Case(name: "only-hits-80x24", keys: "<Enter>/公报<Enter>&"),
        Case(name: "range-80x24", keys: "jvj"),
        Case(name: "palette-80x24", keys: ":re"),
        Case(name: "save-80x24", keys: "s"),
        Case(name: "nothing-found-80x24", keys: "/没有这个词<Enter>"),
    ]

    @Test("The screen is what the golden shows", arguments: cases)
    func screen(_ case: Case) throws {
        let stage = try Stage.play(
            `case`.keys, columns: `case`.columns, rows: `case`.rows,
            ambiguousIsWide: `case`.ambiguousIsWide, tongue: `case`.tongue)
        let difference = Golden.difference(
            stage.state.render().golden, named: `case`.name, beside: #filePath)
        if let difference { Issue.record(Comment(rawValue: difference)) }
    }
}
