import Glibc

/// Finds the words of a vocabulary by their sounds, the most used first.
///
/// Built once from the archive's names, places, organizations, headline words and phrases
/// with how often each is used; a value, to be rebuilt when the vocabulary has changed.
package struct PinyinIndex: Sendable {
    package struct Candidate: Hashable, Sendable {
        package var word: String
        package var weight: Int

        package init(word: String, weight: Int) {
            self.word = word
            self.weight = weight
        }
    }

    /// The first one or two letters of what was typed.
    struct Beginning {
        var first: UInt32
        var second: UInt32?

        /// Letters and digits; no other beginning has a slot of its own.
        var slot: Int? {
            guard let row = Self.number(first) else { return nil }
            return row * 38 + (second.map { Self.number($0) ?? 36 } ?? 37)
        }

        static let slotCount = 36 * 38

        private static func number(_ letter: UInt32) -> Int? {
            switch letter {
            case 0x61...0x7A: Int(letter) - 0x61
            case 0x30...0x39: Int(letter) - 0x30 + 26
            default: nil
            }
        }
    }

    private var words: [String] = []
    private var weights: [Int] = []
    /// The characters of all words, and for each word where it starts, and one more.
    private var characters: [SpokenWord.Character] = []
    private var starts: [Int] = [0]
    /// Where in which words each beginning can stand, by its `slot`.
    private var places = [Places](repeating: Places(), count: Beginning.slotCount)

    private struct Places {
        /// Words that begin so.
        var atStart: [UInt32] = []
        /// Words that have it further inside, with the position of the character.
        var inside: [(word: UInt32, position: UInt8)] = []
    }

    /// The weight of a word is how often it is used; a word that comes twice has the sum.
    package init(_ vocabulary: some Sequence<(word: String, weight: Int)>) {
        var numbers: [String: Int] = [:]
        for (word, weight) in vocabulary {
            if let number = numbers[word] {
                weights[number] += weight
            } else if add(word, weight) {
                numbers[word] = words.count - 1
            }
        }
    }

    package var count: Int { words.count }

    /// The best answers to what was typed, best first: words that it covers as a whole, then words
    /// that begin with it, then words that have it inside, each by use.
    package func candidates(for query: PinyinQuery, limit: Int = 9) -> [Candidate] {
        let matcher = query.matcher
        var best = Ranking(limit: limit)
        characters.withUnsafeBufferPointer { characters in
            for place in places(for: matcher, characters) {
                if matcher.isOneWord {
                    rate(place, with: matcher, characters, into: &best)
                } else {
                    rateInAnyOrder(place, with: matcher, characters, into: &best)
                }
            }
        }
        return best.items.map { Candidate(word: words[$0.word], weight: weights[$0.word]) }
    }

    /// The best answers to letters as typed: those that were meant to the letter, and behind them,
    /// where there is room, those that sound alike to many (z/zh, c/ch, s/sh, -n/-ng).
    package func candidates(typed: String, limit: Int = 9) -> [Candidate] {
        guard let query = PinyinQuery(typed) else { return [] }
        var found = candidates(for: query, limit: limit)
        guard found.count < limit, let fuzzy = PinyinQuery(typed, fuzziness: .common) else {
            return found
        }
        let known = Set(found.map(\.word))
        found += candidates(for: fuzzy, limit: limit).filter { !known.contains($0.word) }
        return Array(found.prefix(limit))
    }

    private func places(
        for matcher: PinyinMatcher, _ characters: PinyinMatcher.Characters
    ) -> [Places] {
        matcher.beginnings.map { beginning in
            beginning.slot.map { places[$0] } ?? placesOfHan(beginning.first, characters)
        }
    }

    private func rate(
        _ places: Places, with matcher: PinyinMatcher, _ characters: PinyinMatcher.Characters,
        into best: inout Ranking
    ) {
        for word in places.atStart {
            let points = matcher.score(of: part(Int(word), of: characters), from: 0)
            insert(Int(word), points, into: &best)
        }
        // What stands inside is worth less, and often not wanted at all.
        if best.isFull { return }
        for (word, position) in places.inside {
            let points = matcher.score(of: part(Int(word), of: characters), from: Int(position))
            insert(Int(word), points, into: &best)
        }
    }

    private func rateInAnyOrder(
        _ places: Places, with matcher: PinyinMatcher, _ characters: PinyinMatcher.Characters,
        into best: inout Ranking
    ) {
        var last: UInt32?
        for word in places.atStart + places.inside.map(\.word) where word != last {
            last = word
            insert(Int(word), matcher.score(of: part(Int(word), of: characters)), into: &best)
        }
    }

    private func part(
        _ word: Int, of characters: PinyinMatcher.Characters
    ) -> PinyinMatcher.Characters {
        PinyinMatcher.Characters(rebasing: characters[starts[word]..<starts[word + 1]])
    }

    private func insert(_ word: Int, _ points: Double?, into best: inout Ranking) {
        guard let points else { return }
        best.insert(
            Ranking.Item(
                word: word, points: points + log(Double(max(1, weights[word]))),
                length: starts[word + 1] - starts[word]))
    }
}

extension PinyinIndex {
    /// False for what cannot be found: empty and overlong words.
    private mutating func add(_ word: String, _ weight: Int) -> Bool {
        let spoken = SpokenWord(word).characters
        guard !spoken.isEmpty, spoken.count <= Int(UInt8.max) else { return false }
        let number = UInt32(words.count)
        words.append(word)
        weights.append(weight)
        characters += spoken
        starts.append(characters.count)
        for position in spoken.indices {
            for slot in Self.slots(of: spoken, at: position) {
                if position == 0 {
                    places[slot].atStart.append(number)
                } else {
                    places[slot].inside.append((number, UInt8(position)))
                }
            }
        }
        return true
    }

    /// Each way to begin typing at a character: its first letter alone, with its second, and with
    /// the first letter of the next one.
    private static func slots(of word: [SpokenWord.Character], at position: Int) -> [Int] {
        let next = word[(position + 1)...].first { !$0.isSilent }
        let nextLetters = next.map { letters(of: $0).map(\.first) } ?? []
        var slots: [Int] = []
        for (first, second) in letters(of: word[position]) {
            for other in [nil, second] + nextLetters {
                let slot = Beginning(first: first, second: other).slot
                if let slot, !slots.contains(slot) { slots.append(slot) }
            }
        }
        return slots
    }

    /// The first two letters of each reading, or what the character is typed as.
    private static func letters(
        of character: SpokenWord.Character
    ) -> [(first: UInt32, second: UInt32?)] {
        let readings = Readings.shared
        var syllables = character.readings.map { readings.syllable(at: Int($0)) }
        if let preferred = character.preferred { syllables.append(preferred) }
        return [(character.scalar.value, nil)]
            + syllables.flatMap { syllable -> [(first: UInt32, second: UInt32?)] in
                let first = UInt32(readings.letter(0, of: syllable))
                let second = UInt32(readings.letter(1, of: syllable))
                if second == 0 { return [(first, nil)] }
                // ü may be typed as u.
                return second == 0x76
                    ? [(first, second), (first, UInt32(0x75))] : [(first, second)]
            }
    }

    /// Typed Han are too many to keep places for.
    private func placesOfHan(
        _ wanted: UInt32, _ characters: PinyinMatcher.Characters
    ) -> Places {
        var places = Places()
        for word in words.indices {
            for place in starts[word]..<starts[word + 1]
            where characters[place].scalar.value == wanted {
                if place == starts[word] {
                    places.atStart.append(UInt32(word))
                } else {
                    places.inside.append((UInt32(word), UInt8(place - starts[word])))
                }
            }
        }
        return places
    }
}
