import Interface
import Terminal
import Testing

@Suite("A line of typed text")
struct TextFieldTests {
    private func field(_ text: String, _ keys: Key...) -> TextField {
        var field = TextField(text)
        let taken = keys.map { field.take($0) }
        #expect(!taken.contains(false))
        return field
    }

    @Test("Han is deleted one grapheme cluster at a time")
    func graphemes() {
        #expect(field("桥e\u{301}", .backspace).text == "桥")
        #expect(field("👨‍👩‍👧桥", .backspace, .backspace).text == "")
    }

    @Test("Words, beginnings and ends as readline has them")
    func readline() {
        #expect(field("云岭 老桥", .control("w")).text == "云岭 ")
        #expect(field("云岭 老桥", .control("a"), .control("k")).text == "")
        #expect(field("云岭 老桥", .alt("b"), .control("u")).text == "老桥")
        #expect(field("云岭", .left, .character("x")).text == "云x岭")
        #expect(field("云岭", .home, .delete).text == "岭")
    }

    @Test("What was deleted comes back with ^Y, as often as one likes")
    func killing() {
        #expect(field("云岭 老桥", .control("w"), .control("y"), .control("y")).text == "云岭 老桥老桥")
        #expect(field("云岭", .control("a"), .control("k"), .control("y")).text == "云岭")
        #expect(field("a b", .home, .alt("d"), .end, .control("y")).text == " ba")
        #expect(field("云岭", .backspace, .control("y")).text == "云")
    }

    @Test("^V takes the next key for a character, and any other key for nothing")
    func quoting() {
        #expect(field("a", .control("v"), .character("1")).text == "a1")
        #expect(field("a", .control("v"), .control("w"), .character("b")).text == "ab")
    }

    @Test("A paste brings its first line and no control characters")
    func paste() {
        var field = TextField("a")
        field.insert("b\u{1B}[31mc\nq\n")
        #expect(field.text == "ab[31mc")
    }

    @Test("Keys that mean nothing here are left to others")
    func foreign() {
        var field = TextField("a")
        let taken = [Key.function(3), .enter].map { field.take($0) }
        #expect(taken == [false, false])
        #expect(field.text == "a")
    }

    @Test("Of a paste the first line that says something is taken")
    func pasteBehindBlankLines() {
        for text in ["\n乡村", "\n  \n\u{7}乡村\n振兴", "乡村\n振兴"] {
            var field = TextField()
            field.insert(text)
            #expect(field.text == "乡村", "\(text.debugDescription)")
        }
        var field = TextField("乡")
        field.insert(" ")
        field.insert("\n")
        #expect(field.text == "乡 ")
    }
}
