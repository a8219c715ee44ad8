import Language

/// Who wrote it, from every form in which a newspaper says so.
struct BylineGrammar {
    /// What a credit line, a byline or a lead says about a story's hands.
    struct Credits: Equatable {
        var people: [Person] = []
        var source: String?
        /// Says who gave a picture, be it an office that took no name.
        var givesPicture = false
        var isPhotoCredit: Bool { givesPicture || people.contains { $0.role == "摄影" } }
    }

    /// A line that is a byline as a whole; nil when anything else stands in it.
    static func byline(_ scalars: [UInt32]) -> Credits? {
        guard scalars.count <= 60 else { return nil }
        var words = scalars[...]
        if let first = words.first, signs.contains(first) { words = words.dropFirst() }
        words = unbracketed(trimmed(words))
        return pictureGift(words) ?? names(in: words, bareNames: .onlyWithRole)
    }

    /// 图片由X提供, 照片由X提供: X is a person or an office.
    private static func pictureGift(_ words: ArraySlice<UInt32>) -> Credits? {
        guard let start = giftWords.first(where: { words.starts(with: $0) }),
            words.suffix(given.count).elementsEqual(given)
        else { return nil }
        let giver = trimmed(words.dropFirst(start.count).dropLast(given.count))
        guard !giver.isEmpty, giver.allSatisfy({ Glyph($0).isLetter || Glyph.isBlank($0) }) else {
            return nil
        }
        var credits = names(in: giver, bareNames: .anyName) ?? Credits()
        credits.people.removeAll { !isName($0.name, limit: -4) }
        for index in credits.people.indices { credits.people[index].role = "摄影" }
        credits.givesPicture = true
        return credits
    }

    private static let giftWords = ["图片由", "照片由", "本版图片由", "本版照片由", "本报图片由", "图由"].map {
        $0.unicodeScalars.map(\.value)
    }
    private static let given = "提供".unicodeScalars.map(\.value)

    /// A bare name on its line: two to four characters that make a name, perhaps behind a mark.
    static func bareName(_ scalars: [UInt32]) -> Person? {
        guard scalars.count <= 12 else { return nil }
        var words = scalars[...]
        if let first = words.first, signs.contains(first) { words = trimmed(words.dropFirst()) }
        guard words.allSatisfy({ Glyph($0) == .han || Glyph.isBlank($0) || $0 == 0xB7 }),
            let people = names(in: words, bareNames: .anyName)?.people, people.count == 1,
            let person = people.first, person.role.isEmpty
        else { return nil }
        return isName(person.name, limit: -4) ? person : nil
    }

    /// Whether characters are a person's name rather than other text; the limit is in nats.
    private static func isName(_ name: String, limit: Double) -> Bool {
        let scalars = FoldedText(name).scalars
        guard let score = PersonNames.shared.score(scalars) else { return false }
        if let word = Lexicon.shared.word(scalars), word.kind != .person { return false }
        return score > limit
    }

    /// The parenthesis that ends a paragraph, when it names a writer or a source.
    static func closingRemark(_ scalars: [UInt32]) -> Credits? {
        guard let last = scalars.last, last == 0x29 || last == 0xFF09 else { return nil }
        guard let open = scalars.lastIndex(where: { $0 == 0x28 || $0 == 0xFF08 }),
            scalars.count - open <= 42
        else { return nil }
        let inside = scalars[(open + 1)..<(scalars.count - 1)]
        if let source = sourceName(inside) { return Credits(source: source) }
        if let credits = names(in: inside, bareNames: .onlyWithRole) { return credits }
        let before = open > 0 ? Glyph(scalars[open - 1]) : .other
        guard before == .terminal || before == .closer,
            let credits = names(in: inside, bareNames: .anyName),
            credits.people.allSatisfy({ 2...4 ~= $0.name.unicodeScalars.count })
        else { return nil }
        return credits
    }

    /// 来源:X, 转自X, 据X: what stands behind the word.
    static func sourceName(_ scalars: ArraySlice<UInt32>) -> String? {
        let inside = unbracketed(trimmed(scalars))
        for word in sourceWords where inside.starts(with: word) {
            // An agency's name is itself the source.
            let length = word.first == according ? 1 : word.count
            // 来源地 and its like are other words.
            let next = inside.dropFirst(word.count).first
            if word.suffix(2).elementsEqual(origin), let next, Glyph(next).isLetter { return nil }
            let name = inside.dropFirst(length)
                .drop { $0 == 0x3A || $0 == 0xFF1A || Glyph.isBlank($0) }
            guard !name.isEmpty, name.count <= 30 else { return nil }
            guard !name.contains(where: { Glyph($0) == .terminal }) else { return nil }
            return String(name)
        }
        return nil
    }

    enum BareNames { case onlyWithRole, anyName }

    /// Reads roles and names to the end of the text; nil when something is neither.
    static func names(in text: ArraySlice<UInt32>, bareNames: BareNames) -> Credits? {
        var credits = Credits()
        var role = ""
        var sawRole = false
        var single: UInt32?
        var hasNeutralRole = false
        var rest = text
        func isSeparator(_ scalar: UInt32) -> Bool {
            Glyph.isBlank(scalar) || separators.contains(scalar)
        }
        while true {
            rest = rest.drop(while: isSeparator)
            if rest.isEmpty { break }
            if let found = roleWord(at: rest) {
                rest = rest.dropFirst(found.length)
                sawRole = true
                if found.role.isEmpty { hasNeutralRole = true }
                if found.isPhoto, !credits.people.isEmpty, role != "摄影" || rest.isEmpty {
                    // 记者 甲 摄: the last word makes a photographer of all before it.
                    for index in credits.people.indices where credits.people[index].role != "摄影" {
                        credits.people[index].role = "摄影"
                    }
                }
                role = found.role
                continue
            }
            let name = nameWord(at: rest)
            guard !name.isEmpty else { return nil }
            rest = rest.dropFirst(name.count)
            if name.count == 1 {
                // 王　茸: a name of two characters is spaced out to the width of three.
                guard let first = single else {
                    single = name.first
                    continue
                }
                credits.people.append(Person(name: String([first] + name), role: role))
                single = nil
                continue
            }
            guard single == nil, name.count <= 12 else { return nil }
            credits.people.append(Person(name: String(name), role: role))
        }
        guard single == nil, !credits.people.isEmpty else { return nil }
        if bareNames == .onlyWithRole {
            guard sawRole, credits.people.allSatisfy({ !$0.role.isEmpty || hasNeutralRole }) else {
                return nil
            }
        }
        guard credits.people.allSatisfy({ couldBeName($0.name) }) else { return nil }
        guard credits.people.count <= 12 else { return nil }
        return credits
    }

    /// A run of Han up to a separator or a role word; a middle dot belongs to the name.
    private static func nameWord(at text: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        var end = text.startIndex
        while end < text.endIndex {
            let scalar = text[end]
            let isDot = scalar == 0xB7 || scalar == 0x2022 || scalar == 0x30FB
            guard Glyph(scalar) == .han || isDot && end > text.startIndex else { break }
            if end > text.startIndex, roleWord(at: text[end...]) != nil { break }
            end += 1
        }
        return text[..<end]
    }

    private static func roleWord(
        at text: ArraySlice<UInt32>
    ) -> (role: String, length: Int, isPhoto: Bool)? {
        guard let first = text.first, let words = roleWordsByFirst[first] else { return nil }
        for word in words where text.starts(with: word.scalars) {
            // 摄 and 图 are also parts of names: only at an end or before a separator.
            if word.mustEnd {
                let next = text.dropFirst(word.scalars.count).first
                if let next, Glyph(next).isLetter { continue }
            }
            return (word.role, word.scalars.count, word.role == "摄影")
        }
        return nil
    }

    private static func trimmed(_ text: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        var text = text.drop(while: Glyph.isBlank)
        while let last = text.last, Glyph.isBlank(last) { text.removeLast() }
        return text
    }

    private static func unbracketed(_ text: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        guard let first = text.first, let last = text.last, text.count > 2 else { return text }
        let isPair =
            (first == 0x28 || first == 0xFF08) && (last == 0x29 || last == 0xFF09)
            || first == 0x3010 && last == 0x3011
        return isPair ? trimmed(text.dropFirst().dropLast()) : text
    }

    private struct RoleWord: Sendable {
        var scalars: [UInt32]
        var role: String
        var mustEnd = false
    }

    /// Longest first, so that 见习记者 is not read as a name before 记者.
    private static let roleWords: [RoleWord] = {
        func word(_ text: String, _ role: String, mustEnd: Bool = false) -> RoleWord {
            RoleWord(scalars: text.unicodeScalars.map(\.value), role: role, mustEnd: mustEnd)
        }
        let plain = [
            "见习记者", "实习记者", "特约记者", "首席记者", "全媒体记者", "融媒体记者", "特派记者",
            "摄影记者", "评论员", "特约评论员", "特约通讯员", "通讯员", "实习生", "记者", "编辑",
            "责任编辑", "作者", "撰稿", "撰文", "文字",
        ]
        let prefixed = plain.flatMap { role in
            ["本报", "本网", "本刊", "本台"].map { word($0 + role, role) }
        }
        let agencies = ["新华社记者", "本报驻地记者", "中新社记者"].map { word($0, "记者") }
        let photo = ["摄影报道", "摄影", "摄影/", "图片", "供图"].map { word($0, "摄影") }
        let both = ["文/图", "图/文", "文/摄"].map { word($0, "") }
        let short = [
            word("摄", "摄影", mustEnd: true), word("图", "摄影", mustEnd: true),
            word("文/", "文字"), word("图/", "摄影"), word("整理", "整理", mustEnd: true),
            word("报道", "", mustEnd: true), word("本报", "", mustEnd: true),
        ]
        let all = prefixed + agencies + plain.map { word($0, $0) } + photo + both + short
        return all.sorted { $0.scalars.count > $1.scalars.count }
    }()

    private static let roleWordsByFirst = Dictionary(grouping: roleWords) { $0.scalars[0] }

    private static let sourceWords: [[UInt32]] = [
        "信息来源", "稿件来源", "文章来源", "图片来源", "来源", "转自", "转载自", "摘自", "原载", "载自", "选自",
        "据新华社", "据人民日报",
    ].map { $0.unicodeScalars.map(\.value) }

    private static let according: UInt32 = 0x636E
    private static let origin = "来源".unicodeScalars.map(\.value)

    private static let separators = Set("、，,;；:：/|·".unicodeScalars.map(\.value))
    private static let signs = Set("□■◎●○◆◇▲△★☆▢▣*".unicodeScalars.map(\.value))

    /// Two to four characters, longer ones only for names written by sound.
    private static func couldBeName(_ name: String) -> Bool {
        let scalars = FoldedText(name).scalars
        if scalars.contains("·") || scalars.contains("•") { return scalars.count <= 12 }
        guard 2...8 ~= scalars.count else { return false }
        if scalars.count > 4 { return PersonNames.shared.score(scalars).map { $0 > 0 } ?? false }
        if let word = Lexicon.shared.word(scalars), word.kind == .person || word.kind == .name {
            return true
        }
        let isWord = Lexicon.shared.contains(scalars)
        if PersonNames.shared.isSurname(Array(scalars.prefix(1))) { return true }
        return !isWord && PersonNames.shared.score(scalars).map { $0 > -8 } ?? false
    }
}
