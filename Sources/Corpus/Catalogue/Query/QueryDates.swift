/// Days as people write them behind `date:`.
///
/// `2022`, `2022-06`, `2022-06-16`, `2022年6月`, `6月` (of this year), `今天`, `昨天`, `上周三`, `上月`,
/// `去年`, `去年6月`, ranges of these with `..`, and `>`, `>=`, `<`, `<=` before one of them.
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
                throw QueryError(place: place, message: "“\(text)” ends before it begins.")
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
        QueryError(
            place: place,
            message: "“\(text)” is no date such as 2022-06, 2022年6月, 上周 or 2022-06..2023.")
    }

    private func span(_ text: Substring) throws(QueryError) -> ClosedRange<CalendarDay> {
        if let span = try relative(text) ?? calendar(text) { return span }
        throw trouble(text)
    }

    /// What is counted from today.
    private func relative(_ text: Substring) throws(QueryError) -> ClosedRange<CalendarDay>? {
        let isWeek = ["上周", "本周", "这周", "上上周"].contains { text.hasPrefix($0) }
        let offset = Self.days[String(text)]
        let months = Self.months[String(text)]
        let year = Self.years.first { text.hasPrefix($0.key) }
        guard isWeek || offset != nil || months != nil || year != nil else { return nil }
        guard let today else {
            throw QueryError(place: place, message: "“\(text)” needs to know what day it is.")
        }
        if let offset { return today.adding(offset)...today.adding(offset) }
        if let months { return today.month(offset: months) }
        if let year {
            let rest = text.dropFirst(year.key.count)
            return calendar("\(today.year + year.value)年" + rest)
        }
        return week(text, today)
    }

    private func week(_ text: Substring, _ today: CalendarDay) -> ClosedRange<CalendarDay>? {
        let weeks = text.hasPrefix("上上周") ? 2 : text.hasPrefix("上周") ? 1 : 0
        let monday = today.adding(-today.weekday - 7 * weeks)
        let rest = text.dropFirst(weeks == 2 ? 3 : 2)
        if rest.isEmpty { return monday...monday.adding(6) }
        guard let name = rest.first, rest.count == 1,
            let day = Self.weekdays.firstIndex(of: name == "天" ? "日" : name)
        else { return nil }
        return monday.adding(day)...monday.adding(day)
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

    private static let days = ["今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "大前天": -3]
    private static let months = ["本月": 0, "这个月": 0, "上月": -1, "上个月": -1]
    private static let years = ["今年": 0, "去年": -1, "前年": -2]
    private static let weekdays: [Character] = ["一", "二", "三", "四", "五", "六", "日"]
}

extension CalendarDay {
    /// `0999-12-31`: with four digits for every year, so that days compare as texts do.
    var padded: String {
        String(repeating: "0", count: max(0, 10 - description.count)) + description
    }

    /// `2022-06-16`; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
            return nil
        }
        self.init(year: year, month: month, day: day)
        guard 1...9999 ~= year, 1...12 ~= month,
            1...CalendarDay.days(in: month, of: year) ~= day
        else { return nil }
    }

    /// 0 for Monday.
    var weekday: Int { ((number - 1) % 7 + 7) % 7 }

    func adding(_ days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    /// The whole month, counted from the one of this day.
    func month(offset: Int) -> ClosedRange<CalendarDay> {
        let months = year * 12 + month - 1 + offset
        let first = CalendarDay(year: months / 12, month: months % 12 + 1, day: 1)
        let last = CalendarDay.days(in: first.month, of: first.year)
        return first...CalendarDay(year: first.year, month: first.month, day: last)
    }

    /// Days since the first day of the year 1, which was a Monday and is 1, in the calendar of
    /// today; years are counted from March, so that the leap day is the last.
    private var number: Int {
        let year = month > 2 ? year : year - 1
        let month = (month + 9) % 12
        return 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day - 306
    }

    private init(number: Int) {
        let days = number + 305
        var year = (10000 * days + 14780) / 3_652_425
        var rest = days - (365 * year + year / 4 - year / 100 + year / 400)
        if rest < 0 {
            year -= 1
            rest = days - (365 * year + year / 4 - year / 100 + year / 400)
        }
        let month = (100 * rest + 52) / 3060
        self.init(
            year: year + (month + 2) / 12, month: (month + 2) % 12 + 1,
            day: rest - (month * 306 + 5) / 10 + 1)
    }
}
