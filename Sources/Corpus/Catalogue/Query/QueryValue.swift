import Language

/// What stands behind a field's colon.
struct QueryValue {
    let test: QueryTest

    init(
        _ field: QueryField, _ text: String, place: Range<Int>, today: CalendarDay?
    ) throws(QueryError) {
        let folded = FoldedText(text)
        guard !folded.scalars.isEmpty else {
            throw QueryError(place: place, .nothingVisible)
        }
        let words = folded.text
        switch field {
        case .by: test = .writer(folded)
        case .section: test = .section(folded)
        case .issue: test = .issue(folded)
        case .tag: test = .tag(folded)
        case .page: test = Int(words).map(QueryTest.pageNumber) ?? .pageFile(folded)
        case .is: test = .status(try Self.status(words, place: place))
        case .len: test = .characters(try Self.numbers(words, place: place))
        case .date:
            let days = try QueryDates(today: today, place: place).days(words)
            test = .date(from: days.lowerBound.padded, to: days.upperBound.padded)
        case .place: test = .name(.place, folded)
        case .person: test = .name(.person, folded)
        case .org: test = .name(.organization, folded)
        case .head, .lead, .body:
            preconditionFailure("\(field) asks about the text and has no value of its own")
        }
    }

    private static func status(
        _ word: String, place: Range<Int>
    ) throws(QueryError) -> QueryStatus {
        if let status = QueryStatus.allCases.first(where: {
            $0.rawValue == word || $0.chinese == word
        }) {
            return status
        }
        throw QueryError(place: place, .noStatus(word))
    }

    /// `800`, `>800`, `>=800`, `<800`, `<=800`, `800..1200`, `800..`, `..800`.
    private static func numbers(
        _ text: String, place: Range<Int>
    ) throws(QueryError) -> ClosedRange<Int> {
        let comparison = Comparison(text)
        let bounds = comparison.rest.splitAtDots
        let numbers = bounds.map { $0.isEmpty ? nil : Int($0) }
        guard zip(bounds, numbers).allSatisfy({ $0.isEmpty || $1 != nil }),
            bounds.count == 2 || numbers.first.flatMap({ $0 }) != nil,
            numbers.compactMap({ $0 }).allSatisfy({ 0...1_000_000_000 ~= $0 })
        else {
            throw QueryError(place: place, .noNumber(text))
        }
        let low = numbers.first.flatMap { $0 } ?? 0
        let high = numbers.last.flatMap { $0 } ?? Int.max
        guard comparison.sign == nil || bounds.count == 1, low <= high else {
            throw QueryError(place: place, .noNumberRange(text))
        }
        return switch comparison.sign {
        case ">": low + 1...Int.max
        case ">=": low...Int.max
        case "<": 0...max(0, low - 1)
        case "<=": 0...low
        default: low...high
        }
    }
}

/// A comparison sign in front of a value.
struct Comparison {
    let sign: String?
    let rest: Substring

    init(_ text: String) {
        sign = [">=", "<=", ">", "<"].first { text.hasPrefix($0) }
        rest = text.dropFirst(sign?.count ?? 0)
    }
}

extension Substring {
    /// The bounds of `a..b`; one part where there are no dots.
    var splitAtDots: [Substring] {
        guard let dots = firstRange(of: "..") else { return [self] }
        return [self[..<dots.lowerBound], self[dots.upperBound...]]
    }
}
