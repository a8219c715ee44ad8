/// Everything a key or the command line can ask for.
///
/// `CommandTable` gives each its name, its keys and its line of help; nothing else does.
package enum Command: String, Hashable, Sendable, CaseIterable {
    // Moving
    case moveDown, moveUp, halfPageDown, halfPageUp, pageDown, pageUp, goToTop, goToBottom
    case goToPercent
    case screenTop, screenMiddle, screenBottom, alignTop, alignMiddle, alignBottom
    case nextSentence, previousSentence, nextParagraph, previousParagraph
    case nextSubhead, previousSubhead
    // Between panes and stories
    case open, leave, close, nextPane, previousPane
    case nextStory, previousStory, nextIssue, previousIssue
    case nextUnread, previousUnread, nextMarked, previousMarked, nextPage, previousPage
    case jumpBack, jumpForward
    case setPlaceMark, goToPlaceMark, showPlaces, showCollections, showSearches
    case widenPane, narrowPane, equalPanes, maximisePane, focusLeft, focusRight
    // Finding
    case find, findBackwards, searchArchive, nextHit, previousHit, showRelated, showMarked, showAll
    case showIssue, goToPage, showDuplicates, showParts
    case nextRelated, previousRelated, nextDuplicate, previousDuplicate, nextPart, previousPart
    case searchWords, searchWord, toggleOrder, chooseOrder
    case showFacets, widen, nextFacet, previousFacet, filterFacets
    case saveSearch, renameSearch, removeSearch, showConcordance, turnConcordance
    case toggleHighlight, showOnlyHits
    // Keeping
    case toggleMark, clearMarks, tagStory, toggleRead, undo, redo, export, exportMarked
    case chooseRange, invertMarks, markMatching, unmarkMatching, readAll, rescan, applyToMarked
    // Reading
    case showSource, showInfo, widenMeasure, narrowMeasure, resetMeasure
    case turnScript, turnColumns, turnPunctuation, turnHeader
    case toggleCaret, caretLeft, caretRight, nextWord, previousWord, wordEnd
    case selectText, swapEnds, nextOfWord, previousOfWord
    case copySelection, copyCitation, copyTitle, copyBody, copyPlace, copyJSON
    // Correcting
    case nextDoubt, previousDoubt, anchorLine, joinLine, cutLine, moveLines, beginStory, setRole
    case markRepeat, notRepeat
    // The program
    case help, commandLine, cancel, toggleMouse, redraw, suspend, quit
    case editSource, pipeStory, runShell
    case repeatLast

    /// Whether `.` makes it again.
    var isChange: Bool {
        switch self {
        case .toggleMark, .toggleRead, .export, .exportMarked, .joinLine, .cutLine, .moveLines,
            .beginStory, .setRole, .markRepeat, .notRepeat:
            true
        default: false
        }
    }
}
