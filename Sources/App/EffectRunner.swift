package import Archive
import Corpus
package import Interface
import Synchronization

/// Performs what the interface wishes for: the only place that has both an archive and events.
///
/// Quick reads and every write are performed at once; a search that is typed runs on a worker,
/// is interrupted when the next key overtakes it, and answers through the inbox.
package final class EffectRunner: Sendable {
    package enum Pace: Sendable {
        /// All answers come at once: for scripts and tests.
        case atOnce
        case inBackground
    }

    let archive: Archive
    let inbox: Inbox
    let pace: Pace
    private let exports: StoryExporter
    private let history: PromptHistoryFile?
    /// What a session may do beyond reading.
    let policy: Policy
    /// Searches one after the other, each overtaken one given up; and the words that typed pinyin
    /// may mean, which nobody waits for.
    let searches = Worker()
    let suggestions = Worker()
    let concordances = Worker()
    let catalogue: ListCatalogue
    let words: WordSuggestions
    let concordance: ConcordanceCatalogue
    /// Generation of the search that was typed last.
    let latestSearch = Atomic(0)
    /// Counts concordances, so that one nobody waits for any more is given up.
    let latestConcordance = Atomic(0)
    /// Counts how often saved searches were counted, so that only the latest count goes on.
    let latestCounting = Atomic(0)

    /// The day from which 昨天 and 上周 in queries are counted, such as `2031-03-02`.
    package let today: String

    /// Looks for pages that changed; nil where there is nothing to look at.
    private let look: (@Sendable () -> Void)?

    package init(
        archive: Archive, inbox: Inbox = Inbox(), pace: Pace, exports: StoryExporter,
        history: PromptHistoryFile? = nil, policy: Policy = .current, today: String = Day.today,
        look: (@Sendable () -> Void)? = nil
    ) {
        self.archive = archive
        self.inbox = inbox
        self.pace = pace
        self.exports = exports
        self.history = history
        self.policy = policy
        self.today = today
        self.look = look
        words = WordSuggestions(archive)
        catalogue = ListCatalogue(archive, today: today)
        concordance = ConcordanceCatalogue(archive, stories: catalogue, today: today)
    }

    /// A story as it is copied; nil when it cannot be read any more.
    func document(of id: StoryID, format: String) -> String? {
        exports.document(of: .story(id), format: format, from: archive)
    }

    /// The marked stories as one document; nil when there are none.
    func document(ofMarked format: String) -> String? {
        exports.document(of: .marked, format: format, from: archive)
    }

    /// Stories as plain text; nil when there are none.
    func text(of what: ExportRequest.What) -> String? {
        exports.document(of: what, format: "text", from: archive)
    }

    /// The page of a story as it was found, and the line of it at which the story begins.
    func source(of id: StoryID) -> PageFile? { try? archive.source(of: id) }
    func line(of id: StoryID) -> Int { (try? archive.story(id))?.row.at.line ?? 0 }

    /// Keeps in a file what the clipboard does not take.
    func save(copied text: String) -> Notice { exports.save(copied: text) }

    /// What workers have posted since the last call.
    package func news() -> [Event] {
        let events = inbox.drain()
        if events.contains(.archiveChanged) { forgetAll() }
        return events
    }

    /// What was made from the archive, and what is being made from it, holds no longer.
    func forgetAll() {
        catalogue.forget()
        concordance.forget()
        words.forget()
    }

    /// Performs one wish; failures become notices.
    package func perform(_ effect: Effect) -> [Event] {
        do {
            return try answer(effect)
        } catch {
            return [news(of: error)]
        }
    }

    /// Lists that still name stories that are gone are put right before anything is done by them.
    func news(of error: ArchiveError) -> Event {
        switch error {
        case .gone(let keys): .shortened(catalogue.strike(keys))
        default: .notice(error.notice)
        }
    }

    private func answer(_ effect: Effect) throws(ArchiveError) -> [Event] {
        switch effect {
        case .loadIssues:
            return [.issues(try archive.issues()), .markTotal(try archive.count(.marked))]
                + (try savedSearches())
        case .count(let source): return try count(source)
        case .findLines(let source): return try findLines(source)
        case .loadLines(let source, let order, let range):
            return try loadLines(source, order, range)
        case .countFacets(let source): return try countFacets(source)
        case .loadRows(let source, let range): return try loadRows(source, range)
        case .locate(let id, let source):
            return try later(if: mayBeSlow(source)) { [self] () throws(ArchiveError) in
                .located(id, in: source, index: try catalogue.index(of: id, in: source))
            }
        case .seek(let what, let source, let start, let step):
            let index = try catalogue.seek(what, in: source, from: start, step: step)
            return [.sought(what, in: source, index: index)]
        case .open(let id): return [.opened(try story(id))]
        case .openEntry(let source, let index):
            guard let id = try catalogue.id(source, at: index) else {
                return [.noEntry(source, index)]
            }
            return [.openedEntry(try story(id), source, index)]
        case .findPage(let number, let issue):
            let first = try archive.firstStory(onPage: number, ofIssue: issue)
            return [.pageFound(number, issue: issue, first: first)]
        case .loadPage(let id): return [.page(try page(of: id), story: id)]
        case .correct(let path, let correction): return try correct(path, correction)
        case .undoCorrection(let path): return try undoCorrection(path)
        case .redoCorrection(let path): return try redoCorrection(path)
        case .search(let text, let sorting, let generation):
            return try search(.search(text, by: sorting), generation)
        case .suggest(let typed, let generation): return try suggest(typed, generation)
        case .change(let change, let isUndoable): return [try make(change, isUndoable)]
        case .markRange(let source, let range, let seen, let value):
            return try mark(source, range, seen: seen, value)
        case .clearMarks:
            let ids = try archive.rows(try archive.keys(.marked)).map(\.id)
            return [try make(Change(kind: .marked, ids: ids, value: false), true)]
        case .invertMarks(.list(let source)):
            return [try invert(try catalogue.ids(source), isUndoable: true)]
        case .invertMarks(.stories(let ids)): return [try invert(ids, isUndoable: false)]
        case .markMatching(let text, let source, let value):
            let ids = try catalogue.ids(source, matching: text)
            return [try make(Change(kind: .marked, ids: ids, value: value), true)]
        case .readAll(let source):
            return [
                try make(Change(kind: .read, ids: try catalogue.ids(source), value: true), true)
            ]
        case .rescan: return rescan()
        case .loadTags: return [.tags(try archive.tags())]
        case .tag(let changes, let isUndoable): return [try make(changes, isUndoable)]
        case .doToMarked(let deed): return [try make(deed)]
        case .changeSearch(let change, let isUndoable): return try make(change, isUndoable)
        case .see(let search): return try see(search)
        case .loadHistory(let kind): return history.map { [.history($0.lines(kind), kind)] } ?? []
        case .remember(let line, let kind): return remember(line, kind)
        case .export(let request): return [.notice(exports.export(request, from: archive))]
        case .play, .copy, .copyStory, .copyMarked, .redraw, .suspend, .edit, .pipe, .shell, .quit,
            .setAmbiguousWidth, .setMouse:
            return []
        }
    }

    private func story(_ id: StoryID) throws(ArchiveError) -> Story {
        guard let story = try archive.story(id) else {
            throw ArchiveError.unknownStory(id.rawValue)
        }
        return story
    }

    /// The page a story stands on, as it is read now.
    private func page(of id: StoryID) throws(ArchiveError) -> Page {
        guard let page = try archive.page(at: try story(id).row.at.page) else {
            throw ArchiveError.unknownStory(id.rawValue)
        }
        return page
    }

    /// Saves a change; the answer names the stories that were otherwise before.
    func make(_ change: Change, _ isUndoable: Bool) throws(ArchiveError) -> Event {
        var change = change
        switch change.kind {
        case .read: change.ids = try archive.setRead(change.ids, change.value)
        case .marked:
            change.ids = try archive.setMarked(change.ids, change.value, asBefore: !isUndoable)
        }
        return .changed(change, marked: try archive.count(.marked), isUndoable: isUndoable)
    }

    /// Marks what is not marked and unmarks what is.
    private func invert(_ ids: [StoryID], isUndoable: Bool) throws(ArchiveError) -> Event {
        try archive.turnMarks(ids, asBefore: !isUndoable)
        return .inverted(ids, marked: try archive.count(.marked), isUndoable: isUndoable)
    }

    /// Marks the stories between two places of a list, if it is still the list that was seen.
    private func mark(
        _ source: StorySource, _ range: Range<Int>, seen: [Int: StoryID], _ value: Bool
    ) throws(ArchiveError) -> [Event] {
        let ids = try catalogue.rows(source, range).map(\.id)
        let isOther = seen.contains { index, id in
            !range.contains(index) || ids.count <= index - range.lowerBound
                || ids[index - range.lowerBound] != id
        }
        if isOther { return [.shortened([source: try catalogue.count(source)])] }
        return [try make(Change(kind: .marked, ids: ids, value: value), true)]
    }

    private func rescan() -> [Event] {
        guard let look else {
            return [.notice(.info("This archive is not read from files now", "此档案目前不从文件读入"))]
        }
        look()
        return [.notice(.info("Looking for pages that are new or changed", "正在查找新增和改动的页面"))]
    }

    /// A history that cannot be kept is no reason to stop anybody's search.
    private func remember(_ line: String, _ kind: PromptHistory.Kind) -> [Event] {
        do {
            try history?.add(line, kind)
            return []
        } catch {
            return [.notice(.failure(error.message, error.message))]
        }
    }
}
