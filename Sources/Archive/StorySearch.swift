import Corpus
import GRDB
import Language

/// Finds exactly the stories that a query matches.
///
/// The index answers which stories have a text, and what is known besides the text. What it can
/// only narrow down, such as two words near each other or a regular expression, is verified on the
/// text of the stories that are left.
struct StorySearch {
    let db: Database
    let view: DeskView
    let all: () throws -> StorySet
    /// Asked now and then; true ends the search.
    let isCancelled: @Sendable () -> Bool
    private let deadline: ContinuousClock.Instant

    /// How long a search may look for patterns. Words are always looked for to the end.
    private static let patience = Duration.seconds(3)

    init(
        db: Database, view: DeskView, all: @escaping () throws -> StorySet,
        isCancelled: @escaping @Sendable () -> Bool
    ) {
        self.db = db
        self.view = view
        self.all = all
        self.isCancelled = isCancelled
        deadline = .now + Self.patience
    }

    /// The stories that have what is asked for; of `scope` only, where there is one.
    func stories(
        _ expression: QueryExpression, within scope: StorySet?
    ) throws -> StorySet {
        var found: StorySet
        switch expression {
        case .text(let term) where TextIndex.decides(term):
            found = try index.stories(with: [term])
        case .text(let term):
            let (certain, doubtful) = try index.stories(withExact: term)
            found = try verified(expression, among: doubtful, within: scope)
            found.formUnion(certain)
        case .near(let parts, _):
            found = try index.adjacent(parts)
            var doubtful = try index.candidates(for: expression) ?? scope ?? all()
            doubtful.subtract(found)
            found.formUnion(try verified(expression, among: doubtful, within: scope))
        case .pattern, .same:
            let candidates = try index.candidates(for: expression)
            return try verified(expression, among: candidates, within: scope)
        case .test(let test):
            found = try FieldIndex(db: db, view: view, all: all, isCancelled: isCancelled).stories(
                test)
        case .all(let parts):
            return try conjunction(parts, within: scope)
        case .any(let parts):
            found = StorySet()
            for part in parts { found.formUnion(try stories(part, within: scope)) }
        case .not(let part):
            found = try scope ?? all()
            found.subtract(try stories(part, within: scope))
        }
        if let scope { found.formIntersection(scope) }
        return found
    }
}

extension StorySearch {
    private var index: TextIndex { TextIndex(db: db, isCancelled: isCancelled) }

    /// What the index decides comes first, all in one question; what has to read texts comes
    /// last, when few stories are left.
    private func conjunction(
        _ parts: [QueryExpression], within scope: StorySet?
    ) throws -> StorySet {
        var found = scope
        let terms = parts.compactMap(TextIndex.decidedTerm)
        if !terms.isEmpty {
            var having = try index.stories(with: terms)
            if let scope { having.formIntersection(scope) }
            found = having
        }
        let rest = parts.filter { TextIndex.decidedTerm($0) == nil }
        for part in rest.filter({ !$0.needsTexts }) + rest.filter(\.needsTexts) {
            found = try stories(part, within: found)
        }
        return try found ?? all()
    }

    /// Reads the stories that the index cannot rule out.
    private func verified(
        _ expression: QueryExpression, among candidates: StorySet?, within scope: StorySet?
    ) throws -> StorySet {
        var candidates = try candidates ?? scope ?? all()
        if let scope { candidates.formIntersection(scope) }
        let reader = StoryReader(db: db)
        let hasPattern = expression.wanted.contains {
            if case .pattern = $0 { true } else { false }
        }
        let isOver: @Sendable () -> Bool = { [isCancelled, deadline] in
            isCancelled() || (hasPattern && ContinuousClock.now > deadline)
        }
        var verified = StorySet()
        try candidates.forEach { key in
            guard let article = try reader.article(key) else { return }
            let holds = expression.holds(for: QuerySubject(article, isOver: isOver))
            // A pattern that was given up in the middle has found nothing, whatever the text says.
            if isOver() { throw isCancelled() ? ArchiveError.interrupted : ArchiveError.tooSlow }
            if holds { verified.insert(key) }
        }
        return verified
    }
}

extension QueryExpression {
    fileprivate var needsTexts: Bool {
        switch self {
        case .text(let term): !TextIndex.decides(term)
        case .pattern, .near, .same: true
        case .test: false
        case .all(let parts), .any(let parts): parts.contains(where: \.needsTexts)
        case .not(let part): part.needsTexts
        }
    }
}
