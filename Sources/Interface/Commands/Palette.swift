import Language

/// The commands a person may mean by what is typed behind `:`.
package enum Palette {
    /// Commands whose name or summary holds the typed letters in order, the best first:
    /// a name that begins with them, then a name that holds them, then a summary, which may be
    /// typed in pinyin where the letters are those of no name.
    package static func matches(_ typed: String) -> [CommandEntry] {
        let word = typed.split(separator: " ").first.map { $0.lowercased() } ?? ""
        guard !word.isEmpty else { return CommandTable.all }
        let isName = CommandTable.all.contains { $0.name.contains(word) }
        let pinyin = isName ? nil : PinyinQuery(word)
        let ranked = CommandTable.all.enumerated().compactMap { index, entry in
            rank(entry, word, pinyin).map { (rank: $0, index: index, entry: entry) }
        }
        return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.entry)
    }

    /// What a typed name stands for.
    enum Meaning {
        case command(Command)
        /// Several commands begin so.
        case several([CommandEntry])
        /// No command does; those that may be meant.
        case none([CommandEntry])
    }

    /// A command's whole name means it, and so does a beginning, if the shortest of the names that
    /// have it is the beginning of all others.
    static func meaning(of name: String) -> Meaning {
        let matches = matches(name)
        let candidates = matches.filter { $0.name.hasPrefix(name) }
        guard let shortest = candidates.min(by: { $0.name.count < $1.name.count }) else {
            return .none(matches)
        }
        return candidates.allSatisfy { $0.name.hasPrefix(shortest.name) }
            ? .command(shortest.command) : .several(candidates)
    }

    private static func rank(
        _ entry: CommandEntry, _ word: String, _ pinyin: PinyinQuery?
    ) -> Int? {
        if entry.name == word { return 0 }
        if entry.name.hasPrefix(word) { return 1 }
        if entry.name.contains(word) { return 2 }
        if word.count > 1, pinyin?.match(entry.summary.chinese) != nil { return 3 }
        if isSubsequence(word, of: entry.name) { return 4 }
        let summaries = [entry.summary.english.lowercased(), entry.summary.chinese]
        return summaries.contains { $0.contains(word) } ? 5 : nil
    }

    private static func isSubsequence(_ short: String, of long: String) -> Bool {
        var rest = Substring(long)
        for character in short {
            guard let index = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: index)...]
        }
        return true
    }
}
