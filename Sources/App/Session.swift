package import Interface
package import Terminal

/// The loop: input → state → wishes → events → state → screen.
///
/// Keys that arrive together are applied together and painted once. The same loop runs on a
/// terminal and on a script.
package struct Session<Device: Screen & ~Copyable>: ~Copyable {
    package internal(set) var screen: Device
    package private(set) var state: AppState
    let runner: EffectRunner
    private var isOpen = false
    private var isOver = false
    /// Every cell must be painted again.
    private var mustRepaint = false
    /// When the last key came: only a pause behind it counts, whatever wakes the loop meanwhile.
    private var lastKey = ContinuousClock.now

    package init(screen: consuming Device, state: AppState, runner: EffectRunner) {
        self.screen = screen
        self.state = state
        self.state.today = runner.today
        self.runner = runner
    }

    /// Shows the first screen. What it does not need is better begun afterwards.
    package mutating func open() {
        isOpen = true
        perform(state.firstEffects)
        present()
    }

    /// Runs until the user leaves or the process is asked to end; returns the signal that
    /// ended it, 0 when the user did.
    package mutating func run() -> Int32 {
        if !isOpen { open() }
        // What is known by now is told before the first key.
        if takeNews() { present() }
        while !isOver {
            repeat {
                if let signal = take(screen.nextInput(within: limit)) { return signal }
            } while !isOver && screen.hasPendingInput
            takeNews()
            if !isOver { present() }
        }
        return 0
    }

    /// How long to wait for a key; nil, for ever, unless the state makes something of a pause.
    private var limit: Duration? {
        state.awaitsPause ? max(.zero, lastKey + AppState.hesitation - .now) : nil
    }

    /// Applies one input; a signal that ends the session is returned.
    private mutating func take(_ input: Input) -> Int32? {
        switch input {
        case .key(let key):
            lastKey = .now
            apply(.key(key))
        case .paste(let text): apply(.paste(text))
        case .resize(let size): apply(.resize(size))
        case .ambiguousWidth(let isWide): apply(.ambiguousWidth(isWide))
        case .mouse(let action): apply(.mouse(action))
        case .pause: apply(.pause)
        // News comes behind the keys that were pressed before it could be seen.
        case .wake: break
        case .resume:
            mustRepaint = true
            apply(.resize(screen.size))
        case .end(let signal): return signal
        }
        return nil
    }

    /// False when there is none.
    @discardableResult
    private mutating func takeNews() -> Bool {
        let news = runner.news()
        for event in news { apply(event) }
        return !news.isEmpty
    }

    mutating func apply(_ event: Event) { perform(state.update(event)) }

    /// Performs wishes and what their answers wish for in turn.
    private mutating func perform(_ effects: [Effect]) {
        var waiting = effects[...]
        while let effect = waiting.popFirst() {
            switch effect {
            case .play(let keys):
                for key in keys where !isOver { perform(state.update(.played(key))) }
            case .quit: isOver = true
            case .redraw: mustRepaint = true
            case .suspend: suspend()
            case .edit(let id): edit(id)
            case .pipe(let command, let what): pipe(command, what)
            case .shell(let command): runShell(command)
            case .copy(let text): apply(.notice(copy(text)))
            case .copyStory(let id, let format):
                let text = runner.document(of: id, format: format)
                apply(
                    .notice(
                        text.map { copy($0) }
                            ?? .failure("The story cannot be read any more", "稿件已无法读取")))
            case .copyMarked(let part):
                let text = runner.markedText(part)
                apply(
                    .notice(
                        text.map { copy($0) }
                            ?? .failure("The marked stories cannot be read", "已标记稿件无法读取")))
            case .setAmbiguousWidth(let isWide):
                screen.setAmbiguousWidth(isWide)
            case .setMouse(let isOn): setMouse(isOn)
            // The list has been moved meanwhile: what it lacks is asked for behind.
            case .loadRows(let source, _)
            where waiting.contains(where: { $0.loadsRows(of: source) }):
                continue
            default:
                for event in runner.perform(effect) {
                    waiting += state.update(event)
                }
            }
        }
    }

    private mutating func suspend() {
        do throws(PolicyRefusal) {
            try runner.policy.permit(.suspend)
            screen.suspend()
            mustRepaint = true
        } catch {
            apply(.notice(error.notice))
        }
    }

    /// Another program has had the terminal: its size may be new and every cell is to be painted.
    mutating func repaint() {
        mustRepaint = true
        apply(.resize(screen.size))
    }

    private mutating func setMouse(_ isOn: Bool) {
        guard !screen.setMouse(isOn) else { return }
        apply(.notice(.failure("This terminal reports no mouse", "此终端不报告鼠标")))
    }

    /// What the terminal does not take becomes a file.
    private mutating func copy(_ text: String) -> Notice {
        do throws(PolicyRefusal) {
            try runner.policy.permit(.clipboard)
        } catch {
            return error.notice
        }
        switch screen.copy(text) {
        case .sent:
            return .info(
                "Sent \(text.count) characters to the terminal's clipboard",
                "已将 \(text.count) 字发往终端剪贴板")
        case .tooLong, .unsupported: return runner.save(copied: text)
        }
    }

    private mutating func present() {
        screen.present(state.render(), forcing: mustRepaint)
        mustRepaint = false
    }
}

extension Effect {
    fileprivate func loadsRows(of source: StorySource) -> Bool {
        if case .loadRows(source, _) = self { true } else { false }
    }
}
