/// Text made safe for plain output: pipes, files and terminals without a screen.
package enum Visible {
    /// The text with the marks of `CellText` for every control, invisible and unassigned
    /// character. Line feeds stay; emoji sequences and forms of Han stay whole.
    package static func text(_ text: some StringProtocol) -> String {
        var shown = String.UnicodeScalarView()
        for character in text {
            append(character, to: &shown)
        }
        return String(shown)
    }

    /// As `text`, for what must stay on one line, such as a file name in a message.
    package static func line(_ text: some StringProtocol) -> String {
        String(Visible.text(text).map { $0 == "\n" ? "␊" : $0 })
    }

    private static func append(_ character: Character, to shown: inout String.UnicodeScalarView) {
        var before: ScalarProperties?
        var marks = 0
        for scalar in character.unicodeScalars {
            let properties = ScalarProperties(scalar)
            let isJoiner = scalar.value == 0x200D && before?.isPicture == true
            let isSelector =
                properties.visibility == .selector && before?.width != ScalarProperties.Width.none
            if scalar == "\n" || isJoiner || (isSelector && before != nil) {
                shown.append(scalar)
                continue
            }
            if let mark = CellText.mark(for: scalar, properties) {
                shown.append(mark)
                before = nil
                continue
            }
            marks = properties.width == .none ? marks + 1 : 0
            if marks <= CellText.marksPerBase {
                shown.append(scalar)
            } else if marks == CellText.marksPerBase + 1 {
                shown.append(CellText.invisibleMark)
            }
            if properties.width != .none { before = properties }
        }
    }
}
