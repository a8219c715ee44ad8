import App
import Archive
import Corpus
import Dispatch
import Interface
import Synchronization
import TestSupport
import Testing

@Suite("Searches run beside the keys")
struct OvertakenSearchTests {
    /// Takes the news of a runner until some event has come.
    private final class Reader: Sendable {
        private let news = DispatchSemaphore(value: 0)
        let inbox: Inbox

        init() {
            let news = news
            inbox = Inbox { news.signal() }
        }

        func events(of runner: EffectRunner, until isLast: (Event) -> Bool) -> [Event] {
            var events: [Event] = []
            while !events.contains(where: isLast), news.wait(timeout: .now() + 60) == .success {
                events += runner.news()
            }
            return events
        }
    }

    /// An archive on disk: only there a search has a connection of its own.
    private func runner(
        _ folder: TemporaryFolder, inbox: Inbox
    ) throws -> EffectRunner {
        let archive = try Archive.open(
            index: folder.path + "/index.sqlite", desk: folder.path + "/desk.sqlite")
        let text = "慢查询\n\n本报讯 " + String(repeating: "水", count: 60) + "闸旁边的稻田。\n"
        let bytes = Array(text.utf8)
        try archive.replace(
            PageReader.read(PageFile(path: "a.txt", bytes: bytes)), source: bytes, modified: 0)
        return EffectRunner(
            archive: archive, inbox: inbox, pace: .inBackground, exports: StoryExporter())
    }

    /// Needs time without end.
    private static let slow = "/(水+)+木/"

    @Test("What is asked for is answered later, so that the key is on screen first")
    func keysComeFirst() throws {
        let folder = try TemporaryFolder()
        let reader = Reader()
        let runner = try runner(folder, inbox: reader.inbox)
        let slow = StorySource.search(Self.slow)
        for effect in [
            Effect.search(Self.slow, generation: 1), .count(slow), .loadRows(slow, 0..<9),
            .countFacets(slow), .suggest("shui", generation: 1),
        ] {
            #expect(runner.perform(effect).isEmpty, "\(effect)")
        }
        #expect(runner.perform(.search("水", generation: 2)).isEmpty)
        _ = reader.events(of: runner) { if case .searched = $0 { true } else { false } }
    }

    @Test("A search that is overtaken is given up and says nothing")
    func interrupted() throws {
        let folder = try TemporaryFolder()
        let reader = Reader()
        let runner = try runner(folder, inbox: reader.inbox)
        #expect(runner.perform(.search(Self.slow, generation: 1)).isEmpty)
        #expect(runner.perform(.search("水", generation: 2)).isEmpty)
        let events = reader.events(of: runner) { if case .searched = $0 { true } else { false } }
        // Left alone, the slow one would have told that it took too long.
        #expect(events.count == 1)
        guard case .searched(.search("水", by: .newest), 2, count: 1, _)? = events.first else {
            Issue.record("\(events)")
            return
        }
    }
}
