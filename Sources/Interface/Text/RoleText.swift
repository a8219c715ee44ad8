import Corpus

/// What the parts of a story are called.
enum RoleText {
    static func name(_ role: Block.Role) -> Bilingual {
        switch role {
        case .kicker: Bilingual("kicker", "引题")
        case .headline: Bilingual("headline", "标题")
        case .subheadline: Bilingual("subheadline", "副题")
        case .byline: Bilingual("byline", "署名")
        case .subhead: Bilingual("subhead", "小标题")
        case .body: Bilingual("body", "正文")
        case .item: Bilingual("item", "条目")
        case .caption: Bilingual("caption", "图片说明")
        case .credit: Bilingual("credit", "摄影署名")
        case .source: Bilingual("source", "来源")
        }
    }
}
