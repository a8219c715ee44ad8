/// Half-width punctuation among Han, shown as the full-width marks that the page had in print.
///
/// Text taken out of newspaper pages often has `,` for `，`. A mark is widened where it closes Han
/// (镇里说,今年) or stands between a number or a word and Han (20%,比去年); brackets only in pairs,
/// the opening one beside Han. Figures (1,260  14:30), Latin text and the full stop `.`, which is
/// a decimal point as often, stay as they are.
package enum FullWidthPunctuation {
    /// The text with its marks widened, and the way back to the source.
    package static func shown(_ source: String) -> DisplayText {
        let replacements = replacements(in: source)
        return replacements.isEmpty
            ? DisplayText(source) : DisplayText(source, replacing: replacements)
    }

    /// The marks that are widened, in order.
    package static func replacements(in source: String) -> [DisplayText.Replacement] {
        guard source.utf8.contains(where: { isMark($0) }) else { return [] }
        var scanner = Scanner(source)
        return scanner.replacements()
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }
}

private struct Scanner {
    private let scalars: [Unicode.Scalar]
    private var widened: [Bool]
    /// Places of opening brackets whose closing ones have not come.
    private var open: [Int] = []

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
        widened = Array(repeating: false, count: scalars.count)
    }

    mutating func replacements() -> [DisplayText.Replacement] {
        for index in scalars.indices { widen(index) }
        // An opening bracket that nothing closes stays as it is.
        for index in open { widened[index] = false }
        var offset = 0
        return scalars.indices.compactMap { index in
            let scalar = scalars[index]
            defer { offset += UTF8.width(scalar) }
            guard widened[index], let wide = Unicode.Scalar(scalar.value + 0xFEE0) else {
                return nil
            }
            return DisplayText.Replacement(range: offset..<offset + 1, text: String(wide))
        }
    }

    private mutating func widen(_ index: Int) {
        switch scalars[index] {
        case "(":
            let content = scalars[index...].firstIndex { $0 != "(" } ?? index
            widened[index] = isChinese(index - 1) || isChinese(content)
            open.append(index)
        case ")":
            if let opening = open.popLast() { widened[index] = widened[opening] }
        case ",", ";", ":", "!", "?":
            widened[index] =
                isChinese(index - 1) || (closesWord(index - 1) && isChinese(index + 1))
        default: break
        }
    }

    /// Han, its punctuation, or a mark that was widened.
    private func isChinese(_ index: Int) -> Bool {
        guard scalars.indices.contains(index) else { return false }
        if widened[index] { return true }
        switch scalars[index].value {
        case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2026: return true
        case 0x3001...0x3029, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return true
        case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF3D, 0xFF5B...0xFF5E: return true
        default: return false
        }
    }

    private func closesWord(_ index: Int) -> Bool {
        guard scalars.indices.contains(index) else { return false }
        let scalar = scalars[index]
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar == "%" || scalar == ")" || scalar == "℃" || scalar == "\""
    }
}
