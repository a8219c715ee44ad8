import Terminal
import TestSupport
import Testing

@Suite struct DisplayTextTests {
    @Test(arguments: [
        ("镇里说,今年好", "镇里说，今年好"), ("好!真好?是的;对:好", "好！真好？是的；对：好"),
        ("记者(林知远)报道", "记者（林知远）报道"), ("(完)", "（完）"), ("共1,260座,3月14:30开工", "共1,260座，3月14:30开工"),
        ("增长20%,比去年快", "增长20%，比去年快"), ("Xinhua,我们", "Xinhua，我们"), ("a, b (c)!", "a, b (c)!"),
        ("“好”,他说", "“好”，他说"), ("《桥》,是书", "《桥》，是书"), ("(甲),乙", "（甲），乙"), ("f(x)是", "f(x)是"),
        ("桥(bridge)长", "桥（bridge）长"), ("面积(6.3)", "面积（6.3）"), ("开(括号", "开(括号"), ("关)括号", "关)括号"),
        ("他说:“好”", "他说：“好”"), ("3.5米.", "3.5米."), ("", ""), (",", ","), ("((甲))", "（（甲））"),
    ])
    func punctuationAmongHanIsWidened(source: String, shown: String) {
        #expect(FullWidthPunctuation.shown(source).text == shown)
    }

    @Test func placesGoThereAndBack() {
        let display = FullWidthPunctuation.shown("好,好(甲)x")
        #expect(display.text == "好，好（甲）x")
        #expect(
            (0...12).map(display.displayOffset) == [0, 1, 2, 3, 6, 7, 8, 9, 12, 13, 14, 15, 18])
        #expect(
            [0, 3, 4, 5, 6, 9, 12, 15, 18, 19].map(display.sourceOffset) == [
                0, 3, 3, 3, 4, 7, 8, 11, 12, 13,
            ])
        #expect(display.displayRange(of: 3..<4) == 3..<6)
        #expect(display.sourceRange(of: 9..<18) == 7..<12)
    }

    @Test func anUnchangedTextIsItsOwn() {
        let display = DisplayText("abc")
        #expect(display.text == "abc")
        #expect(display.sourceOffset(of: 2) == 2)
        #expect(display.displayOffset(of: 2) == 2)
    }

    @Test func charactersKeepTheirPlaces() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let source = TestText.random(&generator, pieces: 0...30)
            let display = FullWidthPunctuation.shown(source)
            #expect(display.text.unicodeScalars.count == source.unicodeScalars.count)
            var sourceOffset = 0
            var displayOffset = 0
            for (before, after) in zip(source.unicodeScalars, display.text.unicodeScalars) {
                #expect(display.displayOffset(of: sourceOffset) == displayOffset, "seed 5")
                #expect(display.sourceOffset(of: displayOffset) == sourceOffset, "seed 5")
                sourceOffset += UTF8.width(before)
                displayOffset += UTF8.width(after)
            }
        }
    }
}
