import Corpus
import Terminal

extension AppState {
    /// Searching, stepping through hits, and the lists that answer a question.
    mutating func find(_ command: Command, count: Int) -> [Effect] {
        switch command {
        case .find, .findBackwards:
            guard let reader else { return [] }
            findOrigin = FindOrigin(
                query: query, reader: reader, findsBackwards: findsBackwards)
            findsBackwards = command == .findBackwards
            return open(Prompt(.find(from: reader.standing)))
        case .searchArchive: return beginSearch()
        case .nextHit: return step(by: 1, times: count)
        case .previousHit: return step(by: -1, times: count)
        case .showRelated: return showKin(StorySource.related)
        case .showDuplicates: return showKin(StorySource.duplicates)
        case .showParts: return showKin(StorySource.parts)
        case .showMarked: return push(.marked)
        case .showPlaces: return pick(.places)
        case .showCollections: return pick(.collections)
        case .showSearches: return pick(.searches)
        case .showAll:
            jumps.leave(place)
            source = nil
            focus = .stories
            issues.select(nil)
            return browse(.all)
        case .showIssue: return showIssue()
        default: return []
        }
    }

    /// The story a command is about: the one being read, or the one under the cursor.
    var current: StoryRow? {
        if focus == .reader { return reader?.story.row }
        return list.concordance.map { $0.selected?.row } ?? list.selected?.row
    }

    /// The same; that there is none is said.
    mutating func currentOrNotice() -> StoryRow? {
        if current == nil { notice = .info("There is no story here", "这里没有稿件") }
        return current
    }

    private mutating func showIssue() -> [Effect] {
        guard let row = currentOrNotice() else { return [] }
        jumps.leave(place)
        issues.select(row.issue)
        focus = .stories
        let effects = browse(.issue(row.issue))
        return effects + [.locate(row.id, in: list.source)]
    }

    /// In a story, and in results, what was dropped is highlighted again.
    private mutating func takeUpDroppedQuery() {
        guard query == nil, focus == .reader || list.source.isSearch else { return }
        query = focus == .reader ? droppedQuery : list.source.query(today: today)
        if let query { reader?.find(query) }
    }

    private mutating func step(by direction: Int, times: Int) -> [Effect] {
        takeUpDroppedQuery()
        guard query != nil else {
            notice = .info(
                "Nothing is searched for; \(searching.english) searches",
                "尚未检索;按 \(searching.chinese) 检索")
            return []
        }
        if focus == .reader {
            let direction = findsBackwards ? -direction : direction
            for _ in 0..<times where reader?.step(by: direction) != true {
                let neighbour = key(direction > 0 ? .nextStory : .previousStory, in: .reader)
                notice = .info(
                    "No further hit in this story; \(neighbour.english) opens its neighbour",
                    "本篇没有更多匹配;\(neighbour.chinese) 看\(direction > 0 ? "下" : "上")一篇")
                break
            }
        } else if list.concordance != nil {
            list.concordance?.move(by: direction * times)
        } else if !list.move(by: direction * times) {
            notice = .info("No further story in this list", "列表中没有更多稿件")
        }
        return []
    }
}

extension AppState {
    /// Opens the prompt; a text that is in it from the start gives way to what is typed.
    mutating func beginSearch(for text: String = "") -> [Effect] {
        source = nil
        searchOrigin = place
        lists.append(StoryList(.search("", by: sorting)))
        focus = .stories
        var prompt = Prompt(.search)
        prompt.field = TextField(text, isFresh: !text.isEmpty)
        return open(prompt) + (text.isEmpty ? [] : edited(prompt))
    }

    /// A prompt that is open takes a key: Enter accepts, Esc gives up, the rest edits.
    mutating func take(_ key: Key, in prompt: Prompt) -> [Effect] {
        if prompt.field.isQuoting {
            var prompt = prompt
            _ = prompt.field.take(key)
            return edited(prompt)
        }
        if let effects = recall(key, in: prompt) { return effects }
        switch key {
        case .enter: return accept(prompt)
        case .escape, .control("g"), .control("c"): return giveUp(prompt)
        case .backspace where prompt.field.isEmpty: return giveUp(prompt)
        case .down, .control("n"), .up, .control("p"):
            if proposes(prompt) || prompt.kind.isTag, !prompt.suggestions.isEmpty {
                choose(by: key == .down || key == .control("n") ? 1 : -1, in: prompt)
            } else if case .pick(let picking) = prompt.kind {
                choosePick(by: key == .down || key == .control("n") ? 1 : -1, in: prompt, picking)
            } else if prompt.kind == .filterFacets, let pane = list.facets {
                let step = key == .down || key == .control("n") ? 1 : -1
                list.facets?.select(row: pane.selection.index + step)
            } else if prompt.kind == .search {
                list.move(by: key == .down || key == .control("n") ? 1 : -1)
            }
            return []
        case .control("s") where prompt.kind == .search:
            let effects = accept(prompt)
            return mode == .normal ? effects + askForName() : effects
        case .backTab where prompt.kind == .search:
            var prompt = prompt
            prompt.isPattern.toggle()
            return edited(prompt)
        case .tab where prompt.kind == .command:
            guard let name = Palette.matches(prompt.field.text).first?.name else { return [] }
            mode = .prompt(Prompt(.command, text: name + " "))
            return []
        default:
            if let word = suggestion(chosenBy: key, in: prompt) { return use(word, in: prompt) }
            var prompt = prompt
            prompt.recall = Prompt.Recall()
            return prompt.field.take(key) ? edited(prompt) : []
        }
    }

    /// To the hits one was stepping through before a prompt to find others was opened.
    private mutating func goBackToFindOrigin(_ anchor: ReaderAnchor) {
        guard let origin = findOrigin else { return }
        (query, findsBackwards) = (origin.query, origin.findsBackwards)
        // It may have changed meanwhile, or the terminal said how wide it draws.
        if reader?.story == origin.reader.story, reader?.width == origin.reader.width {
            reader = origin.reader
        } else {
            reader?.find(query)
            _ = reader?.go(to: anchor)
        }
        findOrigin = nil
    }

    /// The text of a prompt has changed: search or find at once.
    mutating func edited(_ prompt: Prompt) -> [Effect] {
        var prompt = prompt
        let text = prompt.field.text
        prompt.problem = prompt.kind.isQuery ? problem(of: prompt.query) : nil
        prompt.suggestions = []
        prompt.chosen = 0
        mode = .prompt(prompt)
        switch prompt.kind {
        case .command, .saveSearch, .renameSearch, .pick, .markMatching, .page, .pipe,
            .shell:
            return []
        case .filterFacets:
            list.facets?.filter(by: text)
            return []
        case .tag:
            prompt.suggestions = proposedTags(for: text)
            mode = .prompt(prompt)
            return []
        case .search:
            guard prompt.problem == nil else { return [] }
            generation += 1
            let search = Effect.search(prompt.query, by: sorting, generation: generation)
            guard !prompt.isPattern, let typed = Self.pinyin(atEndOf: text) else { return [search] }
            return [search, .suggest(typed, generation: generation)]
        case .find(let anchor):
            query = SearchQuery(text, today: today)
            reader?.find(query)
            _ = reader?.go(to: anchor)
            if findsBackwards {
                reader?.showHit(before: anchor)
            } else {
                reader?.showHit(from: anchor)
            }
            if let typed = Self.pinyin(atEndOf: text), let reader {
                prompt.suggestions = StoryWords.suggestions(for: typed, in: reader.story.article)
                mode = .prompt(prompt)
            }
            return []
        }
    }

    /// What is wrong with a query that is being typed; an empty one is only not finished.
    func problem(of text: String) -> QueryError? {
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        do {
            _ = try SearchQuery(parsing: text, today: today)
            return nil
        } catch {
            return error
        }
    }

    private mutating func accept(_ prompt: Prompt) -> [Effect] {
        if prompt.kind == .command {
            mode = .normal
            return remember(prompt) + run(prompt.field.text)
        }
        if case .pick(let picking) = prompt.kind {
            mode = .normal
            let picks = picks(picking, holding: prompt.field.text)
            return picks.indices.contains(prompt.chosen) ? go(to: picks[prompt.chosen]) : []
        }
        if prompt.kind == .shell, prompt.field.isEmpty {
            mode = .normal
            return run(.shell, "")
        }
        guard !prompt.field.isEmpty else { return giveUp(prompt) }
        if proposes(prompt) {
            // The letters stand in no story, so the word they spell was meant.
            return use(prompt.suggestions[prompt.chosen].word, in: prompt)
        }
        if let problem = prompt.problem {
            notice = .failure(problem.message, problem.chinese)
            return []
        }
        mode = .normal
        let prompt = prompt.asQuery
        if case .markMatching(let value) = prompt.kind {
            return remember(prompt) + [.markMatching(prompt.field.text, in: list.source, value)]
        }
        if prompt.kind == .filterFacets { return [] }
        if prompt.kind == .page { return goToPage(typed: prompt.field.text) }
        if case .tag(let tagged) = prompt.kind { return tag(tagged, prompt.field.text) }
        if prompt.historyKind == .shell {
            return remember(prompt) + run(prompt.kind, prompt.field.text)
        }
        if prompt.historyKind == nil { return name(prompt.kind, prompt.field.text) }
        if prompt.kind == .search {
            if let origin = searchOrigin { jumps.leave(origin) }
            searchOrigin = nil
            if answered == generation { tellIfNothingWasFound() }
        } else if reader?.hits.isEmpty != false {
            notice = .info("This story does not have that", "本篇没有该词")
        }
        return remember(prompt)
    }

    /// For a search that has been accepted: at once, or when its answer comes.
    mutating func tellIfNothingWasFound() {
        guard list.count == 0 else { return }
        let searching = key(.searchArchive)
        notice = .info(
            "No story has that; \(searching.english) searches again",
            "没有匹配的稿件;按 \(searching.chinese) 重新检索")
    }

    private mutating func giveUp(_ prompt: Prompt) -> [Effect] {
        mode = .normal
        switch prompt.kind {
        case .command, .saveSearch, .renameSearch, .tag, .pick, .markMatching, .page,
            .pipe, .shell:
            return []
        case .filterFacets:
            list.facets?.filter(by: "")
            return []
        case .find(let anchor):
            goBackToFindOrigin(anchor)
            return []
        case .search:
            generation += 1
            if lists.count > 1 { lists.removeLast() }
            if let origin = searchOrigin { focus = origin.focus }
            searchOrigin = nil
            query = list.source.query(today: today)
            reader?.find(query)
            return [.count(list.source)] + homing
        }
    }
}
