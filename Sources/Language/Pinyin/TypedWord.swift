/// One typed word with all ways in which each syllable can be typed at each place of it, worked out
/// once per query so that looking at a hundred thousand words is only looking up.
struct TypedWord: Sendable {
    /// A way to type a syllable: how many letters, and what it costs.
    struct Option {
        var length: Int
        var points: Double
    }

    /// Points in units of ln(weight): an abbreviation or an odd reading must be that much more
    /// frequent to stand before a full and usual one.
    private enum Points {
        static let initial = -1.5
        static let twoLetterInitial = -2.0
        static let unfinished = -0.7
        static let fuzzy = -2.0
    }

    let letters: [UInt32]
    private let fuzziness: PinyinQuery.Fuzziness
    private let readings = Readings.shared
    private var options: [Option] = []
    /// For each place and syllable where its options stand.
    private var cells: [Range<Int32>]

    init(_ word: [Unicode.Scalar], _ fuzziness: PinyinQuery.Fuzziness) {
        letters = word.map(\.value)
        self.fuzziness = fuzziness
        cells = Array(repeating: 0..<0, count: word.count * readings.syllableCount)
        for place in word.indices {
            for letter in initials(of: letters[place]) {
                for syllable in readings.syllables(beginningWith: letter) {
                    let start = Int32(options.count)
                    addOptions(for: Readings.Syllable(syllable), at: place)
                    cells[place * readings.syllableCount + syllable] = start..<Int32(options.count)
                }
            }
        }
    }

    /// The best way to type the characters from `start` on with all letters.
    func find(in characters: PinyinMatcher.Characters, from start: Int) -> TypedWordSearch.Found? {
        letters.withUnsafeBufferPointer { letters in
            cells.withUnsafeBufferPointer { cells in
                options.withUnsafeBufferPointer { options in
                    TypedWordSearch(
                        letters: letters, cells: cells, options: options, characters: characters
                    ).best(0, start)
                }
            }
        }
    }

    /// The letters that syllables may begin with where this one was typed.
    private func initials(of typed: UInt32) -> [UInt32] {
        let twins = [UInt32(Self.n), UInt32(Self.l)]
        return fuzziness.contains(.nl) && twins.contains(typed) ? twins : [typed]
    }

    private mutating func addOptions(for syllable: Readings.Syllable, at start: Int) {
        let first = readings.letter(0, of: syllable)
        var points = letters[start] == UInt32(first) ? 0 : Points.fuzzy
        let hasH = readings.letter(1, of: syllable) == Self.h
        let isH = start + 1 < letters.count && letters[start + 1] == UInt32(Self.h)
        let mayDiffer = fuzziness.contains(confusion(of: first))
        // The better of two ways of the same length comes first.
        if !hasH { addFinal(of: syllable, from: 1, typed: 1, at: start, points) }
        options.append(Option(length: 1, points: points + Points.initial))
        if isH, hasH || mayDiffer {
            if !hasH { points += Points.fuzzy }
            addFinal(of: syllable, from: hasH ? 2 : 1, typed: 2, at: start, points)
            options.append(Option(length: 2, points: points + Points.twoLetterInitial))
        } else if hasH, mayDiffer {
            addFinal(of: syllable, from: 2, typed: 1, at: start, points + Points.fuzzy)
        }
    }

    /// The final typed in full, or as far as the typed letters go.
    private mutating func addFinal(
        of syllable: Readings.Syllable, from position: Int, typed: Int, at start: Int,
        _ points: Double
    ) {
        var position = position
        var length = typed
        var last: UInt8 = 0
        while start + length < letters.count {
            let letter = readings.letter(position, of: syllable)
            guard letter != 0, isSame(letter, letters[start + length]) else { break }
            last = letter
            position += 1
            length += 1
        }
        let next = readings.letter(position, of: syllable)
        let endsInN = last == Self.n && fuzziness.contains(.ng)
        let hasMore = start + length < letters.count
        if next == 0 {
            options.append(Option(length: length, points: points))
            // -n typed as -ng.
            if endsInN, hasMore, letters[start + length] == UInt32(Self.g) {
                options.append(Option(length: length + 1, points: points + Points.fuzzy))
            }
        } else if !hasMore, length > typed {
            options.append(Option(length: length, points: points + Points.unfinished))
        } else if next == Self.g, endsInN {
            // -ng typed as -n.
            options.append(Option(length: length, points: points + Points.fuzzy))
        }
    }

    /// ü may be typed as u.
    private func isSame(_ letter: UInt8, _ typed: UInt32) -> Bool {
        UInt32(letter) == typed || (letter == Self.v && typed == UInt32(Self.u))
    }

    private func confusion(of initial: UInt8) -> PinyinQuery.Fuzziness {
        switch initial {
        case UInt8(ascii: "z"): .zh
        case UInt8(ascii: "c"): .ch
        case UInt8(ascii: "s"): .sh
        // An empty set is contained in every other.
        default: PinyinQuery.Fuzziness(rawValue: 1 << 7)
        }
    }

    private static let h = UInt8(ascii: "h")
    private static let n = UInt8(ascii: "n")
    private static let l = UInt8(ascii: "l")
    private static let g = UInt8(ascii: "g")
    private static let v = UInt8(ascii: "v")
    private static let u = UInt8(ascii: "u")
}
