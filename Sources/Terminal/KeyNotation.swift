/// Keys as text, the way vim and tig write them: `jj<Enter>/乡村<Enter>gr<Esc><C-d>`.
///
/// `<lt>` is the character `<`; `<Resize:40x12>` is a window of 40 columns and 12 rows,
/// `<Paste:text>` a paste, `<Pause>` a while without a key, and `<Click:3,5>`, `<WheelUp:3,5>` and
/// `<WheelDown:3,5>` are the mouse in the third column of the fifth row.
package enum KeyNotation {
    /// Why a text is no list of keys.
    package struct Failure: Error, Hashable, CustomStringConvertible {
        /// The character of the notation where it goes wrong, counted from 1.
        package let position: Int
        package let reason: String

        package var description: String { "character \(position): \(reason)" }
    }

    /// The inputs that a notation stands for.
    package static func parse(_ notation: String) throws(Failure) -> [Input] {
        var inputs: [Input] = []
        var position = 1
        var rest = notation[...]
        while let character = rest.first {
            guard character == "<" else {
                inputs.append(.key(key(for: character)))
                rest.removeFirst()
                position += 1
                continue
            }
            guard let end = rest.firstIndex(of: ">") else {
                throw Failure(
                    position: position, reason: "`<` has no `>`; write <lt> for the key <")
            }
            let name = rest[rest.index(after: rest.startIndex)..<end]
            guard let input = input(named: String(name)) else {
                throw Failure(position: position, reason: "there is no key <\(Visible.line(name))>")
            }
            inputs.append(input)
            position += name.count + 2
            rest = rest[rest.index(after: end)...]
        }
        return inputs
    }

    /// The notation of a key; `parse` reads it back.
    package static func describe(_ key: Key) -> String {
        switch key {
        case .character("<"): return "<lt>"
        case .character(" "): return "<Space>"
        case .character(let character): return String(character)
        case .control(let letter): return "<C-\(letter)>"
        case .alt("<"): return "<A-lt>"
        case .alt(">"): return "<A-gt>"
        case .alt(" "): return "<A-Space>"
        case .alt(let character): return "<A-\(character)>"
        case .function(let number): return "<F\(number)>"
        default: return "<\(names.first { $0.key == key }?.name ?? "Unknown")>"
        }
    }

    /// The notation of several keys.
    package static func describe(_ keys: some Sequence<Key>) -> String {
        keys.map { describe($0) }.joined()
    }

    /// Names of keys; the first of a key's names is the one that `describe` writes.
    private static let names: [(name: String, key: Key)] = [
        ("Enter", .enter), ("CR", .enter), ("Return", .enter),
        ("Esc", .escape), ("Escape", .escape),
        ("Tab", .tab), ("S-Tab", .backTab), ("BackTab", .backTab),
        ("BS", .backspace), ("Backspace", .backspace),
        ("Del", .delete), ("Delete", .delete), ("Ins", .insert), ("Insert", .insert),
        ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
        ("Home", .home), ("End", .end),
        ("PageUp", .pageUp), ("PgUp", .pageUp), ("PageDown", .pageDown), ("PgDn", .pageDown),
        ("PgDown", .pageDown), ("Space", .character(" ")), ("lt", .character("<")),
        ("gt", .character(">")), ("Bar", .character("|")), ("Bslash", .character("\\")),
    ]

    private static func key(for character: Character) -> Key {
        switch character {
        case "\n", "\r", "\r\n": .enter
        case "\t": .tab
        case "\u{1B}": .escape
        default: .character(character)
        }
    }

    private static func input(named name: String) -> Input? {
        let lower = name.lowercased()
        if lower.hasPrefix("resize:") { return resize(name.dropFirst(7)) }
        if lower == "pause" { return .pause }
        if lower.hasPrefix("paste:") { return .paste(String(name.dropFirst(6))) }
        for (prefix, kind) in mouseNames where lower.hasPrefix(prefix) {
            return mouse(kind, name.dropFirst(prefix.count))
        }
        if let named = names.first(where: { $0.name.lowercased() == lower }) {
            return .key(named.key)
        }
        if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
            return .key(.function(number))
        }
        return modified(name)
    }

    private static func modified(_ name: String) -> Input? {
        let tail = name.dropFirst(2)
        switch name.prefix(2).lowercased() {
        case "c-":
            guard tail.count == 1, let letter = tail.lowercased().first,
                letter.isASCII, letter.isLetter || "[\\]^_@".contains(letter)
            else { return nil }
            return .key(.control(letter))
        case "a-", "m-":
            if tail.count == 1, let character = tail.first { return .key(.alt(character)) }
            let named = names.first { $0.name.lowercased() == tail.lowercased() }
            guard case .character(let character)? = named?.key else { return nil }
            return .key(.alt(character))
        default: return nil
        }
    }

    private static let mouseNames: KeyValuePairs<String, MouseAction.Kind> = [
        "click:": .click, "wheelup:": .wheelUp, "wheeldown:": .wheelDown,
    ]

    private static func mouse(_ kind: MouseAction.Kind, _ text: Substring) -> Input? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let column = Int(parts[0]), let row = Int(parts[1]),
            (1...1000).contains(column), (1...1000).contains(row)
        else { return nil }
        return .mouse(MouseAction(kind, column: column - 1, row: row - 1))
    }

    private static func resize(_ text: Substring) -> Input? {
        let parts = text.split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
            (1...1000).contains(columns), (1...1000).contains(rows)
        else { return nil }
        return .resize(Size(columns: columns, rows: rows))
    }
}
