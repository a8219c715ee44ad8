/// A text for the clipboard of the terminal's user, as the control string OSC 52: it travels with
/// the output, so that it works over SSH, too. The clipboard is never read.
package enum Clipboard {
    /// Longest text in bytes: with its base-64 form the string stays below 100,000 bytes, more
    /// than which widespread terminals drop.
    package static let limit = 74_994

    /// The control string; nil for a text above the limit.
    package static func sequence(for text: String, isInsideScreen: Bool) -> String? {
        guard text.utf8.count <= limit else { return nil }
        let sequence = "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{7}"
        return isInsideScreen ? wrapped(sequence) : sequence
    }

    /// GNU screen passes on what comes in device control strings of at most a few hundred bytes.
    private static func wrapped(_ sequence: String) -> String {
        var rest = Array(sequence.unicodeScalars)[...]
        var wrapped = ""
        while !rest.isEmpty {
            let piece = String(String.UnicodeScalarView(rest.prefix(240)))
            wrapped += "\u{1B}P\(piece)\u{1B}\\"
            rest = rest.dropFirst(240)
        }
        return wrapped
    }

    private static let digits = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

    private static func base64(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                let digit = value >> (18 - 6 * place) & 63
                text.append(place <= group.count ? digits[digit] : "=")
            }
        }
        return String(text)
    }
}
