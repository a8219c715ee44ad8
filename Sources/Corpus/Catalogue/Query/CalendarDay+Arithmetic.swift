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

    /// The whole week from Monday on, counted from the one of this day.
    func week(offset: Int) -> ClosedRange<CalendarDay> {
        let monday = adding(7 * offset - weekday)
        return monday...monday.adding(6)
    }

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
