/// The line at a page's head that says which paper, day and page it is:
/// 河湾日报 2022年6月16日 星期四 第3版.
struct Masthead: Equatable {
    var number: Int
    var day: CalendarDay
    var paper: String?
    var page: Int?

    /// Letters beside the date beyond which a line says something else.
    private static let mostLetters = 24

    /// Nil for a line that is none. A date alone is none: notices are signed so.
    init?(_ passage: Passage) {
        guard passage.letters.count <= 44, !passage.hasInnerStop, passage.ending != .closed,
            !passage.scalars.contains(where: { $0 == 0xFF0C || $0 == 0x2C }),
            let found = WrittenDate.first(in: passage.scalars)
        else { return nil }
        let others =
            passage.scalars[..<found.range.lowerBound] + [0x20]
            + passage.scalars[found.range.upperBound...]
        let words = others.split { !Glyph($0).isLetter }.map { String($0) }
        guard words.reduce(0, { $0 + $1.unicodeScalars.count }) <= Masthead.mostLetters else {
            return nil
        }
        number = passage.number
        day = found.day
        paper = words.first(where: IssueFactsReader.isPaper)
        page = words.lazy.compactMap(IssueFactsReader.page).first
        let hasWeekday = words.contains { $0.hasPrefix("星期") || $0.hasPrefix("周") }
        guard paper != nil || page != nil || hasWeekday else { return nil }
    }

    /// What all mastheads of a page agree in; nil when there is none or they name two days.
    static func find(in passages: [Passage]) -> Masthead? {
        let all = passages.lazy.compactMap(Masthead.init)
        guard var first = all.first, all.allSatisfy({ $0.day == first.day }) else { return nil }
        first.paper = all.lazy.compactMap(\.paper).first
        first.page = all.lazy.compactMap(\.page).first
        return first
    }
}

/// A whole date as text writes it: 2022年6月16日, 2022-06-16, 2022.6.16, 二〇二二年六月十六日.
enum WrittenDate {
    static func first(in scalars: [UInt32]) -> (day: CalendarDay, range: Range<Int>)? {
        scalars.indices.lazy.compactMap { date(scalars, from: $0) }.first
    }

    private static func date(
        _ scalars: [UInt32], from start: Int
    ) -> (day: CalendarDay, range: Range<Int>)? {
        guard start == 0 || !isNumeral(scalars[start - 1]) else { return nil }
        var index = start
        guard let year = number(scalars, &index, isYear: true),
            let first = take(scalars, &index, of: "年-./"),
            let month = number(scalars, &index, isYear: false),
            let second = take(scalars, &index, of: "月-./"),
            (first == 0x5E74) == (second == 0x6708), first == 0x5E74 || first == second,
            let day = number(scalars, &index, isYear: false)
        else { return nil }
        if first == 0x5E74, take(scalars, &index, of: "日") == nil { return nil }
        let date = CalendarDay(year: year, month: month, day: day)
        return date.isPossible ? (date, start..<index) : nil
    }

    private static func take(
        _ scalars: [UInt32], _ index: inout Int, of signs: String
    ) -> UInt32? {
        while index < scalars.count, Glyph.isBlank(scalars[index]) { index += 1 }
        guard index < scalars.count,
            signs.unicodeScalars.contains(where: { $0.value == scalars[index] })
        else { return nil }
        index += 1
        return scalars[index - 1]
    }

    private static func number(
        _ scalars: [UInt32], _ index: inout Int, isYear: Bool
    ) -> Int? {
        while index < scalars.count, Glyph.isBlank(scalars[index]) { index += 1 }
        let begin = index
        while index < scalars.count, index - begin < 4, isNumeral(scalars[index]) { index += 1 }
        let digits = scalars[begin..<index]
        guard isYear ? digits.count == 4 : 1...3 ~= digits.count else { return nil }
        return value(of: digits)
    }

    private static func isNumeral(_ scalar: UInt32) -> Bool {
        digit(scalar) != nil || scalar == 0x5341
    }

    /// 16, 十六, 二十三, 二〇二二.
    private static func value(of digits: ArraySlice<UInt32>) -> Int? {
        guard let ten = digits.firstIndex(of: 0x5341) else {
            return digits.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
        }
        let tens = digits[..<ten]
        let ones = digits[(ten + 1)...]
        guard tens.count <= 1, ones.count <= 1, !ones.contains(0x5341) else { return nil }
        return (tens.first.flatMap(digit) ?? 1) * 10 + (ones.first.flatMap(digit) ?? 0)
    }

    private static func digit(_ scalar: UInt32) -> Int? {
        if 0x30...0x39 ~= scalar { return Int(scalar - 0x30) }
        if 0xFF10...0xFF19 ~= scalar { return Int(scalar - 0xFF10) }
        return hanDigits[scalar]
    }

    private static let hanDigits: [UInt32: Int] = {
        var digits = Dictionary(
            uniqueKeysWithValues: "〇一二三四五六七八九".unicodeScalars.map(\.value).enumerated()
                .map { ($1, $0) })
        for zero in "零○Ο".unicodeScalars { digits[zero.value] = 0 }
        return digits
    }()
}
