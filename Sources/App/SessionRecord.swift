import Corpus
import Interface

/// A session's memory as it is written down.
struct SessionRecord: Encodable {
    static let current = 1

    struct Place: Encodable {
        var block, offset: Int
        /// Seconds since 1970 when it was noted.
        var at: Int
    }

    struct View: Encodable {
        var focus: String
        /// `all`, `issue`, `marked`, `search`, `relevance`, `related` …, and what of; behind a `+` the
        /// order in which it was put.
        var list: String
        var of: String
        var subject: String
        var index: Int
        var story: String?
        var block, offset: Int?
        /// The story's headline; nothing in files of versions that did not write it.
        var headline: String?
    }

    var version = Self.current
    var view: View?
    var selected, issue: String?
    var places: [String: Place] = [:]
    var settings: [String: String]
    var outerPane, storiesPane: Int
    /// Places by their letters; nothing in files of versions that had none.
    var marks: [String: View]?

    init(_ memory: SessionMemory) {
        view = memory.view.map(View.init)
        selected = memory.selected?.rawValue
        issue = memory.issue
        settings = memory.settings
        outerPane = memory.panes.outer
        storiesPane = memory.panes.stories
        marks = Dictionary(
            uniqueKeysWithValues: memory.placeMarks.map { (String($0.key), View($0.value)) })
    }

    var memory: SessionMemory {
        var memory = SessionMemory()
        memory.view = view?.point
        memory.selected = selected.map { StoryID($0) }
        memory.issue = issue
        for (id, place) in places {
            memory.places[StoryID(id)] = ReaderAnchor(block: place.block, offset: place.offset)
        }
        memory.settings = settings
        memory.panes = PaneSizes(outer: outerPane, stories: storiesPane)
        for (name, view) in marks ?? [:] {
            if let letter = name.first, name.count == 1 { memory.placeMarks[letter] = view.point }
        }
        return memory
    }
}

// MARK: - Read again

extension SessionRecord {
    /// Nil for a file of another version, and for one that lacks what every file of this one has.
    init?(_ json: JSONValue) {
        guard json["version"].number == Self.current, let settings = json["settings"].namedStrings,
            let outerPane = json["outerPane"].number, let storiesPane = json["storiesPane"].number
        else { return nil }
        self.settings = settings
        self.outerPane = outerPane
        self.storiesPane = storiesPane
        view = View(json["view"])
        selected = json["selected"].string
        issue = json["issue"].string
        for (id, place) in json["places"].members { places[id] = Place(place) }
        if case .object(let views) = json["marks"] {
            var marks: [String: View] = [:]
            for (name, view) in views { marks[name] = View(view) }
            self.marks = marks
        }
    }
}

extension SessionRecord.Place {
    fileprivate init?(_ json: JSONValue) {
        guard let block = json["block"].number, let offset = json["offset"].number,
            let time = json["at"].number
        else { return nil }
        (self.block, self.offset, at) = (block, offset, time)
    }
}

extension SessionRecord.View {
    fileprivate init?(_ json: JSONValue) {
        guard let focus = json["focus"].string, let list = json["list"].string,
            let of = json["of"].string, let subject = json["subject"].string,
            let index = json["index"].number
        else { return nil }
        (self.focus, self.list, self.of) = (focus, list, of)
        (self.subject, self.index) = (subject, index)
        story = json["story"].string
        block = json["block"].number
        offset = json["offset"].number
        headline = json["headline"].string
    }
}

// MARK: - What is written down of the interface

extension SessionRecord.View {
    init(_ point: JumpPoint) {
        focus = point.focus.name
        (list, of) = point.source.written
        subject = point.subject
        index = point.index
        story = point.story?.rawValue
        block = point.anchor?.block
        offset = point.anchor?.offset
        headline = point.headline.isEmpty ? nil : point.headline
    }

    /// Nil for a list that this version does not know.
    var point: JumpPoint? {
        guard let source = StorySource(written: list, of) else { return nil }
        let anchor = block.flatMap { block in offset.map { ReaderAnchor(block: block, offset: $0) }
        }
        return JumpPoint(
            focus: Focus.allCases.first { $0.name == focus } ?? .stories, source: source,
            subject: subject, index: max(0, index), story: story.map { StoryID($0) },
            anchor: anchor, headline: headline ?? "")
    }
}

extension Focus {
    fileprivate var name: String {
        switch self {
        case .issues: "issues"
        case .facets: "facets"
        case .stories: "stories"
        case .reader: "reader"
        }
    }
}

extension StorySource {
    fileprivate var written: (list: String, of: String) {
        switch self {
        case .all: ("all", "")
        case .issue(let name): ("issue", name)
        case .marked: ("marked", "")
        case .search(let text, by: .newest): ("search", text)
        case .search(let text, by: .relevance): ("relevance", text)
        case .search(let text, by: let sorting): ("search+" + sorting.rawValue, text)
        case .sorted(let base, by: let sorting):
            (base.written.list + "+" + sorting.rawValue, base.written.of)
        case .related(let id): ("related", id.rawValue)
        case .duplicates(let id): ("duplicates", id.rawValue)
        case .parts(let id): ("parts", id.rawValue)
        }
    }

    fileprivate init?(written list: String, _ of: String) {
        let parts = list.split(separator: "+", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            guard let base = Self(written: parts[0], of),
                let sorting = StorySorting(rawValue: parts[1])
            else { return nil }
            self = base.sorted(by: sorting)
            return
        }
        switch list {
        case "all": self = .all
        case "issue": self = .issue(of)
        case "marked": self = .marked
        case "search": self = .search(of)
        case "relevance": self = .search(of, by: .relevance)
        case "related": self = .related(StoryID(of))
        case "duplicates": self = .duplicates(StoryID(of))
        case "parts": self = .parts(StoryID(of))
        default: return nil
        }
    }
}
