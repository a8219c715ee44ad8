import Corpus

/// The order in which an archive lists its stories, and the place of each in it.
struct StoryOrder: Sendable {
    /// Of the index when it had this order.
    let generation: Int
    let keys: [StoryKey]

    /// The stories of the set, in order.
    func sorted(_ set: StorySet) -> [StoryKey] {
        keys.filter(set.contains)
    }

    var all: StorySet { StorySet(keys) }
}
