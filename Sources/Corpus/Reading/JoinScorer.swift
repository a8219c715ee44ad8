import Language

/// Scores pairs of lines as halves of one torn paragraph.
struct JoinScorer {
    let passages: [Passage]
    let topics: TopicModel
    let neighbours: JoinNeighbours
    let tear: WordTear
    /// How well each line could begin a paragraph.
    let beginnings: [Double]

    init(
        passages: [Passage], topics: TopicModel, readings: [Int: RoleReading],
        neighbours: JoinNeighbours, model: CharacterModel
    ) {
        tear = WordTear(model: model)
        self.passages = passages
        self.topics = topics
        self.neighbours = neighbours
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

    /// `topic` is how much both speak of the same, `lead` by how much more than other open lines.
    func features(_ first: Int, _ second: Int, topic: Double, lead: Double) -> JoinFeatures {
        var features = JoinFeatures()
        let left = passages[first]
        let right = passages[second]
        let isNext = neighbours.follows(second, first)
        features.bias = 1
        features.isNext = isNext ? 1 : 0
        features.endsAtPause = left.ending == .atPause ? 1 : 0
        features.endsInDoubt = left.ending == .doubtful ? 1 : 0
        features.beginning = max(-3, min(2, beginnings[second]))
        features.isLeftover = right.beginning == .leftover ? 1 : 0
        features.opensQuote = right.beginning == .opener ? 1 : 0
        addQuotes(left, right, &features)
        addCrossing(left, right, &features)
        features.topic = topic
        features.topicLead = lead
        addPlaces(first, second, isNext, &features)
        if isNext {
            features.nextBeginning = features.beginning
            features.nextWordGain = features.wordGain
            features.nextSeam = features.seam
            features.nextTopicLead = features.topicLead
            features.nextAtPause = features.endsAtPause
            features.nextQuoteOpens = features.opensQuote
        }
        return features
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

    private func addCrossing(_ left: Passage, _ right: Passage, _ features: inout JoinFeatures) {
        guard left.ending == .inClause, right.beginning == .letter else { return }
        let before = left.letters.suffix(2)
        let after = right.letters.prefix(2)
        guard let a = before.last, let b = after.first else { return }
        features.wordGain = min(12, WordTear.gain(left.letters, right.letters))
        features.seam = max(-4, min(4, tear.seam(a, b)))
        let isNumber = Glyph(a) == .digit
        if isNumber {
            features.numberMeetsUnit = Glyph(b) == .digit || Numerals.units.contains(b) ? 1 : -1
        }
        if topics.count(a, b) > 0 { features.pairElsewhere = 1 }
        if let earlier = before.first, before.count == 2, topics.count(earlier, a, b) > 0 {
            features.tripleElsewhere += 1
        }
        if let later = after.last, after.count == 2, topics.count(a, b, later) > 0 {
            features.tripleElsewhere += 1
        }
    }

    private func addPlaces(
        _ first: Int, _ second: Int, _ isNext: Bool, _ features: inout JoinFeatures
    ) {
        if let distance = neighbours.distance(first, second), !isNext {
            features.sameStoryAfter = distance > 0 ? 1 : 0
            features.nearlyNext = distance == 2 ? 1 : 0
            features.sameStoryBefore = distance < 0 ? 1 : 0
            features.turned = distance < 0 && neighbours.isFirstText(second) ? 1 : 0
        }
        features.lastOfStory = neighbours.isLastText(first) ? 1 : 0
        // Whoever stands before a rest and is open himself is its likelier beginning.
        if !isNext, let before = neighbours.before(second), isOpen(before) {
            features.otherOpenBefore = 1
        }
        if !isNext, let after = neighbours.after(first), neighbours.follows(after, first) {
            features.nextBegins = beginnings[after] > 0 ? 1 : 0
            features.nextGoesOn = beginnings[after] < -0.9 ? 1 : 0
        }
        features.secondIsOpen = isOpen(second) ? 1 : 0
        features.isShort = passages[second].letters.count < 8 ? 1 : 0
    }
}

/// Characters that stand behind numbers.
enum Numerals {
    static let units = Set(
        "年月日时分秒个名人户家次元万亿千百十多余岁米吨亩公斤项条件位届种处座台辆套本份场期天周号版章％%点级层倍度克里平方".unicodeScalars
            .map(\.value))
}
