import Archive
import Corpus
import Interface
import Synchronization

extension EffectRunner {
    /// The saved searches at once, their counts when they are known.
    func savedSearches() throws(ArchiveError) -> [Event] {
        let searches = try archive.savedSearches()
        var events: [Event] = [.searches(searches)]
        let round = latestCounting.add(1, ordering: .relaxed).newValue
        for search in searches {
            events += try counting(search) { [self] () throws(ArchiveError) in
                guard latestCounting.load(ordering: .relaxed) == round else { return nil }
                return try archive.count(search, today: today)
            }
        }
        return events
    }

    func see(_ search: SavedSearch) throws(ArchiveError) -> [Event] {
        try counting(search) { [archive, today] () throws(ArchiveError) in
            guard archive.deskIsWritable else { return try archive.count(search, today: today) }
            return try archive.see(search, today: today)
        }
    }

    func make(_ change: SearchChange, _ isUndoable: Bool) throws(ArchiveError) -> [Event] {
        switch change {
        case .added(let search):
            let isNew = search.id == 0
            let kept =
                isNew ? try archive.save(search) : try archive.bringBack(search) ? search : nil
            guard let kept else { return [taken(search.name)] }
            return [.searchChanged(.added(kept), isUndoable: isUndoable)]
        case .removed(let search): try archive.remove(search)
        case .renamed(let search, let name):
            guard try archive.rename(search, to: name) else { return [taken(name)] }
        }
        return [.searchChanged(change, isUndoable: isUndoable)]
    }

    private func taken(_ name: String) -> Event {
        .notice(
            .failure("Another saved search is called “\(name)”", "已有名为“\(name)”的检索"))
    }

    /// Counts at once, or among the searches on the worker: one that is typed goes before it.
    private func counting(
        _ search: SavedSearch,
        _ work: @escaping @Sendable () throws(ArchiveError) -> SavedSearchCount?
    ) throws(ArchiveError) -> [Event] {
        guard pace == .inBackground else {
            return try work().map { [.searchCounted(search.id, $0)] } ?? []
        }
        searches.later { [self] in count(search, work) }
        return []
    }

    private func count(
        _ search: SavedSearch,
        _ work: @escaping @Sendable () throws(ArchiveError) -> SavedSearchCount?
    ) {
        do throws(ArchiveError) {
            if let count = try work() { inbox.post(.searchCounted(search.id, count)) }
        } catch .interrupted {
            // Somebody searches: the count takes its turn again behind that.
            searches.later { [self] in count(search, work) }
        } catch {
            inbox.post(.notice(error.notice))
        }
    }
}
