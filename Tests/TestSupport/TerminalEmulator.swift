package import Terminal

/// A terminal in memory: what ncurses sends becomes rows of cells that a test can look at.
///
/// It knows what terminfo's xterm-256color, tmux-256color, screen, linux and vt100 make ncurses
/// send, and answers queries as a terminal does. Sequences it does not know are kept for tests
/// to complain about.
package struct TerminalEmulator {
    package struct Cell: Hashable {
        package var text = " "
        package var attributes: Set<Int> = []

        /// The right half of the wide character to the left.
        package var isRightHalf: Bool { text.isEmpty }
    }

    package private(set) var size: Size
    package private(set) var rows: [[Cell]]
    package private(set) var cursor = (column: 0, row: 0)
    /// Private modes that are set: 25 cursor, 1049 second screen, 2004 paste, 2026 synchronized.
    package private(set) var modes: Set<Int> = [25, 7]
    /// What the terminal answers; whoever reads it out sends it to the program.
    package var replies: [UInt8] = []
    /// Sequences and control bytes that are none of a terminal's business.
    package private(set) var unknown: [String] = []
    package var answers = Answers()

    /// What the terminal answers to queries.
    package struct Answers {
        package var width = WidthTable.narrow
        package var knowsSynchronizedOutput = true
        package var isSilent = false
        package var repeatsCharacters = true
        /// What it says its ground is, such as `rgb:ffff/ffff/ffff`; nil when it does not know the
        /// question.
        package var ground: String? = "rgb:0000/0000/0000"
        /// Seconds that an answer takes.
        package var delay = 0.0

        package init() {}
    }

    var attributes: Set<Int> = []
    var region: ClosedRange<Int>
    var isWrapPending = false
    var saved = (column: 0, row: 0)
    var otherScreen: [[Cell]]?
    var drawsLines = false
    var lastText = ""
    private var parser = EmulatorParser()

    package init(size: Size) {
        self.size = size
        rows = Self.blank(size)
        region = 0...max(0, size.rows - 1)
    }

    /// What a row shows, without the blanks at its end.
    package func rowText(_ row: Int) -> String {
        guard rows.indices.contains(row) else { return "" }
        var text = rows[row].map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
    }

    /// All rows, blank ones at the end left out.
    package var screenText: String {
        var texts = rows.indices.map { rowText($0) }
        while texts.last?.isEmpty == true { texts.removeLast() }
        return texts.joined(separator: "\n")
    }

    package var areAttributesOff: Bool { attributes.isEmpty && !drawsLines }

    /// Takes bytes as they come from the program.
    package mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            guard let action = parser.take(byte) else { continue }
            switch action {
            case .print(let scalar): printScalar(scalar)
            case .control(let byte): control(byte)
            case .escape(let text): escape(text)
            case .sequence(let sequence): apply(sequence)
            case .string(let text): string(text)
            }
        }
    }

    mutating func feed(_ bytes: [UInt8], times: Int) {
        for _ in 0..<times { feed(bytes) }
    }

    /// The window's new size; what no longer fits is cut, as xterm does.
    package mutating func resize(_ size: Size) {
        func fitted(_ rows: [[Cell]]) -> [[Cell]] {
            (0..<size.rows).map { row in
                (0..<size.columns).map { column in
                    row < rows.count && column < rows[row].count ? rows[row][column] : Cell()
                }
            }
        }
        rows = fitted(rows)
        otherScreen = otherScreen.map(fitted)
        self.size = size
        region = 0...max(0, size.rows - 1)
        moveCursor(column: cursor.column, row: cursor.row)
    }

    static func blank(_ size: Size) -> [[Cell]] {
        Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
    }
}

// MARK: - Printing

extension TerminalEmulator {
    private mutating func printScalar(_ scalar: Unicode.Scalar) {
        let width = answers.width.width(of: scalar)
        guard width > 0 else { return combine(scalar) }
        let text = drawsLines ? Self.line(scalar) : String(scalar)
        lastText = text
        if isWrapPending || cursor.column + width > size.columns {
            guard modes.contains(7) else { return }
            moveCursor(column: 0, row: cursor.row)
            lineFeed()
        }
        set(text, width: min(width, size.columns))
        let next = cursor.column + width
        isWrapPending = next >= size.columns
        cursor.column = min(next, size.columns - 1)
    }

    private mutating func combine(_ scalar: Unicode.Scalar) {
        var column = isWrapPending ? cursor.column : cursor.column - 1
        if column >= 0, rows[cursor.row][column].isRightHalf { column -= 1 }
        guard column >= 0 else {
            unknown.append("a mark without a base")
            return
        }
        rows[cursor.row][column].text.unicodeScalars.append(scalar)
    }

    private mutating func set(_ text: String, width: Int) {
        let column = cursor.column
        breakWide(at: column)
        rows[cursor.row][column] = Cell(text: text, attributes: attributes)
        if width == 2 {
            breakWide(at: column + 1)
            rows[cursor.row][column + 1] = Cell(text: "", attributes: attributes)
        }
    }

    /// Half a character that is written over disappears as a whole.
    private mutating func breakWide(at column: Int) {
        var row = rows[cursor.row]
        if row[column].isRightHalf, column > 0 { row[column - 1].text = " " }
        if column + 1 < size.columns, row[column + 1].isRightHalf { row[column + 1].text = " " }
        rows[cursor.row] = row
    }

    private static func line(_ scalar: Unicode.Scalar) -> String {
        let lines: [Unicode.Scalar: String] = [
            "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘", "n": "┼",
        ]
        return lines[scalar] ?? String(scalar)
    }
}

// MARK: - Moving

extension TerminalEmulator {
    mutating func moveCursor(column: Int, row: Int) {
        cursor.column = min(max(0, column), max(0, size.columns - 1))
        cursor.row = min(max(0, row), max(0, size.rows - 1))
        isWrapPending = false
    }

    mutating func lineFeed() {
        isWrapPending = false
        if cursor.row == region.upperBound {
            scroll(by: 1)
        } else {
            moveCursor(column: cursor.column, row: cursor.row + 1)
        }
    }

    mutating func reverseLineFeed() {
        isWrapPending = false
        if cursor.row == region.lowerBound {
            scroll(by: -1)
        } else {
            moveCursor(column: cursor.column, row: cursor.row - 1)
        }
    }

    /// Moves the rows of the region up, or down by a negative number.
    mutating func scroll(by count: Int, from top: Int? = nil) {
        let range = (top ?? region.lowerBound)...region.upperBound
        let number = min(abs(count), range.count)
        let blanks = Array(
            repeating: Array(repeating: Cell(), count: size.columns), count: number)
        if count > 0 {
            rows.removeSubrange(range.lowerBound..<range.lowerBound + number)
            rows.insert(contentsOf: blanks, at: range.upperBound + 1 - number)
        } else {
            rows.removeSubrange(range.upperBound + 1 - number..<range.upperBound + 1)
            rows.insert(contentsOf: blanks, at: range.lowerBound)
        }
    }

    mutating func erase(row: Int, columns: Range<Int>) {
        for column in columns.clamped(to: 0..<size.columns) {
            rows[row][column] = Cell(text: " ", attributes: attributes.filter { 40...49 ~= $0 })
        }
        repair(row: row)
    }

    mutating func shift(row: Int, from column: Int, by count: Int) {
        let number = min(abs(count), size.columns - column)
        let blanks = Array(repeating: Cell(), count: number)
        if count > 0 {
            rows[row].removeLast(number)
            rows[row].insert(contentsOf: blanks, at: column)
        } else {
            rows[row].removeSubrange(column..<column + number)
            rows[row] += blanks
        }
        repair(row: row)
    }

    /// Halves whose other half was erased or moved away become blanks.
    private mutating func repair(row: Int) {
        for column in 0..<size.columns {
            let cell = rows[row][column]
            if cell.isRightHalf {
                let left = column > 0 ? rows[row][column - 1].text : " "
                if left.isEmpty || width(of: left) < 2 { rows[row][column].text = " " }
            } else if width(of: cell.text) == 2 {
                let isWhole = column + 1 < size.columns && rows[row][column + 1].isRightHalf
                if !isWhole { rows[row][column].text = " " }
            }
        }
    }

    private func width(of text: String) -> Int {
        text.unicodeScalars.first.map { answers.width.width(of: $0) } ?? 0
    }

    mutating func set(mode: Int, isOn: Bool) {
        if mode == 1049 || mode == 47 || mode == 1047 {
            guard isOn != (otherScreen != nil) else { return }
            if isOn {
                saved = cursor
                otherScreen = rows
                rows = Self.blank(size)
            } else if let screen = otherScreen {
                rows = screen
                otherScreen = nil
                moveCursor(column: saved.column, row: saved.row)
            }
        }
        if isOn { modes.insert(mode) } else { modes.remove(mode) }
    }

    mutating func complain(_ text: String) { unknown.append(text) }
}
