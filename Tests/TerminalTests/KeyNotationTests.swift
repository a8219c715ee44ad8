import Terminal
import Testing

@Suite struct KeyNotationTests {
    @Test func aScriptIsReadKeyByKey() throws {
        let inputs = try KeyNotation.parse(
            "jj<Enter>/乡村<enter>gr<Esc><C-d><Resize:40x12><lt><A-x><F1>")
        #expect(
            inputs == [
                .key(.character("j")), .key(.character("j")), .key(.enter), .key(.character("/")),
                .key(.character("乡")), .key(.character("村")), .key(.enter), .key(.character("g")),
                .key(.character("r")), .key(.escape), .key(.control("d")),
                .resize(Size(columns: 40, rows: 12)), .key(.character("<")), .key(.alt("x")),
                .key(.function(1)),
            ])
    }

    @Test func aPasteIsOneInput() throws {
        #expect(try KeyNotation.parse("<Paste:乡村 q>") == [.paste("乡村 q")])
    }

    @Test(arguments: [
        ("jj<Entr>", 3), ("<", 1), ("a<C-dd>", 2), ("<Resize:40>", 1), ("<Resize:0x5>", 1),
        ("<F13>", 1), ("乡村<\u{1B}>", 3), ("<>", 1), ("<C-é>", 1), ("<Resize:9999x1>", 1),
    ])
    func anErrorNamesThePlace(notation: String, position: Int) {
        let failure = #expect(throws: KeyNotation.Failure.self) {
            try KeyNotation.parse(notation)
        }
        #expect(failure?.position == position)
        #expect(failure?.description.unicodeScalars.contains("\u{1B}") == false)
    }

    @Test func everyKeyIsReadAsItWasWritten() throws {
        var keys: [Key] = [
            .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left,
            .right, .home, .end, .pageUp, .pageDown,
        ]
        keys += (1...12).map { .function($0) }
        keys += "aZ09<> ~乡é|".map { .character($0) }
        keys += "az[\\]^_@".map { .control($0) }
        keys += "aZ<> ".map { .alt($0) }
        for key in keys {
            #expect(try KeyNotation.parse(KeyNotation.describe(key)) == [.key(key)])
        }
        #expect(try KeyNotation.parse(KeyNotation.describe(keys)) == keys.map { .key($0) })
    }

    @Test(
        arguments: [
            ("：", ":"), ("／", "/"), ("、", "/"), ("？", "?"), ("，", ","), ("。", "."), ("；", ";"),
            ("！", "!"), ("《", "<"), ("》", ">"), ("【", "["), ("】", "]"), ("Ｇ", "G"), ("９", "9"),
            ("ｊ", "j"), ("\u{3000}", " "), ("￥", "$"), ("乡", "乡"), ("j", "j"), ("｜", "|"),
        ] as [(Character, Character)])
    func aKeyOfAnInputMethodCountsAsItsTwin(typed: Character, meant: Character) {
        #expect(Key.character(typed).asciiTwin == .character(meant))
        #expect(Key.alt(typed).asciiTwin == .alt(meant))
    }

    @Test func keysWithoutTwinStay() {
        #expect(Key.enter.asciiTwin == .enter)
        #expect(Key.control("d").asciiTwin == .control("d"))
    }
}
