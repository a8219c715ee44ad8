import Language
import TestSupport
import Testing

@Suite struct PinyinQueryTests {
    private func matches(
        _ typed: String, _ word: String, _ fuzziness: PinyinQuery.Fuzziness = []
    ) -> Bool {
        PinyinQuery(typed, fuzziness: fuzziness)?.match(word) != nil
    }

    @Test(arguments: [
        "lihuajie", "lhj", "lihj", "lhuaj", "lhjie", "lih", "l", "LiHuaJie", "ｌｉｈｕａ", "li'hua",
        "lí huā jié", "jie lihua", "梨hj", "梨花节", "hua",
    ])
    func manyWaysLeadToAWord(typed: String) {
        #expect(matches(typed, "梨花节"))
        #expect(matches(typed, "梨花節"))
    }

    @Test(arguments: ["lihuajiex", "lhjj", "huali", "lx", "梨子", "jie jie", "i"])
    func otherLettersDoNot(typed: String) {
        #expect(!matches(typed, "梨花节"))
    }

    @Test(arguments: [
        ("chongqing", "重庆"), ("zhongqing", "重庆"), ("cq", "重庆"), ("zq", "重庆"),
        ("yinhang", "银行"), ("yinxing", "银行"), ("nvpai", "女排"), ("nüpai", "女排"),
        ("nupai", "女排"), ("lvse", "绿色"), ("lüse", "绿色"), ("zhzx", "中转中心"),
        ("zzzx", "中转中心"), ("ehua", "恶化"), ("eh", "恶化"), ("xian", "西安"), ("xian", "县"),
        ("5gwangluo", "5G网络"), ("5gwl", "5G网络"), ("aijishu", "AI技术"),
        ("ayiguli·mm", "阿依古丽·买买提"), ("aygl", "阿依古丽·买买提"), ("qwangt", "全网通"),
    ])
    func readingsAndLetters(typed: String, word: String) {
        #expect(matches(typed, word))
    }

    @Test func soundsMayBeConfused() {
        #expect(!matches("zongguo", "中国"))
        #expect(matches("zongguo", "中国", .zh))
        #expect(matches("zhixing", "自行", .zh))
        #expect(matches("cuntian", "春天", .ch))
        #expect(matches("siwu", "事物", .sh))
        #expect(matches("fanglang", "泛滥", .ng))
        #expect(matches("xinwang", "星网", .ng))
        #expect(!matches("liulai", "牛奶", .common))
        #expect(matches("liunai", "牛奶", .nl))
    }

    @Test func theBetterMatchScoresHigher() throws {
        func score(_ typed: String, _ word: String) throws -> Double {
            try #require(PinyinQuery(typed)?.match(word))
        }
        #expect(try score("lihua", "梨花") > score("lihua", "梨花节"))
        #expect(try score("lihua", "梨花节") > score("lihua", "赏梨花"))
        #expect(try score("lihua", "梨花") > score("lh", "梨花"))
        #expect(try score("cq", "重庆") > score("zq", "重庆"))
    }

    @Test(arguments: ["", " ", "，。", "'", "\u{200B}"])
    func nothingTypedIsNoQuery(typed: String) {
        #expect(PinyinQuery(typed) == nil)
    }

    @Test func manyEqualReadingsEndInTime() {
        let word = String(repeating: "着啊", count: 100)
        #expect(matches(String(repeating: "za", count: 32), word))
        #expect(!matches(String(repeating: "za", count: 31) + "zb", word))
        #expect(!matches(String(repeating: "za", count: 300), word))
    }

    @Test(arguments: UInt64(1)...40)
    func anythingMayBeTyped(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let typed = generator.text(count: Int.random(in: 0...12, using: &generator))
            let word = generator.text(count: Int.random(in: 0...8, using: &generator))
            let score = PinyinQuery(typed, fuzziness: .common)?.match(word)
            #expect(score?.isFinite ?? true, "seed \(seed)")
        }
    }

    @Test func textIsSpeltAsItIsRead() {
        #expect(Spelling.syllables(of: "重庆银行") == ["chong", "qing", "yin", "hang"])
        #expect(Spelling.syllables(of: "重量a") == ["zhong", "liang", "a"])
        #expect(Spelling.syllables(of: "綠") == ["lv"])
    }
}
