import Terminal

/// An oracle of its own for the rules of Chinese line breaking: looks at the two sides of each
/// break and knows nothing of classes.
enum LineFaults {
    static func of(_ lines: [TextLine], in text: String) -> [String] {
        let bytes = Array(text.utf8)
        let shown = lines.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        var faults: [String] = []
        for (before, after) in zip(shown, shown.dropFirst()) {
            if let fault = fault(before, after) { faults.append("\(fault): \(before)|\(after)") }
        }
        if shown.count > 1, let last = shown.last, last.filter(isCharacter).count < 2 {
            faults.append("one character in the last line: \(last)")
        }
        return faults
    }

    private static func fault(_ before: String, _ after: String) -> String? {
        guard let last = before.last, let first = after.first else { return nil }
        if "、，；：。！？…）》〉」』】〕”’,;:!?)·～％%".contains(first) { return "begins with \(first)" }
        if "“‘（《〈「『【〔(".contains(last) { return "ends with \(last)" }
        if last == "—", first == "—" { return "divides a dash" }
        if isWord(last), isWord(first) { return "divides a word or number" }
        if isDigit(last), "万亿元年月日时分个人名户亩吨公米件次岁届".contains(first) {
            return "takes a number from its unit"
        }
        if last == ".", isDigit(first), before.dropLast().last.map(isDigit) == true {
            return "divides a number"
        }
        return nil
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }

    private static func isCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }
}
