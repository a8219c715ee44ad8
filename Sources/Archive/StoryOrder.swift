import Corpus
import Foundation
import GRDB

/// The order in which an archive lists its stories, and the place of each in it.
struct StoryOrder: Sendable {
    /// Of the index when it had this order.
    let generation: Int
    let keys: [StoryKey]
    /// By the number of a key, for those that have one; -1 for numbers that are no story's.
    private let places: [Int32]

    /// Up to this part of all stories it is quicker to sort what was found than to look through
    /// the order for it.
    private static let few = 16

    init(generation: Int, keys: [StoryKey]) {
        self.generation = generation
        self.keys = keys
        var places = [Int32](
            repeating: -1, count: 1 + (keys.lazy.map(\.rawValue).max().map(Int.init) ?? 0))
        for (place, key) in keys.enumerated() { places[Int(key.rawValue)] = Int32(place) }
        self.places = places
    }

    /// The stories of the set, in order.
    func sorted(_ set: StorySet) -> [StoryKey] {
        if set.count * Self.few > keys.count { return keys.filter(set.contains) }
        var found: [Int32] = []
        set.forEach { key in
            let number = Int(key.rawValue)
            if number < places.count, places[number] >= 0 { found.append(places[number]) }
        }
        found.sort()
        return found.map { keys[Int($0)] }
    }

    var all: StorySet { StorySet(keys) }
}

extension StoryOrder {
    /// All stories, newest issue first, those without a date last, then as they are printed.
    static func newest(_ db: Database) throws -> [StoryKey] {
        try keys(db, "dateFrom DESC, dateTo DESC, issue, number, path")
    }

    /// Issues turned round; what stands in one of them stays as it is printed.
    static func oldest(_ db: Database) throws -> [StoryKey] {
        try keys(db, "dateFrom IS NULL, dateFrom, dateTo, issue, number, path")
    }

    /// A page has its stories' keys: to walk the stories themselves takes several times as long.
    private static func keys(_ db: Database, _ pageOrder: String) throws -> [StoryKey] {
        let statement = try db.cachedStatement(
            sql: "SELECT storyKeys FROM page ORDER BY \(pageOrder)")
        let last = try Int.fetchOne(db, cachedSQL: "SELECT max(key) FROM story") ?? 0
        var keys: [StoryKey] = []
        // About as many as there are; what a damaged file says is not believed.
        keys.reserveCapacity(min(last, 1 << 20))
        try statement.forEachRow(with: []) { row in
            var reader = ByteReader(row.bytes(0))
            try ByteReader.noticingDamage { () throws(ByteReader.Malformed) in
                try reader.forEach { reader throws(ByteReader.Malformed) in
                    let key = try reader.number()
                    guard key > 0, key <= last else { throw .init() }
                    keys.append(StoryKey(Int64(key)))
                }
            }
            return true
        }
        return keys
    }

    /// The keys of a page's stories as the index keeps them.
    static func bytes(of keys: [StoryKey]) -> Data {
        var writer = ByteWriter()
        writer.write(keys) { $0.write(Int($1.rawValue)) }
        return Data(writer.bytes)
    }
}
