import Corpus

/// What stands above a story's text in every document for people.
struct StoryHead: Equatable {
    var headline: String
    var kicker: String?
    var subheadline: String?
    /// Writers, section, series, paper, date and page, as far as they are known.
    var facts: [String]

    init(_ story: Story) {
        let article = story.article
        headline = article.headline ?? "[no headline]"
        kicker = article.kicker
        subheadline = article.subheadline
        let people = article.byline.map { $0.role.isEmpty ? $0.name : "\($0.role) \($0.name)" }
        let page = story.issue.page.map { "第\($0)版" }
        facts = [
            people.joined(separator: "、"), article.section ?? "", article.series ?? "",
            story.issue.paper ?? "", story.row.date, page ?? "",
        ].filter { !$0.isEmpty }
    }
}
