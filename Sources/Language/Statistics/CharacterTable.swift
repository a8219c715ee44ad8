import CLexicon
import Glibc

/// How often characters are used and follow each other, derived from the words of the lexicon.
struct CharacterTable: Sendable {
    static let shared = CharacterTable()

    private let characters: BinaryArray<UInt16>
    private let costs: BinaryArray<UInt16>
    private let beginCosts: BinaryArray<UInt16>
    private let endCosts: BinaryArray<UInt16>
    private let first: BinaryArray<UInt32>
    private let seconds: BinaryArray<UInt16>
    private let pairCosts: BinaryArray<UInt8>

    private static let rarest = -17.0

    private init() {
        let file = BinaryFile(lexicon_characters())
        characters = file.array(0)
        costs = file.array(1)
        beginCosts = file.array(2)
        endCosts = file.array(3)
        first = file.array(4)
        seconds = file.array(5)
        pairCosts = file.array(6)
    }

    /// Natural logarithm of the character's share of all Han characters.
    func logProbability(of scalar: Unicode.Scalar) -> Double {
        place(of: scalar).map { -Double(costs[$0]) / 2048 } ?? Self.rarest
    }

    /// Natural logarithm of the probability that a word begins with the character.
    func logProbabilityOfBeginning(_ scalar: Unicode.Scalar) -> Double {
        place(of: scalar).map { -Double(beginCosts[$0]) / 2048 } ?? Self.rarest
    }

    /// The probability that `second` follows `first`, within a word or at the beginning of one.
    func probability(of second: Unicode.Scalar, after first: Unicode.Scalar) -> Double {
        let beginning = exp(logProbabilityOfBeginning(second))
        guard let place = place(of: first) else { return beginning }
        let ends = exp(-Double(endCosts[place]) / 2048)
        return ends * beginning + (1 - ends) * probabilityWithinWord(of: second, after: place)
    }

    private func probabilityWithinWord(of second: Unicode.Scalar, after place: Int) -> Double {
        guard let code = UInt16(exactly: second.value) else { return 0 }
        let range = Int(first[place])..<Int(first[place + 1])
        return seconds.firstIndex(of: code, in: range).map { exp(-Double(pairCosts[$0]) / 16) } ?? 0
    }

    private func place(of scalar: Unicode.Scalar) -> Int? {
        UInt16(exactly: scalar.value).flatMap { characters.firstIndex(of: $0) }
    }
}
