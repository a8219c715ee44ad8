package import TOML
package import Terminal

/// Which keys mean which command, pane by pane: made from the table, changed by presets and by a
/// person's own bindings, asked on every key.
package struct Keymap: Sendable {
    /// What a binding stands for.
    package enum Meaning: Hashable, Sendable {
        case command(Command)
        /// Other keys, played one after the other.
        case macro([Key])
        /// Taken away: also from a pane what would hold everywhere.
        case nothing
    }

    package enum Answer: Hashable, Sendable {
        case command(Command)
        case macro([Key])
        /// The keys so far begin longer bindings; these may follow.
        case pending([Continuation])
        case unbound
    }

    /// What a further key would do: for the pop-up behind a prefix key.
    package struct Continuation: Hashable, Sendable {
        package var key: Key
        package var meaning: Meaning

        package var command: Command? {
            if case .command(let command) = meaning { command } else { nil }
        }
    }

    private var bindings: [Scope: [[Key]: Meaning]] = [:]
    /// The keys of each scope in the order in which they were bound: how they are shown.
    private var order: [Scope: [[Key]]] = [:]
    /// The keys that each command was ever given in a pane: hints ask for some in every frame.
    private var given: [Scope: [Command: [[Key]]]] = [:]

    /// Where nothing was changed.
    package static let standard = Keymap()

    /// The keymap of the table. A binding the notation cannot read is a mistake of ours.
    package init(_ entries: [CommandEntry] = CommandTable.all) {
        for entry in entries {
            for (scope, notations) in entry.keys {
                for notation in notations {
                    bind(Self.keys(notation), in: scope, to: .command(entry.command))
                }
            }
        }
    }

    private mutating func bind(_ keys: [Key], in scope: Scope, to meaning: Meaning) {
        let former = bindings[scope, default: [:]].updateValue(meaning, forKey: keys)
        if former == nil { order[scope, default: []].append(keys) }
        guard case .command(let command) = meaning, former != meaning else { return }
        if given[scope]?[command]?.contains(keys) == true { return }
        given[scope, default: [:]][command, default: []].append(keys)
    }

    /// What `keys`, typed one after the other in a pane of `scope`, mean. The pane's own
    /// bindings come first, then those that hold everywhere.
    package func lookup(_ keys: [Key], in scope: Scope) -> Answer {
        switch meaning(of: keys, in: scope) {
        case .command(let command): return .command(command)
        case .macro(let keys): return .macro(keys)
        case .nothing, nil:
            let following = continuations(of: keys, in: scope)
            return following.isEmpty ? .unbound : .pending(following)
        }
    }

    private func meaning(of keys: [Key], in scope: Scope) -> Meaning? {
        bindings[scope]?[keys] ?? bindings[.everywhere]?[keys]
    }

    private func continuations(of keys: [Key], in scope: Scope) -> [Continuation] {
        var found: [Key: Meaning] = [:]
        for candidate in [Scope.everywhere, scope] {
            for (sequence, meaning) in bindings[candidate] ?? [:]
            where sequence.count > keys.count && sequence.starts(with: keys) {
                found[sequence[keys.count]] = meaning
            }
        }
        return found.filter { $0.value != .nothing }
            .map { Continuation(key: $0.key, meaning: $0.value) }
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

// MARK: - As people see it

extension Keymap {
    /// The keys that a pane itself has for a command, as the notation writes them.
    package func notations(of command: Command, boundIn scope: Scope) -> [String] {
        keys(of: command, boundIn: scope).map(KeyNotation.describe)
    }

    /// All keys that ask for a command in a pane, the pane's own first.
    package func notations(of command: Command, in scope: Scope) -> [String] {
        keys(of: command, in: scope).map(KeyNotation.describe)
    }

    /// Those of them that are typed fastest; of several, the one that was bound first.
    func shortestKeys(of command: Command, in scope: Scope) -> [Key]? {
        keys(of: command, in: scope).min { $0.count < $1.count }
    }

    private func keys(of command: Command, in scope: Scope) -> [[Key]] {
        let own = keys(of: command, boundIn: scope)
        if scope == .everywhere { return own }
        return own + keys(of: command, boundIn: .everywhere).filter { bindings[scope]?[$0] == nil }
    }

    private func keys(of command: Command, boundIn scope: Scope) -> [[Key]] {
        (given[scope]?[command] ?? []).filter { bindings[scope]?[$0] == .command(command) }
    }

    /// The macros of a person: keys, and the keys they play.
    package var macros: [(keys: String, played: String)] {
        (order[.everywhere] ?? []).compactMap { keys in
            guard case .macro(let played)? = bindings[.everywhere]?[keys] else { return nil }
            return (KeyNotation.describe(keys), KeyNotation.describe(played))
        }
    }
}

// MARK: - Changed by a person

extension Keymap {
    /// Lays bindings over those there are.
    ///
    /// - Throws: where a binding would hide a longer one or be hidden by a shorter one.
    package mutating func apply(_ changes: KeyBindings) throws(TOMLFailure) {
        for change in changes.all { bind(change.keys, in: change.scope, to: change.meaning) }
        for change in changes.all where change.meaning != .nothing {
            let scopes = change.scope == .everywhere ? Scope.allCases : [change.scope]
            for scope in scopes {
                guard let other = clash(of: change.keys, in: scope) else { continue }
                let name = KeyNotation.describe(change.keys)
                let free = KeyNotation.describe(other)
                throw TOMLFailure(
                    change.place,
                    "\(name) and \(free) cannot both be keys of the pane \(scope.rawValue); "
                        + "free one with \"\(free)\" = \"none\"",
                    "\(name) 与 \(free) 在 \(scope.rawValue) 窗格冲突;可写 \"\(free)\" = \"none\" 释放")
            }
        }
    }

    /// Another binding of the pane that begins with these keys, or with which they begin.
    private func clash(of keys: [Key], in scope: Scope) -> [Key]? {
        guard let own = meaning(of: keys, in: scope), own != .nothing else { return nil }
        let candidates = (order[scope] ?? []) + (order[.everywhere] ?? [])
        return candidates.first { other in
            other != keys && (other.starts(with: keys) || keys.starts(with: other))
                && meaning(of: other, in: scope) != .nothing
        }
    }
}
