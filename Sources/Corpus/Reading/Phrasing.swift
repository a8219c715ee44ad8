/// How Chinese news begins and ends its paragraphs.
///
/// Function words and set phrases of the language, not of any paper.
enum Phrasing {
    /// How well a line could begin a paragraph, in the unit of evidence: above 0 it could,
    /// below 0 it rather goes on from somewhere.
    static func beginning(_ passage: Passage) -> Double {
        let scalars = passage.scalars
        guard let first = scalars.first else { return 0 }
        if passage.beginning == .leftover { return -4 }
        var score = 0.0
        let words = scalars.drop { Glyph($0) == .opener || Glyph($0) == .blank }
        if openers.contains(where: { words.starts(with: $0) }) { score += 1.5 }
        if neverFirst.contains(first) { score -= 2.5 }
        if seldomFirst.contains(first) { score -= 1 }
        if let stop = firstStop(scalars), stop <= 6, Glyph(first) != .mark { score -= 1.5 }
        if !passage.quotes.unopened.isEmpty { score -= 2 }
        return score
    }

    /// How much a paragraph looks like a story's first one.
    static func lead(_ passage: Passage) -> Double {
        let head = passage.scalars.prefix(24)
        if connectives.contains(where: { head.starts(with: $0) }) { return -1.5 }
        var score = 0.0
        if contains(leadTimes, in: head.prefix(14)) { score += 1.5 }
        if hasDay(head) { score += 1 }
        if Glyph(passage.scalars.first ?? 0) == .opener { score -= 0.3 }
        return score
    }

    /// How much a paragraph looks like a story's last one.
    static func end(_ passage: Passage) -> Double {
        let head = passage.scalars.prefix(12)
        var score = 0.0
        if contains(outlooks, in: head) { score += 1.2 }
        if passage.scalars.count < 400, contains(outlooks, in: passage.scalars.suffix(80)) {
            score += 0.4
        }
        let tail = passage.scalars.suffix(6)
        if contains(sayings, in: tail) { score += 0.6 }
        if let last = tail.last, last == 0x29 || last == 0xFF09 { score += 0.8 }
        return score
    }

    /// Letters before the first mark that ends a sentence; nil when the line holds none.
    static func firstStop(_ scalars: [UInt32]) -> Int? {
        var letters = 0
        for scalar in scalars.prefix(40) {
            let glyph = Glyph(scalar)
            if scalar == 0x3002 { return letters }
            if glyph.isLetter { letters += 1 }
        }
        return nil
    }

    private static func hasDay(_ head: ArraySlice<UInt32>) -> Bool {
        for (index, scalar) in zip(head.indices, head) where scalar == 0x65E5 || scalar == 0x6708 {
            if index > head.startIndex, Glyph(head[index - 1]) == .digit { return true }
        }
        return false
    }

    private static func contains(_ words: [[UInt32]], in text: ArraySlice<UInt32>) -> Bool {
        for start in text.indices {
            let rest = text[start...]
            if words.contains(where: { rest.starts(with: $0) }) { return true }
        }
        return false
    }

    private static func list(_ text: String) -> [[UInt32]] {
        text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
    }

    private static let openers = list(
        """
        近日 日前 今年 去年 目前 当前 如今 现在 近年 据了解 据悉 据介绍 据统计 同时 此外 另外 下一步 接下来 今后 未来 活动 会议 会上 \
        为了 随着 截至 通过 当天 当日 记者 在 本次 此次 该 一是 二是 三是 首先 其次 最后 不仅 与此同时 值得一提 针对 围绕 按照 根据 走进 \
        谈到 说起 对此 为此 其中 一年来 这 我们 他 她 从 自 每 到 作为 仪式 启动
        """)

    /// Characters that end words or lean on the word before them.
    private static let neverFirst = Set(
        "的了着们么吗呢吧啊化性者等得地里员亿％%度率级类型式款项费额院厅".unicodeScalars.map(\.value))
    private static let seldomFirst = Set(
        "和及与或并且而则也都就还又再已将被把给让使以于内外中后间之所者业务力品物质量机面点线区位场处部门".unicodeScalars.map(\.value))

    private static let leadTimes = list(
        "近日 日前 今日 昨日 今天 昨天 近年来 今年以来 连日来 入冬以来 入春以来 入夏以来 入秋以来 今年 去年 最近 上午 下午 清晨 时下 眼下 春日 夏日 秋日 冬日 初春 盛夏 金秋 初冬"
    )
    private static let connectives = list(
        """
        他 她 这 该 此 其 同时 为此 对此 由于 因此 因为 随后 但 而 还 也 据了解 据悉 据介绍 活动中 会上 下一步 接下来 此外 另外 与此同时 \
        不仅 首先 其次 最后 一是 二是 三是 其中 如今 目前 截至 今后 那 于是 然而 所以 当时 后来 说 记者 仪式 会议 本次 此次 通过 除了
        """)
    private static let outlooks = list("下一步 接下来 今后 未来 将继续 将进一步 将持续")
    private static let sayings = list("说。 表示。 介绍。 说道。 感慨。 感慨道。 告诉记者。")
}
