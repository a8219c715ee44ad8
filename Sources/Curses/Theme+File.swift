import Terminal

/// Themes that users write: tables of TOML, one for a role, over a theme that says the rest.
///
///     [selected]
///     foreground = "bright-white"    # a name, a number up to 255, "#rrggbb" or "default"
///     background = 24
///     attributes = ["bold"]          # bold, reverse, underline, dim
///     plain = ["reverse"]            # where there are no colours
extension Theme {
    /// What cannot be read in a theme, and where.
    package struct Failure: Error, Hashable, CustomStringConvertible {
        /// Counted from 1; the column in characters.
        package let line: Int
        package let column: Int
        package let reason: String

        package var description: String { "line \(line), column \(column): \(reason)" }
    }

    /// The theme of a file's text over `base`.
    package init(file text: String, over base: Theme = .standard) throws(Failure) {
        self = base
        var role: Style?
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, content) in lines.enumerated() {
            var line = ThemeLine(content, number: index + 1)
            line.skipBlanks()
            if line.isOver { continue }
            if line.take("[") {
                role = try line.role()
            } else if let role {
                try line.apply(to: &self[role])
            } else {
                throw line.failure("a role such as [headline] comes before its looks")
            }
        }
    }
}

/// One line of a theme's file, read from left to right.
private struct ThemeLine {
    private let characters: [Character]
    private let number: Int
    private var position = 0

    init(_ text: Substring, number: Int) {
        characters = Array(text.last == "\r" ? text.dropLast() : text)
        self.number = number
    }

    /// Only a comment or nothing is left.
    var isOver: Bool { position >= characters.count || characters[position] == "#" }

    func failure(_ reason: String, at place: Int? = nil) -> Theme.Failure {
        Theme.Failure(line: number, column: (place ?? position) + 1, reason: reason)
    }

    mutating func skipBlanks() {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
    }

    mutating func take(_ character: Character) -> Bool {
        skipBlanks()
        guard position < characters.count, characters[position] == character else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ character: Character) throws(Theme.Failure) {
        guard take(character) else { throw failure("“\(character)” is missing here") }
    }

    private mutating func expectEnd() throws(Theme.Failure) {
        skipBlanks()
        guard isOver else { throw failure("nothing may follow here") }
    }

    private mutating func word() -> String {
        skipBlanks()
        let start = position
        while position < characters.count,
            characters[position].isLetter || characters[position].isNumber
                || characters[position] == "-"
        {
            position += 1
        }
        return String(characters[start..<position])
    }

    mutating func role() throws(Theme.Failure) -> Style {
        let start = position
        let name = word()
        let wanted = name.replacing("-", with: "").lowercased()
        guard let style = Style.allCases.first(where: { "\($0)".lowercased() == wanted }) else {
            throw failure("there is no role “\(Visible.line(name))”", at: start)
        }
        try expect("]")
        try expectEnd()
        return style
    }

    mutating func apply(to look: inout Theme.Look) throws(Theme.Failure) {
        let start = position
        let key = word()
        try expect("=")
        switch key {
        case "foreground": look.foreground = try color()
        case "background": look.background = try color()
        case "attributes": look.attributes = try attributes()
        case "plain": look.plain = try attributes()
        default:
            throw failure("“\(Visible.line(key))” is no part of a look", at: start)
        }
        try expectEnd()
    }

    private mutating func string() throws(Theme.Failure) -> String {
        try expect("\"")
        let start = position
        while position < characters.count, characters[position] != "\"" { position += 1 }
        let text = String(characters[start..<position])
        try expect("\"")
        return text
    }

    /// Nil is the terminal's own colour.
    private mutating func color() throws(Theme.Failure) -> Theme.Color? {
        skipBlanks()
        let start = position
        if position < characters.count, characters[position] != "\"" {
            guard let number = Int(word()), let color = Theme.Color(number: number) else {
                throw failure("a colour is a number up to 255 or a string", at: start)
            }
            return color
        }
        let name = try string()
        if name == "default" { return nil }
        guard let color = Theme.Color(named: name) else {
            throw failure("there is no colour “\(Visible.line(name))”", at: start)
        }
        return color
    }

    private mutating func attributes() throws(Theme.Failure) -> Theme.Attributes {
        try expect("[")
        var attributes: Theme.Attributes = []
        while !take("]") {
            skipBlanks()
            let start = position
            switch try string() {
            case "bold": attributes.insert(.bold)
            case "reverse": attributes.insert(.reverse)
            case "underline": attributes.insert(.underline)
            case "dim": attributes.insert(.dim)
            case let name:
                throw failure("there is no attribute “\(Visible.line(name))”", at: start)
            }
            if !take(",") {
                try expect("]")
                break
            }
        }
        return attributes
    }
}
