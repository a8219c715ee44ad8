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
        case .duplicates: Bilingual("Printed again: ", "重复刊登:")[tongue] + subject
        case .parts: Bilingual("Parts of: ", "各部分:")[tongue] + subject
        case .search(let text, by: _):
            subject.isEmpty
                ? Bilingual("Search: ", "检索:")[tongue] + text : subject + ": " + text
        }
    }
}

extension StorySource {
    /// What is said where the list has no story; `mark` is the key that marks one.
    func emptiness(mark: Bilingual) -> Bilingual {
        switch base {
        case .all, .issue, .sorted: Bilingual("No stories here yet", "暂无稿件")
        case .marked:
            Bilingual(
                "Nothing is marked; \(mark.english) marks", "尚无标记;\(mark.chinese)键标记")
        case .related: Bilingual("No related story was found", "没有找到相关稿件")
        case .duplicates: Bilingual("It was not printed again", "没有重复刊登")
        case .parts:
            Bilingual("No other page says that it goes on there", "没有其他版面注明续接本篇")
        case .search: Bilingual("No story has that", "没有匹配的稿件")
        }
    }
}

extension JumpPoint {
    /// The story that was read, or the list one was in.
    func title(_ tongue: Tongue) -> String {
        focus == .reader && !headline.isEmpty ? headline : source.title(subject, tongue)
    }
}
