import App
import Interface
import Testing

@Suite("Whoever asks to look for pages is told what came of it")
struct ImportNoticeTests {
    @Test(
        arguments: [
            (0, 0, 0, "No page is new or has changed"), (1, 0, 0, "Pages: 1 new"),
            (3, 2, 1, "Pages: 3 new, 2 changed, 1 gone"), (0, 0, 4, "Pages: 4 gone"),
        ])
    func notice(added: Int, changed: Int, removed: Int, text: String) {
        var summary = ImportSummary(found: 9)
        (summary.added, summary.changed, summary.removed) = (added, changed, removed)
        #expect(summary.notice.text.english == text)
    }

    @Test("In Chinese too")
    func chinese() {
        var summary = ImportSummary(found: 9)
        #expect(summary.notice.text.chinese == "没有新增或改动的页面")
        summary.changed = 2
        #expect(summary.notice.text.chinese == "页面:改动 2")
    }
}
