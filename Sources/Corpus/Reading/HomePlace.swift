import Language

/// The place that a page calls 我旗, 我县 or 我市: where its paper is at home.
enum HomePlace {
    /// What may stand behind 我, the smaller place before the larger one.
    private static let kinds = Array("镇乡县旗区市州盟省".unicodeScalars.map(\.value))
    private static let own: UInt32 = 0x6211

    /// The place's name has to come so often, and so much oftener than the next one of its kind.
    private static let least = 3
    private static let lead = 2

    /// Nil where the page does not speak of itself so, or names several such places as often.
    static func find(in passages: [Passage]) -> IssueFacts.Home? {
        var selves: [UInt32: Int] = [:]
        for passage in passages {
            let scalars = passage.scalars
            for (one, other) in zip(scalars, scalars.dropFirst())
            where one == own && kinds.contains(other) {
                selves[other, default: 0] += 1
            }
        }
        let kind = kinds.max { selves[$0, default: 0] < selves[$1, default: 0] }
        guard let kind, let count = selves[kind], let name = name(of: kind, in: passages) else {
            return nil
        }
        let word = text([own, kind])
        return IssueFacts.Home(
            name: name.text,
            why: "\(word) stands \(count) times on the page, and the name \(name.count)")
    }

    /// The name of that kind which the page says oftenest.
    private static func name(
        of kind: UInt32, in passages: [Passage]
    ) -> (text: String, count: Int)? {
        var counts: [[UInt32]: Int] = [:]
        for passage in passages {
            let scalars = passage.scalars
            for end in scalars.indices where scalars[end] == kind {
                for length in 2...5 where end >= length {
                    counts[Array(scalars[(end - length)...end]), default: 0] += 1
                }
            }
        }
        let places = counts.filter { name, count in
            count >= least && ProperNames.place(name.compactMap(Unicode.Scalar.init)) != nil
        }
        // 达拉特旗 comes as often as 拉特旗, and 到达拉特旗 seldom: the longest that is nearly as
        // frequent is the name.
        let whole = places.filter { name, count in
            !places.contains { longer, often in
                longer.count > name.count && longer.suffix(name.count).elementsEqual(name)
                    && often * 4 >= count * 3
            }
        }
        let ranked = whole.sorted {
            ($0.value, $0.key.count, text($1.key)) > ($1.value, $1.key.count, text($0.key))
        }
        guard let best = ranked.first else { return nil }
        let rival = ranked.dropFirst().first { !isEnding($0.key, best.key) }?.value ?? 0
        guard best.value >= rival * lead else { return nil }
        return (text(best.key), best.value)
    }

    /// Whether one of the two ends with the other.
    private static func isEnding(_ one: [UInt32], _ other: [UInt32]) -> Bool {
        let length = min(one.count, other.count)
        return one.suffix(length).elementsEqual(other.suffix(length))
    }

    private static func text(_ scalars: [UInt32]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
}
