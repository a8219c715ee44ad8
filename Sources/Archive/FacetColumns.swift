import Corpus
import GRDB

/// What facets are counted by, for each story of an index: small numbers in arrays, so that the
/// counts of a hundred thousand stories take a millisecond.
struct FacetColumns: Sendable {
    /// Of the index when it had these columns.
    let generation: Int
    private var issues = Column()
    private var sections = Column()
    private var months = Column()
    private var writers = Column()

    /// A name for each story: several where it has several, none where it has none.
    private struct Column: Sendable {
        var names: [String] = []
        private var numbers: [String: Int32] = [:]
        /// Pairs of a story's key and the name's number.
        var entries: [(key: StoryKey, name: Int32)] = []

        /// Adds every name that one statement gives to the stories that the other gives for it.
        mutating func add(_ db: Database, names: String, stories: String) throws {
            let ofName = try db.makeStatement(sql: stories)
            for name in try String.fetchAll(db, sql: names) {
                var keys: [StoryKey] = []
                try ofName.forEachRow(with: [name]) { row in
                    keys.append(StoryKey(row.number(0)))
                    return true
                }
                add(name, to: keys)
            }
        }

        mutating func add(_ name: String, to keys: [StoryKey]) {
            if name.isEmpty { return }
            let number: Int32
            if let known = numbers[name] {
                number = known
            } else {
                number = Int32(names.count)
                numbers[name] = number
                names.append(name)
            }
            for key in keys { entries.append((key, number)) }
        }

        func counts(in set: StorySet) -> [Facets.Count] {
            var counts = [Int](repeating: 0, count: names.count)
            for entry in entries where set.contains(entry.key) { counts[Int(entry.name)] += 1 }
            return zip(names, counts).filter { $0.1 > 0 }.map {
                Facets.Count(name: $0, stories: $1)
            }
        }
    }

    init(generation: Int, db: Database) throws {
        self.generation = generation
        let pages = try Row.fetchAll(db, sql: "SELECT key, issue, dateFrom, dateTo FROM page")
        let ofPage = try db.makeStatement(sql: "SELECT key FROM story WHERE page = ?")
        for row in pages {
            var keys: [StoryKey] = []
            try ofPage.forEachRow(with: [row[0] as Int64]) { story in
                keys.append(StoryKey(story.number(0)))
                return true
            }
            issues.add(row[1], to: keys)
            if let from: String = row[2], let to: String = row[3] {
                for month in Self.months(from: from, to: to) { months.add(month, to: keys) }
            }
        }
        try sections.add(
            db, names: "SELECT DISTINCT section FROM story WHERE section <> ''",
            stories: "SELECT key FROM story WHERE section = ? AND section <> ''")
        try writers.add(
            db, names: "SELECT DISTINCT name FROM writer",
            stories: "SELECT story FROM writer WHERE name = ?")
    }

    /// A story counts in every month its issue may be of, as `date:` of that month finds it.
    private static func months(from: String, to: String) -> [String] {
        func number(_ day: String) -> Int? {
            let parts = day.split(separator: "-").map { Int($0) }
            guard parts.count > 1, let year = parts[0], let month = parts[1] else { return nil }
            return year * 12 + month - 1
        }
        guard let first = number(from), let last = number(to), first <= last else { return [] }
        return (first...min(last, first + mostMonths)).map { month in
            let year = String(month / 12)
            let name = String(repeating: "0", count: max(0, 4 - year.count)) + year
            return name + (month % 12 < 9 ? "-0" : "-") + String(month % 12 + 1)
        }
    }

    /// A hundred years: whoever knows no more of a date than that does not browse by months.
    private static let mostMonths = 1200

    func facets(of set: StorySet) -> Facets {
        func byCount(_ counts: [Facets.Count]) -> [Facets.Count] {
            counts.sorted { ($1.stories, $0.name) < ($0.stories, $1.name) }
        }
        return Facets(
            issues: byCount(issues.counts(in: set)), sections: byCount(sections.counts(in: set)),
            writers: byCount(writers.counts(in: set)),
            months: months.counts(in: set).sorted { $0.name > $1.name })
    }
}
