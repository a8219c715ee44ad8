import App
import Archive
import Corpus
import Foundation
import Interface
import Terminal
import TestSupport
import Testing

@Suite("What is copied reaches the clipboard, or a file")
struct CopyTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A restricted account that may write into the folder alone.
    private func policy(allowing names: String) -> Policy {
        Policy(
            file: folder.path + "/no-policy",
            environment: [
                "BROADSHEET_SECURE": "1", "BROADSHEET_SECURE_ALLOW": names,
                "BROADSHEET_SECURE_EXPORTS": folder.path,
            ])
    }

    private func play(
        _ keys: String, _ policy: Policy, clipboard: ClipboardAnswer
    ) throws -> (copied: String?, notice: Notice?) {
        let archive = try Archive.inMemory()
        let text = """
            松原镇修好百年水闸

            本报讯(记者 叶闻莺)4月30日,松原镇百年水闸“三眼闸”修缮完工,重新开闸放水。
            """
        let file = PageFile(path: "20240501_01.txt", bytes: Array(text.utf8))
        try archive.replace(PageReader.read(file), source: Array(text.utf8), modified: 0)
        let runner = EffectRunner(
            archive: archive, pace: .atOnce, exports: StoryExporter(policy: policy), policy: policy)
        let size = Size(columns: 80, rows: 24)
        var session = Session(
            screen: ScriptedScreen(
                size: size, inputs: try KeyNotation.parse(keys), clipboard: clipboard),
            state: AppState(size: size), runner: runner)
        #expect(session.run() == 0)
        return (session.screen.clipboard, session.state.notice)
    }

    private var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    @Test("A terminal with a clipboard is sent the text, and nothing is claimed beyond that")
    func sent() throws {
        let (copied, notice) = try play("yt", policy(allowing: "clipboard"), clipboard: .sent)
        #expect(copied == "松原镇修好百年水闸")
        #expect(notice?.text.english.hasPrefix("Sent 9 characters") == true)
        #expect(files.isEmpty)
    }

    @Test("A story goes as JSON that says where it came from")
    func json() throws {
        let (copied, _) = try play("yj", policy(allowing: "clipboard"), clipboard: .sent)
        let text = try #require(copied)
        _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect(text.contains("20240501_01.txt"))
    }

    @Test(
        "What the terminal does not take is saved, each copy in a file of its own",
        arguments: [ClipboardAnswer.unsupported, .tooLong(limit: 10)])
    func saved(answer: ClipboardAnswer) throws {
        let (copied, notice) = try play("ytyt", policy(allowing: "clipboard"), clipboard: answer)
        #expect(copied == nil)
        #expect(files == ["copied-2.txt", "copied.txt"])
        let text = try String(contentsOfFile: folder.path + "/copied.txt", encoding: .utf8)
        #expect(text == "松原镇修好百年水闸\n")
        #expect(notice?.text.english.contains("copied-2.txt") == true)
    }

    @Test("A restricted account copies nothing, neither to the terminal nor to a file")
    func refused() throws {
        let (copied, notice) = try play("yt", policy(allowing: ""), clipboard: .unsupported)
        #expect(copied == nil && files.isEmpty)
        #expect(notice?.kind == .failure)
        #expect(notice?.text.english.contains("clipboard") == true)
    }
}
