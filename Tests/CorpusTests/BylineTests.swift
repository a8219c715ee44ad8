import Corpus
import Testing

/// People and sources that a line of a page names, as the whole reading gives them.
@Suite("Who wrote it")
struct BylineTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var line: String
        var people: [String]
        var testDescription: String { line }

        init(_ line: String, _ people: String...) {
            self.line = line
            self.people = people
        }
    }

    @Test(
        "stands under the headline",
        arguments: [
            Case("本报记者 丁一", "记者 丁一"),
            Case("□本报记者 丁一", "记者 丁一"),
            Case("□ 本报记者 丁一 方平", "记者 丁一", "记者 方平"),
            Case("□见习记者 谷雨", "见习记者 谷雨"),
            Case("□本报记者 丁一 实习生 金柯", "记者 丁一", "实习生 金柯"),
            Case("本报记者 丁一 通讯员 方平", "记者 丁一", "通讯员 方平"),
            Case("本报记者丁一 通讯员方平", "记者 丁一", "通讯员 方平"),
            Case("记者 丁一", "记者 丁一"),
            Case("记者：丁一", "记者 丁一"),
            Case("实习记者 方平", "实习记者 方平"),
            Case("特约记者 方平", "特约记者 方平"),
            Case("本报全媒体记者 丁一", "全媒体记者 丁一"),
            Case("本报首席记者 丁一", "首席记者 丁一"),
            Case("通讯员 方平 韦兰", "通讯员 方平", "通讯员 韦兰"),
            Case("特约通讯员 方平", "特约通讯员 方平"),
            Case("本报记者 王　茸", "记者 王茸"),
            Case("王　茸", "王茸"),
            Case("◎李晗", "李晗"),
            Case("李琼", "李琼"),
            Case("本报记者 丁一、方平、韦兰", "记者 丁一", "记者 方平", "记者 韦兰"),
            Case("(记者 丁一 通讯员 方平)", "记者 丁一", "通讯员 方平"),
            Case("（记者 丁一）", "记者 丁一"),
            Case("作者：李晗", "作者 李晗"),
            Case("本报评论员 李晗", "评论员 李晗"),
            Case("新华社记者 丁一", "记者 丁一"),
            Case("本报记者 欧阳明月", "记者 欧阳明月"),
            Case("本报记者 乌兰图雅", "记者 乌兰图雅"),
            Case("本报记者 娜仁其木格 通讯员 李晗", "记者 娜仁其木格", "通讯员 李晗"),
            Case("文/丁一", "文字 丁一"),
        ])
    func bylines(_ wanted: Case) {
        let page = read("渡口修好新栈桥让两岸居民出行更方便\n\(wanted.line)\n" + BylineTests.text)
        #expect(people(page) == wanted.people)
        #expect(page.articles.first?.blocks.map(\.role) == [.headline, .byline, .body, .body])
    }

    @Test(
        "stands in the first paragraph",
        arguments: [
            Case("本报讯(记者 丁一)", "记者 丁一"),
            Case("本报讯（记者 丁一）", "记者 丁一"),
            Case("本报讯 (记者 丁一)", "记者 丁一"),
            Case("本报讯(记者 丁一 方平)", "记者 丁一", "记者 方平"),
            Case("本报讯(记者 丁一 通讯员 方平)", "记者 丁一", "通讯员 方平"),
            Case("本报讯(见习记者 谷雨)", "见习记者 谷雨"),
            Case("本报讯(通讯员 方平 韦兰)", "通讯员 方平", "通讯员 韦兰"),
            Case("本报讯(丁一)", "丁一"),
            Case("本报讯(记者 王　茸)", "记者 王茸"),
            Case("本报讯(记者 丁一 实习生 金柯)", "记者 丁一", "实习生 金柯"),
            Case("本报讯 记者丁一报道", "记者 丁一"),
            Case("本报讯 记者 丁一 通讯员 方平 报道 ", "记者 丁一", "通讯员 方平"),
            Case("河湾讯(记者 丁一)", "记者 丁一"),
            Case("新华社北京3月1日电(记者 丁一)", "记者 丁一"),
            Case("新华社北京3月1日电（记者丁一、方平）", "记者 丁一", "记者 方平"),
            Case("【本报讯】(记者 丁一)", "记者 丁一"),
        ])
    func leads(_ wanted: Case) {
        let page = read("渡口修好新栈桥\n\(wanted.line)" + BylineTests.text)
        #expect(people(page) == wanted.people)
        #expect(page.articles.first?.dateline != nil)
    }

    @Test(
        "names the place the news comes from",
        arguments: [
            ("本报讯(记者 丁一)", "本报讯"), ("河湾召讯(记者 丁一)", "河湾召讯"),
            ("本报河湾6月14日讯(记者 丁一)", "本报河湾6月14日讯"),
            ("新华社北京3月1日电 ", "新华社北京3月1日电"),
            ("据新华社北京3月1日电 ", "据新华社北京3月1日电"),
            ("中新社广州3月1日电 ", "中新社广州3月1日电"), ("【本报讯】", "本报讯"),
        ])
    func datelines(lead: String, dateline: String) {
        let page = read("渡口修好新栈桥\n\(lead)" + BylineTests.text)
        #expect(page.articles.first?.dateline == dateline)
    }

    @Test(
        "took the picture",
        arguments: [
            Case("本报记者 丁一 摄", "摄影 丁一"),
            Case("■本报记者 丁一 摄", "摄影 丁一"),
            Case("丁一 摄", "摄影 丁一"),
            Case("丁一/摄", "摄影 丁一"),
            Case("摄影：丁一", "摄影 丁一"),
            Case("摄影 丁一", "摄影 丁一"),
            Case("本报记者 丁一 方平 摄", "摄影 丁一", "摄影 方平"),
            Case("本报记者 丁一 通讯员 方平 摄", "摄影 丁一", "摄影 方平"),
            Case("（本报记者 丁一 摄）", "摄影 丁一"),
            Case("本报记者 丁一 摄影报道", "摄影 丁一"),
            Case("图片由丁一提供", "摄影 丁一"),
            Case("图片由河湾街道提供"),
            Case("(图片由丁一提供)", "摄影 丁一"),
            Case("丁一 供图", "摄影 丁一"),
            Case("图/丁一", "摄影 丁一"),
        ])
    func credits(_ wanted: Case) {
        let page = read(
            "渡口修好新栈桥\n本报讯(记者 韦兰)" + BylineTests.text
                + "\n图为游人走过新栈桥。\n\(wanted.line)")
        let credit = page.articles.flatMap(\.blocks).first { $0.role == .credit }
        #expect(credit?.text == wanted.line)
        let people = page.articles.flatMap(\.byline).map(name).filter { $0 != "记者 韦兰" }
        #expect(people == wanted.people)
    }

    @Test(
        "wrote and photographed at once",
        arguments: [
            Case("本报记者 丁一 文/图", "丁一"), Case("丁一 文/图", "丁一"),
            Case("文/图 本报记者 丁一", "丁一"), Case("□ 本报记者 丁一 文/图", "丁一"),
        ])
    func both(_ wanted: Case) {
        let page = read("渡口修好新栈桥让两岸居民出行更方便\n\(wanted.line)\n" + BylineTests.text)
        #expect(page.articles.first?.byline.map(\.name) == wanted.people)
        #expect(page.articles.count == 1)
    }

    @Test(
        "first printed it",
        arguments: [
            ("(来源:河湾街道)", "河湾街道"), ("（来源：河湾街道）", "河湾街道"),
            ("(转自《山海日报》)", "《山海日报》"), ("转自《山海日报》", "《山海日报》"),
            ("来源：山海日报", "山海日报"), ("(摘自《山海晚报》)", "《山海晚报》"),
            ("(原载《山海晚报》)", "《山海晚报》"), ("(据新华社)", "新华社"),
        ])
    func sources(line: String, source: String) {
        let apart = read("渡口修好新栈桥\n本报讯(记者 韦兰)" + BylineTests.text + "\n" + line)
        #expect(apart.articles.first?.source == source)
        let behind = read("渡口修好新栈桥\n本报讯(记者 韦兰)" + BylineTests.text + line)
        if line.first == "(" || line.first == "（" {
            #expect(behind.articles.first?.source == source)
        }
    }

    @Test(
        "signs at the end",
        arguments: [
            Case("(雷雷)", "雷雷"), Case("（丁一）", "丁一"), Case("(丁一 方平)", "丁一", "方平"),
            Case("(记者 丁一)", "记者 丁一"), Case("(本报记者 丁一 通讯员 方平)", "记者 丁一", "通讯员 方平"),
        ])
    func closing(_ wanted: Case) {
        let page = read("渡口修好新栈桥\n本报讯 " + BylineTests.text + wanted.line)
        #expect(people(page) == wanted.people)
    }

    @Test(
        "is nobody where no name stands",
        arguments: [
            "记者了解到，栈桥修好了。", "本报记者走进渡口", "通讯员培训班开班", "摄影作品展开展", "记者节前话记者",
            "来源地追溯有据可查", "图片里的河湾",
        ])
    func nobody(line: String) {
        let page = read("渡口修好新栈桥让两岸居民出行更方便\n\(line)\n" + BylineTests.text)
        #expect(people(page).isEmpty)
        #expect(page.articles.allSatisfy { $0.source == nil })
    }

    private static let text = """
        近日，渡口的新栈桥完工了，两岸的居民从此不用再等船，孩子们上学也近了一半路。
        “以前刮风下雨就过不了河，现在走几分钟就到。”河湾村村民孟大年说。
        """

    private func read(_ text: String) -> Page {
        PageReader.read(PageFile(path: "page.txt", bytes: Array(text.utf8)))
    }

    private func people(_ page: Page) -> [String] { page.articles.flatMap(\.byline).map(name) }

    private func name(_ person: Person) -> String {
        person.role.isEmpty ? person.name : "\(person.role) \(person.name)"
    }
}
