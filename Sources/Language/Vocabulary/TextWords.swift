/// The words of running text that recur from story to story, and the pairs of words that belong
/// together: 振兴, 乡村振兴.
///
/// Counts stories, not places: what one story says ten times is no word of the archive yet.
package struct TextWords {
    private var numbers: [String: Int] = [:]
    private var words: [(text: String, stories: Int)] = []
    private var pairs: [Pair: Int] = [:]

    private struct Pair: Hashable {
        var first: Int
        var second: Int
    }

    package init() {}

    package mutating func add(story texts: [FoldedText]) {
        var found: Set<Int> = []
        var foundPairs: Set<Pair> = []
        for text in texts {
            var last: Int?
            for segment in Segmenter.words(of: text.scalars) {
                let scalars = text.scalars[segment]
                guard scalars.count > 1, let kind = Lexicon.shared.word(scalars)?.kind,
                    kind.isContent
                else {
                    last = nil
                    continue
                }
                let number = number(of: Vocabulary.string(scalars))
                found.insert(number)
                if let last, kind.canBePaired {
                    foundPairs.insert(Pair(first: last, second: number))
                }
                last = kind.canBePaired ? number : nil
            }
        }
        for number in found { words[number].stories += 1 }
        for pair in foundPairs { pairs[pair, default: 0] += 1 }
    }

    /// Words and pairs that stand in so many stories, with the number of stories each stands in. A
    /// pair must stand in half the stories, at least, that have the rarer of its words.
    package func terms(inAtLeast least: Int) -> [(word: String, weight: Int)] {
        var terms = words.filter { $0.stories >= least }.map { (word: $0.text, weight: $0.stories) }
        for (pair, stories) in pairs where stories >= least {
            let (first, second) = (words[pair.first], words[pair.second])
            if stories * 2 >= min(first.stories, second.stories) {
                terms.append((word: first.text + second.text, weight: stories))
            }
        }
        return terms
    }

    private mutating func number(of word: String) -> Int {
        if let known = numbers[word] { return known }
        numbers[word] = words.count
        words.append((word, 0))
        return words.count - 1
    }
}

extension WordKind {
    /// A word that says something by itself.
    fileprivate var isContent: Bool {
        switch self {
        case .function, .pronoun, .number: false
        default: true
        }
    }

    /// 进一步 and 昨天 stand before anything.
    fileprivate var canBePaired: Bool { isContent && self != .adverb && self != .time }
}
