import Terminal

extension AppState {
    /// Who types a key and its second one without a break knows what may follow; it is shown when
    /// the second one has not come for so long.
    package static let hesitation = Duration.milliseconds(300)

    /// Whether a pause is worth an event: a key that means nothing by itself was typed, and what may
    /// follow it is not shown yet.
    package var awaitsPause: Bool { expectsKey && !hasPaused }

    /// A key, or the letter of a place, is to follow what was typed.
    var expectsKey: Bool { mode == .normal && !pending.isEmpty || mode == .letter(.go) }

    /// A key goes to the prompt, question or help page that is open, else through the keymap.
    mutating func route(_ key: Key) -> [Effect] {
        notice = nil
        if let effects = interrupt(key) { return effects }
        switch mode {
        case .prompt(let prompt): return take(key, in: prompt)
        case .choice(let choice): return take(key, in: choice)
        case .help(let help): return take(key, in: help)
        case .letter(let question): return take(key, for: question)
        case .normal: return takeCommandKey(key.asciiTwin)
        }
    }

    /// A key that a macro plays.
    mutating func routePlayed(_ key: Key) -> [Effect] {
        isPlaying = true
        defer { isPlaying = false }
        return route(key)
    }

    private mutating func play(_ keys: [Key]) -> [Effect] {
        guard !isPlaying else {
            notice = .failure("A macro cannot play another macro", "宏不能再调用宏")
            return []
        }
        return [.play(keys)]
    }

    /// A paste is text, never keys: it goes into a prompt or nowhere.
    mutating func paste(_ text: String) -> [Effect] {
        if case .help(var help) = mode, help.field != nil {
            help.field?.insert(text)
            mode = .help(help)
            return []
        }
        guard case .prompt(var prompt) = mode else {
            let (searching, line) = (self.searching, key(.commandLine))
            notice = .failure(
                "Pasted text is not taken as keys; open a prompt with \(searching.english) or "
                    + "\(line.english) first",
                "粘贴的文字不会当作按键;请先用 \(searching.chinese) 或 \(line.chinese) 打开输入行")
            return []
        }
        prompt.field.insert(text)
        return edited(prompt)
    }

    private mutating func takeCommandKey(_ key: Key) -> [Effect] {
        if pending.isEmpty, case .character(let digit) = key, let value = digit.wholeNumberValue,
            digit.isASCII, value > 0 || count != nil
        {
            count = min((count ?? 0) * 10 + value, 1_000_000)
            return []
        }
        if key == .escape, !pending.isEmpty || count != nil || isForMarked {
            (pending, count, isForMarked) = ([], nil, false)
            return []
        }
        let keys = pending + [key]
        switch keymap.lookup(keys, in: scope) {
        case .pending:
            pending = keys
            return []
        case .command(let command):
            let count = count
            (pending, self.count) = ([], nil)
            return perform(command, count: count)
        case .macro(let keys):
            (pending, count) = ([], nil)
            return play(keys)
        case .unbound:
            (pending, count, isForMarked) = ([], nil, false)
            let name = keys.map(KeyNotation.describe).joined()
            let help = self.key(.help)
            notice = .failure(
                "\(name) means nothing here; \(help.english) shows the keys",
                "\(name) 在此无作用;按 \(help.chinese) 看帮助")
            return []
        }
    }

    /// Applies a command, as a key or the command line asks for it.
    mutating func perform(_ command: Command, count: Int?) -> [Effect] {
        if isForMarked { return performOnMarked(command) }
        if let missing = missing(for: command) {
            notice = missing
            return []
        }
        if command.isChange { lastChange = RepeatableChange(command: command, count: count) }
        return switch command {
        case .moveDown, .moveUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .goToTop,
            .goToBottom, .goToPercent:
            move(command, count: count)
        case .open, .leave, .close, .nextPane, .previousPane, .nextStory, .previousStory,
            .nextIssue, .previousIssue, .nextUnread, .previousUnread, .nextMarked,
            .previousMarked, .jumpBack, .jumpForward:
            go(command, count: count ?? 1)
        case .find, .findBackwards, .searchArchive, .nextHit, .previousHit, .showRelated,
            .showMarked, .showAll, .showIssue, .showDuplicates, .showParts, .showPlaces,
            .showCollections, .showSearches:
            find(command, count: count ?? 1)
        case .searchWords, .searchWord, .toggleOrder, .chooseOrder, .showFacets, .widen, .nextFacet,
            .previousFacet, .saveSearch, .renameSearch, .removeSearch, .showConcordance,
            .turnConcordance, .filterFacets:
            search(command, count: count ?? 1)
        case .nextRelated: walk(StorySource.related, by: count ?? 1)
        case .previousRelated: walk(StorySource.related, by: -(count ?? 1))
        case .nextDuplicate: walk(StorySource.duplicates, by: count ?? 1)
        case .previousDuplicate: walk(StorySource.duplicates, by: -(count ?? 1))
        case .nextPart: walk(StorySource.parts, by: count ?? 1)
        case .previousPart: walk(StorySource.parts, by: -(count ?? 1))
        case .goToPage: goToPage(count)
        case .nextPage: [.seek(.page, in: list.source, from: list.selection.index, step: 1)]
        case .previousPage: [.seek(.page, in: list.source, from: list.selection.index, step: -1)]
        case .chooseRange, .invertMarks, .markMatching, .unmarkMatching, .readAll: keepAll(command)
        case .toggleHighlight, .showOnlyHits: showHits(command)
        case .applyToMarked: beginForMarked()
        case .rescan: [.rescan]
        case .toggleMark, .clearMarks, .tagStory, .toggleRead, .undo, .redo, .export, .exportMarked:
            keep(command, count: count ?? 1)
        case .showSource, .showInfo, .widenMeasure, .narrowMeasure, .resetMeasure, .turnScript,
            .turnColumns, .turnPunctuation, .turnHeader:
            read(command)
        case .nextDoubt, .previousDoubt, .anchorLine, .joinLine, .cutLine, .moveLines, .beginStory,
            .setRole, .markRepeat, .notRepeat:
            correct(command, count: count ?? 1)
        case .setPlaceMark, .goToPlaceMark, .widenPane, .narrowPane, .equalPanes, .maximisePane,
            .focusLeft, .focusRight, .screenTop, .screenMiddle, .screenBottom, .alignTop,
            .alignMiddle, .alignBottom:
            arrange(command, count: count)
        case .nextSentence, .previousSentence, .nextParagraph, .previousParagraph, .nextSubhead,
            .previousSubhead, .nextWord, .previousWord, .wordEnd, .caretLeft, .caretRight:
            step(command, count: count ?? 1)
        case .toggleCaret, .selectText, .swapEnds: handleCaret(command)
        case .nextOfWord: findAtCaret(by: 1, times: count ?? 1)
        case .previousOfWord: findAtCaret(by: -1, times: count ?? 1)
        case .copySelection, .copyCitation, .copyTitle, .copyBody, .copyPlace, .copyJSON:
            copy(command)
        case .repeatLast: repeatLast(count)
        case .editSource: editSource()
        case .pipeStory: askForPipe()
        case .runShell: open(Prompt(.shell))
        case .help, .commandLine, .cancel, .toggleMouse, .redraw, .suspend, .quit:
            control(command)
        }
    }

    private mutating func control(_ command: Command) -> [Effect] {
        switch command {
        case .help: showHelp(.keys(scope))
        case .commandLine: return open(Prompt(.command))
        case .toggleMouse: return toggleMouse()
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .quit: return [.quit]
        case .cancel where list.rangeStart != nil && focus == .stories: list.rangeStart = nil
        default:
            droppedQuery = query ?? droppedQuery
            query = nil
            reader?.find(nil)
        }
        return []
    }

    private mutating func take(_ key: Key, in choice: Choice) -> [Effect] {
        mode = .normal
        guard case .character(let character) = key.asciiTwin,
            let option = choice.options.first(where: { $0.key == character })
        else { return [] }
        if choice.isRepeatable { lastChange?.answer = .option(character) }
        return answer(with: option)
    }

    /// Does what an option of a question stands for.
    mutating func answer(with option: Choice.Option) -> [Effect] {
        switch option.answer {
        case .effect(let effect): [effect]
        case .order(let order): sort(by: order)
        }
    }
}
