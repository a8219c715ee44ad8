/// Matches typed letters against the readings of a word's characters.
struct PinyinMatcher {
    typealias Characters = UnsafeBufferPointer<SpokenWord.Character>

    /// The typed words, the longest first.
    private let words: [TypedWord]
    private let fuzziness: PinyinQuery.Fuzziness

    private enum Points {
        static let wholeWord = 100.0
        static let inside = -4.0
        static let untypedCharacter = -0.3
    }

    init(_ words: [[Unicode.Scalar]], _ fuzziness: PinyinQuery.Fuzziness) {
        self.words = words.sorted { $0.count > $1.count }.map { TypedWord($0, fuzziness) }
        self.fuzziness = fuzziness
    }

    var isOneWord: Bool { words.count == 1 }

    /// The beginnings of the longest typed word by which an index may look up where it can stand.
    var beginnings: [PinyinIndex.Beginning] {
        guard let word = words.first?.letters, let first = word.first else { return [] }
        // A z may have been typed as zh, so that the second letter tells nothing.
        let mayHaveH = !fuzziness.isDisjoint(with: [.zh, .ch, .sh])
        let seconds = word.count == 1 || mayHaveH ? [nil] : twins(of: word[1]).map(Optional.some)
        return twins(of: first).flatMap { first in
            seconds.map { PinyinIndex.Beginning(first: first, second: $0) }
        }
    }

    /// The letters that may have been meant by one at the beginning of a syllable.
    private func twins(of letter: UInt32) -> [UInt32] {
        let twins: [UInt32] = [0x6E, 0x6C]
        return fuzziness.contains(.nl) && twins.contains(letter) ? twins : [letter]
    }

    /// The best of all ways to find every typed word in the characters, none of which counts twice.
    func score(of characters: Characters) -> Double? {
        guard isOneWord else { return scoreInAnyOrder(of: characters) }
        return characters.indices.compactMap { score(of: characters, from: $0) }.max()
    }

    /// The score of the one typed word with its first letters at `start`.
    func score(of characters: Characters, from start: Int) -> Double? {
        guard let found = words.first?.find(in: characters, from: start) else { return nil }
        let isWhole = start == 0 && found.end == characters.count
        return found.points + (isWhole ? Points.wholeWord : start == 0 ? 0 : Points.inside)
            + Points.untypedCharacter * Double(start + characters.count - found.end)
    }

    private func scoreInAnyOrder(of characters: Characters) -> Double? {
        var used = [Bool](repeating: false, count: characters.count)
        var points = 0.0
        for word in words {
            var choice: (points: Double, range: Range<Int>)?
            for start in characters.indices {
                guard let found = word.find(in: characters, from: start),
                    !used[start..<found.end].contains(true),
                    found.points > choice?.points ?? -.infinity
                else { continue }
                choice = (found.points, start..<found.end)
            }
            guard let choice else { return nil }
            points += choice.points
            for place in choice.range { used[place] = true }
        }
        let left = zip(used, characters).count { !$0 && !$1.isSilent }
        return points + (left == 0 ? Points.wholeWord : Points.untypedCharacter * Double(left))
    }
}
