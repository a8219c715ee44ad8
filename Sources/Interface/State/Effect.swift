package import Corpus
package import Terminal

/// What `update` wishes for. Interface has no archive, no file and no clock: somebody else
/// performs these and answers with events.
package enum Effect: Hashable, Sendable {
    /// The issues, and the saved searches with their counts.
    case loadIssues
    /// Count a list, then send the rows of a range of it.
    case count(StorySource)
    /// Count how the stories of a list spread over issues, sections, writers and months.
    case countFacets(StorySource)
    /// Find every place where the query of a list stands, then send some of the lines.
    case findLines(StorySource)
    case loadLines(StorySource, ConcordanceOrder, Range<Int>)
    case loadRows(StorySource, Range<Int>)
    /// Find the place of a story in a list.
    case locate(StoryID, in: StorySource)
    /// The next story of a list with a property, from an index on.
    case seek(Seek, in: StorySource, from: Int, step: Int)
    case open(StoryID)
    /// Opens the story at a place of a list.
    case openEntry(StorySource, Int)
    /// Which story stands first on a page of an issue.
    case findPage(Int, issue: String)
    /// The page a story stands on, to be shown line by line.
    case loadPage(StoryID)
    /// Keep a correction and read the page again.
    case correct(page: String, Correction)
    /// Take the last correction of a page back.
    case undoCorrection(page: String)
    /// Make again what was taken back last.
    case redoCorrection(page: String)
    /// Search while typing: only the answer to the latest generation counts.
    case search(String, by: StorySorting = .newest, generation: Int)
    /// Find the words that typed pinyin may mean; the generation is that of the search.
    case suggest(String, generation: Int)
    /// Mark or unmark, note as read or unread. The answer names the stories that did change.
    case change(Change, isUndoable: Bool)
    /// Mark or unmark the stories of a range of a list, if those that were `seen` at some of its
    /// places stand there still.
    case markRange(StorySource, Range<Int>, seen: [Int: StoryID], Bool)
    /// Mark what is not marked and unmark what is: in a list, or just these again.
    case invertMarks(Inversion)
    /// Mark or unmark the stories of a list that a query finds.
    case markMatching(String, in: StorySource, Bool)
    /// All stories of a list are read.
    case readAll(StorySource)
    /// Look for pages that are new or have changed.
    case rescan
    /// Unmark all that is marked in this archive.
    case clearMarks
    case loadTags
    case tag([TagChange], isUndoable: Bool)
    case doToMarked(MarkedDeed)
    case changeSearch(SearchChange, isUndoable: Bool)
    /// What a saved search finds now is no longer new.
    case see(SavedSearch)
    case loadHistory(PromptHistory.Kind)
    case remember(String, PromptHistory.Kind)
    case export(ExportRequest)
    /// The terminal draws ambiguous characters two cells wide, or one.
    case setAmbiguousWidth(Bool)
    case setMouse(Bool)
    /// Keys of a macro, to be taken one after the other with their answers between them.
    case play([Key])
    /// Give a text to the terminal's clipboard.
    case copy(String)
    /// The same of a story in a format of exports.
    case copyStory(StoryID, format: String)
    /// The same of every marked story, one after the other.
    case copyMarked(CopiedPart)
    case redraw
    case suspend
    /// Show a copy of the page a story stands on in an editor.
    case edit(StoryID)
    /// Give the text of stories to a command.
    case pipe(String, ExportRequest.What)
    /// Run a command, or a shell where it is empty.
    case shell(String)
    case quit
}

/// A property a story of a list can be sought by.
package enum Seek: Hashable, Sendable {
    case unread, marked
    /// It stands on another page than the one before.
    case page
}

/// Stories to write to a file.
package struct ExportRequest: Hashable, Sendable {
    package enum What: Hashable, Sendable {
        case story(StoryID)
        case marked
    }

    package var what: What
    /// A format's name as the command line knows it.
    package var format: String
    /// Folder to write into; empty means the current one.
    package var folder: String

    package init(what: What, format: String, folder: String = "") {
        self.what = what
        self.format = format
        self.folder = folder
    }
}

/// Stories whose marks are turned round.
package enum Inversion: Hashable, Sendable {
    case list(StorySource)
    case stories([StoryID])
}
