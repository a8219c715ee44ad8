/// How a page writes its commas and brackets.
package enum PunctuationStyle: CaseIterable, Sendable {
    /// All marks of full width.
    case fullWidth
    /// Commas, colons, brackets, question and exclamation marks of ASCII, 。、“” of full width.
    case mixed
    /// As mixed, with full-width colons on kicker lines only.
    case mixedButKickers

    package func apply(to text: String, isKicker: Bool = false) -> String {
        if self == .fullWidth { return text }
        var result = ""
        for character in text {
            switch character {
            case "，": result += ","
            case "：": result += isKicker && self == .mixedButKickers ? "：" : ":"
            case "；": result += ";"
            case "？": result += "?"
            case "！": result += "!"
            case "（": result += "("
            case "）": result += ")"
            default: result.append(character)
            }
        }
        return result
    }
}
