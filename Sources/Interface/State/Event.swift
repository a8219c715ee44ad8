package import Corpus
package import Terminal

/// What happens to the program: a key, or the answer to a wish.
package enum Event: Hashable, Sendable {
    case key(Key)
    /// A key that a macro plays.
    case played(Key)
    case paste(String)
    case mouse(MouseAction)
    case resize(Size)
    /// No key has come for `AppState.hesitation`.
    case pause
    /// The terminal draws ambiguous characters on two cells, or on one.
    case ambiguousWidth(Bool)
    case issues([IssueRow])
    case counted(StorySource, Int)
    case rows(StorySource, Range<Int>, [StoryEntry])
    case located(StoryID, in: StorySource, index: Int?)
    case facets(StorySource, Facets)
    case linesFound(StorySource, Int, isComplete: Bool)
    case lines(StorySource, ConcordanceOrder, from: Int, [ConcordanceLine])
    case sought(Seek, in: StorySource, index: Int?)
    case opened(Story)
    /// A story opened as an entry of a list: the list's cursor goes with it.
    case openedEntry(Story, StorySource, Int)
    /// The list has no story at that place.
    case noEntry(StorySource, Int)
    /// The story that stands first on a page; nil where the issue has no such page.
    case pageFound(Int, issue: String, first: StoryID?)
    case page(Page, story: StoryID)
    /// The page as it is read with its corrections changed.
    /// What was done to the page, or undone: the key for the way back is said behind it.
    case corrected(Page, Bilingual, isUndone: Bool)
    case searched(StorySource, generation: Int, count: Int, milliseconds: Double)
    case suggested([Suggestion], generation: Int)
    /// What did change, and how many stories of the archive are marked now.
    case changed(Change, marked: Int, isUndoable: Bool)
    /// Stories whose marks were turned round, and how many are marked now.
    case inverted([StoryID], marked: Int, isUndoable: Bool)
    case markTotal(Int)
    case tags([String: Int])
    /// What did change of the stories' tags.
    case tagged([TagChange], isUndoable: Bool)
    case searches([SavedSearch])
    case searchCounted(SavedSearch.ID, SavedSearchCount)
    /// What did change of the saved searches, with the number the desk knows a new one by.
    case searchChanged(SearchChange, isUndoable: Bool)
    /// What was typed before, the newest last.
    case history([String], PromptHistory.Kind)
    /// Pages are being read in; nil when it is done.
    case importing(done: Int, of: Int)
    /// Stories came, went or changed.
    case archiveChanged
    /// Lists that named stories that are gone, and how many stories they have without them.
    case shortened([StorySource: Int])
    case notice(Notice)
}

extension Event {
    var isFailure: Bool {
        if case .notice(let notice) = self { notice.kind == .failure } else { false }
    }
}
