import Corpus
import Testing

@Suite("The facts of an issue")
struct IssueFactsTests {
    private static let story = """
        渡口修好新栈桥
        本报讯(记者 丁一)渡口的新栈桥近日完工了。
        """

    @Test(
        "stand in the names of files and folders",
        arguments: [
            ("2022-06-16.txt", "2022-06-16", nil, nil),
            ("20220616_03.txt", "2022-06-16", 3, nil),
            ("20220616-A03.txt", "2022-06-16", 3, nil),
            ("2022-06-16-03.txt", "2022-06-16", 3, nil),
            ("2022.06.16.txt", "2022-06-16", nil, nil),
            ("2022_6_16 第4版.txt", "2022-06-16", 4, nil),
            ("河湾日报/2022年6月16日/03版.txt", "2022-06-16", 3, "河湾日报"),
            ("河湾日报/2022-06-16/03.txt", "2022-06-16", 3, "河湾日报"),
            ("河湾日报/2022-06-16/A04.txt", "2022-06-16", 4, "河湾日报"),
            ("archive/河湾报/2022/06/16/第2版.txt", "2022-06-16", 2, "河湾报"),
            ("河湾晚报/2022-06/16/1.txt", "2022-06-16", 1, "河湾晚报"),
            ("2024-02-29.txt", "2024-02-29", nil, nil),
        ] as [(String, String, Int?, String?)])
    func names(path: String, day: String, page: Int?, paper: String?) {
        let facts = facts(of: IssueFactsTests.story, path: path)
        #expect(facts.date?.from == day && facts.date?.to == day)
        #expect(facts.date?.isCertain == true)
        #expect(facts.page == page)
        #expect(facts.paper == paper)
    }

    @Test(
        "are not read out of names that only look like it",
        arguments: [
            "000_83b8f32a43d8ab95.txt", "003_f7f43db65705d640.txt", "1987b12c3.txt",
            "a20220616f.txt", "2023-02-29.txt", "20221340.txt", "海报/通知.txt", "page3.txt",
            "copy-2022-06-16/a/b/c/3.txt",
        ])
    func noNames(path: String) {
        let facts = facts(of: IssueFactsTests.story, path: path)
        #expect(facts.date == nil && facts.page == nil && facts.paper == nil)
    }

    @Test("name the place that the page calls its own")
    func home() {
        let page = """
            我县渡口添了新栈桥
            本报讯(记者 丁一)青禾县的渡口添了新栈桥。到青禾县赶集的人说，我县的渡口近了。
            青禾县和柳湾县的农机手比了一天，柳湾县来了三个人，青禾县来了十个。
            """
        let home = facts(of: page).home
        #expect(home?.name == "青禾县")
        #expect(home?.why == "我县 stands 2 times on the page, and the name 4")
        #expect(facts(of: page.replacing("我县", with: "全县")).home == nil)
        #expect(facts(of: page.replacing("柳湾县来了三个人", with: "柳湾县、柳湾县")).home == nil)
    }

    @Test(
        "stand in the masthead",
        arguments: [
            ("河湾日报 2022年6月16日 星期四 第3版", 3, "河湾日报"),
            ("2022年6月16日 星期四 农历五月十八", nil, nil),
            ("03版 要闻 2022年6月16日 星期四 责编：丁一", 3, nil),
            ("2022-06-16 星期四 编辑 丁一", nil, nil),
            ("二〇二二年六月十六日 星期四", nil, nil),
            ("２０２２年６月１６日 河湾晚报", nil, "河湾晚报"),
            ("2022.6.16 周四 河湾周报", nil, "河湾周报"),
        ] as [(String, Int?, String?)])
    func masthead(line: String, page: Int?, paper: String?) {
        let facts = facts(of: line + "\n" + IssueFactsTests.story)
        #expect(facts.date?.from == "2022-06-16" && facts.date?.to == "2022-06-16")
        #expect(facts.date?.isCertain == true)
        #expect(facts.date?.why == "the masthead on line 1")
        #expect(facts.page == page)
        #expect(facts.paper == paper)
    }

    @Test(
        "are not read out of lines that only name a day",
        arguments: [
            "2022年6月16日", "河湾镇人民政府 2022年6月16日",
            "2022年6月16日，星期四，渡口的新栈桥完工了。",
            "渡口的新栈桥于2022年6月16日星期四完工，镇里的干部群众都来看了。",
        ])
    func noMasthead(line: String) {
        let facts = facts(of: IssueFactsTests.story + "\n" + line)
        #expect(facts.date?.isCertain == false)
    }

    @Test("of two mastheads that disagree are not certain")
    func twoMastheads() {
        let facts = facts(of: "2022年6月16日 星期四\n2022年6月17日 星期五\n" + IssueFactsTests.story)
        #expect(facts.date?.isCertain == false)
    }

    @Test("in a name count before those of the masthead")
    func nameFirst() {
        let line = "河湾日报 2022年6月16日 星期四 第3版\n"
        let facts = facts(of: line + IssueFactsTests.story, path: "2022-06-17-05.txt")
        #expect(facts.date?.from == "2022-06-17")
        #expect(facts.page == 5)
        #expect(facts.paper == "河湾日报")
    }

    @Test(
        "are a range where only the stories tell",
        arguments: [
            ("2022年的春天。", "2022-01-01", "2022-12-31", "the latest year named is 2022"),
            ("2021年建成，2022年以来很热闹。", "2022-01-01", "2022-12-31", "“2022年以来” is said"),
            ("2022年动工，到2035年建成。", "2022-01-01", "2022-12-31", "the latest year named is 2022"),
            ("2022年动工，2025年底前建成。", "2022-01-01", "2022-12-31", "the latest year named is 2022"),
            (
                "2022年6月14日开工，6月16日完工。", "2022-06-16", "2022-06-30",
                "the latest year named is 2022; days of month 6 are named most often, the latest is"
                    + " 6月16日"
            ),
            (
                "2022年12月27日开工，12月28日完工。", "2022-12-28", "2023-01-07",
                "the latest year named is 2022; days of month 12 are named most often, the latest is"
                    + " 12月28日"
            ),
            (
                "2022年6月14日和6月15日开工，6月28日前完工。", "2022-06-15", "2022-06-30",
                "the latest year named is 2022; days of month 6 are named most often, the latest is"
                    + " 6月15日"
            ),
            (
                "2021年秋季学期开始了。", "2021-08-01", "2021-12-31",
                "the latest year named is 2021; it speaks of 秋季学期"
            ),
            (
                "2021年的暑假，孩子们。", "2021-07-01", "2021-08-31",
                "the latest year named is 2021; it speaks of 暑假"
            ),
        ])
    func ranges(text: String, from: String, to: String, why: String) {
        let date = facts(of: "渡口\n本报讯(记者 丁一)" + text).date
        #expect(date == DateRange(from: from, to: to, isCertain: false, why: why))
    }

    @Test("are unknown where no year is named")
    func unknown() {
        #expect(facts(of: "渡口\n本报讯(记者 丁一)6月14日，6月15日，栈桥完工。").date == nil)
    }

    private func facts(of text: String, path: String = "page.txt") -> IssueFacts {
        PageReader.read(PageFile(path: path, bytes: Array(text.utf8))).issue
    }
}
