import Corpus

/// Lists of stories that have to do with one, and the way through such a list without showing it.
extension AppState {
    /// Where `]r`, `]d` and `]c` have led.
    struct Walk: Hashable, Sendable {
        /// The list that is walked, and the headline of the story it is about.
        let source: StorySource
        let title: String
        var origin: StoryID
        /// −1 is the story itself.
        var index: Int
        /// The story it led to.
        var story: StoryID?
    }

    mutating func showKin(_ source: (StoryID) -> StorySource) -> [Effect] {
        guard let row = currentOrNotice() else { return [] }
        return push(source(row.id), subject: row.title)
    }

    /// To the next story that has to do with the one where the walk began, or back.
    mutating func walk(_ source: (StoryID) -> StorySource, by step: Int) -> [Effect] {
        guard let row = currentOrNotice() else { return [] }
        var next = Walk(source: source(row.id), title: row.title, origin: row.id, index: -1)
        if let walk, walk.story == row.id, walk.source == source(walk.origin) { next = walk }
        next.index += step
        guard next.index >= -1 else {
            notice = .info("The way began here", "这里是起点")
            return []
        }
        next.story = nil
        walk = next
        if next.index == -1 {
            walk?.story = next.origin
            jumps.leave(place)
            return [.open(next.origin)]
        }
        return [.openEntry(next.source, next.index)]
    }

    /// A story was opened; if the walk led there, it says how far it is.
    mutating func noteWalk(_ story: Story, _ source: StorySource, _ index: Int) {
        guard let walk, walk.source == source, walk.index == index else { return }
        self.walk?.story = story.article.id
        notice = .info(
            "\(source.title(walk.title, .english)) (\(index + 1))",
            "\(source.title(walk.title, .chinese))(第 \(index + 1) 篇)")
    }

    /// A list has no story at that place.
    mutating func missEntry(_ source: StorySource, _ index: Int) {
        if walk?.source == source, walk?.index == index {
            walk?.index = index - 1
            let story = current?.id
            walk?.story = story
        }
        notice =
            index == 0
            ? Notice(kind: .info, text: source.emptiness(mark: key(.toggleMark, in: .stories)))
            : .info("There is no further one", "没有更多了")
    }

    // MARK: Pages

    /// To a page of the issue; without its number that is asked for.
    mutating func goToPage(_ number: Int?) -> [Effect] {
        guard let row = currentOrNotice() else { return [] }
        guard let number else {
            mode = .prompt(Prompt(.page))
            return []
        }
        return [.findPage(number, issue: row.issue)]
    }

    /// Digits as they are typed with an input method count, too.
    mutating func goToPage(typed: String) -> [Effect] {
        let digits = typed.compactMap(\.wholeNumberValue)
        guard digits.count == typed.count, digits.allSatisfy({ $0 < 10 }), digits.count < 5 else {
            notice = .failure("A page has a number", "请输入版次数字")
            return []
        }
        return goToPage(digits.reduce(0) { $0 * 10 + $1 })
    }

    mutating func takePage(_ number: Int, issue: String, first story: StoryID?) -> [Effect] {
        guard let story else {
            notice = .info(
                "The issue has no page \(number)", "本期没有第 \(number) 版")
            return []
        }
        jumps.leave(place)
        issues.select(issue)
        focus = .stories
        return browse(.issue(issue)) + [.locate(story, in: .issue(issue))]
    }
}
