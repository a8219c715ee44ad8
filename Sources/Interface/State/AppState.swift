package import Corpus
package import Terminal

/// The pane that takes the keys.
package enum Focus: Hashable, Sendable, CaseIterable { case issues, facets, stories, reader }

/// All that is known of the program's screen. `update` is the only thing that changes it, and
/// `render` draws it without changing it.
package struct AppState: Sendable {
    package private(set) var size: Size
    package internal(set) var width: WidthTable
    package internal(set) var tongue: Tongue
    /// Whether the screen has lines to draw frames with.
    let hasLines: Bool
    /// The day from which 昨天 and 上周 are counted, such as `2031-03-02`.
    package var today: String?
    let configuration: Configuration
    var keymap: Keymap { configuration.keymap }

    package internal(set) var issues = IssueList()
    /// The list one browses, and over it the results one has not closed; never empty.
    package internal(set) var lists: [StoryList]
    package internal(set) var reader: ReaderPane?
    /// The raw page over everything else, while it is shown.
    package internal(set) var source: SourcePane?
    package internal(set) var focus = Focus.stories
    package internal(set) var mode = Mode.normal

    /// Keys that begin a binding, and the count typed before it.
    package internal(set) var pending: [Key] = []
    package internal(set) var count: Int?
    /// The next command is for all that is marked.
    package internal(set) var isForMarked = false
    package internal(set) var notice: Notice?
    /// No further key came for a while: what may follow is shown.
    private(set) var hasPaused = false

    /// What is highlighted in lists and reader.
    package internal(set) var query: SearchQuery?
    /// What was highlighted until it was dropped: n looks for it again.
    var droppedQuery: SearchQuery?
    /// In which order searches list what they found.
    package internal(set) var sorting = StorySorting.newest
    package internal(set) var markedTotal = 0
    package internal(set) var importing: (done: Int, of: Int)?
    package internal(set) var settings: Settings
    /// The settings as the configuration has them.
    var configured: Settings { configuration.settings }
    package internal(set) var panes = PaneSizes()

    /// The last change that can be made again.
    var lastChange: RepeatableChange?
    /// Places that were named by a letter, and which of them by this session.
    var placeMarks: [Character: JumpPoint] = [:]
    var namedPlaces: Set<Character> = []
    /// The way through stories that have to do with one.
    var walk: Walk?
    /// What was found last was looked for from below.
    var findsBackwards = false
    /// Nobody has pressed a key yet.
    private(set) var isUntouched = true
    /// A macro's keys are being taken.
    var isPlaying = false

    var history = PromptHistory()
    /// The tags in use, with the number of their stories.
    var tags: [String: Int] = [:]
    var jumps = JumpList()
    var undoHistory = UndoHistory()
    /// Counts searches, so that an overtaken one can be told from the latest.
    var generation = 0
    /// The search that was answered last; behind `generation` while an answer is under way.
    var answered = 0
    /// Where a search began, to return to when it is given up.
    var searchOrigin: JumpPoint?
    /// What was found where a find prompt was opened, to return to when it is given up.
    var findOrigin: FindOrigin?
    /// The hit at which a story that is on the way is to be opened.
    var hitToShow: ReaderAnchor?
    /// A place one is on the way back to, until its list and story have arrived.
    var arrival: JumpPoint?

    /// Where one stopped in stories, and which of these places are this session's.
    var places: [StoryID: ReaderAnchor] = [:]
    var notedPlaces: [StoryID: ReaderAnchor?] = [:]
    /// The issue and the story under the cursor of the last session, until the lists are there.
    var awaitedIssue: String?
    var resumedSelection: StoryID?

    package init(
        size: Size, width: WidthTable = .narrow, tongue: Tongue = .english,
        today: String? = nil, hasLines: Bool = true, configuration: Configuration = .standard,
        memory: SessionMemory? = nil
    ) {
        self.size = size
        self.hasLines = hasLines
        settings = configuration.settings
        self.configuration = configuration
        self.width = width
        self.tongue = tongue
        self.today = today
        lists = [StoryList(.all)]
        if let memory { resume(memory) }
        if let isWide = settings.ambiguousIsWide {
            self.width = WidthTable(ambiguousIsWide: isWide)
        }
        if let language = settings.language { self.tongue = language }
        fitPanes()
    }

    /// What to wish for before the first key.
    package var firstEffects: [Effect] {
        let story = arrival?.story.map { Effect.open($0) }
        let selected = resumedSelection.map { Effect.locate($0, in: list.source) }
        let mouse = settings.usesMouse ? Effect.setMouse(true) : nil
        return [.loadIssues, .count(list.source)] + [selected, story, mouse].compactMap { $0 }
    }

    /// The list on top: results over stories.
    package internal(set) var list: StoryList {
        get { lists[lists.count - 1] }
        set { lists[lists.count - 1] = newValue }
    }

    package var scope: Scope {
        if source != nil { return .source }
        return switch focus {
        case .issues: .issues
        case .facets: .facets
        case .stories: list.concordance == nil ? .stories : .concordance
        case .reader: reader?.caret == nil ? .reader : .caret
        }
    }

    package var layout: Layout {
        Layout(
            size: size, focus: focus, hasReader: reader != nil, hasFacets: list.facets != nil,
            panes: panes)
    }

    /// Takes what happened; returns what is wished for.
    package mutating func update(_ event: Event) -> [Effect] {
        var effects: [Effect]
        switch event {
        case .key, .played, .paste, .mouse: isUntouched = false
        default: break
        }
        switch event {
        case .key(let key): effects = route(key)
        case .played(let key): effects = routePlayed(key)
        case .paste(let text): effects = paste(text)
        case .mouse(let action): effects = point(action)
        case .resize(let size):
            self.size = size
            effects = []
        case .pause:
            hasPaused = true
            effects = []
        case .ambiguousWidth(let isWide): effects = count(ambiguousAsWide: isWide)
        default: effects = take(event)
        }
        if !expectsKey { hasPaused = false }
        if focus == .facets, list.facets == nil { focus = .stories }
        fitPanes()
        if let lines = list.concordance?.ask(), let order = list.concordance?.order {
            effects.append(.loadLines(list.source, order, lines))
        }
        // A failure may be theirs: to ask again at once would bring the same answer for ever.
        if let missing = list.missing, !event.isFailure {
            effects.append(.loadRows(list.source, missing))
        }
        return effects
    }

    /// Gives each pane the size its window has now.
    private mutating func fitPanes() {
        let layout = layout
        let leaping = !layout.rules.isEmpty
        issues.fit(rows: layout.contentRows, leaping: leaping)
        let listRows = layout.rows(below: layout.stories)
        for index in lists.indices { lists[index].fit(rows: listRows, leaping: leaping) }
        // The last row says where the line under the cursor comes from.
        list.concordance?.fit(rows: max(1, listRows - 1))
        list.facets?.fit(rows: layout.rows(below: layout.facets))
        let columns = layout.reader?.columns ?? size.columns
        let panel = SourceView.panelRows(in: layout.contentRows + 1)
        source?.fit(rows: layout.contentRows - panel)
        reader?.fit(Size(columns: columns, rows: layout.contentRows), measure: settings.measure)
    }
}
