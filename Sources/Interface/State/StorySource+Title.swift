import Corpus

extension StorySource {
    /// What a list is of, as people read it. The subject is a saved search's name, or the headline
    /// of the story that others are related to.
    func title(_ subject: String, _ tongue: Tongue) -> String {
        switch self {
        case .all: Bilingual("All issues", "全部期次")[tongue]
        case .issue(let name): name
        case .marked: Bilingual("Marked stories", "已标记稿件")[tongue]
        case .sorted(let base, by: _): base.title(subject, tongue)
        case .related: Bilingual("Related to: ", "相关于:")[tongue] + subject
        case .search(let text, by: _):
            subject.isEmpty
                ? Bilingual("Search: ", "检索:")[tongue] + text : subject + ": " + text
        }
    }
}

extension JumpPoint {
    /// The story that was read, or the list one was in.
    func title(_ tongue: Tongue) -> String {
        focus == .reader && !headline.isEmpty ? headline : source.title(subject, tongue)
    }
}
