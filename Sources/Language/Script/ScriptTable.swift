import CLexicon

/// What characters and words become in another script, read where it lies in the executable.
///
/// The form of the table stands in `CLexicon/generator/scripts.py`.
struct ScriptTable: Sendable {
    private static let traditional = ScriptTable(section: 0)
    private static let simplified = ScriptTable(section: 5)

    static func table(of script: Script) -> ScriptTable {
        switch script {
        case .simplified: simplified
        case .traditional: traditional
        }
    }

    private let characters: BinaryArray<UInt32>
    private let targets: BinaryArray<UInt32>
    private let places: BinaryArray<UInt32>
    private let letters: BinaryArray<UInt32>
    private let written: BinaryArray<UInt32>

    private init(section: Int) {
        let file = BinaryFile(lexicon_scripts())
        characters = file.array(section)
        targets = file.array(section + 1)
        places = file.array(section + 2)
        letters = file.array(section + 3)
        written = file.array(section + 4)
    }

    func character(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard let place = characters.firstIndex(of: scalar.value) else { return scalar }
        return Unicode.Scalar(targets[place]) ?? scalar
    }

    /// What the longest word becomes that begins at a character and may stand there.
    func word(
        at index: Int, in text: [Unicode.Scalar], where mayStand: (Range<Int>) -> Bool
    ) -> [Unicode.Scalar]? {
        var longest: Range<Int>?
        var number = first(beginningWith: text[index].value)
        while number < places.count - 1 {
            let word = Int(places[number])..<Int(places[number + 1])
            guard letters[word.lowerBound] == text[index].value else { break }
            if word.count > longest?.count ?? 0, stands(word, at: index, in: text),
                mayStand(index..<index + word.count)
            {
                longest = word
            }
            number += 1
        }
        return longest.map { $0.map { Unicode.Scalar(written[$0]) ?? "\u{FFFD}" } }
    }

    private func stands(_ word: Range<Int>, at index: Int, in text: [Unicode.Scalar]) -> Bool {
        guard index + word.count <= text.count else { return false }
        return word.enumerated().allSatisfy { text[index + $0.offset].value == letters[$0.element] }
    }

    /// The first word that does not stand before this character.
    private func first(beginningWith value: UInt32) -> Int {
        var low = 0
        var high = places.count - 1
        while low < high {
            let middle = (low + high) / 2
            if letters[Int(places[middle])] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
