/// Reads a file from its first character to its last.
struct TOMLParser {
    private let characters: [Character]
    private var position = 0
    private var line = 1
    private var lineStart = 0

    init(_ text: String) {
        // A byte-order mark is no part of the settings.
        characters = Array(text.first == "\u{FEFF}" ? text.dropFirst() : text[...])
    }

    mutating func document() throws(TOMLFailure) -> [TOMLTable] {
        var tables = [TOMLTable(name: [], place: place)]
        while true {
            skipBlanksAndComments()
            guard let next = peek else { return tables }
            if next == "[" {
                let table = try header()
                if tables.contains(where: { $0.name == table.name }) {
                    throw TOMLFailure(
                        table.place, "this table stands further up already", "此表在上文已出现")
                }
                tables.append(table)
            } else {
                let entry = try entry()
                if tables[tables.count - 1].entries.contains(where: { $0.key == entry.key }) {
                    throw TOMLFailure(
                        entry.place, "this key stands further up already", "此键在上文已出现")
                }
                tables[tables.count - 1].entries.append(entry)
            }
            try expectEndOfLine()
        }
    }

    // MARK: - Parts

    private mutating func header() throws(TOMLFailure) -> TOMLTable {
        advance()
        skipBlanks()
        let start = place
        var name = [try key().text]
        while take(".") { name.append(try key().text) }
        try expect("]")
        return TOMLTable(name: name, place: start)
    }

    private mutating func entry() throws(TOMLFailure) -> TOMLEntry {
        let (key, place) = try key()
        if take(".") {
            throw failure(
                "a key has no dot; write a table such as [keys.reader]",
                "键中不能有点;请写成 [keys.reader] 表")
        }
        try expect("=")
        return TOMLEntry(key: key, place: place, value: try value())
    }

    private mutating func key() throws(TOMLFailure) -> (text: String, place: TOMLPlace) {
        skipBlanks()
        let start = place
        if peek == "\"" || peek == "'" {
            return (try string(), start.moved(by: 1))
        }
        let word = word()
        if word.isEmpty { throw failure("a key belongs here", "此处应为键名") }
        return (word, start)
    }

    private mutating func value() throws(TOMLFailure) -> TOMLValue {
        skipBlanks()
        let start = place
        switch peek {
        case "\"", "'":
            return TOMLValue(content: .string(try string()), place: start)
        case "[": return TOMLValue(content: .array(try array()), place: start)
        default: break
        }
        let sign = take("-") ? "-" : take("+") ? "+" : ""
        let word = word()
        if sign.isEmpty, word == "true" || word == "false" {
            return TOMLValue(content: .boolean(word == "true"), place: start)
        }
        guard let number = Int(sign + word.filter { $0 != "_" }) else {
            throw TOMLFailure(
                start,
                "a value is a string in quotes, a whole number, true, false or a list in [ ]",
                "值应为引号中的字符串、整数、true、false 或 [ ] 列表")
        }
        return TOMLValue(content: .integer(number), place: start)
    }

    private mutating func array() throws(TOMLFailure) -> [TOMLValue] {
        advance()
        var values: [TOMLValue] = []
        while true {
            skipBlanksAndComments()
            if take("]") { return values }
            values.append(try value())
            skipBlanksAndComments()
            if !take(",") {
                try expect("]")
                return values
            }
        }
    }

    /// A string of one line: with escapes in double quotes, as it stands in single ones.
    private mutating func string() throws(TOMLFailure) -> String {
        let quote = peek
        advance()
        var text = ""
        while let character = peek, !isNewline(character) {
            advance()
            if character == quote { return text }
            if character == "\\", quote == "\"" {
                text.append(try escaped())
            } else {
                text.append(character)
            }
        }
        throw failure("the closing quote is missing here", "此处缺少结束引号")
    }

    private mutating func escaped() throws(TOMLFailure) -> Character {
        let start = place.moved(by: -1)
        let name = peek
        advance()
        switch name {
        case "\"": return "\""
        case "\\": return "\\"
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "u", "U":
            let digits = String(characters.dropFirst(position).prefix(name == "u" ? 4 : 8))
            if digits.count == (name == "u" ? 4 : 8), let value = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                for _ in digits { advance() }
                return Character(scalar)
            }
        default: break
        }
        throw TOMLFailure(
            start, "there is no such escape; write \\\\ for a backslash", "没有这种转义;反斜杠请写作 \\\\")
    }

    private mutating func word() -> String {
        let start = position
        while let character = peek,
            character.isASCII,
            character.isLetter || character.isNumber || character == "-" || character == "_"
        {
            advance()
        }
        return String(characters[start..<position])
    }

    // MARK: - Steps

    private var peek: Character? { position < characters.count ? characters[position] : nil }

    private var place: TOMLPlace { TOMLPlace(line: line, column: position - lineStart + 1) }

    private func isNewline(_ character: Character) -> Bool {
        character == "\n" || character == "\r\n"
    }

    private mutating func advance() {
        guard let character = peek else { return }
        position += 1
        if isNewline(character) {
            line += 1
            lineStart = position
        }
    }

    private mutating func skipBlanks() {
        while let character = peek, character.isWhitespace, !isNewline(character) { advance() }
    }

    private mutating func skipBlanksAndComments() {
        while let character = peek {
            if character == "#" {
                while let next = peek, !isNewline(next) { advance() }
            } else if character.isWhitespace {
                advance()
            } else {
                return
            }
        }
    }

    private mutating func take(_ character: Character) -> Bool {
        skipBlanks()
        guard peek == character else { return false }
        advance()
        return true
    }

    private mutating func expect(_ character: Character) throws(TOMLFailure) {
        guard take(character) else {
            throw failure("“\(character)” is missing here", "此处缺少“\(character)”")
        }
    }

    private mutating func expectEndOfLine() throws(TOMLFailure) {
        skipBlanks()
        guard let next = peek, next != "#", !isNewline(next) else { return }
        throw failure("nothing may follow here", "此后不应再有内容")
    }

    private func failure(_ english: String, _ chinese: String) -> TOMLFailure {
        TOMLFailure(place, english, chinese)
    }
}
