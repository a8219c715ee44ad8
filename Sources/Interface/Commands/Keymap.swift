package import Terminal

/// Which keys mean which command, pane by pane: made from the table, asked on every key.
package struct Keymap: Sendable {
    package enum Answer: Hashable, Sendable {
        case command(Command)
        /// The keys so far begin longer bindings; these may follow.
        case pending([Continuation])
        case unbound
    }

    /// What a further key would do: for the pop-up behind a prefix key.
    package struct Continuation: Hashable, Sendable {
        package var key: Key
        package var command: Command
    }

    private var bindings: [Scope: [[Key]: Command]] = [:]

    /// The keymap of the table. A binding the notation cannot read is a mistake of ours.
    package init(_ entries: [CommandEntry] = CommandTable.all) {
        for entry in entries {
            for (scope, notations) in entry.keys {
                for notation in notations {
                    bindings[scope, default: [:]][Self.keys(notation)] = entry.command
                }
            }
        }
    }

    /// What `keys`, typed one after the other in a pane of `scope`, mean. The pane's own
    /// bindings come first, then those that hold everywhere.
    package func lookup(_ keys: [Key], in scope: Scope) -> Answer {
        for candidate in [scope, .everywhere] {
            if let command = bindings[candidate]?[keys] { return .command(command) }
        }
        let following = continuations(of: keys, in: scope)
        return following.isEmpty ? .unbound : .pending(following)
    }

    private func continuations(of keys: [Key], in scope: Scope) -> [Continuation] {
        var found: [Key: Command] = [:]
        for candidate in [Scope.everywhere, scope] {
            for (sequence, command) in bindings[candidate] ?? [:]
            where sequence.count == keys.count + 1 && sequence.starts(with: keys) {
                if let last = sequence.last { found[last] = command }
            }
        }
        return found.map { Continuation(key: $0.key, command: $0.value) }
            .sorted { KeyNotation.describe($0.key) < KeyNotation.describe($1.key) }
    }

    package static func keys(_ notation: String) -> [Key] {
        guard let inputs = try? KeyNotation.parse(notation) else {
            preconditionFailure("the table of commands has a key that cannot be read: \(notation)")
        }
        return inputs.compactMap { input in
            if case .key(let key) = input { key } else { nil }
        }
    }
}
