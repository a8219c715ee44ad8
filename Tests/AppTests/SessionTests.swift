import App
import Archive
import Corpus
import Interface
import Terminal
import Testing

@Suite("The session on a real archive in memory")
struct SessionTests {
    /// A page of two fictional stories by one writer, and a third of another's.
    private static let pages = [
        "20240501_01.txt": """
        松原镇修好百年水闸

        本报讯(记者 叶闻莺)4月30日,松原镇百年水闸“三眼闸”修缮完工,重新开闸放水。

        “闸板换了,石头一块没动。”守闸人丁守一说,水闸能灌溉下游三个村的稻田。

        春耕夜校开到田埂上

        本报讯(记者 叶闻莺)每晚七点,松原镇的春耕夜校准时在田埂上开课,农技员手把手教育秧。
        """,
        "20240502_01.txt": """
        老照相馆的最后一卷胶片

        本报讯(记者 方亦舟)五月的第一天,开了四十年的长河照相馆拍完了最后一卷胶片。
        """,
    ]

    private func runner() throws -> EffectRunner {
        let archive = try Archive.inMemory()
        for (path, text) in Self.pages.sorted(by: { $0.key < $1.key }) {
            let bytes = Array(text.utf8)
            let page = PageReader.read(PageFile(path: path, bytes: bytes))
            try archive.replace(page, source: bytes, modified: 0)
        }
        return EffectRunner(archive: archive, pace: .atOnce, exports: StoryExporter())
    }

    private func state(
        after keys: String, _ runner: EffectRunner, size: Size = Size(columns: 80, rows: 24)
    ) throws -> AppState {
        var session = Session(
            screen: ScriptedScreen(size: size, inputs: try KeyNotation.parse(keys)),
            state: AppState(size: size), runner: runner)
        let signal = session.run()
        #expect(signal == 0)
        return session.state
    }

    @Test("Newest first, and a story opens with its provenance")
    func browse() throws {
        let runner = try runner()
        let list = try state(after: "", runner)
        #expect(list.list.count == 3)
        #expect(list.list.selected?.row.title == "老照相馆的最后一卷胶片")
        let reading = try state(after: "<Enter>", runner)
        #expect(reading.reader?.story.row.at.page == "20240502_01.txt")
        #expect(reading.render().rowText(1).contains("老照相馆的最后一卷胶片"))
    }

    @Test("A word of one character is found in every story that has it")
    func search() throws {
        let runner = try runner()
        #expect(try state(after: "/闸<Enter>", runner).list.count == 1)
        #expect(try state(after: "/镇<Enter>", runner).list.count == 2)
        #expect(try state(after: "/没有的词<Enter>", runner).list.count == 0)
    }

    @Test("Related: the same writer, with the reason")
    func related() throws {
        let state = try state(after: "/水闸<Enter>gr", try runner())
        #expect(state.list.selected?.row.title == "春耕夜校开到田埂上")
        #expect(state.list.selected?.reasons.contains { $0.text == "叶闻莺" } == true)
    }

    @Test("Marks are in the archive when the session is over")
    func marks() throws {
        let runner = try runner()
        #expect(try state(after: "2<Space>", runner).markedTotal == 2)
        let later = try state(after: "gm", runner)
        #expect(later.list.count == 2)
        #expect(try state(after: "gmuzMugm", runner).list.count == 2)
    }

    @Test("A search for marks, tags or what was read says what holds when it is asked")
    func searchesOfTheDesk() throws {
        let runner = try runner()
        #expect(try state(after: "/is:marked<Enter>", runner).list.count == 0)
        #expect(try state(after: "<Space>/is:marked<Enter>", runner).list.count == 1)
        #expect(try state(after: "u/is:marked<Enter>", runner).list.count == 1)
        #expect(try state(after: "+待访<Enter>/tag:待访<Enter>", runner).list.count == 1)
        #expect(try state(after: "+-待访<Enter>/tag:待访<Enter>", runner).list.count == 0)
        // While the list is open its stories stay, also when they are read.
        let reading = try state(after: "/is:unread<Enter><Enter>J", runner)
        #expect(reading.list.count == 3)
        #expect(reading.list.selection.index == 1)
        #expect(try state(after: "/is:unread<Enter>", runner).list.count == 1)
    }

    @Test("What was read is read the next time")
    func read() throws {
        let runner = try runner()
        _ = try state(after: "<Enter>", runner)
        #expect(try state(after: "", runner).list.selected?.row.isRead == true)
        #expect(try state(after: "]u", runner).list.selection.index == 1)
    }

    @Test("A resize in the middle of reading keeps the story")
    func resize() throws {
        let state = try state(
            after: "<Enter><Resize:120x40><Resize:1x1><Resize:40x12>", try runner())
        #expect(state.size == Size(columns: 40, rows: 12))
        #expect(state.reader?.story.row.title == "老照相馆的最后一卷胶片")
    }

    @Test("A line set aside by hand leaves its story at once, and u brings it back")
    func corrections() throws {
        let runner = try runner()
        let corrected = try state(after: "/水闸<Enter><Enter>gsjjRx", runner)
        #expect(corrected.source?.step?.fate == .unplaced)
        #expect(corrected.reader?.story.article.blocks.count == 2)
        let later = try state(after: "/丁守一<Enter>", runner)
        #expect(later.list.count == 0)
        let undone = try state(after: "/水闸<Enter><Enter>gsu", runner)
        #expect(undone.reader?.story.article.blocks.count == 3)
        #expect(try state(after: "/丁守一<Enter>", runner).list.count == 1)
    }
}
