/// Reads paper, date and page number from a page's path and text.
enum IssueFactsReader {
    static func read(path: String, passages: [Passage]) -> IssueFacts {
        let names = path.split(separator: "/").map(String.init)
        var facts = IssueFacts()
        facts.paper = names.dropLast().last(where: isPaper)
        facts.page = page(in: names)
        facts.date = NamedDate.find(in: names) ?? TextDate.estimate(passages)
        return facts
    }

    private static func isPaper(_ folder: String) -> Bool {
        ["日报", "晚报", "早报", "时报", "周报", "晨报", "都市报", "青年报", "法制报", "法治报", "导报", "新报", "商报"]
            .contains { folder.hasSuffix($0) } || folder.hasSuffix("报") && folder.count >= 3
    }

    /// 03版, 第3版, 20220616_03.txt, 2022-06-16-03.txt.
    private static func page(in names: [String]) -> Int? {
        guard let file = names.last else { return nil }
        let stem = file.prefix { $0 != "." }
        for name in [String(stem)] + names.dropLast().reversed() {
            let scalars = name.unicodeScalars.map(\.value)
            if let sign = scalars.firstIndex(of: 0x7248), let number = number(before: sign, scalars)
            {
                return number
            }
        }
        guard NamedDate.find(in: [String(stem)]) != nil else { return nil }
        let runs = NamedDate.digitRuns(stem.unicodeScalars.map(\.value))
        guard runs.count == 2 || runs.count == 4, let last = runs.last, last.length <= 3,
            last.value > 0
        else { return nil }
        return last.value
    }

    private static func number(before sign: Int, _ scalars: [UInt32]) -> Int? {
        var value = 0
        var place = 1
        var index = sign - 1
        while index >= 0, 0x30...0x39 ~= scalars[index], place <= 100 {
            value += Int(scalars[index] - 0x30) * place
            place *= 10
            index -= 1
        }
        return value > 0 ? value : nil
    }
}

/// A date that a file or a folder is named after.
enum NamedDate {
    static func find(in names: [String]) -> DateRange? {
        for name in names.reversed() {
            let stem = name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
            let runs = digitRuns(stem.unicodeScalars.map(\.value))
            if let date = date(of: runs) {
                return DateRange(
                    from: date.description, to: date.description, isCertain: true,
                    why: "the name \(name) says it")
            }
        }
        return monthFolders(names)
    }

    struct DigitRun {
        var value: Int
        var length: Int
    }

    static func digitRuns(_ scalars: [UInt32]) -> [DigitRun] {
        var runs: [DigitRun] = []
        var value = 0
        var length = 0
        for scalar in scalars + [0] {
            if 0x30...0x39 ~= scalar, length < 9 {
                value = value * 10 + Int(scalar - 0x30)
                length += 1
            } else {
                if length > 0 { runs.append(DigitRun(value: value, length: length)) }
                value = 0
                length = 0
            }
        }
        return runs
    }

    private static func date(of runs: [DigitRun]) -> CalendarDay? {
        for (index, run) in runs.enumerated() {
            if run.length == 8 {
                let day = CalendarDay(
                    year: run.value / 10000, month: run.value / 100 % 100, day: run.value % 100)
                if day.isPossible { return day }
            }
            if run.length == 4, index + 2 < runs.count, runs[index + 1].length <= 2,
                runs[index + 2].length <= 2
            {
                let day = CalendarDay(
                    year: run.value, month: runs[index + 1].value, day: runs[index + 2].value)
                if day.isPossible { return day }
            }
        }
        return nil
    }

    /// …/2022-06/16/… and …/2022/06/16/…
    private static func monthFolders(_ names: [String]) -> DateRange? {
        let runs = names.dropLast().suffix(3).flatMap { digitRuns($0.unicodeScalars.map(\.value)) }
        guard let date = date(of: runs) else { return nil }
        return DateRange(
            from: date.description, to: date.description, isCertain: true,
            why: "the folders' names say it")
    }
}

/// A day of the calendar.
struct CalendarDay: Comparable, CustomStringConvertible {
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

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// The time of an issue as far as its stories tell it.
enum TextDate {
    /// A range with its reason; nil when no year is named.
    static func estimate(_ passages: [Passage]) -> DateRange? {
        var years: [Int: Int] = [:]
        var months: [Int: Int] = [:]
        for passage in passages { collect(passage.scalars, &years, &months) }
        guard let year = years.filter({ 1949...2100 ~= $0.key }).keys.max() else { return nil }
        let why = "the latest year named is \(year)"
        guard let month = months.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
            month.value >= 2
        else {
            return DateRange(from: "\(year)-01-01", to: "\(year)-12-31", isCertain: false, why: why)
        }
        let first = CalendarDay(year: year, month: month.key, day: 1)
        let last = CalendarDay(
            year: year, month: month.key, day: CalendarDay.days(in: month.key, of: year))
        return DateRange(
            from: first.description, to: last.description, isCertain: false,
            why: why + "; days of month \(month.key) are named most often")
    }

    private static func collect(
        _ scalars: [UInt32], _ years: inout [Int: Int], _ months: inout [Int: Int]
    ) {
        var value = 0
        var length = 0
        for (index, scalar) in scalars.enumerated() {
            if 0x30...0x39 ~= scalar, length < 9 {
                value = value * 10 + Int(scalar - 0x30)
                length += 1
                continue
            }
            if scalar == 0x5E74, length == 4 { years[value, default: 0] += 1 }
            if scalar == 0x6708, 1...2 ~= length, 1...12 ~= value, index + 1 < scalars.count,
                0x30...0x39 ~= scalars[index + 1]
            {
                months[value, default: 0] += 1
            }
            value = 0
            length = 0
        }
    }
}
