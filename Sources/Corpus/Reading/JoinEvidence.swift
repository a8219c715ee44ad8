import Foundation

/// What speaks for and against one line going on where another breaks off.
struct JoinEvidence {
    var score = 0.0
    private(set) var reasons: [(weight: Double, phrase: String)] = []

    mutating func add(_ weight: Double, _ phrase: String = "") {
        score += weight
        if weight > 0, !phrase.isEmpty { reasons.append((weight, phrase)) }
    }

    /// The phrases that speak for it, strongest first.
    var why: [String] { reasons.sorted { $0.weight > $1.weight }.map(\.phrase) }
}

/// Scores pairs of lines as halves of one torn paragraph.
struct JoinScorer {
    let passages: [Passage]
    let topics: TopicModel
    /// Beginning scores, computed once a line.
    let beginnings: [Double]

    init(passages: [Passage], topics: TopicModel, readings: [Int: RoleReading]) {
        self.passages = passages
        self.topics = topics
        beginnings = passages.indices.map { index in
            let reading = readings[index]
            let isBeginning = reading?.dateline != nil || reading?.role == .block(.item)
            return isBeginning ? 9 : Phrasing.beginning(passages[index])
        }
    }

    /// How much a line's end asks for another line.
    func openness(_ index: Int) -> Double {
        switch passages[index].ending {
        case .inClause: 2.5
        case .atPause: 2.5
        case .doubtful: -0.5
        case .closed: -4
        }
    }

    /// Evidence that `second` goes on where `first` stops; `steps` lines stand between them.
    func evidence(_ first: Int, _ second: Int, isNext: Bool) -> JoinEvidence {
        var evidence = JoinEvidence()
        let phrase =
            passages[first].ending == .atPause
            ? "breaks off at a comma" : "breaks off in mid-clause"
        evidence.add(openness(first), phrase)
        let beginning = beginnings[second]
        evidence.add(-beginning, beginning < -1 ? "cannot begin a paragraph" : "")
        if isNext { evidence.add(3, "the next line") }
        addQuotes(first, second, &evidence)
        addCrossing(first, second, &evidence)
        return evidence
    }

    private func addQuotes(_ first: Int, _ second: Int, _ evidence: inout JoinEvidence) {
        let unclosed = passages[first].quotes.unclosed.map(QuoteBalance.family)
        let unopened = passages[second].quotes.unopened
        if let open = unclosed.last, unopened.first == open {
            evidence.add(2.5, "closes what was opened")
        } else if !unclosed.isEmpty {
            evidence.add(-0.8)
        } else if !unopened.isEmpty {
            evidence.add(-1)
        }
    }

    /// Letters that meet at the tear and stand side by side elsewhere on the page too.
    private func addCrossing(_ first: Int, _ second: Int, _ evidence: inout JoinEvidence) {
        guard passages[first].ending == .inClause, passages[second].beginning == .letter else {
            return
        }
        let left = passages[first].letters.suffix(2)
        let right = passages[second].letters.prefix(2)
        guard let a = left.last, let b = right.first else { return }
        if topics.count(a, b) > 0 { evidence.add(0.8, "letters that the page joins elsewhere") }
        if let before = left.first, left.count == 2, topics.count(before, a, b) > 0 {
            evidence.add(1.5, "a phrase of the page crosses the tear")
        }
        if let after = right.last, right.count == 2, topics.count(a, b, after) > 0 {
            evidence.add(1.5, "a word of the page crosses the tear")
        }
    }
}
