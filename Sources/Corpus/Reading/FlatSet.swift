/// A set of numbers that lies in one piece of memory, made for a few of them at a time.
///
/// The two largest numbers of the type are no members: they mark free and emptied places.
struct FlatSet<Number: FixedWidthInteger & UnsignedInteger> {
    private static var free: Number { .max }
    private static var emptied: Number { .max - 1 }

    /// At least twice as many places as numbers, so that a search is short.
    private var places: [Number]
    private let mask: Int

    /// `capacity` is the most that will be inserted.
    init(capacity: Int) {
        var size = 8
        while size < capacity * 2 { size *= 2 }
        places = Array(repeating: Self.free, count: size)
        mask = size - 1
    }

    /// False when it was there before.
    @discardableResult
    mutating func insert(_ number: Number) -> Bool {
        var place = start(of: number)
        while places[place] != Self.free {
            if places[place] == number { return false }
            place = (place + 1) & mask
        }
        places[place] = number
        return true
    }

    func contains(_ number: Number) -> Bool { place(of: number) != nil }

    /// False when it was not there.
    mutating func remove(_ number: Number) -> Bool {
        guard let place = place(of: number) else { return false }
        places[place] = Self.emptied
        return true
    }

    private func place(of number: Number) -> Int? {
        var place = start(of: number)
        while places[place] != Self.free {
            if places[place] == number { return place }
            place = (place + 1) & mask
        }
        return nil
    }

    private func start(of number: Number) -> Int {
        let mixed = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32) & mask
    }
}
