/// A note that sends readers to another page: 下转第3版, (上接一版).
package struct TurnNote: Hashable, Sendable {
    package enum Direction: Hashable, Sendable { case onwards, back }

    package var direction: Direction
    /// Number of the page it sends to.
    package var page: Int
    /// As printed.
    package var text: String

    /// The notes of a story in the order of its text.
    package static func notes(of article: Article) -> [TurnNote] {
        article.blocks.flatMap { notes(in: $0.text) }
    }

    static func notes(in text: String) -> [TurnNote] {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.compactMap { note(in: scalars, at: $0) }
    }

    private static let onwards: Set = ["下转", "紧转"]
    private static let back: Set = ["上接", "紧接"]

    private static func note(in scalars: [Unicode.Scalar], at start: Int) -> TurnNote? {
        guard start + 3 < scalars.count else { return nil }
        let word = string(scalars[start..<start + 2])
        guard onwards.contains(word) || back.contains(word) else { return nil }
        var end = start + 2
        while end < scalars.count, scalars[end] == "第" || scalars[end].properties.isWhitespace {
            end += 1
        }
        let digits = scalars[end...].prefix { value(of: $0) != nil || $0 == "十" }
        end += digits.count
        guard let page = number(digits), end < scalars.count,
            scalars[end] == "版" || scalars[end] == "页"
        else { return nil }
        return TurnNote(
            direction: onwards.contains(word) ? .onwards : .back, page: page,
            text: string(scalars[start...end]))
    }

    /// 3, ３, 三, 十二, 二十三; nil for what is no number of a page.
    private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
        guard (1...3).contains(digits.count) else { return nil }
        let parts = digits.split(separator: "十", omittingEmptySubsequences: false)
        func units(_ part: ArraySlice<Unicode.Scalar>) -> Int? {
            part.reduce(0) { sum, digit in
                value(of: digit).flatMap { unit in sum.map { $0 * 10 + unit } }
            }
        }
        let number: Int?
        switch parts.count {
        case 1: number = units(parts[0])
        case 2:
            let tens = parts[0].isEmpty ? 1 : units(parts[0])
            number = tens.flatMap { tens in units(parts[1]).map { tens * 10 + $0 } }
        default: number = nil
        }
        return number.flatMap { (1...999).contains($0) ? $0 : nil }
    }

    private static func value(of scalar: Unicode.Scalar) -> Int? {
        if let index = Array("〇一二三四五六七八九".unicodeScalars).firstIndex(of: scalar) { return index }
        guard scalar.properties.generalCategory == .decimalNumber else { return nil }
        return scalar.properties.numericValue.map { Int($0) }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
