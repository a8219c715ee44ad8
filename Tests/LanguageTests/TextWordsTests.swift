import Language
import Testing

@Suite("Words of running text")
struct TextWordsTests {
    private func terms(of stories: [String], inAtLeast least: Int = 3) -> [String: Int] {
        var words = TextWords()
        for story in stories { words.add(story: [FoldedText(story)]) }
        return Dictionary(words.terms(inAtLeast: least), uniquingKeysWith: +)
    }

    private let stories = [
        "他们谈乡村振兴。乡村振兴要人才。", "乡村振兴的路上", "说到鄉村振興,大家都笑", "工作人员走了",
    ]

    @Test("are those that recur from story to story, counted by stories")
    func recurring() {
        let terms = terms(of: stories)
        #expect(terms["乡村振兴"] == 3)
        #expect(terms["振兴"] == 3)
        #expect(terms["人才"] == nil)
        #expect(terms["他们"] == nil)
    }

    @Test("are no pairs where two frequent words met by chance")
    func chance() {
        let apart = (0..<20).map { "乡村\($0)好,振兴\($0)好" }
        #expect(terms(of: stories + apart)["乡村振兴"] == nil)
        #expect(terms(of: stories + apart)["乡村"] == 23)
    }

    @Test("do not pair over punctuation or what stands before any word")
    func gaps() {
        let texts = [String](repeating: "进一步加强;昨天,学校。医院", count: 4)
        let terms = terms(of: texts)
        #expect(terms["学校"] == 4)
        #expect(terms["学校医院"] == nil && terms["进一步加强"] == nil)
    }
}
