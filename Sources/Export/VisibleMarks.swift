/// Text for files that people open in terminals and editors: nothing in it acts or hides.
///
/// Control characters become control pictures (␛), everything else that is invisible or turns the
/// direction of writing becomes `⟨U+202E⟩`. A tab stays: it is white space and harmless.
enum VisibleMarks {
    static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: needsCare) else { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if isVisible(scalar, after: previous) {
                result.append(scalar)
            } else {
                result.append(contentsOf: mark(for: scalar).unicodeScalars)
            }
            previous = scalar
        }
        return String(result)
    }

    /// JSON keeps every character; those that would act or hide are written as `\u202e`.
    /// Sound for a whole document, because they can only stand inside its strings.
    static func escaped(json: String) -> String {
        guard json.unicodeScalars.contains(where: needsCare) else { return json }
        var result = ""
        for scalar in json.unicodeScalars {
            if scalar == "\n" || !needsCare(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                for unit in String(scalar).utf16 {
                    result += "\\u" + hexadecimal(UInt32(unit))
                }
            }
        }
        return result
    }

    private static func needsCare(_ scalar: Unicode.Scalar) -> Bool {
        // Han, kana and ASCII letters are decided without a table.
        switch scalar.value {
        case 0x09, 0x20...0x7E, 0x3001...0x3163, 0x4E00...0x9FFF: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// A variation selector behind a character it can vary is part of that character.
    private static func isVisible(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool
    {
        guard needsCare(scalar) else { return true }
        guard scalar.properties.isVariationSelector, let previous else { return false }
        return !needsCare(previous) && !previous.properties.isWhitespace
    }

    private static func mark(for scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0..<0x20: return picture(0x2400 + scalar.value)
        case 0x7F: return picture(0x2421)
        default: return "⟨U+" + hexadecimal(scalar.value) + "⟩"
        }
    }

    private static func picture(_ value: UInt32) -> String {
        Unicode.Scalar(value).map(String.init) ?? ""
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
