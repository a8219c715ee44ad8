import Language
import Testing

@Suite("Simplified and traditional writing")
struct ScriptTests {
    private func written(_ text: String, _ script: Script) -> String {
        var shown = Array(text.utf8)
        for change in script.changes(in: text).reversed() {
            shown.replaceSubrange(change.range, with: String(change.character).utf8)
        }
        return String(decoding: shown, as: UTF8.self)
    }

    @Test(
        "Words decide where characters do not",
        arguments: [
            ("头发", "頭髮"), ("出发", "出發"), ("皇后", "皇后"), ("后面", "後面"), ("面条", "麵條"),
            ("干部", "幹部"), ("饼干", "餅乾"), ("一只羊", "一隻羊"), ("唯一只有", "唯一只有"),
            ("乡村振兴", "鄉村振興"), ("台湾", "臺灣"), ("公里", "公里"), ("里程碑", "里程碑"),
            ("家里", "家裡"), ("统战部", "統戰部"), ("关系", "關係"), ("联系", "聯繫"),
        ])
    func traditional(simplified: String, traditional: String) {
        #expect(written(simplified, .traditional) == traditional)
    }

    /// Forms that OpenCC's own standard tells apart and no press does.
    @Test(
        "Traditional is what Taiwan writes",
        arguments: [
            ("考核", "考核"), ("审核", "審核"), ("核实", "核實"), ("刚才", "剛才"), ("群众", "群眾"),
            ("为了", "為了"), ("吃饭", "吃飯"), ("床边", "床邊"), ("秘书", "秘書"), ("山峰", "山峰"),
            ("看着", "看著"), ("人参", "人參"),
        ])
    func taiwan(simplified: String, traditional: String) {
        #expect(written(simplified, .traditional) == traditional)
    }

    @Test(
        "No word counts that cuts the words a longer one is made of",
        arguments: [
            ("分配制度", "分配制度"), ("示范县", "示範縣"), ("相冲突", "相衝突"), ("考察干部", "考察幹部"),
            ("康复训练", "康復訓練"), ("重大斗争", "重大鬥爭"), ("家里人", "家裡人"),
            // One that cuts a numeral does, and one that is no less common.
            ("数千只", "數千隻"), ("二十里", "二十里"), ("复合肥", "複合肥"),
        ])
    func cutWords(simplified: String, traditional: String) {
        #expect(written(simplified, .traditional) == traditional)
    }

    @Test("A page that is printed in another traditional writing is left in it")
    func foreignForms() {
        for text in ["爲羣衆喫飯", "家裏的牀", "考覈"] {
            #expect(written(text, .traditional) == text)
        }
    }

    @Test(
        "Traditional text becomes simplified, and what is not Chinese stays",
        arguments: [
            ("頭髮與發展", "头发与发展"), ("乾隆年間的餅乾", "乾隆年间的饼干"),
            ("３月11日, “ABC”…", "３月11日, “ABC”…"), ("", ""), ("😀體\u{301}", "😀体\u{301}"),
            // Taiwan has one character for 着 and 著; Hong Kong and it have forms of their own.
            ("隨著經濟發展,他看著屋簷", "随着经济发展,他看着屋檐"), ("意味著著名作家的著作", "意味着著名作家的著作"),
            ("衞生與踴躍", "卫生与踊跃"),
        ])
    func simplified(traditional: String, simplified: String) {
        #expect(written(traditional, .simplified) == simplified)
    }

    @Test("Text that is written so already stays as it is", arguments: Script.allCases)
    func again(script: Script) {
        for text in [
            "头发出发,干部与饼干。", "頭髮出發,幹部與餅乾。", "有著作的著名作家编著的原著,成绩显著",
        ] {
            let once = written(text, script)
            #expect(written(once, script) == once)
        }
    }

    @Test("Simplified text is not changed by what traditional pages need")
    func simplifiedStays() {
        for text in ["有著作的著名作家编著的原著,成绩显著", "土著居民的论著", "沿着河走,看着他"] {
            #expect(written(text, .simplified) == text)
        }
    }

    @Test("Each change is one character of the text, in order")
    func places() {
        let text = "这里(的)头发、云端数据…"
        let bytes = Array(text.utf8)
        var end = 0
        for change in Script.traditional.changes(in: text) {
            #expect(change.range.lowerBound >= end)
            let piece = String(decoding: bytes[change.range], as: UTF8.self)
            #expect(piece.unicodeScalars.count == 1)
            end = change.range.upperBound
        }
        #expect(end > 0)
    }
}
