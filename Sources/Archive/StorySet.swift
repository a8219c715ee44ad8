import Corpus

/// A set of stories as a row of bits, one for each key: a hundred thousand stories are 12.5 kB,
/// and AND, OR and NOT of a query are a few microseconds.
struct StorySet: Hashable, Sendable {
    private var words: [UInt64] = []

    init() {}

    init(_ keys: some Sequence<StoryKey>) {
        for key in keys { insert(key) }
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    func contains(_ key: StoryKey) -> Bool {
        guard let (word, bit) = Self.place(of: key), word < words.count else { return false }
        return words[word] & bit != 0
    }

    mutating func insert(_ key: StoryKey) {
        guard let (word, bit) = Self.place(of: key) else { return }
        if word >= words.count {
            words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
        }
        words[word] |= bit
    }

    mutating func formUnion(_ other: StorySet) {
        if other.words.count > words.count {
            words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
        }
        for index in other.words.indices { words[index] |= other.words[index] }
    }

    mutating func formIntersection(_ other: StorySet) {
        for index in words.indices {
            words[index] &= index < other.words.count ? other.words[index] : 0
        }
    }

    mutating func subtract(_ other: StorySet) {
        for index in 0..<min(words.count, other.words.count) { words[index] &= ~other.words[index] }
    }

    /// In the order of the keys.
    func forEach<Failure>(_ body: (StoryKey) throws(Failure) -> Void) throws(Failure) {
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                try body(StoryKey(Int64(index * 64 + rest.trailingZeroBitCount)))
                rest &= rest - 1
            }
        }
    }

    private static func place(of key: StoryKey) -> (word: Int, bit: UInt64)? {
        // Keys are row ids from 1 upwards; others are in no set.
        guard key.rawValue > 0, key.rawValue < 1 << 32 else { return nil }
        let index = Int(key.rawValue)
        return (index / 64, 1 << UInt64(index % 64))
    }
}
