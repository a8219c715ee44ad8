/// The best few of many items, in order.
struct Ranking {
    struct Item: Hashable {
        var word: Int
        var points: Double
        /// Of two equal items the shorter one is better, then the one that came first.
        var length: Int

        func isBetter(than other: Item) -> Bool {
            (points, -length, -word) > (other.points, -other.length, -other.word)
        }
    }

    private let limit: Int
    private(set) var items: [Item] = []

    init(limit: Int) {
        self.limit = limit
    }

    var isFull: Bool { items.count >= limit }

    /// A word that is already there keeps its better place.
    mutating func insert(_ item: Item) {
        if isFull, let last = items.last, !item.isBetter(than: last) { return }
        if let old = items.firstIndex(where: { $0.word == item.word }) {
            if !item.isBetter(than: items[old]) { return }
            items.remove(at: old)
        }
        let place = items.firstIndex { item.isBetter(than: $0) } ?? items.endIndex
        items.insert(item, at: place)
        if items.count > limit { items.removeLast() }
    }
}
