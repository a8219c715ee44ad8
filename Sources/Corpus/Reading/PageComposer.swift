import Language

/// Decides a page as a whole: repeats, roles, joins, stories; then writes them into the page.
struct PageComposer {
    private let passages: [Passage]
    private let forms: [LineForm]
    private let topics: TopicModel

    private let model: CharacterModel

    init(passages: [Passage], model: CharacterModel) {
        self.model = model
        self.passages = passages
        forms = passages.map(LineForm.init)
        topics = TopicModel(passages)
    }

    func compose(_ page: inout Page) {
        let finder = RepeatFinder(passages)
        let copies = RepeatChooser.choose(passages, forms: forms, topics: topics, finder: finder)
        let order = passages.indices.filter { copies[$0] == nil }
        let readings = RoleReader.read(
            passages, forms: forms, order: order, topics: topics, tear: WordTear(model: model))
        let territories = Territories(order: order, readings: readings, passages: passages)
        let joins = findJoins(order, readings, territories, finder)
        let kinship = StoryKinship(topics: topics, territories: territories, readings: readings)
        let stories = StoryAssembler(
            passages: passages, readings: readings, joins: joins, kinship: kinship,
            copies: copies
        ).assemble(territories.all)
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
        let writer = ArticleWriter(
            passages: passages, readings: readings, joins: joins,
            fused: FusedLines.find(passages, topics, readings, territories, joins: joins))
        writer.write(stories, to: &page)
    }

    private func findJoins(
        _ order: [Int], _ readings: [Int: RoleReading], _ territories: Territories,
        _ finder: RepeatFinder
    ) -> [JoinFinder.Found] {
        let neighbours = JoinNeighbours(
            order: order, readings: readings, territories: territories, finder: finder,
            count: passages.count,
            usesIndents: RoleReader.usesIndents(passages, forms))
        let scorer = JoinScorer(
            passages: passages, topics: topics, readings: readings, neighbours: neighbours,
            model: model)
        return JoinFinder.find(scorer)
    }
}
