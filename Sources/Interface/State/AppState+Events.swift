import Corpus
import Terminal

extension AppState {
    /// Takes the answer to a wish, or news from outside. What has been overtaken is dropped.
    mutating func take(_ event: Event) -> [Effect] {
        switch event {
        case .issues(let rows):
            issues.take(rows)
            if let name = awaitedIssue { issues.select(name) }
            awaitedIssue = nil
        case .counted(let source, let count):
            guard source == list.source else { return [] }
            list.recount(count)
            if let arrival, arrival.source == source {
                list.select(arrival.index)
                if arrival.story == nil { self.arrival = nil }
            }
        case .rows(let source, let range, let entries):
            if source == list.source { list.take(entries, of: range) }
        case .located(_, let source, let index):
            if source == list.source { list.settle(at: index) }
        case .facets(let source, let facets):
            if source == list.source { list.facets?.take(facets) }
        case .linesFound(let source, let count, let isComplete):
            if source == list.concordance?.source {
                list.concordance?.take(count: count, isComplete: isComplete)
            }
        case .lines(let source, let order, let start, let lines):
            if source == list.concordance?.source {
                list.concordance?.take(lines, from: start, order)
            }
        case .sought(let what, let source, let index): return arrive(what, source, index)
        case .opened(let story): return show(story)
        case .openedEntry(let story, let source, let index):
            jumps.leave(place)
            if source == list.source { list.select(index) }
            let effects = show(story)
            noteWalk(story, source, index)
            return effects
        case .noEntry(let source, let index): missEntry(source, index)
        case .pageFound(let number, let issue, let story):
            return takePage(number, issue: issue, first: story)
        case .page(let page, let story):
            source = SourcePane(page: page, story: story)
        case .corrected(let page, let notice, let isUndone):
            let next = isUndone ? redoes : undoes
            self.notice = Notice(kind: .info, text: notice + Bilingual("; ", ";") + next)
            return takeCorrected(page)
        case .searched(let source, let generation, let count, let milliseconds):
            guard generation == self.generation else { return [] }
            answered = generation
            showResults(of: source, count: count, milliseconds: milliseconds)
        case .suggested(let suggestions, let generation): take(suggestions, generation)
        case .tags(let tags): take(tags)
        case .tagged(let changes, let isUndoable): take(changes, isUndoable: isUndoable)
        case .searches(let searches): issues.take(searches)
        case .searchCounted(let id, let count): issues.take(count, of: id)
        case .searchChanged(let change, let isUndoable):
            return take(change, isUndoable: isUndoable)
        case .history(let lines, let kind): history.take(lines, of: kind)
        case .importing, .archiveChanged: return takeNews(event)
        case .shortened(let counts): return takeShortened(counts)
        default: takeKept(event)
        }
        return []
    }

    /// The stories of the page may have other words, names and ids now: all is asked for anew.
    private mutating func takeCorrected(_ page: Page) -> [Effect] {
        source?.revise(page)
        for index in lists.indices { lists[index].forget() }
        var effects = [.loadIssues] + recounting
        if let open = reader?.story, open.row.at.page == page.path {
            let heir =
                page.articles.first { $0.id == open.article.id }
                ?? page.articles.first {
                    $0.blocks.contains { $0.lines.contains(open.article.firstLine) }
                }
            if let heir { effects.append(.open(heir.id)) }
        }
        return effects
    }

    /// Asks for the list's count again, and for those beside it.
    var recounting: [Effect] {
        let counts: [Effect] = list.facets == nil ? [] : [.countFacets(list.source)]
        let lines: [Effect] = list.concordance == nil ? [] : [.findLines(list.source)]
        return [.count(list.source)] + counts + lines + homing
    }

    /// Asks where the story is to which the cursor is on the way back. The answer may have come while
    /// another list lay over this one, or not at all.
    var homing: [Effect] {
        list.awaited.map { [.locate($0, in: list.source)] } ?? []
    }

    private mutating func showResults(
        of source: StorySource, count: Int, milliseconds: Double
    ) {
        query = source.query(today: today)
        guard case .search = list.source else { return }
        list.retarget(source)
        list.recount(count)
        list.milliseconds = milliseconds
        if mode == .normal { tellIfNothingWasFound() }
    }

    private mutating func show(_ story: Story) -> [Effect] {
        let layout = Layout(
            size: size, focus: .reader, hasReader: true, hasFacets: list.facets != nil, panes: panes
        )
        let columns = layout.reader?.columns ?? size.columns
        notePlace()
        reader = ReaderPane(
            story: story, size: Size(columns: columns, rows: layout.contentRows),
            measure: settings.measure, query: query, width: width, tongue: tongue,
            display: settings.display, columns: settings.columns)
        if let arrival, arrival.story == story.article.id {
            focus = arrival.focus
            if let anchor = arrival.anchor { reader?.scroll(to: anchor) }
        } else if let hit = hitToShow {
            focus = .reader
            reader?.showHit(from: hit)
        } else {
            focus = .reader
            continueReading()
        }
        hitToShow = nil
        arrival = nil
        if story.row.isRead { return [] }
        let read = Change(kind: .read, ids: [story.article.id], value: true, isAside: true)
        return [.change(read, isUndoable: true)]
    }

    private mutating func arrive(
        _ what: Seek, _ source: StorySource, _ index: Int?
    ) -> [Effect] {
        guard source == list.source, let index else {
            switch what {
            case .unread: notice = .info("No further unread story", "没有更多未读稿件")
            case .marked: notice = .info("No further marked story", "没有更多已标记稿件")
            case .page: notice = .info("No further page in this list", "列表中没有更多版面")
            }
            return []
        }
        if focus == .reader { return [.openEntry(source, index)] }
        list.select(index)
        return []
    }

    private mutating func takeNews(_ event: Event) -> [Effect] {
        if case .importing(let done, let total) = event {
            importing = done < total ? (done, total) : nil
            return []
        }
        // The cursor stays on its story when others come in above it, and at the top as long as nobody
        // has seen a story there: of pages that are read for the first time any may come first.
        let stays = isUntouched && list.selection.index == 0
        if !stays { list.unsettle() }
        for index in lists.indices { lists[index].forget() }
        return [.loadIssues] + recounting
    }

    /// Stories of lists are gone: whoever wanted something by their places wants it once more.
    private mutating func takeShortened(_ counts: [StorySource: Int]) -> [Effect] {
        for index in lists.indices.dropLast() {
            if let count = counts[lists[index].source] { lists[index].recount(count) }
        }
        guard let count = counts[list.source] else { return [] }
        list.unsettle()
        list.recount(count)
        notice = .info(
            "This list has changed; it has \(count) stories now", "列表有变化,现有 \(count) 篇")
        return homing
    }

    /// Marks and read state that have been saved, and what there is to tell of it.
    private mutating func takeKept(_ event: Event) {
        switch event {
        case .changed(let change, let total, let isUndoable):
            markedTotal = total
            // Only what did change is remembered: taking it back must not touch anything else.
            if isUndoable, !change.ids.isEmpty { undoHistory.record(.stories(change)) }
            switch change.kind {
            case .read:
                revise(change.ids) { $0.isRead = change.value }
                if !change.isAside, !change.ids.isEmpty { tellOfRead(change) }
            case .marked:
                revise(change.ids) { $0.isMarked = change.value }
                tell(of: change, total)
            }
        case .inverted(let ids, let total, let isUndoable):
            markedTotal = total
            if isUndoable, !ids.isEmpty { undoHistory.record(.inversion(ids)) }
            revise(ids) { $0.isMarked.toggle() }
            notice = .info(
                "Turned \(ids.count) marks round; \(total) marked, \(undoing.english)",
                "已反选 \(ids.count) 篇;共标记 \(total) 篇,\(undoing.chinese)")
        case .markTotal(let total): markedTotal = total
        case .notice(let notice): self.notice = notice
        default: break
        }
    }

    private mutating func tellOfRead(_ change: Change) {
        let value = change.value ? Bilingual("read", "已读") : Bilingual("unread", "未读")
        notice =
            change.ids.count == 1
            ? .info(
                "The story is \(value.english) now; \(undoing.english)",
                "本篇已设为\(value.chinese);\(undoing.chinese)")
            : .info(
                "\(change.ids.count) stories are \(value.english) now; \(undoing.english)",
                "\(change.ids.count) 篇已设为\(value.chinese);\(undoing.chinese)")
    }

    private mutating func tell(of change: Change, _ total: Int) {
        if change.ids.isEmpty {
            notice = .info(
                "All of that was \(change.value ? "marked" : "unmarked") already",
                "均已\(change.value ? "标记" : "取消标记")")
            return
        }
        let count = change.ids.count == 1 ? "" : " \(change.ids.count)"
        notice = .info(
            "\(change.value ? "Marked" : "Unmarked")\(count); \(total) marked, \(undoing.english)",
            "\(change.value ? "已标记" : "已取消标记")\(count);共 \(total) 篇,\(undoing.chinese)")
    }

    mutating func revise(_ ids: [StoryID], _ change: (inout StoryRow) -> Void) {
        let wanted = Set(ids)
        for index in lists.indices { lists[index].revise(wanted, change) }
        if let id = reader?.story.article.id, wanted.contains(id) { reader?.revise(change) }
    }
}
