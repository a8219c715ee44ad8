import Foundation

/// File names made from titles: safe on every file system, and still readable.
///
/// They hold letters (Han among them), digits and `-_.`, begin with neither dot nor dash, are in
/// normal form C and at most 200 bytes long.
package enum ExportName {
    package static let limit = 200

    /// `fallback` stands in for a title of which nothing is left; from the second `copy` on the
    /// copy's number is added: `乡村振兴-2.md`.
    package static func make(
        title: String, fallback: String, fileExtension: String, copy: Int = 1
    ) -> String {
        let ending = (copy > 1 ? "-\(copy)" : "") + "." + fileExtension
        let names = [title, fallback, "story"].lazy.map(safe).filter { !$0.isEmpty }
        return cut(names.first ?? "story", to: limit - ending.utf8.count) + ending
    }

    private static func safe(_ text: String) -> String {
        var name = ""
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            let next = letter(for: scalar)
            let repeats = next == "-" || next == "." ? name.unicodeScalars.last == next : false
            let leads = name.isEmpty && (next == "-" || next == ".")
            if let next, !repeats, !leads { name.unicodeScalars.append(next) }
        }
        let trimmed = trimmingEnd(name.precomposedStringWithCanonicalMapping)
        return isReserved(trimmed) ? "_" + trimmed : trimmed
    }

    /// The scalar itself, a dash for what is left out between words, nil for marks on letters.
    private static func letter(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar == "_" || scalar == "." || scalar == "-" { return scalar }
        if scalar.properties.isDefaultIgnorableCodePoint { return nil }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            return scalar
        case .nonspacingMark, .enclosingMark, .spacingMark:
            return nil
        default:
            return "-"
        }
    }

    private static func trimmingEnd(_ name: String) -> String {
        var name = name
        while let last = name.unicodeScalars.last, last == "-" || last == "." {
            name.unicodeScalars.removeLast()
        }
        return name
    }

    /// Windows gives these names to devices, whatever ending follows.
    private static func isReserved(_ name: String) -> Bool {
        let stem = name.prefix { $0 != "." }.uppercased()
        if ["CON", "PRN", "AUX", "NUL", "CONIN", "CONOUT"].contains(stem) { return true }
        return stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
            && stem.last?.isNumber == true
    }

    private static func cut(_ name: String, to limit: Int) -> String {
        var result = ""
        var length = 0
        for character in name {
            length += character.utf8.count
            guard length <= limit else { break }
            result.append(character)
        }
        return trimmingEnd(result)
    }
}
