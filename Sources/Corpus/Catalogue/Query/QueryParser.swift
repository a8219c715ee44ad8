import Language

/// Reads tokens as a tree: OR binds loosest, then AND, written or not, then NOT, then near and
/// same. Says where and why when it cannot.
struct QueryParser {
    private let tokens: [QueryToken]
    /// Where the text ends, in characters.
    private let end: Int
    private let today: CalendarDay?
    private var position = 0
    private var depth = 0
    private var operands = 0

    /// More would be a text pasted by mistake, and would keep the index busy for minutes.
    private static let operandLimit = 200
    private static let depthLimit = 40

    static func expression(
        of text: String, today: CalendarDay?
    ) throws(QueryError) -> QueryExpression {
        let tokens = try QueryLexer.tokens(of: text)
        var parser = QueryParser(tokens: tokens, end: text.count, today: today)
        guard !tokens.isEmpty else {
            throw QueryError(place: 0..<0, .nothing)
        }
        let expression = try parser.alternatives(scope: .anywhere)
        if let rest = parser.next {
            throw QueryError(place: rest.place, .neverOpened)
        }
        return expression
    }

    private init(tokens: [QueryToken], end: Int, today: CalendarDay?) {
        self.tokens = tokens
        self.end = end
        self.today = today
    }
}

extension QueryParser {
    private var next: QueryToken? { position < tokens.count ? tokens[position] : nil }

    private mutating func take(_ kind: QueryToken.Kind) -> Bool {
        guard next?.kind == kind else { return false }
        position += 1
        return true
    }

    private mutating func alternatives(scope: QueryScope) throws(QueryError) -> QueryExpression {
        var parts = [try conjunction(scope: scope)]
        while take(.or) { parts.append(try conjunction(scope: scope)) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction(scope: QueryScope) throws(QueryError) -> QueryExpression {
        var parts = [try negation(scope: scope)]
        while let token = next {
            if take(.and) || token.beginsOperand {
                parts.append(try negation(scope: scope))
            } else {
                break
            }
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func negation(scope: QueryScope) throws(QueryError) -> QueryExpression {
        var isNegated = false
        while take(.not) { isNegated.toggle() }
        let part = try proximity(scope: scope)
        return isNegated ? .not(part) : part
    }

    private mutating func proximity(scope: QueryScope) throws(QueryError) -> QueryExpression {
        let start = position
        var left = try operand(scope: scope)
        while let token = next {
            if case .near(let distance) = token.kind {
                position += 1
                let right = try operand(scope: scope)
                var parts = [left]
                if case .near(let chain, distance) = left { parts = chain }
                try requireWords(parts + [right], from: start)
                left = .near(parts + [right], distance: distance)
            } else if take(.same) {
                let right = try operand(scope: scope)
                try requireText([left, right], from: start)
                if case .same(let parts) = left {
                    left = .same(parts + [right])
                } else {
                    left = .same([left, right])
                }
            } else {
                break
            }
        }
        return left
    }

    private mutating func operand(scope: QueryScope) throws(QueryError) -> QueryExpression {
        guard let token = next else {
            throw QueryError(place: end..<end, .wordMissingAtEnd)
        }
        position += 1
        operands += 1
        if operands > Self.operandLimit {
            throw QueryError(place: token.place, .tooManyWords(Self.operandLimit))
        }
        switch token.kind {
        case .word(let text): return .text(try term(text, token, scope: scope))
        case .phrase(let text): return .text(try term(text, token, scope: scope))
        case .exact: return try exact(after: token, scope: scope)
        case .pattern(let text):
            guard let pattern = TextPattern(text) else {
                throw QueryError(place: token.place, .noPattern(text))
            }
            return .pattern(pattern)
        case .open: return try group(after: token, scope: scope)
        case .field(let field): return try test(field, token, scope: scope)
        case .close, .or, .and, .not, .same, .near:
            throw QueryError(place: token.place, .wordMissing)
        }
    }

    private mutating func group(
        after open: QueryToken, scope: QueryScope
    ) throws(QueryError) -> QueryExpression {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.depthLimit {
            throw QueryError(place: open.place, .nestedTooDeeply)
        }
        if next?.kind == .close {
            throw QueryError(place: open.place, .emptyBrackets)
        }
        let inner = try alternatives(scope: scope)
        guard take(.close) else {
            throw QueryError(place: open.place, .notClosed)
        }
        return inner
    }

    private mutating func exact(
        after sign: QueryToken, scope: QueryScope
    ) throws(QueryError) -> QueryExpression {
        guard let token = next else {
            throw QueryError(place: sign.place, .wordMissingBehind)
        }
        switch token.kind {
        case .word(let text), .phrase(let text):
            position += 1
            var term = try term(text, token, scope: scope)
            term.isExact = true
            return .text(term)
        default:
            throw QueryError(place: sign.place, .exactNeedsWord)
        }
    }

    private func term(
        _ text: String, _ token: QueryToken, scope: QueryScope
    ) throws(QueryError) -> SearchQuery.Term {
        let term = SearchQuery.Term(text: text, scope: scope)
        guard !term.folded.scalars.isEmpty else {
            throw QueryError(place: token.place, .nothingVisible)
        }
        return term
    }

    private func requireWords(_ parts: [QueryExpression], from start: Int) throws(QueryError) {
        for part in parts where !part.isWords {
            throw QueryError(place: place(from: start), .nearNeedsWords)
        }
    }

    private func requireText(_ parts: [QueryExpression], from start: Int) throws(QueryError) {
        for part in parts where !part.isText {
            throw QueryError(place: place(from: start), .sameNeedsWords)
        }
    }

    /// From a token to the last one read, in characters.
    private func place(from start: Int) -> Range<Int> {
        tokens[start].place.lowerBound..<tokens[position - 1].place.upperBound
    }
}

extension QueryParser {
    private mutating func test(
        _ field: QueryField, _ token: QueryToken, scope: QueryScope
    ) throws(QueryError) -> QueryExpression {
        guard let value = next, value.place.lowerBound == token.place.upperBound else {
            throw QueryError(place: token.place, .valueMissing(field))
        }
        switch field {
        case .head: return try operand(scope: .head)
        case .lead: return try operand(scope: .lead)
        case .body: return try operand(scope: .body)
        default: break
        }
        switch value.kind {
        case .word(let text), .phrase(let text):
            position += 1
            return .test(try QueryValue(field, text, place: value.place, today: today).test)
        case .open:
            position += 1
            return try values(of: field, after: value)
        case .exact where field.hasNames:
            position += 1
            return try name(field, after: value)
        default:
            throw QueryError(place: value.place, .valueMissing(field))
        }
    }

    /// `by:=王伟`: the whole name, so that 王伟东 is another one.
    private mutating func name(
        _ field: QueryField, after sign: QueryToken
    ) throws(QueryError) -> QueryExpression {
        switch next?.kind {
        case .word(let text), .phrase(let text):
            position += 1
            return .test(.named(field, field.nameKind == nil ? text : FoldedText(text).text))
        default: throw QueryError(place: sign.place, .nameMissing)
        }
    }

    /// `by:(安禾 OR 白露宁)`: the field before the bracket is asked for every word in it.
    private mutating func values(
        of field: QueryField, after open: QueryToken
    ) throws(QueryError) -> QueryExpression {
        var tests: [QueryExpression] = []
        var isAny = false
        while let token = next {
            position += 1
            switch token.kind {
            case .close where !tests.isEmpty: return isAny ? .any(tests) : .all(tests)
            case .or: isAny = true
            case .word(let text), .phrase(let text):
                tests.append(
                    .test(try QueryValue(field, text, place: token.place, today: today).test))
            default:
                throw QueryError(place: token.place, .valuesNeedWords)
            }
        }
        throw QueryError(place: open.place, .notClosed)
    }
}

extension QueryExpression {
    fileprivate var isWords: Bool {
        switch self {
        case .text: true
        case .any(let parts): parts.allSatisfy(\.isWords)
        default: false
        }
    }

    fileprivate var isText: Bool {
        switch self {
        case .text, .pattern: true
        case .test: false
        case .near(let parts, _), .same(let parts), .all(let parts), .any(let parts):
            parts.allSatisfy(\.isText)
        case .not(let part): part.isText
        }
    }
}
