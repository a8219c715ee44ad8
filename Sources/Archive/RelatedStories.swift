import Corpus
import GRDB
import Language

/// Finds the stories that belong to one, and says why.
///
/// Candidates share writer, section, series or rare bigrams with the story; the terms that are
/// shown as reasons are then read off both texts.
struct RelatedStories {
    let db: Database

    private static let candidateLimit = 200

    func stories(to key: StoryKey, limit: Int) throws -> [RelatedStory] {
        let reader = StoryReader(db: db)
        guard let story = try reader.story(key), limit > 0 else { return [] }
        let vocabulary = try RareTerms(of: story.article, excluding: key, db: db)
        var scores = vocabulary.scores
        for kind in Kinship.allCases {
            for other in try relatives(of: story.article, by: kind) where other != key {
                scores[other, default: 0] += kind.weight
            }
        }
        let best = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(max(Self.candidateLimit, limit))
        let own = story.article.blocks.map(\.text)
        var related: [RelatedStory] = []
        for (candidate, score) in best where related.count < limit {
            guard let other = try reader.story(candidate), other.article.blocks.map(\.text) != own
            else { continue }
            let kinship = Self.kinship(story.article, other.article)
            let terms = vocabulary.sharedTerms(with: other.article, besides: kinship.map(\.text))
            let reasons = kinship + terms.map { RelatedStory.Reason(kind: .term, text: $0) }
            if reasons.isEmpty { continue }
            related.append(RelatedStory(row: other.row, reasons: reasons, score: score))
        }
        return related
    }

    /// What two stories can have in common besides their text.
    private enum Kinship: CaseIterable {
        case series, writer, section

        var weight: Double {
            switch self {
            case .series: 12
            case .writer: 6
            case .section: 3
            }
        }
    }

    private func relatives(of article: Article, by kind: Kinship) throws -> [StoryKey] {
        switch kind {
        case .series:
            try keys("SELECT key FROM story WHERE series = ? AND series <> ''", article.series)
        case .section:
            try keys("SELECT key FROM story WHERE section = ? AND section <> ''", article.section)
        case .writer:
            try Set(article.byline.map(\.name)).sorted().flatMap {
                try keys("SELECT story FROM writer WHERE name = ?", $0)
            }
        }
    }

    private func keys(_ sql: String, _ name: String?) throws -> [StoryKey] {
        guard let name else { return [] }
        // The newest are enough where a section has thousands.
        return try Int64.fetchAll(
            db, cachedSQL: sql + " ORDER BY 1 DESC LIMIT 500", arguments: [name]
        ).map(StoryKey.init)
    }

    private static func kinship(_ one: Article, _ other: Article) -> [RelatedStory.Reason] {
        var reasons: [RelatedStory.Reason] = []
        let names = Set(other.byline.map(\.name))
        for person in one.byline where names.contains(person.name) && !person.name.isEmpty {
            let reason = RelatedStory.Reason(kind: .writer, text: person.name)
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        if let series = one.series, series == other.series, !series.isEmpty {
            reasons.append(.init(kind: .series, text: series))
        }
        if let section = one.section, section == other.section, !section.isEmpty {
            reasons.append(.init(kind: .section, text: section))
        }
        return reasons
    }
}
