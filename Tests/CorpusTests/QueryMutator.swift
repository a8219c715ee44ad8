import Corpus
import TestSupport

/// Makes queries out of real ones.
struct QueryMutator {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let real: [[Character]] =
        (QueryHelp.entries.flatMap { [$0.example, $0.syntax, $0.twin] } + [
            "(羊羔 OR 牛犊) near/8 书屋 -head:桥", "作者:(安禾 OR 白露宁) date:去年6月..昨天 len:>800",
            "“流动 书架” same (/羊[羔群]+/ -羊)", "=體驗 is:marked 标签:待访 page:A03", "body:(\"a b\" OR =５Ｇ)",
            "NOT (羊 AND NOT 桥) OR date:>=2030年6月16日", "date:上上周三 len:800..1200 版面:3",
        ]).map(Array.init)

    private static let pieces: [[Character]] =
        ([
            "羊", " ", "　", "(", ")", "（", "）", "“", "”", "\"", "-", "－", "/", "\\", "=", "＝", "OR",
            "ＯＲ",
            "AND", "NOT", "near/3", "near/", "near/99999999999999999999", "same", "..", ">", "<=",
            "2031",
            "9999", "年", "月", "上周", "上上周日", "去年", "昨天", "2031-02-30", "0", "-1", "\u{0}", "\u{301}",
            "\u{200B}", "\u{FEFF}", "*", "[", "{", "(?", "(a+)+", "🐎", "👩‍👩‍👧", "５", "Å", "\r\n", "\t",
            "18446744073709551616",
        ] + QueryField.allCases.flatMap { [$0.rawValue + ":", $0.chinese + "："] }).map(Array.init)

    mutating func query() -> String {
        if pick(20) == 0 {
            return String(String.UnicodeScalarView((0..<pick(30)).map { _ in scalar() }))
        }
        var text = real()
        for _ in 0..<pick(5) { change(&text) }
        return String(text)
    }

    private mutating func change(_ text: inout [Character]) {
        let place = pick(text.count + 1)
        switch pick(8) {
        case 0, 1, 2: text.insert(contentsOf: Self.pieces[pick(Self.pieces.count)], at: place)
        case 3: text.insert(contentsOf: String(scalar()), at: place)
        case 4: text.removeSubrange(place..<min(text.count, place + 1 + pick(3)))
        case 5: text = Array(text[..<place]) + real().suffix(pick(8))
        case 6 where text.count < 300: text += [" "] + text[..<place]
        case 7:
            let open = pick(60)
            text.insert(contentsOf: String(repeating: "(", count: open), at: place)
            if pick(2) == 0 { text += String(repeating: ")", count: open) }
        default: text.reverse()
        }
    }

    private mutating func real() -> [Character] { Self.real[pick(Self.real.count)] }

    private mutating func scalar() -> Unicode.Scalar {
        let ends: [UInt32] = [0x80, 0x3100, 0xA000, 0x11_0000]
        return Unicode.Scalar(UInt32(pick(Int(ends[pick(ends.count)])))) ?? "\u{FFFD}"
    }

    private mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }
}
