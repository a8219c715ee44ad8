import Corpus

extension AppState {
    /// Between panes, stories and places.
    mutating func go(_ command: Command, count: Int) -> [Effect] {
        switch command {
        case .open: return open()
        case .leave: return leave()
        case .close: return close()
        case .nextPane: return cycle(by: 1)
        case .previousPane: return cycle(by: -1)
        case .nextStory: return openNeighbour(by: count)
        case .previousStory: return openNeighbour(by: -count)
        case .nextIssue: return changeIssue(by: count)
        case .previousIssue: return changeIssue(by: -count)
        case .nextUnread: return seek(.unread, step: 1)
        case .previousUnread: return seek(.unread, step: -1)
        case .nextMarked: return seek(.marked, step: 1)
        case .previousMarked: return seek(.marked, step: -1)
        case .jumpBack: return jump(times: count) { $0.back(from: $1) }
        case .jumpForward: return jump(times: count) { $0.forward(from: $1) }
        default: return []
        }
    }

    /// Where one is, to come back to.
    var place: JumpPoint {
        JumpPoint(
            focus: focus, source: list.source, subject: list.subject,
            index: list.selection.index, story: reader?.story.article.id,
            anchor: reader.map { $0.top == 0 ? .beginning : $0.anchor },
            headline: reader?.story.row.title ?? "")
    }

    private mutating func open() -> [Effect] {
        if let pane = source {
            guard let story = pane.step?.story else {
                notice = .info("This line is in no story", "本行不在任何稿件中")
                return []
            }
            jumps.leave(place)
            source = nil
            return [.open(story)]
        }
        if focus == .issues {
            focus = .stories
            let seen = issues.selectedSearch.map { see($0) } ?? []
            let isShown = list.source == sourceOfSelectedIssue
            return (isShown ? [] : showStoriesOfSelectedIssue()) + seen
        }
        if focus == .facets { return chooseFacet() }
        if list.concordance != nil { return openLine() }
        guard let entry = list.selected else {
            notice = .info("There is no story to open here", "这里没有可打开的稿件")
            return []
        }
        if let reader, reader.story.article.id == entry.row.id, reader.query == query {
            jumps.leave(place)
            focus = .reader
            return []
        }
        return [.openEntry(list.source, list.selection.index)]
    }

    private mutating func leave() -> [Effect] {
        if source != nil { return close() }
        switch focus {
        case .reader: focus = .stories
        case .stories: focus = list.facets == nil ? .issues : .facets
        case .facets: focus = .issues
        case .issues:
            notice = .info(
                "This is the outermost pane; \(key(.close).english) leaves the program",
                "已是最外层;\(key(.close).chinese) 退出")
        }
        return []
    }

    private mutating func close() -> [Effect] {
        if source != nil {
            source = nil
            return []
        }
        switch focus {
        case .reader:
            notePlace()
            reader = nil
            focus = .stories
            return []
        case .stories where list.concordance != nil:
            list.concordance = nil
            return []
        case .stories where lists.count > 1:
            let closed = list
            lists.removeLast()
            query = list.source.query(today: today)
            reader?.find(query)
            // What was asked for from the story one read gives that story back.
            if closed.isFromReader, reader != nil { focus = .reader }
            return recounting
        case .facets:
            closeFacets()
            return []
        case .stories, .issues:
            return [.quit]
        }
    }

    private mutating func cycle(by step: Int) -> [Effect] {
        if rawPageHasWindow() { return [] }
        let panes = Focus.allCases.filter { pane in
            switch pane {
            case .issues, .stories: true
            case .facets: list.facets != nil
            case .reader: reader != nil
            }
        }
        let index = panes.firstIndex(of: focus) ?? 0
        focus = panes[(index + step + panes.count) % panes.count]
        return []
    }

    private mutating func openNeighbour(by step: Int) -> [Effect] {
        let index = list.selection.index + step
        guard (0..<list.count).contains(index) else {
            notice = .info(
                step > 0
                    ? "This is the last story of the list" : "This is the first story of the list",
                step > 0 ? "已是列表最后一篇" : "已是列表第一篇")
            return []
        }
        return [.openEntry(list.source, index)]
    }

    private mutating func seek(_ what: Seek, step: Int) -> [Effect] {
        [.seek(what, in: list.source, from: list.selection.index, step: step)]
    }
}

extension AppState {
    private var sourceOfSelectedIssue: StorySource {
        switch issues.selected {
        case .all: .all
        case .saved(let saved): .search(saved.search.query, by: saved.search.sorting)
        case .issue(let issue): .issue(issue.id)
        }
    }

    private mutating func changeIssue(by step: Int) -> [Effect] {
        let before = issues.selection.index
        issues.move(by: step)
        guard issues.selection.index != before else {
            notice = .info("There is no further issue that way", "那边没有更多期次")
            return []
        }
        let effects = showStoriesOfSelectedIssue()
        switch issues.selected {
        case .all: notice = .info("All issues", "全部期次")
        case .saved(let saved): notice = .info(saved.search.name, saved.search.name)
        case .issue(let issue): notice = .info(issue.id, issue.id)
        }
        return effects
    }

    mutating func showStoriesOfSelectedIssue() -> [Effect] {
        let source = sourceOfSelectedIssue
        // The words of a saved search are highlighted as long as its stories are listed.
        if lists[0].source.isSearch || source.isSearch { query = source.query(today: today) }
        return browse(source, subject: issues.selectedSearch?.search.name ?? "")
    }

    /// Closes results and lists the stories of `source`.
    mutating func browse(_ source: StorySource, subject: String = "") -> [Effect] {
        lists = [StoryList(source, subject: subject)]
        return [.count(source)]
    }

    /// Lays a list of results over the one below.
    mutating func push(_ source: StorySource, subject: String = "") -> [Effect] {
        jumps.leave(place)
        self.source = nil
        if list.source != source {
            var results = StoryList(source, subject: subject)
            results.isFromReader = focus == .reader
            lists.append(results)
        }
        focus = .stories
        return [.count(source)]
    }

    /// As many places as a count says, or as there are.
    private mutating func jump(
        times: Int, _ step: (inout JumpList, JumpPoint) -> JumpPoint?
    ) -> [Effect] {
        var target: JumpPoint?
        for _ in 0..<times {
            guard let next = step(&jumps, target ?? place) else { break }
            target = next
        }
        return jump(to: target)
    }

    mutating func jump(to place: JumpPoint?) -> [Effect] {
        guard let place else {
            notice = .info("There is no place to go to", "没有可去的地方")
            return []
        }
        focus = place.focus
        source = nil
        arrival = place
        var effects: [Effect] = []
        if let index = lists.lastIndex(where: { $0.source == place.source }) {
            lists.removeSubrange((index + 1)...)
            query = place.source.query(today: today)
        } else {
            let below = place.isOverlay ? Array(lists.prefix(1)) : []
            lists = below + [StoryList(place.source, subject: place.subject)]
            query = place.source.query(today: today)
        }
        followIssue()
        effects.append(.count(place.source))
        if let story = place.story {
            effects.append(.open(story))
        } else {
            notePlace()
            reader = nil
        }
        return effects
    }
}

extension AppState {
    /// Puts the cursor among the issues on the one whose stories are listed.
    private mutating func followIssue() {
        switch lists[0].source.base {
        case .all: issues.select(nil)
        case .issue(let name): issues.select(name)
        case .marked, .search, .related, .duplicates, .parts, .sorted: break
        }
    }
}

extension JumpPoint {
    /// Results lie over the list they were asked from.
    var isOverlay: Bool {
        switch source.base {
        case .all, .issue, .sorted: false
        case .marked, .search, .related, .duplicates, .parts: true
        }
    }
}

extension StorySource {
    var isSearch: Bool { if case .search = self { true } else { false } }

    /// Nothing to search for has been typed yet.
    var isBlankSearch: Bool {
        if case .search(let text, by: _) = self { text.allSatisfy(\.isWhitespace) } else { false }
    }

    /// What is highlighted while the list is open.
    func query(today: String?) -> SearchQuery? {
        if case .search(let text, by: _) = self { SearchQuery(text, today: today) } else { nil }
    }
}
