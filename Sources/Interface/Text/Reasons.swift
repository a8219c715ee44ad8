import Corpus

/// Why a story is related, as a line: 同记者 王晓丽 · 扫黄打非.
enum Reasons {
    /// Nil when there is no reason.
    static func line(_ reasons: [RelatedStory.Reason], _ tongue: Tongue) -> String? {
        guard !reasons.isEmpty else { return nil }
        return reasons.map { name($0.kind)[tongue] + $0.text }.joined(separator: " · ")
    }

    private static func name(_ kind: RelatedStory.Reason.Kind) -> Bilingual {
        switch kind {
        case .writer: Bilingual("same writer ", "同作者 ")
        case .section: Bilingual("same section ", "同栏目 ")
        case .series: Bilingual("same series ", "同系列 ")
        case .overlap: Bilingual("the same text ", "文字相同 ")
        case .person, .term, .turn: Bilingual("")
        }
    }
}
