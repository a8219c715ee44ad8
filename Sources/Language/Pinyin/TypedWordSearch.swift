/// The search for the best way to type some characters with one typed word; it holds pointers only,
/// so that looking further costs nothing but the looking.
struct TypedWordSearch {
    /// How good the way is, and the character behind the last one that was typed.
    typealias Found = (points: Double, end: Int)

    let letters: UnsafeBufferPointer<UInt32>
    let cells: UnsafeBufferPointer<Range<Int32>>
    let options: UnsafeBufferPointer<TypedWord.Option>
    let characters: PinyinMatcher.Characters

    private enum Points {
        static let otherReading = -3.0
        /// A way that types more characters is better when all else is equal.
        static let typedCharacter = 0.3
        static let toTheEnd = 100.0
    }

    /// The best way to use up the letters from `letter` on with the characters from `place` on.
    func best(_ letter: Int, _ place: Int) -> Found? {
        if letter == letters.count { return (0, place) }
        guard place < characters.count else { return nil }
        let character = characters[place]
        if character.isSilent { return letter == 0 ? nil : best(letter, place + 1) }

        var found: Found?
        // Bit n is set when n letters were tried: readings that begin alike lead to the same rest,
        // and the usual one comes first.
        var tried: UInt64 = 0
        if character.scalar.value == letters[letter] {
            tried |= 1 << 1
            found = best(letter + 1, place + 1)
        }
        let row = letter * (cells.count / letters.count)
        for number in -1..<character.readings.count {
            guard let syllable = character.syllable(number) else { continue }
            let extra = number < 0 ? 0 : Points.otherReading
            for option in cells[row + Int(syllable)] {
                let option = options[Int(option)]
                if tried & 1 << option.length != 0 { continue }
                tried |= 1 << option.length
                guard let rest = best(letter + option.length, place + 1) else { continue }
                let candidate = (points: extra + option.points + rest.points, end: rest.end)
                if let old = found, worth(old) >= worth(candidate) { continue }
                found = candidate
            }
        }
        return found
    }

    private func worth(_ found: Found) -> Double {
        found.points + Points.typedCharacter * Double(found.end)
            + (found.end == characters.count ? Points.toTheEnd : 0)
    }
}

extension SpokenWord.Character {
    /// The reading in this word for -1, then every other one.
    @inline(__always)
    fileprivate func syllable(_ number: Int) -> Readings.Syllable? {
        if number < 0 { return preferred }
        let syllable = Readings.shared.syllable(at: Int(readings.lowerBound) + number)
        return syllable == preferred ? nil : syllable
    }
}
