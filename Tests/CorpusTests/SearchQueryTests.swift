import Corpus
import Testing

@Suite("What a person types into the search field")
struct SearchQueryTests {
    private static func terms(_ text: String) -> [String] {
        SearchQuery(text)?.terms.map { ($0.isExcluded ? "-" : "") + $0.text } ?? []
    }

    @Test("is a conjunction of words, phrases and exclusions")
    func plainForm() {
        #expect(Self.terms("草原　书屋") == ["草原", "书屋"])
        #expect(Self.terms("“流动 书架” 社区") == ["流动 书架", "社区"])
        #expect(Self.terms("\"流动 书架\"") == ["流动 书架"])
        #expect(Self.terms("书屋 -社区 －“流动 书架”") == ["书屋", "-社区", "-流动 书架"])
    }

    @Test(
        "is nothing to search for",
        arguments: ["", " ", "　\n", "\u{200B}"])
    func nothing(text: String) {
        #expect(SearchQuery(text) == nil)
    }

    @Test("is taken as it stands where it is no operator")
    func literal() {
        #expect(Self.terms("-") == ["-"])
        #expect(Self.terms("--") == ["--"])
        #expect(Self.terms("“书屋") == ["“书屋"])
        #expect(Self.terms("他说“好”了") == ["他说“好”了"])
        #expect(Self.terms("“双”名") == ["“双”名"])
        #expect(Self.terms("\"\"") == ["\"\""])
        #expect(Self.terms("本报讯(记者 安禾)") == ["本报讯(记者", "安禾)"])
        #expect(Self.terms("3-5") == ["3-5"])
    }

    @Test("is found in a text as ranges of its bytes")
    func ranges() throws {
        let query = try #require(SearchQuery("体验 验馆 -书"))
        let text = "科技體驗館的體驗"
        let found = query.ranges(in: text).map { range in
            String(decoding: Array(text.utf8)[range], as: UTF8.self)
        }
        #expect(found == ["體驗館", "體驗"])
    }
}
