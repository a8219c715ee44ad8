import CLexicon

/// How characters and words are read, in toneless syllables of ASCII letters, ü as v.
struct Readings: Sendable {
    static let shared = Readings()

    /// The place of a syllable in the table.
    typealias Syllable = UInt16

    private let letters: BinaryArray<UInt8>
    /// For each letter from a to z, and behind it, the first syllable that begins with it or a
    /// later one.
    private let firstSyllables: [Int]
    private let index: BinaryArray<UInt16>
    private let blocks: BinaryArray<UInt32>
    private let syllables: BinaryArray<UInt16>
    private let unusualNodes: BinaryArray<UInt32>
    private let unusualStarts: BinaryArray<UInt32>
    private let unusualSyllables: BinaryArray<UInt16>

    private init() {
        let file = BinaryFile(lexicon_readings())
        let letters: BinaryArray<UInt8> = file.array(0)
        self.letters = letters
        let syllables = 0..<letters.count / Self.width
        firstSyllables = (0x61...0x7B).map { letter in
            syllables.first { letters[$0 * Self.width] >= letter } ?? syllables.upperBound
        }
        index = file.array(1)
        blocks = file.array(2)
        self.syllables = file.array(3)
        unusualNodes = file.array(4)
        unusualStarts = file.array(5)
        unusualSyllables = file.array(6)
    }

    /// The places of the syllables with a first letter; they are sorted.
    func syllables(beginningWith initial: UInt32) -> Range<Int> {
        guard initial >= 0x61, initial <= 0x7A else { return 0..<0 }
        return firstSyllables[Int(initial) - 0x61]..<firstSyllables[Int(initial) - 0x60]
    }

    var syllableCount: Int { letters.count / Self.width }

    /// The readings of a character as places in the list of readings, the most usual first.
    @inline(__always)
    func range(of scalar: Unicode.Scalar) -> Range<Int> {
        let point = Int(scalar.value)
        let entry = Int(blocks[Int(index[point >> 7]) << 7 | point & 0x7F])
        return entry >> 4..<entry >> 4 + entry & 0xF
    }

    @inline(__always)
    func syllable(at place: Int) -> Syllable {
        syllables[place]
    }

    /// A letter of a syllable; 0 behind its last one.
    @inline(__always)
    func letter(_ position: Int, of syllable: Syllable) -> UInt8 {
        position < Self.width ? letters[Int(syllable) * Self.width + position] : 0
    }

    /// The syllables of the longest word from `start` on that is not read as its characters usually
    /// are (重庆); empty for none.
    func unusual(
        in scalars: UnsafeBufferPointer<Unicode.Scalar>, from start: Int
    ) -> [Syllable] {
        var place: Int?
        Lexicon.shared.forEachNode(in: scalars, from: start) { _, node in
            place = unusualNodes.firstIndex(of: UInt32(node)) ?? place
        }
        guard let place else { return [] }
        return (unusualStarts[place]..<unusualStarts[place + 1]).map { unusualSyllables[Int($0)] }
    }

    private static let width = 6
}
