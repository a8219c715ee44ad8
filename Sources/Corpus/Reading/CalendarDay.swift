/// A day of the calendar.
struct CalendarDay: Hashable, Comparable, CustomStringConvertible {
    var year: Int
    var month: Int
    var day: Int

    var isPossible: Bool {
        1900...2100 ~= year && 1...12 ~= month && 1...CalendarDay.days(in: month, of: year) ~= day
    }

    var description: String { "\(year)-\(padded(month))-\(padded(day))" }

    static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// The last day of the month, or the day so many days later when that is later still.
    func endOfMonth(orLater days: Int) -> CalendarDay {
        let last = CalendarDay.days(in: month, of: year)
        guard day + days > last else { return CalendarDay(year: year, month: month, day: last) }
        return CalendarDay(
            year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: day + days - last)
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
