import Corpus
import Interface
import Terminal
import TestSupport

/// Plays keys on the interface with an archive of five fictional stories behind it, answered
/// from memory: no database, no files.
struct Stage {
    private(set) var state: AppState
    /// Wishes nobody here performs: exports, redraws, leaving.
    private(set) var wishes: [Effect] = []
    var stories = FixtureStories.stories
    private(set) var corrections: [Correction] = []
    private var undone: [Correction] = []
    /// Saved searches, and the stories each was seen with.
    var searches: [SavedSearch] = []
    private var seen: [SavedSearch.ID: Set<StoryID>] = [:]
    private(set) var history: [PromptHistory.Kind: [String]] = [:]

    init(
        columns: Int = 80, rows: Int = 24, ambiguousIsWide: Bool = false,
        tongue: Tongue = .english, configuration: Configuration = .standard,
        memory: SessionMemory? = nil
    ) {
        state = AppState(
            size: Size(columns: columns, rows: rows),
            width: WidthTable(ambiguousIsWide: ambiguousIsWide), tongue: tongue,
            configuration: configuration, memory: memory)
        perform(state.firstEffects)
    }

    /// Plays keys as `KeyNotation` writes them: `jj<Enter>/桥<Enter>`.
    static func play(
        _ keys: String, columns: Int = 80, rows: Int = 24, ambiguousIsWide: Bool = false,
        tongue: Tongue = .english, configuration: Configuration = .standard
    ) throws -> Stage {
        var stage = Stage(
            columns: columns, rows: rows, ambiguousIsWide: ambiguousIsWide, tongue: tongue,
            configuration: configuration)
        try stage.play(keys)
        return stage
    }

    mutating func play(_ keys: String) throws {
        for input in try KeyNotation.parse(keys) {
            switch input {
            case .key(let key): update(.key(key))
            case .paste(let text): update(.paste(text))
            case .resize(let size): update(.resize(size))
            case .mouse(let action): update(.mouse(action))
            case .pause: update(.pause)
            default: break
            }
        }
    }

    mutating func update(_ event: Event) { perform(state.update(event)) }

    private mutating func perform(_ effects: [Effect]) {
        var waiting = effects[...]
        while let effect = waiting.popFirst() {
            if case .play(let keys) = effect {
                for key in keys { update(.played(key)) }
                continue
            }
            for event in answer(effect) { waiting += state.update(event) }
        }
    }

    func listed(_ source: StorySource) -> [Story] {
        switch source {
        case .all: stories
        case .issue(let name): stories.filter { $0.row.issue == name }
        case .marked: stories.filter(\.row.isMarked)
        case .search(let text, by: .newest), .search(let text, by: .relevance):
            SearchQuery(text).map { query in
                stories.filter { query.matches($0.article, Self.facts(of: $0)) }
            } ?? []
        case .search(_, by: let sorting), .sorted(_, by: let sorting):
            Self.sorted(listed(source.base), by: sorting)
        case .duplicates, .parts: []
        case .related(let id):
            stories.filter { story in
                let names = stories.first { $0.article.id == id }?.article.byline.map(\.name) ?? []
                return story.article.id != id
                    && story.article.byline.contains { names.contains($0.name) }
            }
        }
    }

    private static func sorted(_ stories: [Story], by sorting: StorySorting) -> [Story] {
        switch sorting {
        case .newest, .relevance: stories
        case .oldest: stories.reversed()
        case .longest: stories.sorted { $0.row.characters > $1.row.characters }
        case .section: stories.sorted { $0.row.section < $1.row.section }
        }
    }

    private static func facts(of story: Story) -> StoryFacts {
        StoryFacts(
            issue: story.row.issue, page: story.row.at.page, pageNumber: story.issue.page,
            date: story.issue.date, isMarked: story.row.isMarked, isRead: story.row.isRead)
    }

    private func entry(_ story: Story, _ source: StorySource) -> StoryEntry {
        switch source.base {
        case .search: StoryEntry(row: story.row, snippet: story.article.blocks.last?.text, hits: 1)
        case .related:
            StoryEntry(
                row: story.row,
                reasons: [
                    .init(kind: .writer, text: story.article.byline[0].name),
                    .init(kind: .term, text: "青石"),
                ])
        default: StoryEntry(row: story.row)
        }
    }

    private mutating func answer(_ effect: Effect) -> [Event] {
        switch effect {
        case .loadIssues:
            return [.issues(FixtureStories.issues), .searches(searches)]
                + searches.map { .searchCounted($0.id, count($0)) }
        case .loadTags:
            return [
                .tags(stories.flatMap(\.row.tags).reduce(into: [:]) { $0[$1, default: 0] += 1 })
            ]
        case .tag(let changes, let isUndoable): return [make(changes, isUndoable)]
        case .doToMarked(let deed): return [make(deed)]
        case .changeSearch(let change, let isUndoable): return [make(change, isUndoable)]
        case .see(let search):
            seen[search.id] = Set(listed(.search(search.query)).map(\.article.id))
            return [.searchCounted(search.id, count(search))]
        case .loadHistory(let kind): return [.history(history[kind] ?? [], kind)]
        case .remember(let line, let kind):
            history[kind] = PromptHistory.adding(line, to: history[kind] ?? [])
            return []
        case .count(let source): return [.counted(source, listed(source).count)]
        case .countFacets(let source):
            return [.facets(source, Self.facets(of: listed(source)))]
        case .findLines(let source):
            return [.linesFound(source, lines(source, .story).count, isComplete: true)]
        case .loadLines(let source, let order, let range):
            let lines = Array(lines(source, order)[range])
            return [.lines(source, order, from: range.lowerBound, lines)]
        case .loadRows(let source, let range):
            let entries = listed(source).map { entry($0, source) }
            return [.rows(source, range, Array(entries[range.clamped(to: entries.indices)]))]
        case .locate(let id, let source):
            let index = listed(source).firstIndex { $0.article.id == id }
            return [.located(id, in: source, index: index)]
        case .seek(let what, let source, let start, let step):
            let list = listed(source)
            let candidates =
                step > 0 ? Array((start + 1)..<max(start + 1, list.count)) : (0..<start).reversed()
            let index = candidates.first {
                switch what {
                case .unread: !list[$0].row.isRead
                case .marked: list[$0].row.isMarked
                case .page: list[$0].row.at.page != list[start].row.at.page
                }
            }
            return [.sought(what, in: source, index: index)]
        case .open(let id): return stories.filter { $0.article.id == id }.map { .opened($0) }
        case .openEntry(let source, let index):
            let list = listed(source)
            return list.indices.contains(index)
                ? [.openedEntry(list[index], source, index)] : [.noEntry(source, index)]
        case .findPage(let number, let issue):
            let first = listed(.issue(issue)).first { $0.issue.page == number }
            return [.pageFound(number, issue: issue, first: first?.article.id)]
        case .loadPage(let id): return [.page(page, story: id)]
        case .correct(_, let correction):
            corrections.append(correction)
            return [.corrected(page, Bilingual("corrected", "已修正"), isUndone: false)]
        case .undoCorrection:
            if let last = corrections.popLast() { undone.append(last) }
            return [.corrected(page, Bilingual("undone", "已撤销"), isUndone: true)]
        case .redoCorrection:
            if let last = undone.popLast() { corrections.append(last) }
            return [.corrected(page, Bilingual("made again", "已重做"), isUndone: false)]
        case .search(let text, let sorting, let generation):
            return [
                .searched(
                    .search(text, by: sorting), generation: generation,
                    count: listed(.search(text)).count,
                    milliseconds: 1)
            ]
        case .suggest(let typed, let generation):
            let words = ["qsz": ["青石镇", "青石"], "qiao": ["桥"]][typed] ?? []
            return [
                .suggested(
                    words.map { Suggestion(word: $0, stories: listed(.search($0)).count) },
                    generation: generation)
            ]
        case .change(let change, let isUndoable): return [make(change, isUndoable)]
        case .markRange(let source, let range, _, let value):
            let ids = listed(source)[range].map(\.article.id)
            return [make(Change(kind: .marked, ids: ids, value: value), true)]
        case .invertMarks(let inversion):
            let ids: [StoryID]
            let isUndoable: Bool
            switch inversion {
            case .list(let source): (ids, isUndoable) = (listed(source).map(\.article.id), true)
            case .stories(let stories): (ids, isUndoable) = (stories, false)
            }
            for index in stories.indices where ids.contains(stories[index].article.id) {
                stories[index].row.isMarked.toggle()
            }
            return [.inverted(ids, marked: listed(.marked).count, isUndoable: isUndoable)]
        case .markMatching(let text, let source, let value):
            let found = listed(.search(text)).map(\.article.id)
            let ids = listed(source).map(\.article.id).filter(found.contains)
            return [make(Change(kind: .marked, ids: ids, value: value), true)]
        case .readAll(let source):
            let ids = listed(source).map(\.article.id)
            return [make(Change(kind: .read, ids: ids, value: true), true)]
        case .clearMarks:
            let ids = listed(.marked).map(\.article.id)
            return [make(Change(kind: .marked, ids: ids, value: false), true)]
        case .rescan, .export, .copy, .copyStory, .copyMarked, .play, .setAmbiguousWidth, .setMouse,
            .redraw,
            .suspend, .edit, .pipe, .shell, .quit:
            wishes.append(effect)
            return []
        }
    }

    private func lines(
        _ source: StorySource, _ order: ConcordanceOrder
    ) -> [ConcordanceLine] {
        guard case .search(let text, by: _) = source, let query = SearchQuery(text) else {
            return []
        }
        let found = listed(source).flatMap { story in
            query.concordance(of: story.article, StoryKey(1)).map { (hit: $0, story: story) }
        }
        return found.sorted { $0.hit.precedes($1.hit, by: order) }.map { hit, story in
            ConcordanceLine(hit, of: story.article.blocks[hit.block].text, row: story.row)
        }
    }

    private static func facets(of stories: [Story]) -> Facets {
        func counts(_ names: [String]) -> [Facets.Count] {
            let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            return counts.map { Facets.Count(name: $0.key, stories: $0.value) }
                .sorted { ($1.stories, $0.name) < ($0.stories, $1.name) }
        }
        return Facets(
            issues: counts(stories.map(\.row.issue)), sections: counts(stories.map(\.row.section)),
            writers: counts(stories.flatMap { $0.row.byline.map(\.name) }),
            months: counts(stories.map { String($0.row.date.prefix(7)) }))
    }

    private func count(_ search: SavedSearch) -> SavedSearchCount {
        let found = listed(.search(search.query)).map(\.article.id)
        return SavedSearchCount(
            stories: found.count,
            new: seen[search.id].map { seen in found.count { !seen.contains($0) } })
    }

    /// A story that was there before is new again.
    mutating func forget(_ story: String) {
        for id in seen.keys { seen[id]?.remove(StoryID(story)) }
        update(.archiveChanged)
    }

    /// The fixture's page with the corrections made so far.
    private var page: Page { FixturePage.page.applying(corrections).page }
}
