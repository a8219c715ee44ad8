/// A date that a file or a folder is named after.
enum NamedDate {
    /// Folders that may belong to the page: …/2022/06/16/04.txt. What stands above is the place
    /// where the archive lies.
    private static let folders = 3

    static func find(in names: [String]) -> DateRange? {
        for name in names.suffix(folders + 1).reversed() {
            if let day = day(in: stem(of: name)) {
                return DateRange(
                    from: day.description, to: day.description, isCertain: true,
                    why: "the name \(name) says it")
            }
        }
        // …/2022-06/16/… and …/2022/06/16/…
        let folders = names.dropLast().suffix(3).joined(separator: "/")
        guard let day = day(in: folders) else { return nil }
        return DateRange(
            from: day.description, to: day.description, isCertain: true,
            why: "the folders' names say it")
    }

    /// …/2022-06/16/… and …/2022/06/16/…
    static func day(acrossFolders names: ArraySlice<String>) -> CalendarDay? {
        day(in: names.suffix(folders).joined(separator: "/"))
    }

    /// The first day in a name, as it is written there, and what stands around it.
    static func split(
        _ name: String
    ) -> (before: String, written: String, behind: Substring, day: CalendarDay)? {
        let scalars = name.unicodeScalars.map(\.value)
        let runs = digitRuns(scalars)
        guard let found = find(runs, scalars) else { return nil }
        let places = name.unicodeScalars.indices + [name.endIndex]
        var end = runs[found.end - 1].range.upperBound
        if end < scalars.count, scalars[end] == 0x65E5 { end += 1 }
        let start = places[runs[found.first].range.lowerBound]
        return (
            String(name[..<start]), String(name[start..<places[end]]), name[places[end]...],
            found.day
        )
    }

    /// The page that stands behind the date in a name such as 20220616_03 or 2022-06-16-A03.
    static func page(behindDateIn stem: String) -> Int? {
        let scalars = stem.unicodeScalars.map(\.value)
        let runs = digitRuns(scalars)
        guard let found = find(runs, scalars), found.end + 1 == runs.count else { return nil }
        let last = runs[found.end]
        return last.range.count <= 3 && last.value > 0 ? last.value : nil
    }

    static func stem(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), name[dot...].count <= 5,
            name[dot...].contains(where: \.isLetter)
        else { return name }
        return String(name[..<dot])
    }

    private static func day(in name: String) -> CalendarDay? {
        let scalars = name.unicodeScalars.map(\.value)
        return find(digitRuns(scalars), scalars)?.day
    }

    private struct DigitRun {
        var value: Int
        var range: Range<Int>
    }

    private static func digitRuns(_ scalars: [UInt32]) -> [DigitRun] {
        var runs: [DigitRun] = []
        var value = 0
        var start: Int?
        for (index, scalar) in (scalars + [0]).enumerated() {
            if 0x30...0x39 ~= scalar, start.map({ index - $0 < 9 }) ?? true {
                value = value * 10 + Int(scalar - 0x30)
                start = start ?? index
            } else if let begin = start {
                runs.append(DigitRun(value: value, range: begin..<index))
                value = 0
                start = nil
            }
        }
        return runs
    }

    /// The first date, the number of its first run and of the run behind it.
    private static func find(
        _ runs: [DigitRun], _ scalars: [UInt32]
    ) -> (day: CalendarDay, first: Int, end: Int)? {
        for (index, run) in runs.enumerated() where standsFree(run, scalars) {
            if run.range.count == 8 {
                let day = CalendarDay(
                    year: run.value / 10000, month: run.value / 100 % 100, day: run.value % 100)
                if day.isPossible { return (day, index, index + 1) }
            }
            guard run.range.count == 4, index + 2 < runs.count else { continue }
            let month = runs[index + 1]
            let day = runs[index + 2]
            guard month.range.count <= 2, day.range.count <= 2,
                areSeparated(run, month, scalars), areSeparated(month, day, scalars),
                standsFree(day, scalars)
            else { continue }
            let date = CalendarDay(year: run.value, month: month.value, day: day.value)
            if date.isPossible { return (date, index, index + 3) }
        }
        return nil
    }

    /// No letter touches it: digits inside a word such as a check sum say nothing.
    private static func standsFree(_ run: DigitRun, _ scalars: [UInt32]) -> Bool {
        func isLatin(_ place: Int) -> Bool {
            scalars.indices.contains(place) && Glyph(scalars[place]) == .latin
        }
        return !isLatin(run.range.lowerBound - 1) && !isLatin(run.range.upperBound)
    }

    /// One sign stands between: 2022-06-16, 2022_6_16, 2022.06.16, 2022/06/16, 2022年6月16日.
    private static func areSeparated(
        _ left: DigitRun, _ right: DigitRun, _ scalars: [UInt32]
    ) -> Bool {
        let between = scalars[left.range.upperBound..<right.range.lowerBound]
        guard let sign = between.first, between.count == 1 else { return false }
        return Glyph(sign) != .latin && Glyph(sign) != .digit
    }
}
