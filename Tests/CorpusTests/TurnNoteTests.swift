import Corpus
import Testing

@Suite("Notes that send readers to another page")
struct TurnNoteTests {
    private func notes(_ text: String) -> [TurnNote] {
        let block = Block(role: .body, text: text, lines: [1])
        return TurnNote.notes(of: Article(id: StoryID("a"), blocks: [block]))
    }

    @Test(
        "are read with every way of writing a number",
        arguments: [
            ("……还在继续。（下转第3版）", 3), ("(下转４版)", 4), ("下转第十二版", 12), ("紧转第二十三版", 23),
            ("（下转 第 二 版）", 0), ("下转第〇八版", 8), ("下转第二十版", 20),
        ])
    func onwards(text: String, page: Int) {
        let found = notes(text)
        #expect(found.map(\.page) == (page == 0 ? [] : [page]))
        #expect(found.allSatisfy { $0.direction == .onwards && text.contains($0.text) })
    }

    @Test("back, and several in one story")
    func back() {
        let found = notes("（上接第1版）他说,路修好了。(下转五版)")
        #expect(found.map(\.direction) == [.back, .onwards])
        #expect(found.map(\.text) == ["上接第1版", "下转五版"])
    }

    @Test(
        "are nothing else", arguments: ["下转弯处", "上接天光", "下转第", "下转版", "下转第0版", "下转第3", "第3版", ""])
    func others(text: String) {
        #expect(notes(text).isEmpty)
    }
}
