/// The time of an issue as far as its stories tell it.
struct TextDate {
    /// How often years and days are named; what is yet to come does not count.
    private var years: [Int: Int] = [:]
    private var days: [MonthDay: Int] = [:]
    /// Years of which “2022年以来” is said: the issue is of that year.
    private var yearsSince: Set<Int> = []
    private var terms: [SchoolTerm: Int] = [:]

    private struct MonthDay: Hashable {
        var month: Int
        var day: Int
    }

    /// A range with its reason; nil when no year is named.
    static func estimate(_ passages: [Passage]) -> DateRange? {
        var date = TextDate()
        for passage in passages { date.collect(passage.scalars) }
        return date.range
    }

    // MARK: from what is named to a range

    private var range: DateRange? {
        guard let year = years.keys.max() else { return nil }
        let why =
            yearsSince.contains(year)
            ? "“\(year)年以来” is said" : "the latest year named is \(year)"
        return monthRange(year, why) ?? termRange(year, why)
            ?? DateRange(from: "\(year)-01-01", to: "\(year)-12-31", isCertain: false, why: why)
    }

    /// A paper speaks of the days just before it appears: the month named most often is its own.
    private func monthRange(_ year: Int, _ why: String) -> DateRange? {
        var months: [Int: Int] = [:]
        for (day, times) in days { months[day.month, default: 0] += times }
        guard let month = months.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
            month.value >= 2,
            let last = days.keys.filter({ $0.month == month.key }).map(\.day).max()
        else { return nil }
        let first = CalendarDay(year: year, month: month.key, day: last)
        guard first.isPossible else { return nil }
        return DateRange(
            from: first.description, to: first.endOfMonth(orLater: 10).description,
            isCertain: false,
            why: why + "; days of month \(month.key) are named most often, the latest is"
                + " \(month.key)月\(last)日")
    }

    private func termRange(_ year: Int, _ why: String) -> DateRange? {
        let ranked = terms.sorted { ($0.value, $0.key.rawValue) > ($1.value, $1.key.rawValue) }
        guard let term = ranked.first else { return nil }
        return DateRange(
            from: "\(year)-\(term.key.months.first)-01", to: "\(year)-\(term.key.months.last)",
            isCertain: false, why: why + "; it speaks of \(term.key.rawValue)")
    }

    /// Times of the school year, and the first month and the last day when papers speak of them.
    private enum SchoolTerm: String, CaseIterable {
        case spring = "春季学期"
        case autumn = "秋季学期"
        case springStart = "春季开学"
        case autumnStart = "秋季开学"
        case examination = "高考"
        case summer = "暑假"
        case winter = "寒假"

        var months: (first: String, last: String) {
            switch self {
            case .spring: ("02", "07-31")
            case .autumn: ("08", "12-31")
            case .springStart: ("02", "03-31")
            case .autumnStart: ("08", "09-30")
            case .examination: ("05", "07-31")
            case .summer: ("07", "08-31")
            case .winter: ("01", "02-28")
            }
        }

        static let words = allCases.map { ($0, $0.rawValue.unicodeScalars.map(\.value)) }
    }

    // MARK: what is named

    private mutating func collect(_ scalars: [UInt32]) {
        var index = 0
        while index < scalars.count {
            if 0x30...0x39 ~= scalars[index] {
                index = collectNumber(scalars, from: index)
            } else {
                collectTerm(scalars[index...])
                index += 1
            }
        }
    }

    private mutating func collectTerm(_ rest: ArraySlice<UInt32>) {
        for (term, word) in SchoolTerm.words where rest.starts(with: word) {
            terms[term, default: 0] += 1
        }
    }

    /// Gives the place behind the number and what belongs to it.
    private mutating func collectNumber(_ scalars: [UInt32], from start: Int) -> Int {
        guard let number = TextDate.number(scalars, from: start), number.end < scalars.count else {
            return TextDate.number(scalars, from: start)?.end ?? scalars.count
        }
        let behind = scalars[(number.end + 1)...]
        if scalars[number.end] == TextDate.year, number.end - start == 4,
            1949...2100 ~= number.value
        {
            let isPlan = start > 0 && TextDate.untils.contains(scalars[start - 1])
            let isAhead = isPlan || TextDate.deadlines.contains { behind.starts(with: $0) }
            if !isAhead { years[number.value, default: 0] += 1 }
            if behind.starts(with: TextDate.since) { yearsSince.insert(number.value) }
        } else if scalars[number.end] == TextDate.month, 1...12 ~= number.value,
            let day = TextDate.number(scalars, from: number.end + 1), 1...31 ~= day.value
        {
            let rest = scalars[min(scalars.count, day.end + 1)...]
            let isAhead = TextDate.deadlines.contains { rest.starts(with: $0) }
            if !isAhead { days[MonthDay(month: number.value, day: day.value), default: 0] += 1 }
            return day.end
        }
        return number.end
    }

    private static func number(
        _ scalars: [UInt32], from start: Int
    ) -> (value: Int, end: Int)? {
        var value = 0
        var end = start
        while end < scalars.count, 0x30...0x39 ~= scalars[end] {
            if end - start < 9 { value = value * 10 + Int(scalars[end] - 0x30) }
            end += 1
        }
        return end > start ? (value, end) : nil
    }

    private static let year: UInt32 = 0x5E74
    private static let month: UInt32 = 0x6708
    private static let since = "以来".unicodeScalars.map(\.value)
    /// 到2035年: a time to come, as a rule.
    private static let untils = Set("到至".unicodeScalars.map(\.value))
    private static let deadlines = ["前", "之前", "底前", "年底前", "末前", "起实施", "起施行"].map {
        $0.unicodeScalars.map(\.value)
    }
}
