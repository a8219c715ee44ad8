/// Days as people write them behind `date:`.
///
/// `2022`, `2022-06`, `2022-06-16`, `2022年6月`, `6月` (of this year), `今天`, `昨天`, `周三` (of this
/// week), `上周三`, `上星期`, `上月`, `去年`, `去年6月`, `近7天`, `7d`, the English names of days, weeks,
/// months and years, ranges of these with `..`, and `>`, `>=`, `<`, `<=` before one of them.
struct QueryDates {
    let today: CalendarDay?
    let place: Range<Int>

    private static let first = CalendarDay(year: 1, month: 1, day: 1)
    private static let last = CalendarDay(year: 9999, month: 12, day: 31)

    func days(_ text: String) throws(QueryError) -> ClosedRange<CalendarDay> {
        let comparison = Comparison(text)
        let bounds = comparison.rest.splitAtDots
        if bounds.count == 2 {
            guard comparison.sign == nil, bounds.contains(where: { !$0.isEmpty }) else {
                throw trouble(text)
            }
            let from = bounds[0].isEmpty ? Self.first : try span(bounds[0]).lowerBound
            let to = bounds[1].isEmpty ? Self.last : try span(bounds[1]).upperBound
            guard from <= to else {
                throw QueryError(place: place, .endsBeforeItBegins(text))
            }
            return from...to
        }
        let span = try span(comparison.rest)
        return switch comparison.sign {
        case ">": min(span.upperBound.adding(1), Self.last)...Self.last
        case ">=": span.lowerBound...Self.last
        case "<": Self.first...span.lowerBound.adding(-1)
        case "<=": Self.first...span.upperBound
        default: span
        }
    }

    private func trouble(_ text: some StringProtocol) -> QueryError {
        QueryError(place: place, .noDate(String(text)))
    }

    private func span(_ text: Substring) throws(QueryError) -> ClosedRange<CalendarDay> {
        if let span = try relative(text) ?? calendar(text) { return span }
        throw trouble(text)
    }

    /// What is counted from today.
    private func relative(_ text: Substring) throws(QueryError) -> ClosedRange<CalendarDay>? {
        let name = Self.names[String(text)]
        let week = Self.weeks.first { text.hasPrefix($0.name) }
        let year = Self.years.first { text.hasPrefix($0.name) }
        let days = Self.lastDays(text)
        guard name != nil || week != nil || year != nil || days != nil else { return nil }
        guard let today else { throw needsToday(text) }
        switch name {
        case .day(let offset): return today.adding(offset)...today.adding(offset)
        case .week(let offset): return today.week(offset: offset)
        case .month(let offset): return today.month(offset: offset)
        case .year(let offset): return calendar("\(today.year + offset)年")
        case nil: break
        }
        if let days { return today.adding(1 - days)...today }
        if let year {
            return calendar("\(today.year + year.offset)年" + text.dropFirst(year.name.count))
        }
        return week.flatMap {
            Self.day(text.dropFirst($0.name.count), of: today.week(offset: $0.offset))
        }
    }

    private func needsToday(_ text: Substring) -> QueryError {
        QueryError(place: place, .needsToday(String(text)))
    }

    /// A weekday in a week; all of the week where none is named.
    private static func day(
        _ name: Substring, of week: ClosedRange<CalendarDay>
    ) -> ClosedRange<CalendarDay>? {
        if name.isEmpty { return week }
        guard let first = name.first, name.count == 1,
            let number = weekdays.firstIndex(of: first == "天" ? "日" : first)
        else { return nil }
        let day = week.lowerBound.adding(number)
        return day...day
    }

    /// `近7天`, `最近7天`, `7d` and `2w`: so many days up to today.
    private static func lastDays(_ text: Substring) -> Int? {
        var digits = text
        var length = 1
        if let prefix = ["最近", "近"].first(where: { text.hasPrefix($0) }) {
            digits = text.dropFirst(prefix.count)
            guard let unit = ["天", "日", "周"].first(where: { digits.hasSuffix($0) }) else {
                return nil
            }
            length = unit == "周" ? 7 : 1
        } else {
            guard let unit = text.last, "dw".contains(unit) else { return nil }
            length = unit == "w" ? 7 : 1
        }
        guard let count = Int(digits.dropLast()), 1...10_000 ~= count else { return nil }
        return count * length
    }

    /// A year, a month or a day that stands on a calendar.
    private func calendar(_ text: Substring) -> ClosedRange<CalendarDay>? {
        var parts = text.split(
            omittingEmptySubsequences: false, whereSeparator: { "-./年月日号".contains($0) })
        if let end = text.last, "年月日号".contains(end) { parts.removeLast() }
        var numbers = parts.map { $0.count <= 4 ? Int($0) ?? -1 : -1 }
        if numbers.count < 3, text.contains("月"), !text.contains("年"),
            numbers.first.map({ $0 < 100 }) ?? false, let today
        {
            numbers.insert(today.year, at: 0)
        }
        return Self.span(of: numbers)
    }

    private static func span(of numbers: [Int]) -> ClosedRange<CalendarDay>? {
        guard (1...3).contains(numbers.count), 1000...9999 ~= numbers[0] else { return nil }
        let year = numbers[0]
        if numbers.count == 1 {
            return CalendarDay(
                year: year, month: 1, day: 1)...CalendarDay(
                    year: year, month: 12, day: 31)
        }
        let month = numbers[1]
        guard 1...12 ~= month else { return nil }
        let days = 1...CalendarDay.days(in: month, of: year)
        if numbers.count == 2 {
            return CalendarDay(
                year: year, month: month, day: 1)...CalendarDay(
                    year: year, month: month, day: days.upperBound)
        }
        guard days ~= numbers[2] else { return nil }
        let day = CalendarDay(year: year, month: month, day: numbers[2])
        return day...day
    }

    private enum Name {
        case day(Int), week(Int), month(Int), year(Int)
    }

    private static let names: [String: Name] = [
        "今天": .day(0), "今日": .day(0), "昨天": .day(-1), "昨日": .day(-1), "前天": .day(-2),
        "大前天": .day(-3), "today": .day(0), "yesterday": .day(-1), "thisweek": .week(0),
        "lastweek": .week(-1), "本月": .month(0), "这个月": .month(0), "上月": .month(-1),
        "上个月": .month(-1), "thismonth": .month(0), "lastmonth": .month(-1), "thisyear": .year(0),
        "lastyear": .year(-1),
    ]

    /// Longer names stand before those that they begin with.
    private static let weeks: [(name: String, offset: Int)] =
        [("上上", -2), ("上个", -1), ("上", -1), ("本", 0), ("这", 0), ("", 0)].flatMap { name, offset in
            ["周", "星期", "礼拜"].map { (name + $0, offset) }
        }

    private static let years: [(name: String, offset: Int)] = [
        ("今年", 0), ("去年", -1), ("前年", -2),
    ]
    private static let weekdays: [Character] = ["一", "二", "三", "四", "五", "六", "日"]
}
