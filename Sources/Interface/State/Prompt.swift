package import Corpus
import Terminal

/// A line of input at the bottom of the screen, and what to do if it is given up.
package struct Prompt: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Search the archive as one types.
        case search
        /// Find in the open story as one types, from this place on.
        case find(from: ReaderAnchor)
        case command
        /// The name under which a search is kept, and another one for it.
        case saveSearch
        case renameSearch(SavedSearch)
        /// Tags to add and take away.
        case tag(Tagged)
        /// Which counts to show.
        case filterFacets
        /// A query for the stories of the list to mark or unmark.
        case markMatching(Bool)
        /// Which row of a list to go to.
        case pick(Picking)
        /// The number of a page.
        case page
        /// A command that is given stories, and one of the shell.
        case pipe(ExportRequest.What)
        case shell

        /// Whether what is typed has to be a query.
        var isQuery: Bool {
            switch self {
            case .search, .markMatching: true
            default: false
            }
        }

        var picking: Picking? { if case .pick(let picking) = self { picking } else { nil } }

        var isTag: Bool { if case .tag = self { true } else { false } }
    }

    /// What is tagged.
    package enum Tagged: Hashable, Sendable {
        case story(StoryID)
        case marked
    }

    package var kind: Kind
    package var field: TextField
    /// What is wrong with a query, and where: the last good results stay.
    package var problem: QueryError?
    /// Words of the archive that the last word typed may be the pinyin of, the best first.
    package var suggestions: [Suggestion] = []
    /// The one that the arrows have chosen.
    package internal(set) var chosen = 0

    /// A search takes what is typed as a regular expression.
    package internal(set) var isPattern = false

    /// Where in the history the prompt is, and the history as a list, while it is shown.
    package internal(set) var recall = Recall()
    package internal(set) var picker: Picker?

    package init(_ kind: Kind, text: String = "") {
        self.kind = kind
        field = TextField(text)
    }

    /// The text gives way to what is typed.
    init(_ kind: Kind, proposing text: String) {
        self.kind = kind
        field = TextField(text, isFresh: !text.isEmpty)
    }
}

extension Prompt {
    /// What is searched for: the text, or the pattern in the signs of the query language.
    var query: String {
        let text = field.text
        guard isPattern, text.contains(where: { !$0.isWhitespace }) else { return text }
        var escaped = ""
        var isBehindBackslash = false
        for character in text {
            if character == "/", !isBehindBackslash { escaped += "\\" }
            escaped.append(character)
            isBehindBackslash = character == "\\" && !isBehindBackslash
        }
        return "/\(escaped)/"
    }

    /// The same prompt as if its query had been typed.
    var asQuery: Prompt {
        var prompt = self
        if isPattern { prompt.field = TextField(query) }
        prompt.isPattern = false
        return prompt
    }
}

/// A story as it was before something else was looked for in it.
struct FindOrigin: Sendable {
    var query: SearchQuery?
    var reader: ReaderPane
    var findsBackwards: Bool
}

/// A word of the archive that was meant by typed pinyin.
package struct Suggestion: Hashable, Sendable {
    package var word: String
    /// Stories that have it; places, where one story is looked through.
    package var stories: Int

    package init(word: String, stories: Int) {
        self.word = word
        self.stories = stories
    }
}

/// A question answered by one key.
package struct Choice: Hashable, Sendable {
    package enum Answer: Hashable, Sendable {
        case effect(Effect)
        /// The order of the list.
        case order(StorySorting)
    }

    package struct Option: Hashable, Sendable {
        package var key: Character
        package var label: Bilingual
        package var answer: Answer
    }

    /// More options than this are listed in a pop-up, and fewer where the line is too short for them.
    private static let mostInALine = 5

    package var question: Bilingual
    package var options: [Option]
    /// Whether `.` gives the same answer again.
    package var isRepeatable = true

    func isListed(_ tongue: Tongue, columns: Int, _ width: WidthTable) -> Bool {
        let line = options.reduce(" \(question[tongue]):") {
            $0 + "  \($1.key) \($1.label[tongue])"
        }
        return options.count > Self.mostInALine || width.width(of: line + "  Esc") > columns
    }
}

/// What takes the keys, if not the pane in focus.
package enum Mode: Hashable, Sendable {
    case normal
    case prompt(Prompt)
    case choice(Choice)
    case help(HelpPane)
    /// The next key is the name of a place.
    case letter(LetterQuestion)
}
