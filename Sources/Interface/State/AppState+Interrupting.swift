import Terminal

/// Back to the shell and a clean screen are to be had everywhere: behind a prefix, while something is
/// typed or asked, in help.
extension AppState {
    /// What a key asks for that interrupts what is being typed; nil for other keys. What can be typed
    /// as a letter is none.
    mutating func interrupt(_ key: Key) -> [Effect]? {
        if case .character = key { return nil }
        guard isAmidKeys, !isQuoting,
            case .command(let command) = keymap.lookup([key], in: scope),
            let effect = Self.interruption(command)
        else { return nil }
        if mode == .normal {
            guard keymap.lookup(pending + [key], in: scope) == .unbound || pending.isEmpty else {
                return nil
            }
            (pending, count, isForMarked) = ([], nil, false)
        }
        return [effect]
    }

    private static func interruption(_ command: Command) -> Effect? {
        switch command {
        case .suspend: .suspend
        case .redraw: .redraw
        default: nil
        }
    }

    /// The next key does not stand by itself.
    private var isAmidKeys: Bool { mode != .normal || !pending.isEmpty || isForMarked }

    /// The next key is wanted as a character.
    private var isQuoting: Bool {
        switch mode {
        case .prompt(let prompt): prompt.field.isQuoting
        case .help(let help): help.field?.isQuoting == true
        default: false
        }
    }
}
