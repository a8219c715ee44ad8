import Language

/// Cuts what was typed into tokens.
///
/// An operator counts only where a word begins; inside of one it is text like any other, so that
/// `本报讯(记者`, `3-5` and `他说“好”` are searched as they stand. Full-width forms are twins.
struct QueryLexer {
    private let typed: [Character]
    private var position = 0
    /// Brackets that are open here.
    private var depth = 0
    private var tokens: [QueryToken] = []

    static func tokens(of text: String) throws(QueryError) -> [QueryToken] {
        var lexer = QueryLexer(typed: Array(text))
        try lexer.run()
        return lexer.tokens
    }

    private init(typed: [Character]) { self.typed = typed }

    private mutating func run() throws(QueryError) {
        while position < typed.count {
            if typed[position].isWhitespace {
                position += 1
            } else {
                try readPiece()
            }
        }
    }

    private mutating func readPiece() throws(QueryError) {
        switch Self.twin(of: typed[position]) {
        case "(":
            depth += 1
            add(.open, length: 1)
        case ")" where depth > 0:
            depth -= 1
            add(.close, length: 1)
        case "-" where beginsWord(at: position + 1) && Self.twin(of: typed[position + 1]) != "-":
            add(.not, length: 1)
        case "=" where beginsWord(at: position + 1):
            add(.exact, length: 1)
        case "\"", "“":
            try readPhrase()
        case "/":
            readPattern()
        default:
            readWord()
        }
    }

    private mutating func add(_ kind: QueryToken.Kind, length: Int) {
        tokens.append(QueryToken(kind: kind, place: position..<position + length))
        position += length
    }

    private mutating func readPhrase() throws(QueryError) {
        let closing: Character = Self.twin(of: typed[position]) == "“" ? "”" : "\""
        var hasTwin = false
        for end in typed.indices.dropFirst(position + 1)
        where Self.twin(of: typed[end]) == closing {
            hasTwin = true
            if end > position + 1, endsWord(at: end + 1) {
                add(.phrase(String(typed[position + 1..<end])), length: end + 1 - position)
                return
            }
        }
        // “双”减: the quotes are part of what is looked for.
        if hasTwin { return readWord() }
        // Copied out of a torn line: “全链 has lost its other half and is text.
        if closing == "”", !typed[position...].contains(where: \.isWhitespace) { return readWord() }
        throw QueryError(place: position..<position + 1, .openQuote(typed[position]))
    }

    private mutating func readPattern() {
        for end in typed.indices.dropFirst(position + 2)
        where Self.twin(of: typed[end]) == "/" && typed[end - 1] != "\\" && endsWord(at: end + 1) {
            add(.pattern(String(typed[position + 1..<end])), length: end + 1 - position)
            return
        }
        readWord()
    }

    /// A word, a field's name with its colon, or an operator in letters.
    private mutating func readWord() {
        let start = position
        var end = start
        var inner = 0
        while end < typed.count, !typed[end].isWhitespace {
            let character = Self.twin(of: typed[end])
            if character == ":", end > start,
                let field = QueryField(named: String(typed[start..<end]))
            {
                return add(.field(field), length: end + 1 - start)
            }
            if character == "(" { inner += 1 }
            if character == ")" {
                if inner == 0, depth > 0 { break }
                inner = max(0, inner - 1)
            }
            end += 1
        }
        let word = String(typed[start..<end])
        add(Self.operation(word) ?? .word(word), length: end - start)
    }

    private static func operation(_ word: String) -> QueryToken.Kind? {
        guard word.utf8.count <= 24 else { return nil }
        let folded = FoldedText(word).text
        switch folded {
        case "or": return .or
        case "and": return .and
        case "not": return .not
        case "same": return .same
        case "near": return .near(8)
        default:
            guard folded.hasPrefix("near/"), let distance = Int(folded.dropFirst(5)),
                0...10_000 ~= distance
            else { return nil }
            return .near(distance)
        }
    }

    /// The half-width form of what may be an operator.
    private static func twin(of character: Character) -> Character {
        switch character {
        case "（": "("
        case "）": ")"
        case "－": "-"
        case "＝": "="
        case "／": "/"
        case "：": ":"
        case "＂": "\""
        default: character
        }
    }

    private func beginsWord(at place: Int) -> Bool { !endsWord(at: place) }

    private func endsWord(at place: Int) -> Bool {
        guard place < typed.count else { return true }
        return typed[place].isWhitespace || (depth > 0 && Self.twin(of: typed[place]) == ")")
    }
}
