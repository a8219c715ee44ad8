import Glibc

/// What is known of characters before any text was read: Han from the lexicon, all others by class.
enum CharacterClass: Int {
    case han, digit, latin, opening, closing, other

    init(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\u{3400}"..."\u{9FFF}", "\u{20000}"..."\u{3FFFF}", "〇": self = .han
        case "0"..."9": self = .digit
        case "a"..."z", "A"..."Z": self = .latin
        case "“", "‘", "《", "〈", "「", "『", "【", "(", "[", "●", "◎", "□", "■", "▲": self = .opening
        case "”", "’", "》", "〉", "」", "』", "】", ")", "]", "、", ",", "。", ".", ";", ":", "!", "?",
            "…",
            "%", "·":
            self = .closing
        default: self = .other
        }
    }

    var isLetter: Bool { self == .han || self == .digit || self == .latin }

    static func probability(of second: Unicode.Scalar, after first: Unicode.Scalar) -> Double {
        let kind = CharacterClass(second)
        let share = following[CharacterClass(first).rawValue][kind.rawValue]
        if kind == .han {
            return share * CharacterTable.shared.probability(of: second, after: first)
        }
        return share / kind.size
    }

    static func probabilityOfBeginning(_ scalar: Unicode.Scalar) -> Double {
        let kind = CharacterClass(scalar)
        let share = beginning[kind.rawValue]
        guard kind == .han else { return share / kind.size }
        return share * exp(CharacterTable.shared.logProbabilityOfBeginning(scalar))
            * rarityAtBeginning(of: scalar)
    }

    /// Particles begin words of their own, but hardly ever a paragraph.
    private static func rarityAtBeginning(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "的", "地", "得", "了", "着", "过", "们", "吗", "呢", "吧", "啊", "嘛", "者", "性", "化": 0.01
        case "和", "与", "及", "或", "等", "而", "之", "并", "但", "则", "也", "都", "还", "就": 0.1
        case "里", "上", "下", "中", "内", "外", "间", "后", "前", "时", "是", "有": 0.3
        default: 1
        }
    }

    /// How often a class stands behind each, and at the beginning of a paragraph: rough shares
    /// of newspaper prose.
    private static let following: [[Double]] = [
        [0.87, 0.025, 0.003, 0.012, 0.088, 0.002],
        [0.42, 0.46, 0.01, 0.005, 0.1, 0.005],
        [0.2, 0.08, 0.62, 0.01, 0.08, 0.01],
        [0.92, 0.04, 0.01, 0.01, 0.01, 0.01],
        [0.82, 0.04, 0.005, 0.06, 0.07, 0.005],
        [0.6, 0.1, 0.05, 0.05, 0.1, 0.1],
    ]
    private static let beginning = [0.87, 0.04, 0.005, 0.08, 0.0005, 0.0045]

    /// About how many characters share the class's probability.
    private var size: Double {
        switch self {
        case .han: 1
        case .digit: 10
        case .latin: 26
        case .opening: 6
        case .closing: 8
        case .other: 50
        }
    }
}
