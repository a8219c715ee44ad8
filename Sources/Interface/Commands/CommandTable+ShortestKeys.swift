import Terminal

extension CommandTable {
    /// What `Keymap.standard` says of a command's shortest keys, from the table itself: hints stand on
    /// the first screen, and making the keymap would take a tenth of the time until then.
    static func shortestKeys(of command: Command, in scope: Scope) -> [Key]? {
        guard let keys = entry(command)?.keys else { return nil }
        let own = keys[scope] ?? []
        let shared = scope == .everywhere ? [] : keys[.everywhere] ?? []
        let taken = taken[scope] ?? []
        return (own + shared.filter { !taken.contains($0) }).map(Keymap.keys)
            .min { $0.count < $1.count }
    }

    /// The keys that panes have given a meaning of their own.
    private static let taken = all.reduce(into: [Scope: Set<String>]()) { taken, entry in
        for (scope, keys) in entry.keys { taken[scope, default: []].formUnion(keys) }
    }
}
