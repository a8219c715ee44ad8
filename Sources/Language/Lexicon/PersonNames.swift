import CLexicon
import Glibc

/// What people's names look like: surnames, the characters given names are made of, and the
/// characters with which Mongolian, Uyghur, Tibetan and foreign names are written by sound.
///
/// All text is given as folded scalars without blanks (林　禾 is asked about as 林禾).
package struct PersonNames: Sendable {
    package static let shared = PersonNames()

    private let surnames: BinaryArray<UInt32>
    private let shares: BinaryArray<UInt16>
    private let characters: BinaryArray<UInt16>
    private let odds: BinaryArray<Int8>

    private init() {
        let file = BinaryFile(lexicon_names())
        surnames = file.array(0)
        shares = file.array(1)
        characters = file.array(2)
        odds = file.array(3)
    }

    package func isSurname(_ scalars: [Unicode.Scalar]) -> Bool {
        share(of: scalars[...]) != nil
    }

    /// The length of the surname that the text begins with: 2 (欧阳) before 1; nil for none.
    package func surnameLength(in scalars: [Unicode.Scalar]) -> Int? {
        [2, 1].first { $0 <= scalars.count && share(of: scalars.prefix($0)) != nil }
    }

    /// How much likelier, as a natural logarithm, these scalars are as one person's full name than
    /// as other text; nil when no name has this form.
    ///
    /// Where names are expected (in a byline, before or behind a title) anything above -4 is
    /// probably one; in running text ask for 6 or more. Whoever asks for names above a floor is
    /// told nil for what stays below it, sooner.
    package func score(
        _ scalars: [Unicode.Scalar], above floor: Double = -.infinity
    ) -> Double? {
        let sound = soundScore(scalars, above: floor) ?? -.infinity
        let best = max(chineseScore(scalars) ?? -.infinity, sound)
        guard best > floor else { return nil }
        let word = Lexicon.shared.word(scalars)
        if word?.kind == .person { return best }
        // Text that is made of common words is better explained by them.
        let score = best - max(0, independentCost(of: scalars) - Segmenter.cost(of: scalars))
        return score > floor ? score : nil
    }

    private enum Role: Int {
        case single, first, second, sound
    }

    private func chineseScore(_ scalars: [Unicode.Scalar]) -> Double? {
        guard let length = surnameLength(in: scalars) else { return nil }
        let lengths = length == 2 && scalars.count <= 3 ? [2, 1] : [length]
        return lengths.compactMap { chineseScore(scalars, surnameLength: $0) }.max()
    }

    private func chineseScore(_ scalars: [Unicode.Scalar], surnameLength: Int) -> Double? {
        guard let share = share(of: scalars.prefix(surnameLength)) else { return nil }
        let surname = scalars.prefix(surnameLength)
        let given = scalars.dropFirst(surnameLength)
        let roles: [Role]
        switch given.count {
        case 1: roles = [.single]
        case 2: roles = [.first, .second]
        default: return nil
        }
        return log(share) + independentCost(of: Array(surname))
            + zip(given, roles).reduce(0) { $0 + logOdds(of: $1.0, as: $1.1) }
    }

    /// A name written by sound has no surname, but only characters that are used that way.
    private func soundScore(_ scalars: [Unicode.Scalar], above floor: Double) -> Double? {
        // Sound characters come in almost every order, so each tells less than its odds.
        let prior = -4.0
        let most = 2.5
        guard prior + Double(scalars.count) * most > floor else { return nil }
        let letters = scalars.filter { $0 != "·" && $0 != "•" }
        guard (2...12).contains(letters.count) else { return nil }
        return letters.reduce(prior) { $0 + min(most, logOdds(of: $1, as: .sound)) }
    }

    private func independentCost(of scalars: [Unicode.Scalar]) -> Double {
        scalars.reduce(0) { $0 - CharacterTable.shared.logProbability(of: $1) }
    }

    private func share(of scalars: ArraySlice<Unicode.Scalar>) -> Double? {
        guard let first = scalars.first, scalars.count <= 2,
            scalars.allSatisfy({ $0.value <= 0xFFFF })
        else { return nil }
        let second = scalars.dropFirst().first?.value ?? 0
        return surnames.firstIndex(of: first.value | second << 16).map {
            Double(shares[$0]) / 100_000
        }
    }

    private func logOdds(of scalar: Unicode.Scalar, as role: Role) -> Double {
        guard let code = UInt16(exactly: scalar.value), let place = characters.firstIndex(of: code)
        else { return -4 }
        return Double(odds[place * 4 + role.rawValue]) / 16
    }
}
