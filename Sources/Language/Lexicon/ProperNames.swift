/// Names of places and organizations, by the lexicon and by how they end.
///
/// All text is given as folded scalars.
package enum ProperNames {
    /// The level a place's name says it has, longest ending first.
    private static let placeEndings: [(String, WordKind)] = [
        ("自治区", .province), ("自治州", .city), ("自治县", .county), ("自治旗", .county),
        ("街道办事处", .township), ("街道", .township), ("苏木", .township), ("林场", .place),
        ("嘎查", .place), ("社区", .place), ("省", .province), ("盟", .city), ("州", .city),
        ("市", .city), ("旗", .county), ("县", .county), ("区", .county), ("镇", .township),
        ("乡", .township), ("村", .place), ("屯", .place),
    ]

    /// Longer endings stand before those that they end in.
    private static let organizationEndings = [
        "人民政府", "人民法院", "人民检察院", "检察院", "法院", "委员会", "党委", "党支部", "总支", "支部",
        "办公室", "领导小组", "合作社", "联合社", "公司", "集团", "银行", "学校", "中学", "小学", "幼儿园",
        "大学", "学院", "医院", "卫生院", "研究院", "研究所", "派出所", "服务中心", "活动中心", "中心",
        "博物馆", "图书馆", "文化馆", "纪念馆", "协会", "学会", "联合会", "商会", "工会", "基金会", "总队",
        "支队", "大队", "中队", "联盟", "报社", "电视台", "出版社", "政府", "局", "厅", "部", "委", "办",
        "院", "站", "所", "处", "科", "署", "社", "厂", "队", "组", "团", "校", "馆",
    ]

    /// The last characters of all endings.
    private static let lastCharacters = Set(
        (placeEndings.map(\.0) + organizationEndings).compactMap(\.unicodeScalars.last))

    /// Whether the scalars say nothing but what level a place has: 县, 街道.
    static func isPlaceEnding(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        mayEnd(with: scalars[scalars.endIndex - 1])
            && placeEndings.contains { scalars.elementsEqual($0.0.unicodeScalars) }
    }

    /// Whether a name that the endings tell can end with the character.
    static func mayEnd(with scalar: Unicode.Scalar) -> Bool { lastCharacters.contains(scalar) }

    /// What may stand before 社区 or 合作社 without making a name of it: 本, 全, 各, 三个.
    private static let determiners = Set("全本各我该这那每某几多".unicodeScalars)

    /// The level of the place that the scalars name as a whole; nil if they name none.
    package static func place(_ scalars: [Unicode.Scalar]) -> WordKind? {
        if let word = Lexicon.shared.word(scalars) {
            if word.kind.isPlace { return word.kind }
            guard word.kind == .other || word.kind == .name || word.kind == .person else {
                return nil
            }
        }
        // Only the longest ending counts: 三个社区 is no 区 either.
        let ending = placeEndings.first { hasSuffix(scalars, $0.0) }
        return ending.flatMap { hasName(scalars, before: $0.0) ? $0.1 : nil }
    }

    /// Whether the scalars, as a whole, look like the name of an organization.
    package static func isOrganization(_ scalars: [Unicode.Scalar]) -> Bool {
        let word = Lexicon.shared.word(scalars)
        if word?.kind == .organization { return true }
        // 干部 is no 部: what the lexicon knows must end in more than one character.
        let ending = organizationEndings.first { hasSuffix(scalars, $0) }
        guard let ending, word == nil || ending.unicodeScalars.count > 1 else { return false }
        return hasName(scalars, before: ending)
    }

    private static func hasSuffix(_ scalars: [Unicode.Scalar], _ ending: String) -> Bool {
        let tail = Array(ending.unicodeScalars)
        return scalars.count > tail.count && scalars.suffix(tail.count).elementsEqual(tail)
    }

    /// Whether what stands before the ending can make a name of it.
    private static func hasName(_ scalars: [Unicode.Scalar], before ending: String) -> Bool {
        let name = scalars.dropLast(ending.unicodeScalars.count)
        guard let first = name.first, name.count >= 2, name.last != "个" else { return false }
        return !determiners.contains(first) && name.allSatisfy { CharacterClass($0) == .han }
    }
}
