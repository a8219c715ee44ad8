import App
import Archive
import Corpus
import Interface
import Synchronization
import Testing

@Suite("Deeds on whole lists of a real archive")
struct ListDeedTests {
    private func runner(
        pages: Int = 3, look: (@Sendable () -> Void)? = nil
    ) throws -> EffectRunner {
        let archive = try Archive.inMemory()
        for number in 1...pages {
            let text = """
                第\(number)座水闸修好了

                本报讯(记者 叶闻莺)4月30日,第\(number)座水闸修缮完工,重新开闸放水。

                第\(number)所夜校开课

                本报讯(记者 方亦舟)每晚七点,第\(number)所夜校准时开课,农技员手把手教育秧。
                """
            let bytes = Array(text.utf8)
            let page = PageReader.read(PageFile(path: "2024050\(number)_01.txt", bytes: bytes))
            try archive.replace(page, source: bytes, modified: 0)
        }
        return EffectRunner(
            archive: archive, pace: .atOnce, exports: StoryExporter(), look: look)
    }

    @Test("Marks turned round twice are as they were")
    func invert() throws {
        let runner = try runner()
        guard case .located(let id, _, 0)? = first(runner) else {
            Issue.record("the archive is empty")
            return
        }
        _ = runner.perform(.change(Change(kind: .marked, ids: [id], value: true), isUndoable: true))
        guard
            case .inverted(let ids, let marked, true)? = runner.perform(.invertMarks(.list(.all)))
                .first
        else {
            Issue.record("nothing was turned round")
            return
        }
        #expect(ids.count == 6 && marked == 5)
        #expect(
            runner.perform(.invertMarks(.stories(ids)))
                == [.inverted(ids, marked: 1, isUndoable: false)])
    }

    private func first(_ runner: EffectRunner) -> Event? {
        guard case .rows(_, _, let entries)? = runner.perform(.loadRows(.all, 0..<1)).first,
            let id = entries.first?.row.id
        else { return nil }
        return runner.perform(.locate(id, in: .all)).first
    }

    @Test("Tags of all that is marked: what did change is told, and taking it back is exact")
    func tagMarked() throws {
        let runner = try runner()
        let ids = try runner.archiveIDs()
        let marks = Change(kind: .marked, ids: Array(ids.prefix(3)), value: true)
        _ = runner.perform(.change(marks, isUndoable: true))
        let own = TagChange(story: ids[0], added: ["旧"], removed: [])
        #expect(
            runner.perform(.tag([own], isUndoable: true)) == [.tagged([own], isUndoable: true)])
        let deed = MarkedDeed.tag(adding: ["旧", "新"], removing: [])
        guard case .tagged(let made, true)? = runner.perform(.doToMarked(deed)).first else {
            Issue.record("nothing was tagged")
            return
        }
        #expect(made.map(\.added) == [["新"], ["旧", "新"], ["旧", "新"]])
        #expect(runner.perform(.loadTags) == [.tags(["旧": 3, "新": 3])])
        let back = made.map { TagChange(story: $0.story, added: [], removed: $0.added) }
        #expect(
            runner.perform(.tag(back, isUndoable: false)) == [.tagged(back, isUndoable: false)])
        #expect(runner.perform(.loadTags) == [.tags(["旧": 1])])
    }

    @Test("All that is marked is read, then unread")
    func readMarked() throws {
        let runner = try runner()
        let ids = Array(try runner.archiveIDs().prefix(2))
        _ = runner.perform(.change(Change(kind: .marked, ids: ids, value: true), isUndoable: true))
        for value in [true, false] {
            let made = Change(kind: .read, ids: ids, value: value)
            #expect(
                runner.perform(.doToMarked(.toggleRead))
                    == [.changed(made, marked: 2, isUndoable: true)])
        }
    }

    @Test("A query marks only stories of the list")
    func matching() throws {
        let runner = try runner()
        let issue = StorySource.issue("2024-05-02")
        guard
            case .changed(let change, let marked, true)? = runner.perform(
                .markMatching("夜校", in: .all, true)
            ).first
        else {
            Issue.record("nothing was marked")
            return
        }
        #expect(change.ids.count == 3 && marked == 3)
        let events = runner.perform(.markMatching("夜校", in: issue, false))
        guard case .changed(let undone, let left, _)? = events.first else {
            Issue.record("nothing was unmarked in \(issue)")
            return
        }
        #expect(undone.ids.count == 1 && left == 2)
    }

    @Test("The next page is found in both directions, and none beyond the last")
    func pages() throws {
        let runner = try runner()
        func seek(_ start: Int, _ step: Int) -> Int? {
            guard
                case .sought(.page, _, let index)? = runner.perform(
                    .seek(.page, in: .all, from: start, step: step)
                ).first
            else { return nil }
            return index
        }
        #expect(seek(0, 1) == 2 && seek(1, 1) == 2 && seek(2, 1) == 4)
        #expect(seek(4, -1) == 3 && seek(3, -1) == 1)
        #expect(seek(5, 1) == nil && seek(0, -1) == nil)
    }

    @Test(
        "The next unread story is found however far it is",
        arguments: [.all, .search("水闸 OR 夜校")] as [StorySource])
    func unread(source: StorySource) throws {
        let runner = try runner(pages: 300)
        guard case .counted(_, let count)? = runner.perform(.count(source)).first else {
            Issue.record("nothing was counted")
            return
        }
        #expect(count > 300)
        let last = count - 3
        let unread = [2, 10, last]
        for index in 0..<count where !unread.contains(index) {
            guard
                case .rows(_, _, let entries)? =
                    runner.perform(.loadRows(source, index..<index + 1)).first
            else { continue }
            let read = Change(kind: .read, ids: entries.map(\.row.id), value: true)
            _ = runner.perform(.change(read, isUndoable: false))
        }
        func seek(_ start: Int, _ step: Int) -> Int? {
            guard
                case .sought(.unread, _, let index)? = runner.perform(
                    .seek(.unread, in: source, from: start, step: step)
                ).first
            else { return nil }
            return index
        }
        #expect(seek(0, 1) == 2 && seek(2, 1) == 10 && seek(10, 1) == last)
        #expect(seek(count - 1, -1) == last && seek(last, -1) == 10 && seek(10, -1) == 2)
        #expect(seek(last, 1) == nil && seek(2, -1) == nil)
        #expect(seek(-1, 1) == 2 && seek(count, -1) == last)
    }

    @Test("Changed pages are looked for where there are files to look at")
    func rescan() throws {
        let looks = Atomic(0)
        let runner = try runner { looks.add(1, ordering: .relaxed) }
        #expect(runner.perform(.rescan).count == 1)
        #expect(looks.load(ordering: .relaxed) == 1)
        let without = try self.runner()
        #expect(without.perform(.rescan).count == 1)
        #expect(looks.load(ordering: .relaxed) == 1)
    }
}

extension EffectRunner {
    fileprivate func archiveIDs() throws -> [StoryID] {
        guard case .rows(_, _, let entries)? = perform(.loadRows(.all, 0..<100)).first else {
            return []
        }
        return entries.map(\.row.id)
    }
}
