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
        if let initial = words.first { score += initials[initial] ?? 0 }
        if Glyph(first) == .digit { score += 0.5 }
        if let stop = firstStop(scalars), stop <= 6, Glyph(first) != .mark {
            score -= stop <= 4 ? 3 : 1.5
        }
        if !passage.quotes.unopened.isEmpty { score -= 2 }
        return score
    }

    /// Whether a line begins with words that open sentences and hardly ever headlines.
    static func opens(_ passage: Passage) -> Bool {
        sentenceOpeners.contains { passage.scalars.starts(with: $0) }
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

    /// How many words a short line holds that sentences use and headlines save: 了, 这, 他, 已经 …
    static func proseWords(in passage: Passage) -> Int {
        passage.scalars.count { sentenceWords.contains($0) }
            + (passage.scalars.last.map { hangingWords.contains($0) } ?? false ? 1 : 0)
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

    private static let sentenceOpeners = list(
        """
        近日 日前 今年 去年 目前 当前 如今 现在 据 同时 此外 另外 下一步 接下来 今后 为了 随着 截至 通过 当天 记者 本次 此次 该 首先 其次 最后 不仅 \
        与此 值得 针对 围绕 按照 根据 对此 为此 其中 这 我们 他 她 从 自 每 经过 以前 过去 从前 以往 考虑到 由于 因为 如果 虽然 尽管 但 而 也 还 就 \
        清晨 傍晚 夜幕 昨 今天 上午 下午 活动 会议 仪式 启动 近年 连日 眼下 时下 一年 几年 多年 下个月 本月 上月
        """)
    private static let openers = list(
        """
        近日 日前 今年 去年 目前 当前 如今 现在 近年 据了解 据悉 据介绍 据统计 同时 此外 另外 下一步 接下来 今后 未来 活动 会议 会上 \
        为了 随着 截至 通过 当天 当日 记者 在 本次 此次 该 一是 二是 三是 首先 其次 最后 不仅 与此同时 值得一提 针对 围绕 按照 根据 走进 \
        谈到 说起 对此 为此 其中 一年来 这 我们 他 她 从 自 每 到 作为 仪式 启动
        """)

    /// How much oftener characters begin a paragraph than stand elsewhere in news.
    private static let initials: [UInt32: Double] = {
        var table: [UInt32: Double] = [:]
        for (characters, weight) in [
            (oftenFirst, 1.2), (alsoFirst, 0.6), (seldomFirst, -0.7), (hardlyEverFirst, -1.5),
            (neverFirst, -2.5),
        ] {
            for character in characters.unicodeScalars { table[character.value] = weight }
        }
        return table
    }()

    private static let oftenFirst = "在这今去由第近该香随另昨截据谈走眼初面据说每自针除围"
    private static let alsoFirst = "中为我全新他与当从目其此最记如通首广然因参春那但每根周研曾尽听谁她它虽若经对按日连刚"
    private static let seldomFirst = """
        人年来地民发成多进生时天政展学分下重法合体于济机委建好后提各之种用名设明平月统持可教强入代军保并领还组更赛节导办决达万道副立\
        干基程物取举常任席选治结格战书计运标获群职步条先难百手别带真查形少风气变以已再又将被把给让使内外间所业务质量点位场处
        """
    private static let hardlyEverFirst = """
        和是部行个主产动理表区定得子场制等力里能次活品院队系题点心使术资界议及增起府度革收局门共性管志口项育技情融件际期间义流质续示族\
        式困单才营构级究服引供训料上额费类
        """
    private static let neverFirst = "的了着们么吗呢吧啊化者员亿％%率性"

    private static let sentenceWords = Set("了着这那他她它该已曾而则据些们是但也还都却就又才每".unicodeScalars.map(\.value))
    private static let hangingWords = Set(
        "的是在和与将把被给对从向到以等中为于使让有要会可过也都还就又".unicodeScalars.map(\.value))

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
