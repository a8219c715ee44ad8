/// Decides a page as a whole: repeats, roles, joins, stories; then writes them into the page.
struct PageComposer {
    private let passages: [Passage]
    private let forms: [LineForm]
    private let topics: TopicModel

    init(passages: [Passage]) {
        self.passages = passages
        forms = passages.map(LineForm.init)
        topics = TopicModel(passages)
    }

    func compose(_ page: inout Page) {
        let finder = RepeatFinder(passages)
        let copies = RepeatChooser.choose(passages, forms: forms, topics: topics, finder: finder)
        let order = passages.indices.filter { copies[$0] == nil }
        let readings = RoleReader.read(passages, forms: forms, order: order, topics: topics)
        let joins = findJoins(order, readings, finder)
        let stories = StoryAssembler(passages: passages, readings: readings, joins: joins)
            .assemble(order: order)
        page.repeats = copies.sorted { $0.key < $1.key }.map { copy, kept in
            Repeat(
                line: passages[copy].number, of: passages[kept].number,
                why: ["says again what line \(passages[kept].number) says"])
        }
        for index in order {
            guard let reading = readings[index] else { continue }
            if reading.role == .section || reading.role == .series {
                page.sections.append(
                    SectionLabel(text: passages[index].text, lines: [passages[index].number]))
            }
        }
        let writer = ArticleWriter(passages: passages, readings: readings, joins: joins)
        writer.write(stories, to: &page)
    }

    private func findJoins(
        _ order: [Int], _ readings: [Int: RoleReading], _ finder: RepeatFinder
    ) -> [JoinFinder.Found] {
        let text = order.filter { readings[$0]?.role.isText ?? false }
        let scorer = JoinScorer(passages: passages, topics: topics, readings: readings)
        let standing = Set(order)
        var following: [Int: Set<Int>] = [:]
        for (place, index) in order.enumerated() where place + 1 < order.count {
            following[index, default: []].insert(order[place + 1])
        }
        // What follows in another copy of the line follows it too.
        for group in finder.members {
            guard let kept = group.first(where: standing.contains) else { continue }
            for member in group where member + 1 < passages.count {
                let next = finder.classes[member + 1].flatMap { number in
                    finder.members[number].first(where: standing.contains)
                }
                if let next = next ?? (standing.contains(member + 1) ? member + 1 : nil) {
                    following[kept, default: []].insert(next)
                }
            }
        }
        return JoinFinder.find(scorer, text: text) { following[$0] ?? [] }
    }
}
