import Corpus

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
