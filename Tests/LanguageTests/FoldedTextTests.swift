import Language
import TestSupport
import Testing

@Suite struct FoldedTextTests {
    private func fold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        folded.append(contentsOf: FoldedText(text).scalars)
        return String(folded)
    }

    @Test(arguments: [
        ("中小學生", "中小学生"),
        ("圖書館讀者", "图书馆读者"),
        ("ＡＢｃ１２３", "abc123"),
        ("Broadsheet", "broadsheet"),
        ("（一）：你好，世界！？；", "(一):你好,世界!?;"),
        ("。、“”《》——……", "。、“”《》——……"),
        ("甲　乙\u{A0}丙", "甲 乙 丙"),
        ("第③版", "第③版"),
        // Hong Kong's and Taiwan's forms of what OpenCC has as another traditional character.
        ("衞生 公衞 平身保衞", "卫生 公卫 平身保卫"),
        ("敍述 敍利亞", "叙述 叙利亚"),
        ("粧 糉 簷 枱 衹", "妆 粽 檐 台 只"),
        // Simplified text has these beside what they stand for in Taiwan.
        ("么 着 群 峰", "么 着 群 峰"),
        ("⼈⺠", "人民"),
        ("豈更\u{F900}", "岂更岂"),
        ("ﬁﬀ", "fiff"),
        ("ｱｲ", "アイ"),
        ("Straße", "strasse"),
        ("新\u{200B}闻\u{FEFF}\u{AD}葛\u{E0100}", "新闻葛"),
        ("甲\u{202E}乙", "甲乙"),
        ("甲\n乙", "甲\n乙"),
    ])
    func foldsTwins(original: String, expected: String) {
        #expect(fold(original) == expected)
    }

    @Test func findsTraditionalAndFullWidthText() {
        let text = FoldedText("１９８個中小學")
        #expect(text.contains(FoldedText("198个中小学")))
        #expect(text.contains(FoldedText("個中小學")))
        #expect(!text.contains(FoldedText("大学")))
    }

    @Test func rangesPointIntoTheOriginal() {
        let original = "頁，页\u{200B}，ﬁ"
        let text = FoldedText(original)
        let pages = text.ranges(of: FoldedText("页")).map { slice(original, $0) }
        #expect(pages == ["頁", "页\u{200B}"])
        let halfLigature = text.ranges(of: FoldedText("f")).map { slice(original, $0) }
        #expect(halfLigature == ["ﬁ"])
    }

    @Test func rangesDoNotOverlap() {
        #expect(FoldedText("天天天天天").ranges(of: FoldedText("天天")) == [0..<6, 6..<12])
    }

    @Test func nothingIsNowhere() {
        #expect(FoldedText("甲乙").ranges(of: FoldedText("")).isEmpty)
        #expect(!FoldedText("甲乙").contains(FoldedText("\u{200B}")))
        #expect(!FoldedText("").contains(FoldedText("甲")))
        #expect(FoldedText("").origins == [0])
    }

    @Test func everyScalarFoldsToWhatStaysAsItIs() {
        var unstable: [UInt32] = []
        for value in UInt32(0)..<0x11_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = FoldedText(String(scalar))
            if once.scalars != [scalar], FoldedText(fold(String(scalar))).scalars != once.scalars {
                unstable.append(value)
            }
        }
        #expect(unstable.isEmpty)
    }

    @Test(arguments: UInt64(1)...20)
    func originsLeadBackToTheOriginal(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let original = generator.text(count: 200)
        let text = FoldedText(original)
        #expect(text.origins.count == text.scalars.count + 1)
        #expect(text.origins.last == original.utf8.count)
        #expect(text.origins == text.origins.sorted())
        #expect(FoldedText(fold(original)).scalars == text.scalars, "seed \(seed)")

        let start = Int.random(in: 0..<text.scalars.count, using: &generator)
        let end = min(text.scalars.count, start + Int.random(in: 1...6, using: &generator))
        let needle = FoldedText(String(String.UnicodeScalarView(text.scalars[start..<end])))
        let found = text.ranges(of: needle)
        #expect(!found.isEmpty, "seed \(seed)")
        for range in found {
            let part = FoldedText(slice(original, range))
            #expect(part.contains(needle), "seed \(seed)")
        }
    }

    private func slice(_ text: String, _ range: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
}
