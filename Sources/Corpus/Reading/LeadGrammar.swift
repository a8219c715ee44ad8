/// The words with which a story's first paragraph says where it comes from: 本报讯(记者 甲), 某地讯, …电.
enum LeadGrammar {
    struct Lead {
        var dateline: String
        var people: [Person]
        /// Scalars of the line up to where the text itself begins.
        var length: Int
    }

    static func lead(of scalars: [UInt32]) -> Lead? {
        guard let end = datelineEnd(scalars) else { return nil }
        var length = end
        var people: [Person] = []
        var rest = scalars[end...].drop { Glyph.isBlank($0) || $0 == 0x3011 }
        if let open = rest.first, open == 0x28 || open == 0xFF08,
            let close = rest.prefix(60).firstIndex(where: { $0 == 0x29 || $0 == 0xFF09 })
        {
            let inside = rest[(rest.startIndex + 1)..<close]
            if let credits = BylineGrammar.names(in: inside, bareNames: .anyName) {
                people = credits.people
            }
            length = close + 1
        } else if let credits = runningNames(rest) {
            people = credits.people
            length = credits.end
        }
        rest = scalars[..<end]
        let dateline = String(rest.drop { Glyph($0) == .opener || Glyph($0) == .mark })
        return Lead(dateline: dateline.filter { $0 != "】" }, people: people, length: length)
    }

    /// Where 本报讯, 某地讯 or 新华社某地某月某日电 ends; nil when the line begins with none.
    private static func datelineEnd(_ scalars: [UInt32]) -> Int? {
        var limit = 0
        while limit < min(scalars.count, 26) {
            let scalar = scalars[limit]
            let glyph = Glyph(scalar)
            if scalar == News.report || scalar == News.wire, limit >= 2 {
                if isDateline(scalars[..<limit], word: scalar), endsWord(scalars, limit + 1) {
                    return limit + 1
                }
            }
            // Agencies write 新华社北京（记者…）too; a sentence mark means that no dateline came.
            let isInside = glyph.isLetter || glyph == .blank || scalar == 0x3010 || scalar == 0xB7
            guard isInside else { return nil }
            limit += 1
        }
        return nil
    }

    private static func isDateline(_ words: ArraySlice<UInt32>, word: UInt32) -> Bool {
        let words = words.drop { Glyph($0) == .opener || Glyph($0) == .blank }
        if words.first == News.own, words.dropFirst().first.map(News.medium.contains) ?? false {
            return true
        }
        if word == News.report { return words.count <= 7 && words.allSatisfy { Glyph($0) == .han } }
        return News.agencies.contains { words.starts(with: $0) }
            || words.contains(News.day) && words.contains(News.month)
    }

    /// A blank, a bracket or the text's own first word must follow: 通讯员 is no dateline.
    private static func endsWord(_ scalars: [UInt32], _ end: Int) -> Bool {
        guard end < scalars.count else { return true }
        let next = scalars[end]
        if Glyph(next) == .blank || next == 0x28 || next == 0xFF08 || next == 0x3011 { return true }
        if next == 0x3A || next == 0xFF1A || Glyph(next) == .dash { return true }
        return scalars[..<end].starts(with: News.ownReport) || roleFollows(scalars[end...])
    }

    private static func roleFollows(_ scalars: ArraySlice<UInt32>) -> Bool {
        News.reporters.contains { scalars.starts(with: $0) }
    }

    /// 本报讯 记者张三报道 : names without a bracket, up to the next blank or 报道.
    private static func runningNames(_ text: ArraySlice<UInt32>) -> (people: [Person], end: Int)? {
        guard roleFollows(text) else { return nil }
        var end = text.startIndex
        while end < text.endIndex, end - text.startIndex < 40 {
            let glyph = Glyph(text[end])
            if glyph == .comma || glyph == .terminal { break }
            if text[end...].starts(with: News.reported) {
                guard
                    let credits = BylineGrammar.names(
                        in: text[..<end], bareNames: .onlyWithRole)
                else { return nil }
                return (credits.people, end + 2)
            }
            end += 1
        }
        return nil
    }

    private enum News {
        static let report: UInt32 = 0x8BAF
        static let wire: UInt32 = 0x7535
        static let own: UInt32 = 0x672C
        static let day: UInt32 = 0x65E5
        static let month: UInt32 = 0x6708
        static let medium = Set("报网刊台社".unicodeScalars.map(\.value))
        static let ownReport = scalars("本报讯")
        static let reported = scalars("报道")
        static let reporters = ["记者", "通讯员", "见习记者", "实习记者", "本报记者"].map(scalars)
        static let agencies = ["新华社", "新华网", "中新社", "中新网", "据新华社", "人民网"].map(scalars)

        static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
    }
}
