import Corpus
import Language
import Testing

@Suite("The query language")
struct SearchQueryLanguageTests {
    /// The tree of a query, short enough to compare by eye.
    private static func tree(_ text: String, today: String? = "2031-03-05") throws -> String {
        shape(try SearchQuery(parsing: text, today: today).expression)
    }

    private static func shape(_ expression: QueryExpression) -> String {
        func list(_ name: String, _ parts: [QueryExpression]) -> String {
            name + "(" + parts.map(shape).joined(separator: " ") + ")"
        }
        switch expression {
        case .text(let term):
            let scope = term.scope == .anywhere ? "" : "\(term.scope):"
            return scope + (term.isExact ? "=" : "") + term.text
        case .pattern(let pattern): return "/\(pattern.text)/"
        case .near(let parts, let distance): return list("near\(distance)", parts)
        case .same(let parts): return list("same", parts)
        case .all(let parts): return list("all", parts)
        case .any(let parts): return list("any", parts)
        case .not(let part): return list("not", [part])
        case .test(let test): return shape(test)
        }
    }

    private static func shape(_ test: QueryTest) -> String {
        switch test {
        case .writer(let name): "by:" + text(name)
        case .section(let name): "section:" + text(name)
        case .issue(let name): "issue:" + text(name)
        case .pageFile(let name): "page:" + text(name)
        case .tag(let name): "tag:" + text(name)
        case .name(let kind, let name): "\(kind):" + text(name)
        case .named(let field, let name): "\(field):=" + name
        case .pageNumber(let number): "page:\(number)"
        case .status(let status): "is:\(status)"
        case .characters(let range):
            "len:\(range.lowerBound)..\(range.upperBound == Int.max ? "" : "\(range.upperBound)")"
        case .date(let from, let to): from == to ? from : "\(from)..\(to)"
        }
    }

    private static func text(_ folded: FoldedText) -> String {
        String(String.UnicodeScalarView(folded.scalars))
    }

    @Test(
        "asks for a whole name",
        arguments: [
            ("by:=安禾", "by:=安禾"), ("作者：＝“安 禾”", "by:=安 禾"), ("issue:=2031-03", "issue:=2031-03"),
            ("栏目:=基层 羊", "all(section:=基层 羊)"), ("tag:=a -by:=b", "all(tag:=a not(by:=b))"),
        ])
    func wholeNames(text: String, tree: String) throws {
        #expect(try Self.tree(text) == tree)
    }

    @Test("points at a name that is missing", arguments: ["by:=(a)", "len:=8", "date:=2031"])
    func missingNames(text: String) {
        #expect(throws: QueryError.self) { try SearchQuery(parsing: text) }
    }

    @Test("keeps alternatives together when a facet narrows them")
    func narrowed() {
        let clauses = [FacetClause(.writer, "安禾"), FacetClause(.section, "读 书")]
        #expect(
            SearchQuery.narrowed("羊羔 OR 书屋", by: clauses)
                == "(羊羔 OR 书屋) by:=安禾 section:=\"读 书\"")
        #expect(SearchQuery.narrowed(" ", by: clauses) == "by:=安禾 section:=\"读 书\"")
        #expect(SearchQuery.narrowed("羊 书", by: []) == "羊 书")
    }

    @Test(
        "combines words",
        arguments: [
            ("羊羔 书屋", "all(羊羔 书屋)"), ("羊羔 AND 书屋", "all(羊羔 书屋)"),
            ("羊羔 OR 书屋 桥", "any(羊羔 all(书屋 桥))"),
            ("(羊羔 OR 书屋) 桥", "all(any(羊羔 书屋) 桥)"), ("羊羔 -书屋", "all(羊羔 not(书屋))"),
            ("NOT (羊羔 书屋)", "not(all(羊羔 书屋))"), ("not not 羊", "羊"),
            ("羊 -(桥 or 书)", "all(羊 not(any(桥 书)))"),
            ("甲 near/3 乙 near/3 丙", "near3(甲 乙 丙)"), ("甲 near 乙 丙", "all(near8(甲 乙) 丙)"),
            ("甲 near/2 (乙 OR 丙)", "near2(甲 any(乙 丙))"), ("甲 same 乙 same -丙", "error"),
            ("甲 same (乙 -丙)", "same(甲 all(乙 not(丙)))"), ("=體驗 =", "all(=體驗 =)"),
            ("“流动 书架” \"a b\"", "all(流动 书架 a b)"), ("/羊[羔群]/ 桥", "all(/羊[羔群]/ 桥)"),
        ])
    func operators(text: String, tree: String) {
        #expect((try? Self.tree(text)) ?? "error" == tree)
    }

    @Test(
        "takes full-width forms for operators",
        arguments: [
            ("（羊羔　ＯＲ　书屋）　－桥", "all(any(羊羔 书屋) not(桥))"), ("甲 ｎｅａｒ／３ 乙", "near3(甲 乙)"),
            ("＝體驗", "=體驗"), ("／羊.／", "/羊./"), ("ｈｅａｄ：书", "head:书"), ("標題：书", "head:书"),
            ("＂流动 书架＂", "流动 书架"), ("len：＞８００", "len:801.."),
            ("date:２０３０－０６", "2030-06-01..2030-06-30"),
        ])
    func fullWidth(text: String, tree: String) throws {
        #expect(try Self.tree(text) == tree)
    }

    @Test(
        "leaves alone what stands inside a word",
        arguments: [
            ("本报讯(记者", "本报讯(记者"), ("本报讯(记者 安禾)", "all(本报讯(记者 安禾))"), ("(甲(乙) 丙)", "all(甲(乙) 丙)"),
            ("3-5", "3-5"), ("a/b/c", "a/b/c"), ("a=b", "a=b"), ("他说“好”了", "他说“好”了"),
            ("“双”名", "“双”名"), ("“双", "“双"),
            ("青禾镇:", "青禾镇:"), ("时间:昨天", "时间:昨天"), ("-", "-"), ("--", "--"), ("/", "/"),
            ("//", "//"),
            ("\"\"", "\"\""), (")", ")"), ("ORDER", "ORDER"), ("near/x", "near/x"), ("(-)", "-"),
        ])
    func literals(text: String, tree: String) throws {
        #expect(try Self.tree(text) == tree)
    }

    @Test(
        "asks about fields",
        arguments: [
            ("head:书屋", "head:书屋"), ("标题:“流动 书架”", "head:流动 书架"),
            ("head:(羊 OR 书)", "any(head:羊 head:书)"),
            ("lead:羊 body:桥", "all(lead:羊 body:桥)"), ("by:安禾 作者:白露", "all(by:安禾 by:白露)"),
            ("by:(安禾 OR 白露)", "any(by:安禾 by:白露)"), ("-section:副刊", "not(section:副刊)"),
            ("place:青禾镇", "place:青禾镇"),
            ("人物:（安禾 OR 田）", "any(person:安禾 person:田)"),
            ("org:=合作社", "org:=合作社"), ("person:=歐陽", "person:=欧阳"),
            ("issue:2031-03", "issue:2031-03"),
            ("page:3", "page:3"),
            ("版面:A03", "page:a03"), ("tag:待访", "tag:待访"),
            ("is:marked 状态:未读", "all(is:marked is:unread)"),
            ("len:>800", "len:801.."), ("字数:800..1200", "len:800..1200"), ("len:<=9", "len:0..9"),
            ("len:..9", "len:0..9"), ("len:9..", "len:9.."),
            ("head:甲 near/2 head:乙", "near2(head:甲 head:乙)"),
        ])
    func fields(text: String, tree: String) throws {
        #expect(try Self.tree(text) == tree)
    }

    /// The day is a Wednesday, 2031-03-05.
    @Test(
        "knows days",
        arguments: [
            ("2030", "2030-01-01..2030-12-31"), ("2030-06", "2030-06-01..2030-06-30"),
            ("2030-6-16", "2030-06-16"),
            ("2030年6月", "2030-06-01..2030-06-30"), ("2028年2月", "2028-02-01..2028-02-29"),
            ("2030年6月16日", "2030-06-16"), ("2030.6.16", "2030-06-16"),
            ("6月", "2031-06-01..2031-06-30"),
            ("6月16日", "2031-06-16"), ("今天", "2031-03-05"), ("昨天", "2031-03-04"),
            ("前天", "2031-03-03"),
            ("上周", "2031-02-24..2031-03-02"), ("上周三", "2031-02-26"), ("本周日", "2031-03-09"),
            ("上上周一", "2031-02-17"), ("周一", "2031-03-03"), ("上星期天", "2031-03-02"),
            ("上个礼拜", "2031-02-24..2031-03-02"), ("本星期", "2031-03-03..2031-03-09"),
            ("近7天", "2031-02-27..2031-03-05"), ("最近2周", "2031-02-20..2031-03-05"),
            ("7d", "2031-02-27..2031-03-05"), ("1w..", "2031-02-27..9999-12-31"),
            ("yesterday", "2031-03-04"), ("LastWeek", "2031-02-24..2031-03-02"),
            ("lastyear", "2030-01-01..2030-12-31"), ("今年2月", "2031-02-01..2031-02-28"),
            ("本月", "2031-03-01..2031-03-31"),
            ("上月", "2031-02-01..2031-02-28"),
            ("去年", "2030-01-01..2030-12-31"), ("去年6月", "2030-06-01..2030-06-30"),
            ("2030-06..2031", "2030-06-01..2031-12-31"), ("去年6月..昨天", "2030-06-01..2031-03-04"),
            ("..2030", "0001-01-01..2030-12-31"), (">2030", "2031-01-01..9999-12-31"),
            ("<2030-03", "0001-01-01..2030-02-28"), (">=2030年", "2030-01-01..9999-12-31"),
        ])
    func dates(text: String, range: String) throws {
        #expect(try Self.tree("date:" + text) == range)
    }

    @Test(
        "says what is wrong, and where",
        arguments: [
            ("", 0, 0), ("  ", 0, 0), ("羊 OR", 4, 4), ("OR 羊", 0, 2), ("羊 AND OR 桥", 6, 8),
            ("(羊 桥", 0, 1),
            ("羊 ()", 2, 3), ("“羊 桥", 0, 1), ("羊 -\"桥", 3, 4), ("羊 near/3", 8, 8),
            ("羊 near/3 -桥", 9, 10),
            ("羊 near/3 by:安", 0, 13), ("羊 same by:安", 0, 11), ("甲 near/3 乙 near/4 丙", 0, 19),
            ("head:", 0, 5),
            ("head: 羊", 0, 5), ("is:new", 3, 6), ("len:long", 4, 8), ("len:9..3", 4, 8),
            ("date:soon", 5, 9),
            ("date:2031-13", 5, 12), ("date:0d", 5, 7), ("date:周八", 5, 7), ("date:近天", 5, 7),
            ("date:2031..2030", 5, 15), ("/[/", 0, 3), ("\u{200B}", 0, 1),
            ("NOT", 3, 3),
            ("by:(", 3, 4), ("by:()", 4, 5),
        ])
    func errors(text: String, from: Int, to: Int) {
        let error = #expect(throws: QueryError.self) {
            try SearchQuery(parsing: text, today: "2031-03-05")
        }
        #expect(error?.place == from..<to)
        #expect(error?.message.hasSuffix(".") == true)
    }

    @Test("needs to know the day only where it is counted from")
    func withoutToday() throws {
        #expect(throws: QueryError.self) { try SearchQuery(parsing: "date:昨天") }
        #expect(try Self.tree("date:2030年6月", today: nil) == "2030-06-01..2030-06-30")
        #expect(throws: QueryError.self) { try SearchQuery(parsing: "date:6月") }
    }

    @Test("never gives up in the search field: what is wrong is taken for words")
    func leniency() {
        #expect(SearchQuery("(羊 桥")?.terms.map(\.text) == ["(羊", "桥"])
        #expect(SearchQuery("羊 OR")?.terms.map(\.text) == ["羊", "OR"])
        #expect(SearchQuery("date:soon")?.terms.map(\.text) == ["date:soon"])
    }

    @Test("finds words in the paragraph and at the distance asked for")
    func proximity() throws {
        let story = Article(
            id: StoryID("a"),
            blocks: [
                Block(role: .headline, text: "羊羔满圈", lines: [1]),
                Block(role: .body, text: "春天的草原,牧民数羊羔。", lines: [2]),
                Block(role: .body, text: "书屋里坐满体驗的孩子。", lines: [3]),
            ])
        let expectations = [
            ("草原 near/3 羊羔", false), ("草原 near/4 羊羔", true), ("羊羔 near/4 草原", true),
            ("草原 near/20 书屋", false),
            ("草原 same 羊羔", true), ("草原 same 书屋", false), ("草原 same -书屋", false),
            ("草原 same (NOT 书屋)", true),
            ("head:羊羔", true), ("head:草原", false), ("lead:草原", true), ("lead:书屋", false),
            ("body:书屋", true),
            ("body:满圈", false), ("=体驗", true), ("=体验", false), ("体验", true), ("/牧民.羊/", true),
            ("/牧民羊/", false),
            ("春天 near/2 草原 near/2 牧民", true), ("春天 near/2 牧民 near/2 草原", false),
        ]
        for (text, isFound) in expectations {
            let query = try? SearchQuery(parsing: text)
            #expect(query?.matches(story) ?? false == isFound, "\(text)")
        }
    }

    @Test("gives up an expression that would take for ever")
    func slowPatterns() throws {
        let pattern = try #require(TextPattern("(a+)+b"))
        let text = String(repeating: "a", count: 40)
        #expect(pattern.ranges(in: text, unless: { true }) == nil)
        #expect(pattern.ranges(in: "xaab aB", unless: { false }) == [1..<4, 5..<7])
    }
}
