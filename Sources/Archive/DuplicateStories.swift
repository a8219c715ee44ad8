import Corpus
import GRDB
import Language

/// Finds what was printed again: stories whose text is nearly that of another one.
struct DuplicateStories {
    let db: Database

    /// So many of those that share rare text are compared.
    private static let compared = 60
    /// Stories that have less in common are related, not the same.
    private static let least = 0.6

    /// The likest first, each with how much of both texts is the same.
    func stories(of key: StoryKey, limit: Int) throws -> [RelatedStory] {
        let reader = StoryReader(db: db)
        guard let article = try reader.article(key) else { return [] }
        let own = TextPrint(article)
        var found: [(key: StoryKey, share: Double)] = []
        for candidate in try candidates(for: article, key) {
            guard let other = try reader.article(candidate) else { continue }
            let share = own.share(with: TextPrint(other))
            if share >= Self.least { found.append((candidate, share)) }
        }
        found.sort { ($1.share, $0.key) < ($0.share, $1.key) }
        return try found.prefix(max(0, limit)).flatMap { found in
            try reader.rows([found.key]).map { _, row in
                let percent = "\(Int((found.share * 100).rounded(.down)))%"
                return RelatedStory(
                    row: row, reasons: [.init(kind: .overlap, text: percent)], score: found.share)
            }
        }
    }

    /// Those of the same headline, and those that share most of the rare text.
    private func candidates(for article: Article, _ key: StoryKey) throws -> [StoryKey] {
        let scores = try RareTerms(of: article, excluding: key, db: db).scores
        let best = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(Self.compared).map(\.key)
        let namesakes = try Int64.fetchAll(
            db, cachedSQL: "SELECT key FROM story WHERE title = ? LIMIT ?",
            arguments: [article.title, Self.compared]
        ).map(StoryKey.init)
        return best + namesakes.filter { $0 != key && !best.contains($0) }
    }
}

/// The passages of a text, wherever they stand in it.
private struct TextPrint {
    private let passages: Set<[Unicode.Scalar]>

    /// So many characters are a passage: two stories share few of them by chance.
    private static let length = 5

    init(_ article: Article) {
        let texts = article.blocks.filter { $0.role != .byline && $0.role != .credit }.map(\.text)
        let scalars = FoldedText(texts.joined()).scalars.filter { !$0.properties.isWhitespace }
        let starts = 0..<max(1, scalars.count - Self.length + 1)
        passages = Set(starts.map { Array(scalars[$0..<min(scalars.count, $0 + Self.length)]) })
    }

    /// From 0 to 1: how much of both texts stands in the other.
    func share(with other: TextPrint) -> Double {
        let common = passages.intersection(other.passages).count
        return 2 * Double(common) / Double(passages.count + other.passages.count)
    }
}
