import Corpus
import GRDB

/// Lists stories in another order than the archive's own.
///
/// Each order is a walk along an index: what it costs is the archive's size, not the list's.
struct OrderedKeys {
    let db: Database

    /// The stories of the set. `newest` are all stories in the archive's order, in which equals stay.
    func sorted(_ set: StorySet, newest: StoryOrder, by sorting: StorySorting) throws -> [StoryKey]
    {
        switch sorting {
        case .newest, .relevance: newest.sorted(set)
        case .oldest: try StoryOrder.oldest(db).filter(set.contains)
        case .longest: try sorted(newest.sorted(set), by: Self.lengths)
        case .section: try sorted(newest.sorted(set), by: Self.sections)
        }
    }

    private static let lengths = "SELECT characters, key FROM story ORDER BY characters DESC"
    /// Stories without a section come last.
    private static let sections = """
        SELECT section, key FROM story WHERE section <> '' ORDER BY section
        """

    /// Stories in the order of a column, which the question gives sorted, with the keys behind it.
    private func sorted(_ keys: [StoryKey], by sql: String) throws -> [StoryKey] {
        let rows = try Row.fetchCursor(try db.cachedStatement(sql: sql))
        var ranks: [StoryKey: Int] = [:]
        var rank = 0
        var last: DatabaseValue?
        while let row = try rows.next() {
            let value: DatabaseValue = row[0]
            if value != last { rank += 1 }
            last = value
            ranks[StoryKey(row[1])] = rank
        }
        return keys.enumerated().sorted { one, other in
            (ranks[one.element] ?? .max, one.offset) < (ranks[other.element] ?? .max, other.offset)
        }.map(\.element)
    }
}
