/// What a line is by its own looks, before its neighbours are asked.
enum LineForm {
    /// A label with a sign before it or in heavy brackets.
    case label(isSeries: Bool)
    /// A short line with a colon behind it.
    case kicker
    case byline(BylineGrammar.Credits)
    /// A name alone on its line.
    case bareName(Person)
    case credit(BylineGrammar.Credits)
    case source(String)
    case item
    /// A first paragraph that says where it comes from.
    case lead(LeadGrammar.Lead)
    /// Short, and no sentence: a headline, a subhead, a label or a scrap of text.
    case short
    case prose

    /// Letters beyond which no line is taken for a headline.
    private static let longestHeadline = 46

    init(_ passage: Passage) {
        let scalars = passage.scalars
        let count = passage.letters.count
        if let lead = LeadGrammar.lead(of: scalars) {
            self = .lead(lead)
        } else if let credits = BylineGrammar.byline(scalars) {
            self = credits.isPhotoCredit ? .credit(credits) : .byline(credits)
        } else if count <= 32, let source = BylineGrammar.sourceName(scalars[...]) {
            self = .source(source)
        } else if let form = LineForm.signed(passage) {
            self = form
        } else if count >= 2, count <= 18, let last = scalars.last, last == 0xFF1A || last == 0x3A,
            !passage.hasComma || !scalars.dropLast().contains(where: { Glyph($0) == .comma }),
            !passage.hasInnerStop
        {
            self = .kicker
        } else if let person = BylineGrammar.bareName(scalars) {
            self = .bareName(person)
        } else if LineForm.isShort(passage) {
            self = .short
        } else {
            self = .prose
        }
    }

    var isShort: Bool { if case .short = self { true } else { false } }

    /// Text of a story: prose, a lead or an item.
    var isText: Bool {
        switch self {
        case .prose, .lead, .item: true
        default: false
        }
    }

    /// Lines that begin with ◎, ●, 【 and their like.
    private static func signed(_ passage: Passage) -> LineForm? {
        let scalars = passage.scalars
        guard let first = scalars.first, scalars.count >= 2 else { return nil }
        let count = passage.letters.count
        let isSentence = passage.ending == .closed || passage.hasInnerStop || count > 24
        if passage.beginning == .mark, count > 0 {
            if isSentence { return .item }
            if let person = BylineGrammar.bareName(scalars), Glyph(first) == .mark {
                return .bareName(person)
            }
            return .label(isSeries: isSeries(scalars))
        }
        let last = scalars[scalars.count - 1]
        let isBracketed = first == 0x3010 && last == 0x3011 || first == 0x5B && last == 0x5D
        if isBracketed, count <= 16 { return .label(isSeries: isSeries(scalars)) }
        if count > 0, count <= 24, !isSentence, isSeries(scalars) { return .label(isSeries: true) }
        return nil
    }

    /// ③, （三）, 之三, 系列报道 at the end of a label: one of a row of stories.
    private static func isSeries(_ scalars: [UInt32]) -> Bool {
        guard let last = scalars.last else { return false }
        if 0x2460...0x2473 ~= last || 0x3220...0x3229 ~= last || 0x2776...0x277F ~= last {
            return true
        }
        return seriesWords.contains { holds($0, in: scalars) }
    }

    private static let seriesWords = ["系列报道", "系列之", "连续报道"].map { word in
        word.unicodeScalars.map(\.value)
    }

    private static func holds(_ word: [UInt32], in scalars: [UInt32]) -> Bool {
        guard let first = word.first else { return true }
        return scalars.indices.contains { start in
            scalars[start] == first && scalars[start...].starts(with: word)
        }
    }

    private static func isShort(_ passage: Passage) -> Bool {
        let count = passage.letters.count
        guard count >= 1, count <= longestHeadline, passage.beginning != .leftover else {
            return false
        }
        guard passage.hanCount > 0 || count <= 30 else { return false }
        if passage.ending == .atPause || passage.hasInnerStop { return false }
        if passage.ending == .closed {
            // A headline may ask or call, but it does not end with a full stop.
            let asks = passage.scalars.last.map { Glyph($0) } == .terminal
            return asks && !passage.scalars.contains(0x3002) && count <= 24 && !passage.hasComma
                && passage.scalars.first != 0x201C
                && !passage.scalars.dropLast().contains { Glyph($0) == .terminal }
        }
        return true
    }
}
