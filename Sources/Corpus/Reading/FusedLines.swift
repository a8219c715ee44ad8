import Foundation
import Language

/// Finds lines in which two columns ran together: the line begins in one story and turns, in the
/// middle of a sentence, to what another story speaks of that breaks off elsewhere on the page.
///
/// Only pairs of letters that the page says more than once tell, so that most such lines are not
/// found: on made pages one in five, and one in 9,000 of the whole lines is taken for one.
struct FusedLines {
    private let passages: [Passage]
    private let territories: Territories
    /// For each story the lines in which it breaks off.
    private let breaks: [Int: [Int]]
    private let pairs: SharedPairs

    /// A page of more lines is no newspaper page, and one of more stories that break off no longer
    /// says which of them a line turns to.
    private static let mostLines = 3000
    private static let mostBreaks = 100
    /// A longer line is no line of a column.
    private static let lengths = 40...1000
    /// Letters on either side that are the least to tell what a half speaks of.
    private static let margin = 8
    /// The evidence above which a line is said to be fused, in nats.
    private static let threshold = 1.4

    /// What is known of a line with a gap inside.
    struct Found {
        var line: Int
        var why: String
    }

    static func find(
        _ passages: [Passage], _ topics: TopicModel, _ readings: [Int: RoleReading],
        _ territories: Territories, joins: [JoinFinder.Found]
    ) -> [Found] {
        guard passages.count <= mostLines else { return [] }
        let continued = Set(joins.map(\.first))
        let whole = territories.all.flatMap(\.lines).filter {
            readings[$0]?.role == .block(.body) && !continued.contains($0)
        }
        let open = whole.filter {
            passages[$0].ending == .inClause || passages[$0].ending == .atPause
        }
        guard !open.isEmpty else { return [] }
        let finder = FusedLines(passages, topics, territories, open: open)
        guard finder.breaks.count <= mostBreaks else { return [] }
        return whole.filter { lengths.contains(passages[$0].letters.count) }
            .compactMap(finder.look)
    }

    private init(
        _ passages: [Passage], _ topics: TopicModel, _ territories: Territories, open: [Int]
    ) {
        self.passages = passages
        self.territories = territories
        breaks = Dictionary(grouping: open) { territories.number[$0] ?? -1 }
        pairs = SharedPairs(passages, topics, territories)
    }

    /// A line, and what is looked at once for all stories that it may turn to.
    private struct Look {
        var line: Int
        var here: SharedPairs.Weights
        /// What places between letters say, by the number of letters before them.
        var seams: [Int: Double] = [:]
    }

    private func look(at line: Int) -> Found? {
        guard let own = territories.number[line] else { return nil }
        var view = Look(line: line, here: pairs.weights(in: line, of: own))
        var best: (evidence: Double, split: Int, other: Int)?
        for other in breaks.keys.sorted() where other != own {
            guard let (evidence, split) = turn(in: &view, to: other),
                evidence > max(best?.evidence ?? 0, Self.threshold)
            else { continue }
            best = (evidence, split, other)
        }
        guard let best, let torn = breaks[best.other]?.first else { return nil }
        let words = String(passages[line].letters[best.split...].prefix(4))
        return Found(
            line: line,
            why: "two columns seem to run together: from about “\(words)” on the line speaks of "
                + "what breaks off in line \(passages[torn].number)")
    }

    /// The evidence that a line turns from its own story to another one, and the likeliest place,
    /// in letters.
    ///
    /// The weights are fitted to 600 made pages of which every second has a fused line.
    private func turn(in view: inout Look, to other: Int) -> (Double, Int)? {
        let count = passages[view.line].letters.count
        let there = pairs.weights(in: view.line, of: other)
        guard there.total > 1 else { return nil }
        var sum = 0.0
        var best = (weight: 0.0, split: 0)
        for split in Self.margin...(count - Self.margin) {
            let left = (own: view.here.before(split), other: there.before(split))
            let right = (own: view.here.behind(split), other: there.behind(split))
            let contrast = min(left.own - left.other, right.other - right.own)
            guard contrast > 0.8 else { continue }
            var evidence = -2.25 + 0.4 * log(contrast) + contrast
            evidence -= 0.85 * log(Double(count))
            evidence -= 0.2 * min(left.own, left.other) + 0.5 * min(right.own, right.other)
            let seam = view.seams[split] ?? self.seam(view.line, at: split)
            view.seams[split] = seam
            evidence += seam
            let weight = exp(min(evidence, 50))
            sum += weight
            if weight > best.weight { best = (weight, split) }
        }
        return sum > 0 ? (log(sum), best.split) : nil
    }

    /// The evidence of a place between letters itself, whatever is spoken of on its sides.
    private func seam(_ line: Int, at split: Int) -> Double {
        let letters = passages[line].letters
        var evidence = -0.85 * min(6, WordTear.gain(letters[..<split], letters[split...]))
        if pairs.isShared(line, at: split) { evidence -= 1.2 }
        if closesWhatNothingOpened(line, at: split) { evidence += 1.4 }
        return evidence
    }

    /// Whether the right half closes a quote that neither half opens.
    private func closesWhatNothingOpened(_ line: Int, at split: Int) -> Bool {
        guard !passages[line].quotes.unopened.isEmpty else { return false }
        var letters = 0
        var left = QuoteBalance()
        var right = QuoteBalance()
        for scalar in passages[line].scalars {
            switch Glyph(scalar) {
            case .opener: if letters < split { left.open(scalar) } else { right.open(scalar) }
            case .closer: if letters < split { left.close(scalar) } else { right.close(scalar) }
            case let glyph: if glyph.isLetter { letters += 1 }
            }
        }
        return left.unclosed.isEmpty && !right.unopened.isEmpty
    }
}
