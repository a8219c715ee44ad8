/// What a terminal answers as a string: of all of them only the colour of its ground counts here.
enum StringAnswer {
    /// `ESC ] 11 ; rgb:ffff/ffff/ffff` without its end; nil for anything else.
    static func report(_ bytes: ArraySlice<UInt8>) -> InputDecoder.Report? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasPrefix("\u{1B}]11;rgb"), let colon = text.firstIndex(of: ":") else {
            return nil
        }
        let parts = text[text.index(after: colon)...]
            .split(separator: "/", omittingEmptySubsequences: false).map(level)
        guard parts.count >= 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
            return nil
        }
        return .answer(.ground(Theme.Color.Tone(red, green, blue)))
    }

    /// One to four hexadecimal digits as a level up to 255.
    private static func level(_ digits: Substring) -> Int? {
        guard (1...4).contains(digits.count), digits.allSatisfy(\.isHexDigit),
            let value = Int(digits, radix: 16)
        else { return nil }
        return value * 255 / ((1 << (4 * digits.count)) - 1)
    }
}
