import Corpus
import Language
import Terminal

/// What a person picks from a list while typing a part of its name.
package enum Picking: Hashable, Sendable {
    /// Places one came from, the last one first.
    case places
    /// Everything that stories are listed by: issues, saved searches, marks.
    case collections
    /// The saved searches alone.
    case searches

    /// Where there is nothing to pick from; `save` is the key that saves a search.
    func emptiness(save: Bilingual) -> Notice {
        switch self {
        case .places, .collections: .info("There is no place to go to", "没有可去的地方")
        case .searches:
            .info(
                "No search is saved yet; \(save.english) saves one", "尚未保存检索;\(save.chinese) 保存")
        }
    }
}

/// Pickers: a list over the bottom line, narrowed by what is typed.
extension AppState {
    /// A row of a picker.
    struct Pick {
        enum Target {
            case place(JumpPoint)
            case collection(IssueList.Row)
            case marked
        }

        var name: String
        var detail: String
        var target: Target
    }

    mutating func pick(_ picking: Picking) -> [Effect] {
        source = nil
        if picks(picking, holding: "").isEmpty {
            notice = picking.emptiness(save: key(.saveSearch, in: .stories))
        } else {
            mode = .prompt(Prompt(.pick(picking)))
        }
        return []
    }

    /// The rows whose name holds what is typed, or sounds like it.
    func picks(_ picking: Picking, holding typed: String) -> [Pick] {
        let all = picks(picking)
        guard !typed.isEmpty else { return all }
        let folded = FoldedText(typed)
        let pinyin = typed.count > 1 ? PinyinQuery(typed, fuzziness: .common) : nil
        return all.filter { pick in
            let name = pick.name + " " + pick.detail
            return FoldedText(name).contains(folded) || pinyin?.match(pick.name) != nil
        }
    }

    private func picks(_ picking: Picking) -> [Pick] {
        switch picking {
        case .places: placesToPick
        case .collections: collectionsToPick
        case .searches:
            collectionsToPick.filter {
                if case .collection(.saved) = $0.target { true } else { false }
            }
        }
    }

    private var placesToPick: [Pick] {
        jumps.places.map { place in
            let list = place.source.title(place.subject, tongue)
            let name = place.title(tongue)
            return Pick(name: name, detail: name == list ? "" : list, target: .place(place))
        }
    }

    private var collectionsToPick: [Pick] {
        let rows = (0..<issues.count).compactMap { issues.row(at: $0) }.map { row -> Pick in
            switch row {
            case .all:
                return Pick(
                    name: StorySource.all.title("", tongue),
                    detail: "\(issues.issues.reduce(0) { $0 + $1.stories })",
                    target: .collection(row))
            case .saved(let saved):
                return Pick(
                    name: "/ " + saved.search.name,
                    detail: saved.count.map { "\($0.stories)" } ?? "",
                    target: .collection(row))
            case .issue(let issue):
                let name = [issue.date?.label, issue.paper, issue.id].compactMap { $0 }
                return Pick(
                    name: name.joined(separator: "  "), detail: "\(issue.stories)",
                    target: .collection(row))
            }
        }
        let marked = Pick(
            name: StorySource.marked.title("", tongue), detail: "\(markedTotal)", target: .marked)
        return Array(rows.prefix(1)) + [marked] + rows.dropFirst()
    }

    /// Goes to what was picked.
    mutating func go(to pick: Pick) -> [Effect] {
        switch pick.target {
        case .place(let target):
            jumps.leave(place)
            return jump(to: target)
        case .marked: return push(.marked)
        case .collection(let row):
            jumps.leave(place)
            focus = .stories
            switch row {
            case .all: issues.select(nil)
            case .issue(let issue): issues.select(issue.id)
            case .saved(let saved): issues.select(saved.search.id)
            }
            let seen = issues.selectedSearch.map { see($0) } ?? []
            return showStoriesOfSelectedIssue() + seen
        }
    }

    /// Moves among the rows of a picker.
    mutating func choosePick(by step: Int, in prompt: Prompt, _ picking: Picking) {
        var prompt = prompt
        let last = picks(picking, holding: prompt.field.text).count - 1
        prompt.chosen = min(max(0, prompt.chosen + step), max(0, last))
        mode = .prompt(prompt)
    }
}
