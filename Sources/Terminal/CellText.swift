/// The guard between text and terminal: what of a text may stand in cells.
///
/// A page, a file name and a query are never trusted. What has no glyph of its own becomes a mark
/// that is seen and has a known width:
///
/// - C0 controls and DEL: their pictures, ␉ ␊ ␛ ␡ (one cell);
/// - C1, bidi controls, zero-width, soft hyphen and every other invisible format character: ␦;
///   the separators U+0085, U+2028 and U+2029: ␤ (one cell);
/// - private use and unassigned code points: the printers' 〓 (two cells);
/// - more than `marksPerBase` combining marks on one base: one ␦ for the rest.
///
/// Emoji are reduced to what every terminal draws on the same number of cells: of a joined
/// sequence the first picture, a flag as its two letters, no skin tone, no text or emoji style.
package enum CellText {
    /// Combining marks that one base may carry.
    package static let marksPerBase = Glyph.capacity - 1

    /// The mark of an invisible character.
    package static let invisibleMark: Unicode.Scalar = "␦"
    /// The mark of a character that has no glyph.
    package static let unknownMark: Unicode.Scalar = "〓"

    /// Calls `body` with what stands in each cell that a character takes, and its width (1 or 2).
    package static func visit(
        _ character: Character, width table: WidthTable, _ body: (Glyph, Int) -> Void
    ) {
        let scalars = character.unicodeScalars
        let first = scalars[scalars.startIndex]
        let properties = ScalarProperties(first)
        if properties.isPlain, scalars.index(after: scalars.startIndex) == scalars.endIndex {
            body(Glyph(first), table.columns(properties))
        } else {
            visitCluster(scalars, width: table, body)
        }
    }

    /// The text as it appears in cells, one string.
    package static func shown(_ text: some StringProtocol) -> String {
        var shown = ""
        for character in text {
            visit(character, width: .narrow) { glyph, _ in shown += glyph.text }
        }
        return shown
    }

    /// What stands for a code point that must not be shown; nil where it may.
    static func mark(for scalar: Unicode.Scalar, _ properties: ScalarProperties) -> Unicode.Scalar?
    {
        switch properties.visibility {
        case .shown: return nil
        case .control:
            if scalar.value < 0x20 { return Unicode.Scalar(0x2400 + scalar.value) }
            return scalar.value == 0x7F ? "␡" : scalar.value == 0x85 ? "␤" : invisibleMark
        case .invisible:
            return scalar.value == 0x2028 || scalar.value == 0x2029 ? "␤" : invisibleMark
        case .unknown: return unknownMark
        case .selector: return invisibleMark
        }
    }

    private static func visitCluster(
        _ scalars: Character.UnicodeScalarView, width table: WidthTable,
        _ body: (Glyph, Int) -> Void
    ) {
        var cell = PendingCell()
        for scalar in scalars {
            let properties = ScalarProperties(scalar)
            if scalar.value == 0x200D, cell.isPicture { break }
            if properties.lineBreak == .EM, cell.isPicture { continue }
            if properties.visibility == .selector, cell.isBase {
                // Styles change the width on some terminals only; forms of Han do not.
                if scalar.value >= 0xE0100 { cell.append(scalar) }
            } else if let mark = mark(for: scalar, properties) {
                cell.flush(body)
                body(Glyph(mark), mark == unknownMark ? 2 : 1)
            } else if properties.width == .none {
                cell.append(scalar)
            } else {
                cell.flush(body)
                cell.begin(
                    regionalLetter(scalar) ?? scalar, width: table.columns(properties),
                    isPicture: properties.isPicture)
            }
        }
        cell.flush(body)
    }

    private static func regionalLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
        return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
    }
}

/// A base and its marks, while they are being collected.
private struct PendingCell {
    private var glyph = Glyph.blank
    private var width = 0
    private var marks = 0
    private(set) var isPicture = false

    var isBase: Bool { width > 0 }

    mutating func begin(_ scalar: Unicode.Scalar, width: Int, isPicture: Bool) {
        glyph = Glyph(scalar)
        self.width = width
        self.isPicture = isPicture
    }

    /// Adds a mark; one without a base gets the dotted circle that Unicode's charts use.
    mutating func append(_ mark: Unicode.Scalar) {
        if !isBase { begin("\u{25CC}", width: 1, isPicture: false) }
        marks += 1
        glyph.append(mark)
    }

    mutating func flush(_ body: (Glyph, Int) -> Void) {
        guard isBase else { return }
        body(glyph, width)
        if marks > CellText.marksPerBase { body(Glyph(CellText.invisibleMark), 1) }
        self = PendingCell()
    }
}
