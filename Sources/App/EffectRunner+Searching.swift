import Archive
import Corpus
import Interface
import Synchronization

/// Whatever may take longer than a key: it runs on a worker, and the next search ends it.
extension EffectRunner {
    func count(_ source: StorySource) throws(ArchiveError) -> [Event] {
        catalogue.renew(source)
        if mayBeSlow(source) { archive.interrupt() }
        return try later(if: mayBeSlow(source)) { [self] () throws(ArchiveError) in
            .counted(source, try catalogue.count(source))
        }
    }

    func loadRows(
        _ source: StorySource, _ range: Range<Int>
    ) throws(ArchiveError) -> [Event] {
        try later(if: mayBeSlow(source)) { [self] () throws(ArchiveError) in
            .rows(source, range, try catalogue.entries(source, range))
        }
    }

    func countFacets(_ source: StorySource) throws(ArchiveError) -> [Event] {
        guard let selection = catalogue.selection(source) else {
            return [.facets(source, Facets())]
        }
        return try later(if: true) { [self] () throws(ArchiveError) in
            .facets(source, try archive.facets(selection))
        }
    }

    func search(_ source: StorySource, _ generation: Int) throws(ArchiveError) -> [Event] {
        latestSearch.store(generation, ordering: .relaxed)
        archive.interrupt()
        return try later(unlessAfter: generation) { [self] () throws(ArchiveError) in
            try answer(source, generation)
        }
    }

    /// The vocabulary may have to be made first: that must not hold up the next search.
    func suggest(_ typed: String, _ generation: Int) throws(ArchiveError) -> [Event] {
        try later(unlessAfter: generation, on: suggestions) { [self] () throws(ArchiveError) in
            .suggested(try words.suggestions(for: typed), generation: generation)
        }
    }

    /// A query that has not been answered yet may take seconds.
    func mayBeSlow(_ source: StorySource) -> Bool {
        switch source {
        case .search, .sorted: !catalogue.knows(source)
        case .all, .issue, .marked, .related, .duplicates, .parts: false
        }
    }

    private func answer(
        _ source: StorySource, _ generation: Int
    ) throws(ArchiveError) -> Event {
        let start = ContinuousClock.now
        catalogue.renew(source)
        let count = try catalogue.count(source)
        return .searched(
            source, generation: generation, count: count,
            milliseconds: start.duration(to: .now).milliseconds)
    }

    /// Answers at once, or on a worker unless a later search came while it waited its turn.
    func later(
        if isSlow: Bool = true, unlessAfter generation: Int? = nil, on worker: Worker? = nil,
        _ work: @escaping @Sendable () throws(ArchiveError) -> Event?
    ) throws(ArchiveError) -> [Event] {
        guard pace == .inBackground, isSlow else { return try work().map { [$0] } ?? [] }
        (worker ?? searches).later { [self] in
            archive.asOneSearch {
                if let generation, latestSearch.load(ordering: .relaxed) != generation { return }
                answer(work)
            }
        }
        return []
    }

    private func answer(_ work: () throws(ArchiveError) -> Event?) {
        do {
            if let event = try work() { inbox.post(event) }
        } catch .interrupted {
            return
        } catch {
            inbox.post(news(of: error))
        }
    }
}
