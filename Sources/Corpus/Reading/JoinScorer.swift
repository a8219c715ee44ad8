import Language

/// Scores pairs of lines as halves of one torn paragraph.
struct JoinScorer {
    let passages: [Passage]
    let topics: TopicModel
    let neighbours: JoinNeighbours
    /// How well each line could begin a paragraph.
    let beginnings: [Double]
    private let tear: WordTear
    private let edges: [LineEdges?]

    /// A beginning above this goes on from nowhere but the line right before it.
    static let goodBeginning = 1.9

    init(
        passages: [Passage], topics: TopicModel, readings: [Int: RoleReading],
        neighbours: JoinNeighbours, model: CharacterModel
    ) {
        self.passages = passages
        self.topics = topics
        self.neighbours = neighbours
        tear = WordTear(model: model)
        var edges = [LineEdges?](repeating: nil, count: passages.count)
        for index in neighbours.text { edges[index] = LineEdges(passages[index]) }
        self.edges = edges
        beginnings = passages.indices.map { index in
            let reading = readings[index]
            let isBeginning = reading?.dateline != nil || reading?.role == .block(.item)
            return isBeginning ? 9 : Phrasing.beginning(passages[index])
        }
    }

    /// Whether a line's end lets another line go on from it.
    func isOpen(_ index: Int) -> Bool {
        passages[index].ending != .closed
    }

    /// What the two lines themselves say; where they stand is added by `addPlaces`.
    ///
    /// `lead` is by how much more both speak of the same than the second and any other story.
    func features(_ pair: TopicPairs.Pair, lead: Double) -> JoinFeatures {
        let (first, second) = (pair.first, pair.second)
        var features = JoinFeatures()
        let left = passages[first]
        let right = passages[second]
        features.endsAtPause = left.ending == .atPause ? 1 : 0
        features.endsInDoubt = left.ending == .doubtful ? 1 : 0
        features.beginning = max(-3, min(2, beginnings[second]))
        features.beginsWell = beginnings[second] > 1 ? 1 : 0
        features.opensQuote = right.beginning == .opener ? 1 : 0
        features.isShort = right.letters.count < 8 ? 1 : 0
        features.isIndented = neighbours.usesIndents && right.isIndented ? 1 : 0
        features.topic = pair.topic
        features.topicOfFollowing = pair.following
        features.topicLead = lead
        features.topicIsBest = lead > 0 ? 1 : 0
        features.secondIsOpen = isOpen(second) ? 1 : 0
        addQuotes(left, right, &features)
        let apart = (edges[first]?.endCost ?? 0) + (edges[second]?.beginningCost ?? 0)
        addCrossing(left, right, apart: apart, &features)
        addEdges(edges[first], edges[second], &features)
        return features
    }

    /// For lines that stand apart: their places, and whether text stands right behind the first one
    /// and right before the second one.
    func addPlaces(
        _ first: Int, _ second: Int, hasNext: Bool, hasPrevious: Bool,
        _ features: inout JoinFeatures
    ) {
        if let distance = neighbours.distance(first, second) {
            features.sameStoryAfter = distance > 0 ? 1 : 0
            features.sameStoryBefore = distance < 0 ? 1 : 0
            features.turned = distance < 0 && neighbours.isFirstText(second) ? 1 : 0
            if features.turned > 0 {
                features.leadBetween = neighbours.leadBetween(second, and: first, passages)
            }
        }
        features.secondIsLast = neighbours.isLastText(second) ? 1 : 0
        features.secondEndsPage = neighbours.isInLastStory(second) ? 1 : 0
        let isBefore = neighbours.story(of: second) + 1 == neighbours.story(of: first)
        features.secondBeforeOwnHead = isBefore ? 1 : 0
        features.lastOfStory = neighbours.isLastText(first) ? 1 : 0
        features.firstIsLast = hasNext ? 0 : 1
        features.secondIsOrphan = hasPrevious ? 0 : 1
    }

    private func addEdges(
        _ left: LineEdges?, _ right: LineEdges?, _ features: inout JoinFeatures
    ) {
        guard let left, let right else { return }
        features.beginsWithName = right.beginsWithName ? 1 : 0
        features.beginsWithVerb = right.beginsWithVerb ? 1 : 0
        features.nounIsMissing = left.endsInDeterminer && right.beginsWithFunctionWord ? 1 : 0
        features.tornWordStaysTorn = left.endsInWord && features.wordGain < 1 ? 1 : 0
        features.listGoesOn = left.endsInListing && right.beginsWithListing ? 1 : 0
    }

    private func addQuotes(_ left: Passage, _ right: Passage, _ features: inout JoinFeatures) {
        let unclosed = left.quotes.unclosed.map(QuoteBalance.family)
        let unopened = right.quotes.unopened
        if let open = unclosed.last, unopened.first == open {
            features.quotesMeet = 1
        } else if !unclosed.isEmpty {
            features.quoteStaysOpen = 1
        } else if !unopened.isEmpty {
            features.quoteWasNotOpen = 1
        }
    }

    private func addCrossing(
        _ left: Passage, _ right: Passage, apart: Double, _ features: inout JoinFeatures
    ) {
        guard left.ending == .inClause, right.beginning == .letter else { return }
        let before = left.letters.suffix(2)
        let after = right.letters.prefix(2)
        guard let a = before.last, let b = after.first else { return }
        features.seam = max(-4, min(4, tear.seam(a, b)))
        // Letters of which hardly any word is made need no dictionary.
        if features.seam > -1 {
            features.wordGain = min(12, WordTear.gain(left.letters, right.letters, apart: apart))
        }
        if Glyph(a) == .digit {
            let goesOn = Glyph(b) == .digit || Numerals.units.contains(b)
            features.numberMeetsUnit = goesOn ? 1 : -1
        }
        if topics.holds(a, b) { features.pairElsewhere = 1 }
        if let earlier = before.first, before.count == 2, isKnown(earlier, a, b) {
            features.tripleElsewhere += 1
        }
        if let later = after.last, after.count == 2, isKnown(a, b, later) {
            features.tripleElsewhere += 1
        }
    }

    /// Whether the page or the archive says three letters in a row.
    private func isKnown(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
        topics.holds(first, second, third) || tear.holds(first, second, third)
    }
}

/// Characters that stand behind numbers.
enum Numerals {
    static let units = Set(
        "年月日时分秒个名人户家次元万亿千百十多余岁米吨亩公斤项条件位届种处座台辆套本份场期天周号版章％%点级层倍度克里平方".unicodeScalars
            .map(\.value))
}
